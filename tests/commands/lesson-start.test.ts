import { describe, expect, test } from "vitest";
import {
  bread,
  labelsOf,
  linksOf,
  makeLesson,
  makeSession,
  offersOf,
  pressIn,
  tea,
  textOf,
  use,
} from "./host.ts";

const opens = { kind: "open", lesson: "bread", title: "Baking bread", concept: null } as const;
const alone = { ...opens, mode: "solo", isPrivate: false, apart: false };

describe("/lesson start", () => {
  test("says who can help where there is no lesson", async () => {
    const { answer } = await use({ lessons: [] }, "lesson start");
    expect(textOf(answer)).toBe(
      "There is no lesson to start yet. Whoever runs this bot can add one.",
    );
  });

  test("opens the only lesson there is without asking", async () => {
    const { answer } = await use({ lessons: [bread] }, "lesson start");
    expect(answer).toEqual(alone);
  });

  test("asks which of several, each with a button that opens it", async () => {
    const { answer } = await use({}, "lesson start");
    expect(textOf(answer)).toBe("Which lesson shall it be?");
    expect(labelsOf(answer)).toEqual(["Baking bread", "The tea ceremony"]);
    expect((await pressIn({}, answer, "Baking bread")).answer).toEqual(alone);
  });

  test.each(["bread", "Baking bread", "  baking BREAD! ", "Bread", " bread "])(
    "takes a lesson by its id or its title, however it is typed: %j",
    async (typed) => {
      expect((await use({}, "lesson start", { lesson: typed })).answer).toEqual(alone);
    },
  );

  test("prefers the lesson that has the very id to one that has it as its title", async () => {
    const lessons = [makeLesson("x", "Tea", ["a"]), makeLesson("tea", "Leaves", ["a"])];
    const { answer } = await use({ lessons }, "lesson start", { lesson: "tea" });
    expect(answer).toMatchObject({ kind: "open", lesson: "tea" });
  });

  test("asks back when it knows no such lesson, and offers those that there are", async () => {
    const { answer } = await use({}, "lesson start", { lesson: "quantum physics" });
    expect(textOf(answer)).toBe(
      "I have no lesson called “quantum physics”. Which lesson shall it be?",
    );
    expect(labelsOf(answer)).toEqual(["Baking bread", "The tea ceremony"]);
  });

  test("offers only what was perhaps meant when a part of a title is typed", async () => {
    const { answer } = await use({}, "lesson start", { lesson: "ceremony tea" });
    expect(textOf(answer)).toBe(
      "I have no lesson called “ceremony tea”. Did you mean one of these?",
    );
    expect(labelsOf(answer)).toEqual(["The tea ceremony"]);
  });

  test.each(["", "   ", "!!!"])("opens none for letters that are none: %j", async (typed) => {
    const { answer } = await use({}, "lesson start", { lesson: typed });
    expect(labelsOf(answer)).toEqual(["Baking bread", "The tea ceremony"]);
  });

  test("keeps what was asked for besides through the button", async () => {
    const options = { mode: "group", private: "yes" };
    const { answer } = await use({}, "lesson start", options);
    expect((await pressIn({}, answer, "The tea ceremony")).answer).toEqual({
      kind: "open",
      lesson: "tea",
      title: "The tea ceremony",
      mode: "group",
      isPrivate: true,
      concept: null,
      apart: false,
    });
  });

  test("begins with the concept that its button names", async () => {
    const { answer } = await use({}, "lesson start", { lesson: "bread", concept: "kneading" });
    expect(answer).toEqual({ ...alone, concept: "kneading" });
  });

  test("takes a mode that it does not know for solo", async () => {
    const { answer } = await use({}, "lesson start", { lesson: "bread", mode: "choir" });
    expect(answer).toEqual(alone);
  });
});

describe("/lesson start, where the lesson is open elsewhere", () => {
  const given = { sessions: [makeSession({ thread: "t7" })] };

  test("offers to go on there", async () => {
    const { answer, done } = await use(given, "lesson start", { lesson: "bread" });
    expect(textOf(answer)).toBe(
      "You have “Baking bread” open already. Go on there, or start it again in a new place; what you have heard is remembered in both.",
    );
    expect(linksOf(answer)).toEqual(["Go on -> t7"]);
    expect(labelsOf(answer)).toEqual(["Start it again"]);
    expect(done).toEqual([]);
  });

  test("starts anew where that is wanted, private and as a group if it was asked for so", async () => {
    const options = { lesson: "bread", mode: "group", private: "yes" };
    const { answer } = await use(given, "lesson start", options);
    const pressed = await pressIn(given, answer, "Start it again");
    expect(pressed.answer).toEqual({ ...alone, mode: "group", isPrivate: true });
  });

  test("opens another lesson at once", async () => {
    const { answer } = await use(given, "lesson start", { lesson: "tea" });
    expect(answer).toMatchObject({ kind: "open", lesson: "tea" });
  });
});

describe.each(["thread", "direct"] as const)("/lesson start in a place of its own: %s", (kind) => {
  const session = makeSession({ thread: kind });
  const mine = { here: { ...session, isForeign: false }, sessions: [session] };

  test("opens the lesson right there", async () => {
    const { answer } = await use({}, "lesson start", { lesson: "bread" }, kind);
    expect(answer).toEqual(alone);
  });

  test("comes back to the lesson that is open there", async () => {
    const { answer, done } = await use(mine, "lesson start", { lesson: "bread" }, kind);
    expect(answer).toEqual(alone);
    expect(done).toEqual([]);
  });

  test("asks before it stops another lesson, and then takes up the new one", async () => {
    const asked = await use(mine, "lesson start", { lesson: "tea" }, kind);
    expect(textOf(asked.answer)).toBe(
      "“Baking bread” is open here. Shall we stop it and take up “The tea ceremony”? Your progress is kept.",
    );
    expect(asked.done).toEqual([]);
    const { answer, done } = await pressIn(mine, asked.answer, "Switch lessons", kind);
    expect(done).toEqual([
      { thread: kind, act: { kind: "press", offer: "stop" }, id: "call stop" },
    ]);
    expect(answer).toMatchObject({ kind: "open", lesson: "tea", apart: false });
  });

  test("says that a group's lesson stops for everyone, and stops it so", async () => {
    const group = { here: { ...session, mode: "group" as const, isForeign: false } };
    const asked = await use(group, "lesson start", { lesson: "tea" }, kind);
    expect(textOf(asked.answer)).toContain("Shall we stop it for everyone and take up “The tea");
    const { done } = await pressIn(group, asked.answer, "Switch lessons", kind);
    expect(done).toMatchObject([{ act: { kind: "press", offer: "stop:all" } }]);
  });

  test("keeps group and private through the switch", async () => {
    const options = { lesson: "tea", mode: "group", private: "yes" };
    const asked = await use(mine, "lesson start", options, kind);
    const { answer } = await pressIn(mine, asked.answer, "Switch lessons", kind);
    expect(answer).toMatchObject({ mode: "group", isPrivate: true });
  });

  test("opens nothing where the lesson that is there cannot be stopped", async () => {
    const aside = { parts: [{ kind: "text" as const, text: "No." }], offers: [] };
    const asked = await use(mine, "lesson start", { lesson: "tea" }, kind);
    const { answer } = await pressIn({ ...mine, aside }, asked.answer, "Switch lessons", kind);
    expect(answer).toEqual({ kind: "say", reply: aside, links: [] });
  });

  test("opens a place apart where somebody else's lesson is open", async () => {
    const given = { here: { ...session, isForeign: true } };
    for (const lesson of ["bread", "tea"]) {
      const { answer, done } = await use(given, "lesson start", { lesson }, kind);
      expect(answer).toMatchObject({ kind: "open", lesson, apart: true });
      expect(done).toEqual([]);
    }
  });
});

describe("/lesson start with sixty lessons", () => {
  const title = (at: number) => `Lesson ${at} on ${"a very long and winding matter ".repeat(6)}`;
  const lessons = Array.from({ length: 60 }, (_, at) => makeLesson(`l${at}`, title(at), ["a"]));

  test("says how to find those that have no button", async () => {
    const { answer } = await use({ lessons }, "lesson start");
    expect(textOf(answer)).toBe(
      "Which lesson shall it be? There are 50 more: type a few letters after `/lesson start` to find them.",
    );
    expect(offersOf(answer)).toHaveLength(10);
  });

  test("has ten in one answer, and says so only where there are more", async () => {
    const { answer } = await use({ lessons: lessons.slice(0, 10) }, "lesson start");
    expect(textOf(answer)).toBe("Which lesson shall it be?");
    const eleven = await use({ lessons: lessons.slice(0, 11) }, "lesson start");
    expect(textOf(eleven.answer)).toContain("There is one more: type");
  });

  test.each(["a".repeat(60), "字".repeat(60), "𝒜".repeat(60), "with blanks in it", "100%", "a=b"])(
    "opens a lesson by its button, whatever its id: %s",
    async (id) => {
      const longest = [makeLesson(id, "Odd one", ["a"]), bread];
      const options = { mode: "group", private: "yes", anew: "yes" };
      const { answer } = await use({ lessons: longest }, "lesson start", options);
      for (const offer of offersOf(answer)) expect(offer.id.length).toBeLessThanOrEqual(100);
      const pressed = await pressIn({ lessons: longest }, answer, "Odd one");
      expect(pressed.answer).toMatchObject({ kind: "open", lesson: id, mode: "group" });
      expect(textOf((await use({ lessons: [bread, tea] }, "lesson start")).answer)).not.toBe("");
    },
  );
});
