import { describe, expect, test } from "vitest";
import { longestLine, readAct, readLine } from "../../../src/adapters/terminal/read.ts";

describe("a line at the terminal", () => {
  test.each([
    ["what if two of them fail?", "what if two of them fail?"],
    ["  2 \r", "2"],
    ["sorry,\tagain", "sorry, again"],
    ["the \u001B[31mred\u001B[0m one\u0000\u0007", "the red one"],
    ["\uFEFFhello", "hello"],
    [":) thanks", ":) thanks"],
    [":D", ":D"],
    ["is a : a colon?", "is a : a colon?"],
    ["Ünïcode 你好 👩‍🚀", "Ünïcode 你好 👩‍🚀"],
  ])("%j is said to the mentor as %j", (line, text) => {
    expect(readLine(line)).toEqual({ kind: "say", text });
  });

  test.each([":q", ":quit", " :Q ", ":QUIT"])("%j leaves", (line) => {
    expect(readLine(line)).toEqual({ kind: "leave" });
  });

  test.each([":help", ":lessons", ":wq now"])("%j asks what the terminal can do", (line) => {
    expect(readLine(line)).toEqual({ kind: "help" });
  });

  test.each(["", "   ", "\t\r", "\u001B[A", "\u0000"])("%j says nothing", (line) => {
    expect(readLine(line)).toEqual({ kind: "nothing" });
  });

  test("is cut where it is too long to be a question, and no letter is cut in two", () => {
    const line = `${"a".repeat(longestLine - 1)}👋${"b".repeat(100)}`;
    expect(readLine(line)).toEqual({ kind: "say", text: "a".repeat(longestLine - 1) });
  });

  test("of nothing but escapes is read in one go, however long it is", () => {
    expect(readLine("\u001B[".repeat(5_000_000)).kind).toBe("say");
    expect(readLine("\u001B]8;;".repeat(1_000_000)).kind).toBe("say");
  });
});

test("what is done at the terminal is addressed to the mentor, in the learner's thread of the lesson", () => {
  expect(
    readAct({ kind: "say", text: "why?" }, { learner: "ada", lesson: "backups" }, "e1"),
  ).toEqual({
    id: "e1",
    where: { platform: "terminal", workspace: "local", thread: "ada/backups" },
    learner: "ada",
    act: { kind: "say", text: "why?" },
    lesson: "backups",
    addressed: true,
    position: null,
  });
});
