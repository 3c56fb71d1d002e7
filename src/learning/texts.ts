import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";

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
