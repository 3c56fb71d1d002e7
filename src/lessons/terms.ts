import type { Term } from "./lesson.ts";
import { readNamed } from "./named.ts";
import type { Page } from "./page.ts";
import type { Section } from "./sections.ts";

const form = "- **name** (other name, other name): one or two sentences.";

/** Reads the words that a concept explains. */
export function readTerms(page: Page, section: Section | undefined): readonly Term[] {
  const named = readNamed(page, section?.blocks ?? [], form);
  return named.map(({ name, others, text, at }) => ({ names: [name, ...others], text, at }));
}
