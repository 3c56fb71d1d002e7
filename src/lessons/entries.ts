import type { ListItem, RootContent } from "mdast";
import type { Place } from "./lesson.ts";
import { type Metadata, readMetadata } from "./metadata.ts";
import { complain, type Page, placeOf, plainOf, textOf, warn } from "./page.ts";
import { cutAt, type Section } from "./sections.ts";
import { slug } from "./slug.ts";

/** An analogy, question, misconception or check, before its own rules are applied. */
export interface EntrySection<Key extends string> {
  readonly id: string;
  /** The heading as Markdown. */
  readonly title: string;
  /** How complaints name it. */
  readonly called: string;
  readonly at: Place;
  readonly metadata: Metadata<Key>;
  /** The task list at the top: the options of a check. */
  readonly tasks: readonly ListItem[];
  /** What stands below the lists at the top. */
  readonly blocks: readonly RootContent[];
}

/** Reads the entries of a section, each under a heading of three #, with its metadata list on top. */
export function readEntries<Key extends string>(
  page: Page,
  section: Section | undefined,
  what: string,
  known: readonly Key[],
): readonly EntrySection<Key>[] {
  if (!section) return [];
  const { before, sections } = cutAt(page, section.blocks, 3);
  if (before[0])
    complain(page, before[0], `Put this under a heading of its own: ### and the ${what}.`);
  else if (sections.length === 0)
    warn(page, section.heading, `This section is empty. Fill it or delete it.`);
  textOf(page, before);
  const entries = sections.map((it) => readEntry(page, it, what, known));
  refuseTwins(page, entries, what);
  return entries;
}

function readEntry<Key extends string>(
  page: Page,
  section: Section,
  what: string,
  known: readonly Key[],
): EntrySection<Key> {
  const firstOther = section.blocks.findIndex((block) => block.type !== "list");
  const end = firstOther < 0 ? section.blocks.length : firstOther;
  const items = section.blocks
    .slice(0, end)
    .flatMap((block) => (block.type === "list" ? block.children : []));
  const isTask = (item: ListItem) => typeof item.checked === "boolean";
  const called = `The ${what} “${plainOf(section.heading)}”`;
  const metadata = items.filter((item) => !isTask(item));
  return {
    id: slug(plainOf(section.heading)),
    title: section.title,
    called,
    at: placeOf(page, section.heading),
    metadata: readMetadata(page, metadata, known, `a${/^[aeiou]/.test(what) ? "n" : ""} ${what}`),
    tasks: items.filter(isTask),
    blocks: section.blocks.slice(end),
  };
}

function refuseTwins(page: Page, entries: readonly EntrySection<string>[], what: string): void {
  const lines = new Map<string, number>();
  for (const { id, at } of entries) {
    const line = lines.get(id);
    if (id === "") complain(page, at, `This heading needs words: it is the ${what}’s name.`);
    else if (line === undefined) lines.set(id, at.line);
    else
      complain(
        page,
        at,
        `This ${what} has the same id, “${id}”, as the one on line ${line}. ${reword}`,
      );
  }
}

const reword = "Reword one of the headings; their first 60 characters count.";
