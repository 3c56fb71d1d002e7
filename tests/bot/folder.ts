import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach } from "vitest";
import { example } from "../lessons/example.ts";

/** The lessons that come with the program. */
export const shippedLessons = fileURLToPath(new URL("../../lessons", import.meta.url));

/** A temporary folder for each test, by its current path. */
export function useFolder(): { path(...names: string[]): string } {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "likewise-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return { path: (...names) => join(folder, ...names) };
}

/** Writes the worked example of the authors' guide as a lesson, with other texts for some of its files; gives its folder. */
export function writeExample(
  folder: string,
  changes: Readonly<Record<string, string>> = {},
): string {
  for (const { file, text } of example) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, changes[file] ?? text);
  }
  return folder;
}
