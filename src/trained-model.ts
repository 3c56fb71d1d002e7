import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { moves } from "./understanding/meaning.ts";
import { type Example, readExamples } from "./understanding/model/example.ts";
import { makeSample } from "./understanding/model/sample.ts";
import { trainModel } from "./understanding/model/training.ts";

/** The same steps away from src/ and from dist/. */
const folder = new URL("../src/understanding/examples/", import.meta.url);
const place = new URL("../dist/understanding/model/trained.js", import.meta.url);

/** Learns from the examples, and puts what was learned where the program looks for it. */
export async function trainShipped(): Promise<void> {
  const model = trainModel((await readShippedExamples()).map(makeSample));
  await writeFile(fileURLToPath(place), `export const trained = ${JSON.stringify(model)};\n`);
}

/** The examples of all moves, in the moves' order; rejects where a file or a line is not in their form. */
export async function readShippedExamples(): Promise<readonly Example[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  return (await Promise.all(files.map(readFileOfMove))).flat();
}

async function readFileOfMove(name: string) {
  const move = moves.find((each) => each === basename(name, ".txt"));
  if (!move) throw new Error(`${name} is named after no move; it should be ${moves.join(", ")}.`);
  return readExamples(move, await readFile(new URL(name, folder), "utf8"));
}
