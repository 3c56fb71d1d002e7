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
  return (await readTexts(folder)).flatMap(({ name, text }) => {
    const move = moves.find((each) => each === name);
    if (!move)
      throw new Error(`${name}.txt is named after no move; it should be ${moves.join(", ")}.`);
    return readExamples(move, text);
  });
}

/** The texts of a folder, in the order of their names, which are given without “.txt”. */
export async function readTexts(
  dir: URL,
): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const files = (await readdir(dir)).filter((name) => name.endsWith(".txt")).sort();
  const read = async (file: string) => ({
    name: basename(file, ".txt"),
    text: await readFile(new URL(file, dir), "utf8"),
  });
  return Promise.all(files.map(read));
}
