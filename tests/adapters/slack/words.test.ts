import { describe, expect, test } from "vitest";
import { readTyped } from "../../../src/adapters/slack/words.ts";
import { commandGroups } from "../../../src/commands/commands.ts";

/** What is typed after `/lesson`, in a bot that has the lessons “distributed-systems” and “bread”. */
function type(text: string, slash = "/lesson") {
  const known = ["distributed-systems", "bread", "distributed systems", "group work"];
  return readTyped(commandGroups, slash, text, (_command, _option, typed) =>
    known.some((each) => each.includes(typed.toLowerCase())),
  );
}

function usage(text: string, slash?: string): string {
  const typed = type(text, slash);
  return "usage" in typed ? typed.usage : "";
}

describe("the words after a slash command", () => {
  test.each([
    ["start", {}],
    ["start distributed-systems", { lesson: "distributed-systems" }],
    ["  START   bread ", { lesson: "bread" }],
    ["start “distributed systems”", { lesson: "distributed systems" }],
    ["start distributed systems", { lesson: "distributed systems" }],
    ["start bread group private", { lesson: "bread", mode: "group", private: "yes" }],
    ["start private group bread", { lesson: "bread", mode: "group", private: "yes" }],
    ["bread start group", { lesson: "bread", mode: "group" }],
    ["start lesson:bread mode: group", { lesson: "bread", mode: "group" }],
    ["start lesson=bread private=yes", { lesson: "bread", private: "yes" }],
    ["start mode = solo bread", { lesson: "bread", mode: "solo" }],
    ["start group work solo", { lesson: "work", mode: "solo" }],
    ["start lesson:groups", { lesson: "groups" }],
    ["start knitting", { lesson: "knitting" }],
  ])("“%s” start a lesson with %j", (text, options) => {
    expect(type(text)).toEqual({ command: "lesson start", options });
  });

  test.each([
    ["list", "lesson list"],
    ["resume", "lesson resume"],
    ["Stop", "lesson stop"],
  ])("“%s” are the command %s", (text, command) => {
    expect(type(text)).toEqual({ command, options: {} });
  });

  test("can be left out where there is one command only, or one is usual", () => {
    expect(type("", "/progress")).toEqual({ command: "progress show", options: {} });
    expect(type("", "/lesson-admin")).toEqual({ command: "lesson-admin doctor", options: {} });
  });
});

describe("words that are no command", () => {
  test("are answered with all that there is", () => {
    for (const text of ["", "help", "?"]) {
      expect(usage(text)).toContain("`/lesson start [lesson] [solo or group] [private]`: ");
      expect(usage(text)).toContain("`/lesson stop`: ");
      expect(usage(text)).not.toContain("Did you mean");
    }
  });

  test.each([
    ["strat bread", "/lesson start"],
    ["lst", "/lesson list"],
    ["resum", "/lesson resume"],
  ])("“%s” are asked whether %s is meant", (text, meant) => {
    expect(usage(text)).toContain(`Did you mean \`${meant}\`?`);
  });

  test.each([
    ["start bread grup", "grup", "group"],
    ["start bread privat", "privat", "private"],
    ["start bread sollo private", "sollo", "solo"],
  ])("“%s” have a slip in %s, which may be %s", (text, wrong, meant) => {
    expect(usage(text)).toMatch(
      new RegExp(`^I don't know “${wrong}”\\. Did you mean \`${meant}\`\\?`),
    );
    expect(usage(text)).toContain("`/lesson start [lesson] [solo or group] [private]`");
  });

  test("behind a command that takes none are told so", () => {
    expect(usage("stop now")).toMatch(/^`\/lesson stop` takes nothing more\. .*`\/lesson stop`$/);
  });

  test("are quoted so that they stay words, however long they are", () => {
    expect(usage("*_<!channel>_*")).toContain("\\*\\_\\<\\!channel\\>\\_\\*");
    expect(usage("x".repeat(5000)).length).toBeLessThan(1000);
  });

  test("after a slash that is not ours name all commands that everyone can use", () => {
    expect(usage("start", "/teach")).toContain("`/progress show`");
    expect(usage("start", "/teach")).not.toContain("lesson-admin");
  });
});
