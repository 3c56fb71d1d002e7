import { moves } from "../understanding/meaning.ts";
import { type Example, readExamples } from "../understanding/model/example.ts";
import { makeSample } from "../understanding/model/sample.ts";
import { trainModel } from "../understanding/model/training.ts";
import type { Learned } from "./kept.ts";
import { readTexts } from "./texts.ts";

/** The same steps away from src/learning/ and from dist/learning/. */
const folder = new URL("../../src/understanding/examples/", import.meta.url);

/** Learns from the examples. */
export async function learnMoves(): Promise<Learned> {
  const trained = trainModel((await readShippedExamples()).map(makeSample));
  return { trained };
}

/** The examples of all moves, in the moves' order; rejects where a file or a line is not in their form. */
export async function readShippedExamples(): Promise<readonly Example[]> {
  return (await readTexts(folder)).flatMap(({ name, text }) => {
    const move = moves.find((each) => each === name);
    if (!move)
      throw new Error(`${name}.txt is named after no move; it should be ${moves.join(", ")}.`);
    return readExamples(move, text);
  });
}
