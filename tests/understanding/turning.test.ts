import { describe, expect, it } from "vitest";
import { readShipped, stateOf } from "./bread.ts";

const scaling = stateOf({
  concept: "scalability",
  analogy: { concept: "scalability", analogy: "hospital" },
  taught: ["scalability"],
});

describe("what follows a turn to another concept is asked of that:", () => {
  it.each([
    [
      "ok whatever. let's talk about redundancy. is that like having a nurse on standby for when someone calls in sick?",
      ["own-analogy", "redundancy"],
    ],
    ["back to redundancy: a copy is as good as a backup, no?", ["compare", "redundancy"]],
    ["so availability, how do you measure it?", ["ask-how", "availability"]],
    [
      "ok thats useful. now replication. isnt that the same as a backup?",
      ["compare", "replication"],
    ],
  ] as const)("“%s”", (text, [move, concept]) => {
    const meaning = readShipped(text, scaling);
    expect([meaning.move, meaning.concept]).toEqual([move, concept]);
    expect(meaning.mentions).toContain(concept);
  });

  it.each([
    "thanks, that helps. now replication. is that just a backup?",
    "ok thats useful. now replication. isnt that the same as a backup?",
  ])("whatever was said before, and by its name: “%s”", (text) => {
    const { match } = readShipped(text, stateOf({ concept: "fault-tolerance" }));
    expect(match?.id).toBe("replication-is-a-backup");
  });

  it("a word that was turned to is what “that” is", () => {
    const { match } = readShipped("ok failover then. how long does that usually take?", scaling);
    expect(match?.id).toBe("how-fast-is-failover");
  });

  it("and not of the story that was in the air", () => {
    const { picture, translated } = readShipped(
      "ok redundancy. is that like having a spare nurse?",
      scaling,
    );
    expect(picture?.act).toBe("shows");
    expect(translated.map(({ from }) => from.analogy)).not.toContain("hospital");
  });
});

describe("nothing is turned to", () => {
  it.each([
    "availability, is that one of the topics?",
    "redundancy?",
    "redundancy. got it, thanks",
  ])("where only the concept is asked for: “%s”", (text) => {
    expect(readShipped(text, scaling).analogy).toBeNull();
    expect(readShipped(text, scaling).mentions[0]).toMatch(/availability|redundancy/);
  });

  it("where a check is open", () => {
    const open = { ...scaling, pending: "check" as const };
    const text = "scaling out. is that the one with more machines?";
    expect(readShipped(text, open).concept).toBe("scalability");
  });
});
