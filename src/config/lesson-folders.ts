import { readdirSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "./setting.ts";

/** Says what keeps a folder from being read; null where nothing does. */
export type LookAtFolder = (path: string) => string | null;

/** The same steps away from src/config/ and from dist/config/. */
const shippedLessons = fileURLToPath(new URL("../../lessons", import.meta.url));

/** The folders that LESSONS_DIR names, each once, or the shipped one; which of them cannot be read is told. */
export function readLessonFolders(
  value: string | null,
  cwd: string,
  look: LookAtFolder,
  report: Report,
): readonly string[] {
  if (value === null) return [shippedLessons];
  const named = value
    .split(",")
    .flatMap((piece) => piece.split(delimiter))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (named.length === 0) {
    report(
      `LESSONS_DIR is "${value}": it names no folder. The operator can set it to one or more folders with commas between them, ${leaveOut}`,
    );
  }
  const folders = [...new Set(named.map((folder) => resolve(cwd, folder)))];
  for (const folder of folders) {
    const trouble = look(folder);
    if (trouble !== null)
      report(
        `LESSONS_DIR names ${folder}: ${trouble}. The operator can set it to the folder that holds the lessons, ${leaveOut}`,
      );
  }
  return folders;
}

const leaveOut = "or leave it out for the lessons that come with Likewise.";

/** Looks at a folder on this machine. */
export function lookAtFolder(path: string): string | null {
  try {
    readdirSync(path);
    return null;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return troubles[code] ?? `it cannot be read (${code})`;
  }
}

const troubles: Readonly<Record<string, string>> = {
  ENOENT: "there is nothing there",
  ENOTDIR: "that is not a folder",
  EACCES: "this user may not read it",
};
