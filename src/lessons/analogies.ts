import type { RootContent } from "mdast";
import { type EntrySection, readEntries } from "./entries.ts";
import { findFacets } from "./facets.ts";
import { afterLabel } from "./label.ts";
import type { Analogy, Facet, Place } from "./lesson.ts";
import { readMapping } from "./mapping.ts";
import { complain, limit, type Page, plainOf, textOf } from "./page.ts";
import type { Section } from "./sections.ts";

const keys = ["keywords", "facets"] as const;
type Key = (typeof keys)[number];

/** Reads a concept's analogies: two at least, which between them show every facet. */
export function readAnalogies(
  page: Page,
  section: Section | undefined,
  facets: readonly Facet[],
  at: Place,
): readonly Analogy[] {
  const entries = readEntries(page, section, "analogy", keys);
  const analogies = entries.map((entry) => readAnalogy(page, entry, facets));
  if (analogies.length < 2) complain(page, section?.heading ?? at, few(analogies.length));
  for (const facet of facets)
    if (analogies.length > 0 && !analogies.some((it) => it.facets.includes(facet.id)))
      complain(page, facet.at, `No analogy shows the facet “${facet.id}”. ${nameIt}`);
  return analogies;
}

const nameIt = "Name it in the “- facets:” line of one that does, or write one.";

function few(count: number): string {
  const said = count === 0 ? "There is no analogy" : "There is only one analogy";
  return `${said}. Write two at least under “## Analogies”: a learner who asks again needs another.`;
}

function readAnalogy(page: Page, entry: EntrySection<Key>, facets: readonly Facet[]): Analogy {
  const { id, title, called, at, metadata, blocks } = entry;
  const { story, breaksDown } = cutStory(page, blocks);
  const analogy: Analogy = {
    id,
    title,
    keywords: (metadata.get("keywords")?.words ?? []).map((word) => word.value),
    facets: findFacets(page, metadata.get("facets")?.words ?? [], facets),
    story: textOf(page, story),
    mapping: readMapping(page, called, at, blocks),
    breaksDown: afterLabel(textOf(page, breaksDown), label) ?? "",
    at,
  };
  checkWhole(page, entry, analogy);
  return analogy;
}

const label = "Breaks down";

function checkWhole(page: Page, { called, at, tasks }: EntrySection<Key>, analogy: Analogy): void {
  if (tasks[0]) complain(page, tasks[0], "Only a check has options with [ ] or [x].");
  if (analogy.id === "plain")
    complain(page, at, "An analogy cannot be called “Plain”. Give it another heading.");
  if (analogy.keywords.length === 0)
    complain(page, at, `${called} has no keywords. Add “- keywords: …” below its heading.`);
  if (analogy.story === "")
    complain(page, at, `${called} has no story. Tell it between the list and the table.`);
  if (analogy.breaksDown === "")
    complain(page, at, `${called} does not say where it breaks down. Add “**Breaks down:** …”.`);
  const rows = analogy.mapping.map((row) => row.story + row.system);
  limit(
    page,
    at,
    called,
    [analogy.title, analogy.story, ...rows, analogy.breaksDown].join(""),
    1800,
  );
}

function cutStory(page: Page, blocks: readonly RootContent[]) {
  const breaks = blocks.findIndex((block) => afterLabel(plainOf(block), label) !== null);
  const table = blocks.findIndex((block) => block.type === "table");
  const ends = [breaks, table].filter((index) => index >= 0);
  const end = Math.min(blocks.length, ...ends);
  const rest = blocks.slice(end).filter((block) => block.type !== "table");
  const [start, between] = breaks < 0 ? [blocks.length, rest] : [breaks, blocks.slice(end, breaks)];
  for (const block of between)
    if (block.type !== "table")
      complain(page, block, "Text below the mapping must begin with “**Breaks down:**”.");
  const breaksDown = blocks.slice(start).filter((block) => block.type !== "table");
  return { story: blocks.slice(0, end), breaksDown };
}
