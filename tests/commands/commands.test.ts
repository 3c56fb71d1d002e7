import { describe, expect, test } from "vitest";
import { commandGroups, explainThisAgain, suggestFor } from "../../src/commands/commands.ts";
import { crowd } from "./crowd.ts";
import { labelsOf, makeCall, makeHost, offersOf, pressIn, tea, textOf, use } from "./host.ts";

const all = commandGroups.flatMap(({ name: group, commands }) =>
  commands.map((command) => ({ ...command, line: `${group} ${command.name}` })),
);

describe("the commands", () => {
  test("are these", () => {
    expect(all.map(({ line }) => line)).toEqual([
      "lesson start",
      "lesson list",
      "lesson resume",
      "lesson stop",
      "progress show",
      "progress export",
      "progress forget",
      "lesson-admin doctor",
    ]);
    expect(commandGroups.filter(({ forAdmins }) => forAdmins).map(({ name }) => name)).toEqual([
      "lesson-admin",
    ]);
  });

  test("have names and descriptions that fit every platform's list", () => {
    for (const { name, description } of [
      ...commandGroups,
      ...all,
      ...all.flatMap((it) => it.options),
    ]) {
      expect(name).toMatch(/^[a-z-]{1,32}$/);
      expect(description.length).toBeLessThanOrEqual(100);
      expect(description).toMatch(/^[A-Z].*[^.]$/);
    }
    expect(explainThisAgain.length).toBeLessThanOrEqual(32);
  });

  test("have one that is meant where a group of several is used alone, if any", () => {
    const usual = commandGroups.filter((group) => group.usual !== undefined);
    expect(usual.map(({ name, usual }) => `${name} ${usual}`)).toEqual(["progress show"]);
  });

  test("tell who uses one that there is not which there are, but for those of admins", async () => {
    for (const unknown of ["", "lesson", "lesson fly", "constructor name", "progress start"]) {
      const { answer } = await use({}, unknown);
      expect(textOf(answer)).toBe(
        [
          "I know these commands:",
          "- `/lesson start`: Start a lesson in a thread of its own",
          "- `/lesson list`: See what there is to learn",
          "- `/lesson resume`: Go on with a lesson that you have open, or that you stopped",
          "- `/lesson stop`: Stop a lesson; what you learned is kept",
          "- `/progress show`: See how far you have come; only you see it",
          "- `/progress export`: Take a copy of all that I keep of you; only you see it",
          "- `/progress forget`: Have all that I keep of you deleted; I ask first",
        ].join("\n"),
      );
    }
  });
});

describe("suggestions", () => {
  const suggest = (typed: string, given = {}) =>
    suggestFor(makeCall("lesson start"), "lesson", typed, makeHost(given).host);

  test("are all lessons while nothing is typed", () => {
    expect(suggest("")).toEqual([
      { label: "Baking bread", value: "bread" },
      { label: "The tea ceremony", value: "tea" },
    ]);
  });

  test.each(["tea", "CEREMONY", "the tea", "tea the", "cere"])("narrow down: %s", (typed) => {
    expect(suggest(typed)).toEqual([{ label: "The tea ceremony", value: "tea" }]);
  });

  test("may be none", () => {
    expect(suggest("quantum physics")).toEqual([]);
    expect(suggestFor(makeCall("lesson start"), "mode", "g", makeHost({}).host)).toEqual([]);
    expect(suggestFor(makeCall("lesson fly"), "lesson", "t", makeHost({}).host)).toEqual([]);
  });

  test("are 25 at most, each of at most 100 characters", () => {
    const choices = suggest("", crowd);
    expect(choices).toHaveLength(25);
    for (const { label, value } of choices) {
      expect(label.length).toBeLessThanOrEqual(100);
      expect(value.length).toBeLessThanOrEqual(100);
      expect(value).not.toBe("");
    }
  });

  test("stand for a lesson whose id is too long for them, too", async () => {
    const id = "𝒜".repeat(60);
    const given = { lessons: [{ ...tea, id }] };
    const [choice] = suggest("tea", given);
    const { answer } = await use(given, "lesson start", { lesson: choice?.value ?? "" });
    expect(answer).toMatchObject({ kind: "open", lesson: id });
  });
});

describe("with sixty lessons of sixty concepts, all of them long, begun and open", () => {
  const uses = all.flatMap(({ line }) =>
    (["channel", "thread", "direct"] as const).map((kind) => [line, kind] as const),
  );

  test.each(uses)("/%s in a %s fits one message", async (line, kind) => {
    const { answer } = await use(crowd, line, {}, kind);
    const text = textOf(answer);
    const missing = answer.kind === "say" ? (answer.handout?.missing ?? "") : "";
    const labels = labelsOf(answer).join("") + missing;
    expect(text.length + labels.length).toBeLessThanOrEqual(3_800);
    expect(text.trim()).not.toBe("");
    for (const { id, label } of offersOf(answer)) {
      expect(id.length).toBeLessThanOrEqual(100);
      expect(label.length).toBeLessThanOrEqual(34);
      expect(label).not.toMatch(/[\uD800-\uDBFF]…/);
    }
    if (answer.kind === "say")
      for (const { label } of answer.links) expect(label.length).toBeLessThanOrEqual(80);
  });

  test("a button's label that is cut still opens its lesson", async () => {
    const { answer } = await use(crowd, "lesson list");
    const [label = ""] = labelsOf(answer);
    expect(label).toMatch(/…$/);
    const pressed = await pressIn({ lessons: crowd.lessons }, answer, label);
    expect(pressed.answer).toMatchObject({ kind: "open", lesson: crowd.lessons[0]?.id });
  });
});
