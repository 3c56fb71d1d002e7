import { stemmer } from "stemmer";
import { remember } from "./remember.ts";

/** Porter's stem of a lower-case word. */
export const stem: (word: string) => string = remember(
  (word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word),
  20_000,
);
