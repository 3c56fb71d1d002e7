import type { ListItem, Nodes } from "mdast";
import { isAnswered, readAnswered, refuseShared } from "./answered.ts";
import { type EntrySection, readEntries } from "./entries.ts";
import { findFacets } from "./facets.ts";
import type { Check, CheckOption, Facet } from "./lesson.ts";
import { complain, limit, type Page, type Placed, plainOf, textOf } from "./page.ts";
import type { Section } from "./sections.ts";

const keys = ["facet", "accept", "hint"] as const;
type Key = (typeof keys)[number];

/** Reads what the bot asks about a concept. */
export function readChecks(
  page: Page,
  section: Section | undefined,
  facets: readonly Facet[],
): readonly Check[] {
  const entries = readEntries(page, section, "check", keys);
  return entries.map((entry) => readCheck(page, entry, facets));
}

function readCheck(page: Page, entry: EntrySection<Key>, facets: readonly Facet[]): Check {
  const { id, title, called, at, metadata, blocks } = entry;
  const stray = blocks[0];
  if (stray) complain(page, stray, "A check is one list. Make this a part of it, or delete it.");
  textOf(page, blocks.slice(1));
  const hint = metadata.get("hint")?.value ?? "";
  if (hint === "") complain(page, at, `${called} has no hint. Add “- hint: …”.`);
  const named = findFacets(page, metadata.get("facet")?.words ?? [], facets);
  if (named.length > 1) complain(page, at, `${called} names two facets. Keep the first.`);
  return {
    id,
    question: title,
    facet: named[0] ?? null,
    options: readOptions(page, entry),
    accept: (metadata.get("accept")?.words ?? []).map((word) => word.value),
    hint,
    at,
  };
}

function readOptions(page: Page, { called, at, tasks }: EntrySection<Key>): readonly CheckOption[] {
  const read = tasks.map((task) => readOption(page, task));
  const options = read.map(({ option }) => option);
  if (options.length < 2)
    complain(page, at, `${called} has fewer than two options. Add lines with “- [ ]” or “- [x]”.`);
  if (options.length > 5)
    complain(page, at, `${called} has ${options.length} options. Keep five at most.`);
  if (options.length > 0 && !options.some((option) => option.right))
    complain(page, at, `${called} has no right option. Mark one with “- [x]”.`);
  refuseShared(page, read);
  return options;
}

function readOption(
  page: Page,
  task: ListItem,
): { readonly option: CheckOption; readonly answered: readonly Placed[] } {
  const [head, ...below] = task.children;
  const text = textOf(page, head ? [head] : []);
  const items = below.flatMap((block): readonly Nodes[] =>
    block.type === "list" ? block.children : [block],
  );
  const lists = items.filter(isAnswered);
  const answered = readAnswered(page, lists);
  const told = items.filter((item) => !lists.some((list) => list === item));
  const feedback = textOf(
    page,
    told.flatMap((item) => (item.type === "listItem" ? item.children : [item])),
  );
  if (feedback === "") {
    const option = head ? plainOf(head) : "";
    complain(page, task, `The option “${option}” has no feedback. Add an indented “- …” below it.`);
  }
  limit(page, task, "This option", text, 200);
  limit(page, task, "The feedback on this option", feedback, 1500);
  const phrasings = answered.map(({ value }) => value);
  return {
    option: { text, right: task.checked === true, feedback, answered: phrasings },
    answered,
  };
}
