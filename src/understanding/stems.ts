import { stemmer } from "stemmer";
import { remember } from "./remember.ts";

/** Porter's stem of a lower-case word. */
export const stem: (word: string) => string = remember(
  (word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word),
  20_000,
);

/** The same of a word of a name, without its accents: few people type that of a soufflé. */
export const stemName: (word: string) => string = remember(
  (word) => stem(dropAccents(word)),
  20_000,
);

function dropAccents(word: string): string {
  if (/^[\p{ASCII}]*$/u.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(/(?<=[a-z])\p{M}+/gu, "")
    .normalize("NFC");
}

/** The same of each word of a name, in one text. */
export function stemAll(name: string): string {
  return name.toLowerCase().split(/[ -]/).map(stemName).join(" ");
}
