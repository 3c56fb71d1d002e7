import { describe, expect, it } from "vitest";
import { decide } from "../../src/tutor/decide.ts";
import { findNext, offer } from "../../src/tutor/offers.ts";
import { knowsOffer } from "../../src/tutor/press.ts";
import { bread, sessionAt } from "../transcripts/bread.ts";
import { walk } from "./walk.ts";

const steps = [11, 12, 13, 14].flatMap(walk);
const shown = steps.flatMap(({ decision }) => decision.reply?.offers ?? []);

describe("an offer", () => {
  it("can be read on a phone, and its id fits every platform", () => {
    expect(shown.length).toBeGreaterThan(1000);
    for (const { id, label } of shown) {
      expect(label.length, label).toBeLessThanOrEqual(34);
      expect(label.length).toBeGreaterThan(0);
      expect(id.length, id).toBeLessThanOrEqual(100);
    }
  });

  it("is known again when it is pressed, however it reads", () => {
    for (const { id } of shown) expect(knowsOffer(bread, id), id).toBe(true);
  });

  it("gives the whole of a label that was cut, and only then", () => {
    expect(offer("id", "a".repeat(34))).toEqual({ id: "id", label: "a".repeat(34) });
    const text = "what happens if all yeast cells stop working?";
    expect(offer("id", text)).toEqual({
      id: "id",
      label: "what happens if all yeast cells…",
      text,
    });
    const solid = offer("id", "a".repeat(50));
    expect(solid.label.length).toBeLessThanOrEqual(34);
    expect(solid.label.endsWith("a…")).toBe(true);
  });

  it("is never cut within a character", () => {
    expect(offer("id", `${"a".repeat(19)}${"🔑".repeat(10)}`).label).toBe(`${"a".repeat(19)}…`);
    expect(offer("id", `${"a".repeat(25)} ${"b".repeat(6)}🔑🔑`).label).toBe(`${"a".repeat(25)}…`);
  });

  it("is one of five at most, so that a row of buttons holds them", () => {
    for (const { decision } of steps)
      expect(decision.reply?.offers.length ?? 0).toBeLessThanOrEqual(5);
  });

  it("does something that it says, whenever it is pressed", () => {
    for (const { decision } of steps.filter((_, at) => at % 7 === 0))
      for (const { id, label } of decision.reply?.offers ?? []) {
        const pressed = decide({
          lesson: bread,
          state: decision.state,
          act: { kind: "press", offer: id },
          heard: [],
          progress: [],
        });
        const isWayOut = label === "Not what I meant";
        expect(pressed.log.move === "unknown", id).toBe(isWayOut);
      }
  });

  it.each([
    "",
    ":",
    "concept:",
    "concept:gone",
    "choice:leaven/gone/9",
    "quiz:gone",
    "fuzzy:gone/x",
  ])("that is stale or unknown still gets an answer: “%s”", (id) => {
    for (const state of [sessionAt(), sessionAt({ concept: "leaven", taught: ["leaven"] })]) {
      const act = { kind: "press", offer: id } as const;
      const { reply } = decide({ lesson: bread, state, act, heard: [], progress: [] });
      expect(reply?.parts.length).toBeGreaterThan(0);
    }
  });
});

describe("the next concept", () => {
  it("is the author's next whose groundwork is laid", () => {
    expect(findNext(bread, [])?.id).toBe("leaven");
    expect(findNext(bread, ["kneading"])?.id).toBe("leaven");
    expect(findNext(bread, ["leaven", "kneading"])?.id).toBe("baking");
    expect(findNext(bread, ["leaven", "kneading", "baking"])).toBeNull();
  });

  it("is one without its groundwork only where nothing else is left", () => {
    const [leaven, kneading, baking] = bread.concepts;
    if (!leaven || !kneading || !baking) throw new Error("The lesson has three concepts");
    const turned = { ...bread, concepts: [baking, kneading, leaven] };
    expect(findNext(turned, [])?.id).toBe("kneading");
    const alone = { ...bread, concepts: [baking] };
    expect(findNext(alone, [])?.id).toBe("baking");
  });
});
