import { describe, expect, it, test } from "vitest";
import { chooseWelcome, type Guest } from "../../src/tutor/welcome.ts";
import type { Wish } from "../../src/understanding/wish.ts";

const newcomer: Guest = {
  direct: true,
  stopped: null,
  begun: [],
  lessons: ["bread", "tea", "wood"],
};
const begun = { lesson: "tea", open: null };
const open = { lesson: "wood", open: { thread: "t1", concept: "oak" } };
const learn = (...lessons: string[]): Wish => ({
  kind: "learn",
  lessons: lessons.map((lesson) => ({ lesson, asks: true, concept: "c" })),
});

function meet(wish: Wish, guest: Partial<Guest> = {}) {
  return chooseWelcome(wish, { ...newcomer, ...guest });
}

describe("a lesson that is asked for", () => {
  it("begins in direct messages, with what was asked", () => {
    expect(meet(learn("tea"))).toEqual({ kind: "begin", lesson: "tea", asks: true });
  });

  it("is offered elsewhere", () => {
    expect(meet(learn("tea"), { direct: false })).toEqual({
      kind: "say",
      saying: "named",
      lessons: ["tea"],
      wanted: [{ lesson: "tea", asks: true, concept: "c" }],
    });
  });

  it("is one of several, to choose from", () => {
    const several = { kind: "say", saying: "several", lessons: ["tea", "wood"] };
    expect(meet(learn("tea", "wood"))).toMatchObject(several);
    expect(meet(learn("tea", "wood"), { stopped: "bread" })).toMatchObject(several);
  });

  it("is the one that was stopped there, if that is one of them", () => {
    expect(meet(learn("tea", "wood"), { stopped: "wood" })).toMatchObject({ lesson: "wood" });
  });
});

describe("who would go on", () => {
  it("takes up the lesson that comes first, or is shown the way to it", () => {
    const goOn: Wish = { kind: "go-on" };
    expect(meet(goOn, { begun: [begun, open] })).toEqual({
      kind: "begin",
      lesson: "tea",
      asks: false,
    });
    expect(meet(goOn, { begun: [open, begun] })).toEqual({
      kind: "point",
      begun: open,
      open: open.open,
    });
  });

  it("is told what there is where nothing was begun, and in private where others read along", () => {
    expect(meet({ kind: "go-on" })).toMatchObject({ saying: "unbegun", lessons: newcomer.lessons });
    expect(meet({ kind: "go-on" }, { direct: false })).toMatchObject({ saying: "resume" });
  });
});

describe("what is only said in a lesson", () => {
  it("is said in the one that was begun, chosen among several, and needs one where there is none", () => {
    const quiz: Wish = { kind: "in-lesson" };
    expect(meet(quiz, { begun: [begun] })).toEqual({ kind: "begin", lesson: "tea", asks: true });
    expect(meet(quiz, { begun: [begun, open] })).toMatchObject({
      saying: "which",
      lessons: ["tea", "wood"],
    });
    expect(meet(quiz)).toMatchObject({ saying: "in-lesson" });
    expect(meet(quiz, { begun: [begun], direct: false })).toMatchObject({ saying: "in-lesson" });
  });
});

test("who would learn, whatever it is, begins the only lesson there is, and chooses among several", () => {
  expect(meet({ kind: "begin" }, { lessons: ["tea"] })).toEqual({
    kind: "begin",
    lesson: "tea",
    asks: false,
  });
  expect(meet({ kind: "begin" }, { lessons: ["tea"], direct: false })).toMatchObject({
    saying: "list",
  });
  expect(meet({ kind: "begin" })).toMatchObject({ saying: "list" });
});

test("lessons come in their order, behind those that are spoken of and those that were begun", () => {
  const near = [{ lesson: "wood", asks: false, concept: "oak" }];
  expect(meet({ kind: "none", near }, { begun: [begun] })).toEqual({
    kind: "say",
    saying: "near",
    lessons: ["wood", "tea", "bread"],
    wanted: near,
  });
  expect(meet({ kind: "greeting" })).toMatchObject({ saying: "hello", lessons: newcomer.lessons });
});

test("after a stop, what may be meant for the lesson goes on with it, and a courtesy does not", () => {
  const stopped = { stopped: "bread", begun: [begun] };
  const onward: Wish[] = [
    { kind: "go-on" },
    { kind: "in-lesson" },
    { kind: "none", near: [{ lesson: "tea", asks: false, concept: null }] },
  ];
  for (const wish of onward) expect(meet(wish, stopped)).toEqual({ kind: "reopen" });
  expect(meet(learn("tea"), stopped)).toMatchObject({ kind: "begin", lesson: "tea" });
  for (const kind of ["list", "thanks", "goodbye"] as const)
    expect(meet({ kind }, stopped)).toMatchObject({ saying: kind });
});
