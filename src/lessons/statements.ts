import type { RootContent } from "mdast";
import { type EntrySection, readEntries } from "./entries.ts";
import type { Concept, Statements } from "./lesson.ts";
import { type Metadata, readMetadata } from "./metadata.ts";
import { complain, type Page, type Placed, placeOf, warn } from "./page.ts";
import { cutAt, nameSections, readTitle, type Section } from "./sections.ts";
import { slug } from "./slug.ts";

const ending = ".statements";

/** The id of the concept that a page of that id has the statements of; null where it is another kind of page. */
export function conceptOfStatements(pageId: string): string | null {
  return pageId.endsWith(ending) ? pageId.slice(0, -ending.length) : null;
}

const sectionNames = [
  "Explanation",
  "Facets",
  "Analogies",
  "Questions",
  "Misconceptions",
  "Terms",
] as const;
type SectionName = (typeof sectionNames)[number];

const keys = ["right", "wrong"] as const;
type Key = (typeof keys)[number];

/** The parts of a concept that have headings of their own among the statements. */
interface Kind {
  readonly of: Statements["of"];
  /** What they are called in the concept's file. */
  readonly list: (concept: Concept) => readonly Part[];
}

interface Part {
  readonly id: string;
  readonly name: string;
}

const kinds: Readonly<Record<Exclude<SectionName, "Explanation">, Kind>> = {
  Facets: { of: "facet", list: ({ facets }) => facets.map(({ id }) => part(id)) },
  Analogies: {
    of: "analogy",
    list: ({ analogies }) => analogies.map(({ id, title }) => ({ id, name: title })),
  },
  Questions: {
    of: "question",
    list: ({ questions }) => questions.map(({ id, phrasings: [name] }) => ({ id, name })),
  },
  Misconceptions: {
    of: "misconception",
    list: ({ misconceptions }) => misconceptions.map(({ id, belief }) => ({ id, name: belief })),
  },
  Terms: {
    of: "term",
    list: ({ terms }) => terms.map((term) => part(term.names[0])),
  },
};

function part(name: string): Part {
  return { id: name, name };
}

/** Reads what learners say of each part of a concept, from a page of its own. */
export function readStatements(page: Page, concept: Concept): readonly Statements[] {
  const { before, sections } = cutAt(page, readTitle(page).blocks, 2);
  if (before[0]) complain(page, before[0], "Put this under a section, such as “## Questions”.");
  const named = nameSections(page, sections, sectionNames);
  const seen: Seen = new Map();
  return sectionNames.flatMap((name) => {
    const section = named.get(name);
    if (!section) return [];
    if (name === "Explanation") return [readExplained(page, section, seen)];
    const entries = readEntries(page, section, kinds[name].of, keys);
    return entries.flatMap((entry) => readOfPart(page, entry, { ...kinds[name], concept }, seen));
  });
}

type Seen = Map<string, Placed<Key>>;

function readExplained(page: Page, { heading, blocks }: Section, seen: Seen): Statements {
  const items = blocks.flatMap((block) => (block.type === "list" ? block.children : []));
  refuseBeside(
    page,
    blocks.filter((block) => block.type !== "list"),
  );
  const metadata = readMetadata(page, items, keys, "the explanation");
  return {
    of: "explanation",
    id: "",
    ...listSaid(page, metadata, seen),
    at: placeOf(page, heading),
  };
}

function readOfPart(
  page: Page,
  { id, title, at, metadata, tasks, blocks }: EntrySection<Key>,
  { of, list, concept }: Kind & { readonly concept: Concept },
  seen: Seen,
): Statements[] {
  refuseBeside(page, [...tasks, ...blocks]);
  const found = list(concept).find((each) => slug(each.name) === id);
  const said = listSaid(page, metadata, seen);
  if (found) return [{ of, id: found.id, ...said, at }];
  warn(page, at, `${concept.id}.md has no ${of} “${title}”. Copy its heading from there.`);
  return [];
}

function refuseBeside(
  page: Page,
  [first]: readonly (RootContent | EntrySection<Key>["tasks"][number])[],
): void {
  if (first) complain(page, first, "Only the lists “- right:” and “- wrong:” belong here.");
}

/** What is said rightly and wrongly; whatever is said twice is complained of, as it can't be both. */
function listSaid(page: Page, metadata: Metadata<Key>, seen: Seen) {
  const list = (key: Key) =>
    (metadata.get(key)?.lines ?? []).map(({ value, at }) => {
      const before = seen.get(value.toLowerCase());
      if (before) complain(page, at, describeTwin(key, before));
      else seen.set(value.toLowerCase(), { value: key, at });
      return value;
    });
  return { right: list("right"), wrong: list("wrong") };
}

function describeTwin(key: Key, { value, at }: Placed<Key>): string {
  return value === key
    ? `This is said on line ${at.line} already. Delete one of them.`
    : `This is ${value} on line ${at.line}. Delete it where it does not belong.`;
}
