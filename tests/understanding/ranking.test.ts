import { describe, expect, it } from "vitest";
import { readShippedAskings } from "../../src/learned-ranking.ts";
import { readAskings } from "../../src/understanding/model/asking.ts";
import { makeRankingSample, trainRanking } from "../../src/understanding/model/ranking-training.ts";
import { rankQuestions } from "../../src/understanding/ranking.ts";
import { type Evidence, phrasingSigns, questionSigns } from "../../src/understanding/signs.ts";
import { atFaults, readBread, readShipped, stateOf } from "./bread.ts";

/** What speaks for questions with one phrasing each, as much as is said of each. */
function evidenceOf(...questions: readonly Readonly<Record<string, number>>[]): Evidence {
  const rows = (signs: readonly string[]) =>
    Float64Array.from(questions.flatMap((known) => signs.map((sign) => known[sign] ?? 0)));
  return {
    numbers: Int32Array.from(questions.keys()),
    touched: new Uint8Array(questions.length).fill(1),
    phrasings: rows(phrasingSigns),
    questions: rows(questionSigns),
  };
}

const here = { share: 0.5, here: 1 };
const elsewhere = { share: 0.5 };
const unlike = { share: 0.1 };

describe("what is learned from lines that ask", () => {
  const samples = Array.from({ length: 40 }, (_, at) =>
    at % 4 === 0
      ? makeRankingSample(evidenceOf(unlike, unlike), -1)
      : makeRankingSample(evidenceOf(elsewhere, here), 1),
  );
  const learned = trainRanking(samples);

  it("counts for a question what spoke for the right ones", () => {
    const { shares } = rankQuestions(evidenceOf(here, elsewhere), learned);
    expect(shares[0]).toBeGreaterThan(0.7);
    expect(shares[1]).toBeLessThan(0.2);
  });

  it("holds it possible that none is meant", () => {
    const { shares } = rankQuestions(evidenceOf(unlike, unlike), learned);
    expect((shares[0] ?? 1) + (shares[1] ?? 1)).toBeLessThan(0.5);
  });

  it("is the same each time", () => {
    expect(trainRanking(samples)).toEqual(learned);
  });

  it("takes of a question's phrasings the one that speaks most for it", () => {
    const evidence = { ...evidenceOf(unlike, here), numbers: Int32Array.of(0, 0) };
    const { nearest, shares } = rankQuestions(
      { ...evidence, questions: new Float64Array(questionSigns.length) },
      learned,
    );
    expect([...nearest]).toEqual([1]);
    expect(shares).toHaveLength(1);
  });
});

describe("the form of lines that ask", () => {
  it("has what was said, what was talked about, the story in the air, and the question", () => {
    expect(
      readAskings("\nwhat if it rains? | nets | fishing | nets/rain\n and then | nets\n"),
    ).toEqual([
      {
        text: "what if it rains?",
        concept: "nets",
        story: "fishing",
        question: { concept: "nets", id: "rain" },
      },
      { text: "and then", concept: "nets", story: null, question: null },
    ]);
  });

  it.each(["what if it rains?", "what if it rains? | nets | | rain", " | nets"])(
    "refuses “%s” and says what it should be",
    (line) => {
      expect(() => readAskings(line)).toThrow("This should be “text | concept | story |");
    },
  );

  it("is that of all that the program learns from", async () => {
    const askings = [...(await readShippedAskings()).values()].flat();
    expect(askings.length).toBeGreaterThan(800);
  });
});

describe("a question that is found", () => {
  it.each([
    ["is it all over when every server crashes?", "what-if-all-nodes-fail"],
    ["how do you find out that a node is dead?", "how-does-the-system-know-that-a-node-is-dead"],
    ["how expensive does all that get?", "what-does-fault-tolerance-cost"],
  ])("is the one asked in a learner's own words: “%s”", (text, id) => {
    expect(readShipped(text, atFaults).match?.id).toBe(id);
  });

  it("has a score that is a chance: together they are no more than certain", () => {
    const { match, near } = readShipped("what if two of them fail?", atFaults);
    const scores = [match, ...near].map((each) => each?.score ?? 0);
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1);
  });

  it("is none where the message speaks of nothing that it speaks of", () => {
    const state = stateOf({ concept: "kneading", taught: ["kneading"] });
    expect(readBread("what if a flock of geese stole it?", state).match).toBeNull();
  });

  it("is none of an untouched concept where nothing was asked but about a stranger's thing", () => {
    expect(readShipped("what colour is your bicycle?", atFaults).match).toBeNull();
  });
});
