import { styleText } from "node:util";
import wrapAnsi from "wrap-ansi";
import { stripControls } from "./controls.ts";

/** The names of `styleText` that replies use. */
export type Style = "bold" | "dim" | "italic" | "underline" | "strikethrough" | "cyan";

/** How a terminal takes its text: `columns` may be Infinity, which means no wrapping. */
export interface Look {
  readonly columns: number;
  readonly colour: boolean;
}

/** Every text passes here on its way out, so this is where what could drive the terminal is taken out. */
export function paint(text: string, styles: readonly Style[], look: Look): string {
  const safe = stripControls(text);
  if (!look.colour || styles.length === 0 || safe === "") return safe;
  return styleText([...styles], safe, { validateStream: false });
}

/** Wraps painted text between words and sets it behind `first`, with `rest` before its further lines. */
export function hang(text: string, first: string, rest: string, columns: number): string {
  const room = Math.max(columns - rest.length, 1);
  const wrapped = Number.isFinite(room) ? wrapAnsi(text, room) : text;
  return wrapped
    .split("\n")
    .map((line, index) => (line === "" ? line : (index === 0 ? first : rest) + line))
    .join("\n");
}
