import { describe, expect, it } from "vitest";
import { cellWords } from "../../src/lessons/slots.ts";
import { atLeaven, readBread, readShipped, shippedWords, stateOf } from "./bread.ts";

const offers = ["Another analogy", "Quiz me", "Next: kneading"];

describe("what was said before", () => {
  it("decides whether “explain X” begins it or tells it again", () => {
    const again = "can you explain kneading again?";
    expect(readBread(again, stateOf({ taught: [] })).move).toBe("ask-concept");
    expect(readBread(again, stateOf({ taught: ["leaven"] })).move).toBe("ask-concept");
    expect(readBread(again, stateOf({ taught: ["kneading"] })).move).toBe("explain-again");
    expect(readBread(again, stateOf({ taught: null })).move).toBe("explain-again");
  });

  it("gives the concept where the message names none", () => {
    for (const concept of ["leaven", "kneading", null])
      expect(readBread("another example", stateOf({ concept })).concept).toBe(concept);
  });

  it("makes a yes go on, and a no stay", () => {
    const state = { ...atLeaven, pending: "go-on" as const };
    for (const yes of ["yes", "sure!", "ok", "👍", "yeah why not", "go"])
      expect(readBread(yes, state).move, yes).toBe("continue");
    for (const no of ["no", "not yet", "nope, not now"])
      expect(readBread(no, state).move, no).toBe("understood");
    expect(readBread("what is dough?", state).move).toBe("clarify-term");
    expect(readBread("yes", atLeaven).move).toBe("understood");
  });

  it("makes what follows “in your story, what is …?” an answer", () => {
    const state = { ...atLeaven, pending: "own-analogy" as const };
    expect(readBread("the stove is the yeast and the smoke is the gas", state).move).toBe("answer");
    expect(readBread("another example please", state).move).toBe("another-example");
    expect(readBread("what if the yeast dies?", state).move).toBe("what-if");
  });

  it("takes a question for one there, however it is built, and a mapping with a question mark for none", () => {
    const state = stateOf({
      concept: "fault-tolerance",
      taught: ["fault-tolerance"],
      pending: "own-analogy",
    });
    const asked = readShipped("i think it cost very much. little company need this also?", state);
    expect(asked).toMatchObject({ match: { id: "does-a-small-project-need-fault-tolerance" } });
    expect(asked.move).not.toBe("answer");
    const mapped = "the goalkeeper is the spare capacity, and the coach the detection?";
    expect(readShipped(mapped, state).move).toBe("answer");
  });
});

describe("an offer", () => {
  it.each([
    ["1", 0],
    ["2.", 1],
    ["3", 2],
    ["option 2", 1],
    ["number three", 2],
    ["the first", 0],
    ["second one please", 1],
    ["the third one", 2],
    ["quiz me", 1],
    ["Another analogy!", 0],
    ["next kneading", 2],
    ["4", null],
    ["0", null],
    ["first what is dough", null],
    // Only the choices of a check have letters.
    ["b", null],
    ["", null],
  ])("is picked by number, letter or its words: “%s”", (text, offer) => {
    expect(readBread(text, { ...atLeaven, offers }).offer).toBe(offer);
  });

  it("is not picked by approval or its opposite, however that is written", () => {
    for (const pending of ["check", "fuzzy", "go-on", null] as const)
      for (const text of [
        "👍",
        ":+1:",
        ":+1::skin-tone-2:",
        "+1",
        "ok :+1:",
        ":100:",
        "-1",
        ":-1:",
      ])
        expect(readBread(text, { ...atLeaven, offers, pending }).offer, text).toBeNull();
    expect(readBread(":+1:", { ...atLeaven, offers, pending: "go-on" }).move).toBe("continue");
    expect(readBread(":+1:", { ...atLeaven, offers }).move).toBe("understood");
    expect(readBread(":two:", { ...atLeaven, offers }).offer).toBe(1);
  });

  it("is not picked where there is none", () => {
    expect(readBread("1").offer).toBeNull();
  });

  it("is picked by naming it where a choice was asked for, and only one fits", () => {
    const labels = ["Lifting", "Patience", "Feeding", "Another analogy"];
    const fuzzy = { ...atLeaven, offers: labels, pending: "fuzzy" as const };
    expect(readBread("the feeding part I think", fuzzy).offer).toBe(2);
    expect(readBread("feeding and lifting", fuzzy).offer).toBeNull();
    expect(readBread("the feeding part I think", { ...fuzzy, pending: null }).offer).toBeNull();
  });
});

describe("the words of a story", () => {
  it.each([
    ["what if all the divers stop working?", "diver", "yeast cell"],
    ["what happens to the wreck?", "wreck", "dough"],
    ["what happens to the shipwrecks?", "shipwreck", "dough"],
  ])("stand for the system's: “%s”", (text, story, system) => {
    const from = { concept: "leaven", analogy: "divers-and-a-wreck" };
    expect(readBread(text).translated).toEqual([{ story, system, from }]);
  });

  it("lead to the question that the author wrote in the system's words", () => {
    const { match } = readBread("what if all the divers stop working?");
    expect(match).toMatchObject({ concept: "leaven", id: "what-if-the-yeast-cells-die" });
    const taxi = readShipped("what if two of the taxis break down?");
    const node = readShipped("what if two of the nodes fail?");
    expect(taxi.match?.id).toBe(node.match?.id);
    expect(taxi.match).not.toBeNull();
  });

  it("mean what they mean in the story in the air", () => {
    const kneading = (analogy: string) =>
      stateOf({ concept: "kneading", analogy: { concept: "kneading", analogy } });
    const inNet = readBread("what if the net tears?", kneading("fishing-net")).translated;
    expect(inNet.map(({ system }) => system)).toEqual(["dough"]);
    const inRing = readBread(
      "what if a dancer leaves the ring?",
      kneading("ring-dance"),
    ).translated;
    expect(inRing.map(({ system }) => system)).toEqual(["gluten strand", "dough"]);
  });

  it("belong to the story in the air where other stories have them, too", () => {
    const things = shippedWords.lesson.concepts.flatMap(({ id, analogies }) =>
      analogies.flatMap(({ id: analogy, mapping }) =>
        mapping.flatMap(({ story }) => cellWords(story).map((word) => ({ id, analogy, word }))),
      ),
    );
    const shared = things.filter(({ word, analogy }) =>
      things.some((other) => other.word === word && other.analogy !== analogy),
    );
    expect(shared.length).toBeGreaterThan(3);
    for (const { id, analogy, word } of shared) {
      const from = { concept: id, analogy };
      const state = stateOf({ concept: id, analogy: from, taught: [id] });
      const { translated } = readShipped(`what if the ${word} is gone?`, state);
      expect(
        translated.map((each) => each.from),
        word,
      ).toContainEqual(from);
    }
  });

  it("are only words where no story has them", () => {
    expect(readBread("what if the butter melts?").translated).toEqual([]);
  });
});

describe("why", () => {
  it("names the rule, the words that fired, and the term", () => {
    expect(readBread("ok, what is a yeast cell?").why).toMatchObject({
      rule: "term-again",
      words: "what is a TERM",
      term: "yeast cell",
    });
    expect(readShipped("what does failover mean?").why.term).toBe("failover");
  });

  it("names the question that was recognised", () => {
    expect(readBread("what if the yeast is dead?").why).toMatchObject({
      rule: "what-if",
      words: "what if",
      question: "what-if-the-yeast-cells-die",
    });
  });

  it("says where it was the open question that decided", () => {
    expect(readBread("salt", { ...atLeaven, pending: "check" }).why.rule).toBe("pending");
    expect(readBread("flurb wibble").why).toEqual({ rule: "none", words: "" });
  });
});

describe("how sure it is", () => {
  it.each([
    ["what if the yeast cells die?", "sure"],
    ["another example please", "sure"],
    ["thanks", "sure"],
    ["flurb wibble", "unsure"],
    ["what if geese steal the roof?", "likely"],
  ])("is said: “%s” is %s", (text, band) => {
    expect(readBread(text).band).toBe(band);
  });
});
