import { hang } from "../adapters/terminal/paint.ts";

/** Lines that break between words at so many columns, and go on indented, so that each can be told from the next. */
export function wrapLines(text: string, columns: number): string {
  const lines = text.split("\n").map((line) => hang(line, "", "  ", columns));
  return lines.join("\n");
}
