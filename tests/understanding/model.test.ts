import { describe, expect, it } from "vitest";
import { readShippedExamples } from "../../src/learning/moves.ts";
import { type Example, readExamples } from "../../src/understanding/model/example.ts";
import { beginRows } from "../../src/understanding/model/features.ts";
import { listTelling, predict, unpackModel } from "../../src/understanding/model/model.ts";
import { listExample, makeSample } from "../../src/understanding/model/sample.ts";
import { trained } from "../../src/understanding/model/trained.ts";
import { trainModel } from "../../src/understanding/model/training.ts";

const few = [
  ...readExamples("hint", "a hint please\ngive me a clue\nanother clue please\nany clue"),
  ...readExamples("stop", "stop here please\nlet us stop\nstop now\nwe stop"),
  ...readExamples("recap", "sum it up please\na summary now | | simpler\nsum up\nthe summary"),
];

function learn(examples: readonly Example[]) {
  return unpackModel(trainModel(examples.map(makeSample)));
}

function predictMove(model: ReturnType<typeof learn>, example: Example) {
  const { rows } = model;
  const begin = (word: string) => beginRows(rows, word);
  return predict(model, (take) => listExample(example, { rows, begin, take }));
}

function hear(model: ReturnType<typeof learn>, text: string) {
  const [example] = readExamples("unknown", text);
  return example ? predictMove(model, example) : null;
}

describe("the form of examples", () => {
  it("has what was said, how the conversation stood, and other moves", () => {
    expect(readExamples("hint", "\n a clue ? | check here | answer simpler\n again\n")).toEqual([
      {
        move: "hint",
        text: "a clue ?",
        standing: ["check", "here"],
        others: ["answer", "simpler"],
      },
      { move: "hint", text: "again", standing: [], others: [] },
    ]);
  });

  it.each([
    ["a clue | chek", "“chek” is not one of those: a clue | chek"],
    ["a clue | | anser", "“anser” is not one of those: a clue | | anser"],
  ])("refuses what it does not know: “%s”", (line, message) => {
    expect(() => readExamples("hint", line)).toThrow(message);
  });

  it("is that of all that the program learns from, and each is there once", async () => {
    const examples = await readShippedExamples();
    const lines = examples.map((example) => JSON.stringify(example));
    expect(lines.length).toBeGreaterThan(10_000);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe("what is learned from examples", () => {
  it("tells what nobody said before by the words that it has in common with them", () => {
    const model = learn(few);
    expect(hear(model, "one clue for me please")?.label).toBe("hint");
    expect(hear(model, "now we stop")?.label).toBe("stop");
    expect(hear(model, "sum that up")?.label).toBe("recap");
  });

  it("is surer of a word that only one move has than of one that all have", () => {
    const model = learn(few);
    const clue = hear(model, "clue")?.share ?? 0;
    expect(clue).toBeGreaterThan(hear(model, "please")?.share ?? 0);
  });

  it("is the same each time", () => {
    const samples = few.map(makeSample);
    expect(trainModel(samples)).toEqual(trainModel(samples));
  });

  it("leaves some room for the other moves that a line may be taken for", () => {
    const doubtful = few.map((example) =>
      example.move === "stop" ? { ...example, others: ["recap" as const] } : example,
    );
    const sure = hear(learn(few), "stop now")?.share ?? 0;
    expect(hear(learn(doubtful), "stop now")?.share).toBeLessThan(sure);
  });

  it("names the words that spoke most for a move, and none that spoke against it", () => {
    const words = listTelling(learn(few), ["please", "clue", "stop"], "hint");
    expect(words[0]).toBe("clue");
    expect(words).not.toContain("stop");
  });

  it("is nothing where there was nothing to learn from", () => {
    expect(hear(learn([]), "stop")).toBeNull();
  });

  it("knows nearly all of what the program learned from", async () => {
    const model = unpackModel(trained);
    const examples = await readShippedExamples();
    const right = examples.filter((example) => predictMove(model, example)?.label === example.move);
    expect(right.length / examples.length).toBeGreaterThan(0.9);
  });
});
