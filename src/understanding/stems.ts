import { stemmer } from "stemmer";
import { remember } from "./remember.ts";

/** Porter's stem of a lower-case word. */
export const stem: (word: string) => string = remember(
  (word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word),
  20_000,
);

/** The same of each word of a name, in one text. */
export function stemAll(name: string): string {
  return name.toLowerCase().split(/[ -]/).map(stem).join(" ");
}
