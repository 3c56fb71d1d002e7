import { describe, expect, test } from "vitest";
import { readLine, writeLine } from "../../src/commands/line.ts";

describe("a command in a button", () => {
  test.each([
    { command: "lesson start", options: {} },
    { command: "lesson start", options: { lesson: "bread" } },
    { command: "lesson-admin doctor", options: {} },
    { command: "lesson stop", options: { thread: "C12:1699999.000100" } },
    { command: "lesson start", options: { mode: "group", private: "yes", lesson: "a-b-c" } },
    { command: "lesson start", options: { lesson: "字と=%~" } },
    { command: "lesson start", options: { lesson: "" } },
  ])("is read as it was written: $command $options", (line) => {
    expect(readLine(writeLine(line))).toEqual(line);
  });

  test("reads as it would be typed", () => {
    const line = { command: "lesson start", options: { lesson: "bread", mode: "group" } };
    expect(writeLine(line)).toBe("/lesson start lesson=bread mode=group");
  });

  test.each([
    "",
    "/",
    "/lesson",
    "lesson start",
    "/lesson start lesson",
    "/lesson start lesson=a b",
    "/lesson  start",
    "/lesson start ",
    " /lesson start",
    "/lesson start\n",
    "/LESSON start",
    "again:bread",
    "choice:bread/rise/0",
    "say:V1StGXR8_Z5jdHi6B-myT1",
  ])("is none where an offer has another id: %j", (id) => {
    expect(readLine(id)).toBeNull();
  });

  test("takes no option's name for more than a name", () => {
    const line = readLine("/lesson start constructor=x tostring=y");
    expect(Object.entries(line?.options ?? {})).toEqual([
      ["constructor", "x"],
      ["tostring", "y"],
    ]);
  });
});
