import { describe, expect, it } from "vitest";
import { readShippedAskings } from "../../src/learning/questions.ts";
import { readAskings } from "../../src/understanding/model/asking.ts";
import { askingBeliefs } from "../../src/understanding/model/beliefs.ts";
import { makeRankingSample, trainRanking } from "../../src/understanding/model/ranking-training.ts";
import { type Evidence, rankCandidates } from "../../src/understanding/ranking.ts";
import { phrasingSigns, questionSigns } from "../../src/understanding/signs.ts";
import { atFaults, readBread, readShipped, stateOf } from "./bread.ts";

/** What speaks for questions with one phrasing each, as much as is said of each. */
function evidenceOf(...questions: readonly Readonly<Record<string, number>>[]): Evidence {
  const rows = (signs: readonly string[]) =>
    Float64Array.from(questions.flatMap((known) => signs.map((sign) => known[sign] ?? 0)));
  return {
    numbers: Int32Array.from(questions.keys()),
    alike: [...questions.keys()],
    texts: rows(phrasingSigns),
    count: questions.length,
    candidates: rows(questionSigns),
  };
}

const here = { share: 0.5, here: 1 };
const elsewhere = { share: 0.5 };
const unlike = { share: 0.1 };

describe("what is learned from lines that ask", () => {
  const samples = Array.from({ length: 40 }, (_, at) =>
    at % 4 === 0
      ? makeRankingSample(evidenceOf(unlike, unlike), [], askingBeliefs)
      : makeRankingSample(evidenceOf(elsewhere, here), [1], askingBeliefs),
  );
  const learned = trainRanking(samples, askingBeliefs);

  it("counts for a question what spoke for the right ones", () => {
    const { shares } = rankCandidates(evidenceOf(here, elsewhere), learned);
    expect(shares[0]).toBeGreaterThan(0.7);
    expect(shares[1]).toBeLessThan(0.2);
  });

  it("holds it possible that none is meant", () => {
    const { shares } = rankCandidates(evidenceOf(unlike, unlike), learned);
    expect((shares[0] ?? 1) + (shares[1] ?? 1)).toBeLessThan(0.5);
  });

  it("is the same each time", () => {
    expect(trainRanking(samples, askingBeliefs)).toEqual(learned);
  });

  it("takes of a question's phrasings the one that speaks most for it", () => {
    const evidence = { ...evidenceOf(unlike, here), numbers: Int32Array.of(0, 0) };
    const { nearest, shares } = rankCandidates(
      { ...evidence, count: 1, candidates: new Float64Array(questionSigns.length) },
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
