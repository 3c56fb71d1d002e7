import { type EntrySection, readEntries } from "./entries.ts";
import type { Analogy, Misconception } from "./lesson.ts";
import { findConcepts } from "./links.ts";
import { complain, limit, type Page, textOf } from "./page.ts";
import type { Section } from "./sections.ts";
import { slug } from "./slug.ts";

const keys = ["voiced", "analogy", "with"] as const;
type Key = (typeof keys)[number];

/** Reads a concept's misconceptions. */
export function readMisconceptions(
  page: Page,
  section: Section | undefined,
  analogies: readonly Analogy[],
): readonly Misconception[] {
  const entries = readEntries(page, section, "misconception", keys);
  return entries.map((entry) => readMisconception(page, entry, analogies));
}

function readMisconception(
  page: Page,
  entry: EntrySection<Key>,
  analogies: readonly Analogy[],
): Misconception {
  const { id, title, called, at, metadata, blocks, tasks } = entry;
  if (tasks[0]) complain(page, tasks[0], "Only a check has options with [ ] or [x].");
  const voiced = metadata.get("voiced")?.lines ?? [];
  if (voiced.length === 0)
    complain(page, at, `${called} does not say how learners voice it. Add “- voiced:” and a list.`);
  const refutation = textOf(page, blocks);
  if (refutation === "")
    complain(page, at, `${called} has no refutation. Say below the list what is wrong with it.`);
  limit(page, at, `The refutation of “${title}”`, refutation, 1500);
  return {
    id,
    belief: title,
    phrasings: voiced.map((line) => line.value),
    lines: voiced.map((line) => line.at.line),
    with: findConcepts(page, "with", metadata.get("with")?.words ?? []).map((it) => it.value),
    analogy: findAnalogy(page, entry, analogies),
    refutation,
    at,
  };
}

function findAnalogy(
  page: Page,
  { metadata }: EntrySection<Key>,
  analogies: readonly Analogy[],
): string | null {
  const entry = metadata.get("analogy");
  if (!entry) return null;
  const found = analogies.find((analogy) => analogy.id === slug(entry.value));
  if (!found) {
    const ids = analogies.map(({ id }) => id).join(", ");
    const there = ids === "" ? "It has none." : `Its analogies are ${ids}.`;
    complain(page, entry.at, `“${entry.value}” is not an analogy of this concept. ${there}`);
  }
  return found?.id ?? null;
}
