import { createHash } from "node:crypto";
import { tidyText } from "./markdown.ts";
import { baseName, type Source } from "./parse.ts";

/** Raise it with every change of what the parser makes of the same text, so that no older parse is taken for a new one. */
const form = 3;

/** 16 hexadecimal digits: the same for the same id and texts, wherever the files lie and however their lines end. */
export function versionOf(id: string, sources: readonly Source[]): string {
  const files = sources.map(({ file, text }) => [baseName(file), tidyText(text)] as const);
  const sorted = files.sort(([a], [b]) => (a < b ? -1 : 1));
  const whole = JSON.stringify([form, id, sorted]);
  return createHash("sha256").update(whole).digest("hex").slice(0, 16);
}
