import type { Blockquote, RootContent } from "mdast";
import { type EntrySection, readEntries } from "./entries.ts";
import { findFacets } from "./facets.ts";
import { afterLabel } from "./label.ts";
import {
  type Angle,
  angles,
  type Facet,
  type Question,
  type QuestionKind,
  questionKinds,
} from "./lesson.ts";
import { findConcepts } from "./links.ts";
import { complain, limit, type Page, type Placed, placeOf, textOf } from "./page.ts";
import type { Section } from "./sections.ts";
import { parseSlots } from "./slots.ts";

const keys = ["kind", "asked", "with", "facets", "angles"] as const;
type Key = (typeof keys)[number];

/** The questions, and the slots of their “In the story” lines, still to be looked up in the whole lesson. */
export interface Questions {
  readonly questions: readonly Question[];
  readonly slots: readonly Placed[];
}

/** Reads a concept's questions. */
export function readQuestions(
  page: Page,
  section: Section | undefined,
  facets: readonly Facet[],
): Questions {
  const entries = readEntries(page, section, "question", keys);
  const read = entries.map((entry) => readQuestion(page, entry, facets));
  refuseTwins(
    page,
    read.map(({ question }) => question),
  );
  return { questions: read.map((it) => it.question), slots: read.flatMap((it) => it.slots) };
}

function readQuestion(page: Page, entry: EntrySection<Key>, facets: readonly Facet[]) {
  const { id, title, called, at, metadata, blocks, tasks } = entry;
  if (tasks[0]) complain(page, tasks[0], "Only a check has options with [ ] or [x].");
  const gist = readGist(page, blocks);
  const answer = textOf(
    page,
    blocks.filter((block) => block.type !== "blockquote"),
  );
  if (answer === "") complain(page, at, `${called} has no answer. Write it below the list.`);
  limit(page, at, `The answer to “${title}”`, answer, 1500);
  const asked = metadata.get("asked")?.lines ?? [];
  const question: Question = {
    id,
    kind: readKind(page, entry),
    phrasings: [title, ...asked.map((line) => line.value)],
    lines: [at.line, ...asked.map((line) => line.at.line)],
    with: readWith(page, entry),
    facets: findFacets(page, metadata.get("facets")?.words ?? [], facets),
    angles: readAngles(page, entry),
    answer,
    inStory: gist?.value ?? null,
    at,
  };
  return { question, slots: gist ? readSlots(page, gist) : [] };
}

function readKind(page: Page, { called, at, metadata }: EntrySection<Key>): QuestionKind {
  const entry = metadata.get("kind");
  const kind = questionKinds.find((it) => it === entry?.value);
  if (kind) return kind;
  const said = entry?.value ? `has the unknown kind “${entry.value}”` : "has no kind";
  complain(
    page,
    entry?.at ?? at,
    `${called} ${said}. Write “- kind:” and ${questionKinds.join(", ")}.`,
  );
  return "ask-how";
}

function readWith(page: Page, { called, at, metadata }: EntrySection<Key>): readonly string[] {
  const kind = metadata.get("kind")?.value;
  const words = metadata.get("with")?.words ?? [];
  if ((kind === "compare" || kind === "relate") && words.length === 0)
    complain(page, at, `${called} does not say which concept it is about. Add “- with: …”.`);
  return findConcepts(page, "with", words).map((word) => word.value);
}

function readAngles(page: Page, { metadata }: EntrySection<Key>): readonly Angle[] {
  const words = metadata.get("angles")?.words ?? [];
  const read = words.flatMap(({ value, at }) => {
    const found = angles.find((angle) => angle === value.toLowerCase());
    if (!found) complain(page, at, `“${value}” is no angle. There are ${angles.join(", ")}.`);
    return found ?? [];
  });
  return [...new Set(read)];
}

/** What is asked in the same words has one answer. */
function refuseTwins(page: Page, questions: readonly Question[]): void {
  for (const angle of angles) {
    const [, ...twins] = questions.filter((question) => question.angles.includes(angle));
    for (const { at } of twins)
      complain(page, at, `Another question of this concept has the angle “${angle}” already.`);
  }
}

function readGist(page: Page, blocks: readonly RootContent[]): Placed | null {
  const quotes = blocks.filter((block) => block.type === "blockquote");
  const [gist, ...others] = quotes.flatMap((quote) => readQuote(page, quote));
  for (const { at } of others) complain(page, at, "A question has one “In the story” line.");
  return gist ?? null;
}

function readQuote(page: Page, quote: Blockquote): readonly Placed[] {
  const text = afterLabel(textOf(page, quote.children), "In the story");
  if (!text) {
    complain(page, quote, "A quote in a question begins with “In the story:”, and has a text.");
    return [];
  }
  return [{ value: text, at: placeOf(page, quote) }];
}

function readSlots(page: Page, { value, at }: Placed): readonly Placed[] {
  const pieces = parseSlots(value);
  const slots = pieces.flatMap(({ slot }) => (slot === null ? [] : [{ value: slot, at }]));
  if (pieces.some(({ text, slot }) => slot === null && /[{}]/.test(text)))
    complain(page, at, "A brace of this line has no partner. Write each slot as {slot}.");
  else if (slots.length === 0)
    complain(page, at, "This line has no slot. Put a word of the system in braces, as in {node}.");
  return slots;
}
