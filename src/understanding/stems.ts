import { stemmer } from "stemmer";
import { remember } from "./remember.ts";

/** Porter's stem of a lower-case word, without its accents. */
export const stem: (word: string) => string = remember((word) => {
  const plain = dropAccents(word);
  return /^[a-z]+$/.test(plain) ? stemmer(plain) : plain;
}, 20_000);

/** Few people type the accent of a soufflé. */
function dropAccents(word: string): string {
  if (/^[\p{ASCII}]*$/u.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(/(?<=[a-z])\p{M}+/gu, "")
    .normalize("NFC");
}

/** The same of each word of a name, in one text. */
export function stemAll(name: string): string {
  return name.toLowerCase().split(/[ -]/).map(stem).join(" ");
}
