import type { RootContent } from "mdast";
import { readAnalogies } from "./analogies.ts";
import { readChecks } from "./checks.ts";
import { readFacets } from "./facets.ts";
import { type FrontMatter, listField, readFrontMatter } from "./front-matter.ts";
import { afterLabel } from "./label.ts";
import type { Concept, Place } from "./lesson.ts";
import { findConcepts } from "./links.ts";
import { readMisconceptions } from "./misconceptions.ts";
import { complain, limit, type Page, type Placed, placeOf, startOf, textOf } from "./page.ts";
import { readQuestions } from "./questions.ts";
import { cutAt, nameSections, readTitle, type Section } from "./sections.ts";
import { readTerms } from "./terms.ts";

const sectionNames = [
  "In simple words",
  "Facets",
  "Analogies",
  "Questions",
  "Misconceptions",
  "Terms",
  "Checks",
] as const;

const fields = {
  names: listField("names", 1),
  aliases: listField("aliases", 0),
  requires: listField("requires", 0),
};

/** A concept as far as its page goes, and what must be compared with the rest of the lesson. */
export interface Draft {
  readonly page: Page;
  readonly concept: Concept;
  /** Names, then aliases. */
  readonly names: readonly Placed[];
  readonly requires: readonly Placed[];
  readonly slots: readonly Placed[];
}

/** Reads a concept's page; what is missing is complained of and left empty. */
export function readConcept(page: Page): Draft {
  const front = readFrontMatter(page, fields);
  const names = listOf(front, "names");
  const aliases = listOf(front, "aliases");
  const requires = findConcepts(page, "requires", listOf(front, "requires"));
  const body = readBody(page);
  const [first = page.id, ...more] = names.map((name) => name.value);
  const concept: Concept = {
    id: page.id,
    names: [first, ...more],
    aliases: aliases.map((alias) => alias.value),
    requires: requires.map((required) => required.value),
    ...body.parts,
  };
  return { page, concept, names: [...names, ...aliases], requires, slots: body.slots };
}

function listOf(front: FrontMatter<typeof fields>, name: keyof typeof fields): readonly Placed[] {
  const list = front.values[name] ?? [];
  return list.map((value, index) => ({ value, at: front.placeOf(name, index) }));
}

function readBody(page: Page) {
  const { heading, blocks } = readTitle(page);
  const at = heading ? placeOf(page, heading) : startOf(page);
  const { before, sections } = cutAt(page, blocks, 2);
  const named = nameSections(page, sections, sectionNames);
  const facets = readFacets(page, named.get("Facets"), at);
  const analogies = readAnalogies(page, named.get("Analogies"), facets, at);
  const { questions, slots } = readQuestions(page, named.get("Questions"), facets);
  const parts = {
    ...readExplanation(page, before, at),
    simply: readSimply(page, named.get("In simple words"), at),
    facets,
    analogies,
    questions,
    misconceptions: readMisconceptions(page, named.get("Misconceptions"), analogies),
    terms: readTerms(page, named.get("Terms")),
    checks: readChecks(page, named.get("Checks"), facets),
    statements: [],
    at,
  };
  return { parts, slots };
}

function readExplanation(page: Page, blocks: readonly RootContent[], at: Place) {
  const quotes = blocks.filter((block) => block.type === "blockquote");
  const [summary = "", ...others] = quotes.map(
    (quote) => afterLabel(textOf(page, quote.children), "In one line") ?? "",
  );
  const explanation = textOf(
    page,
    blocks.filter((block) => block.type !== "blockquote"),
  );
  if (explanation === "")
    complain(page, at, "There is no explanation. Write one or two paragraphs under the title.");
  if (summary === "")
    complain(page, quotes[0] ?? at, "There is no one-line summary. Add “> In one line: …”.");
  if (others.length > 0 && quotes[1])
    complain(page, quotes[1], "There is one quote under the title: “> In one line: …”.");
  limit(page, at, "The explanation", explanation, 1500);
  return { explanation, summary };
}

function readSimply(page: Page, section: Section | undefined, at: Place): string {
  const text = textOf(page, section?.blocks ?? []);
  const advice = "There are no simple words. Write some under “## In simple words”.";
  if (text === "") complain(page, section?.heading ?? at, advice);
  limit(page, section?.heading ?? at, "“In simple words”", text, 1500);
  return text;
}
