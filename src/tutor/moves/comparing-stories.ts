import type { Analogy, MappingRow } from "../../lessons/lesson.ts";
import { cellWords, firstWord, slotKey } from "../../lessons/slots.ts";
import type { AnalogyRef } from "../../understanding/meaning.ts";
import { capitalise } from "../capitals.ts";
import { listed } from "../listed.ts";
import type { Part } from "../reply.ts";
import { compareTerms, findStoryWord, name } from "../story-words.ts";
import { nameOf, say } from "../telling.ts";
import { findStory, type Story, type Turn } from "../turn.ts";
import { findTerm, tellTerm } from "./words.ts";

/** Two stories side by side: what both have, what only one of them has, and where each breaks down, all of it as written; null where the lesson lacks one of them. Where one of them is `justTold`, its limits stand right above. */
export function tellCompared(
  turn: Turn,
  refs: readonly [AnalogyRef | null, AnalogyRef],
  justTold: AnalogyRef | null = null,
): Part[] | null {
  const [one, other] = refs.map((ref) => findStory(turn.lesson, ref));
  if (!one || !other) return null;
  const known = findStory(turn.lesson, justTold)?.analogy;
  return [
    say([tellConcepts(one, other), tellFacets(one, other)].filter(Boolean).join(" ")),
    ...tellSought(turn, one, other),
    ...tellShared(turn, one, other),
    ...tellOwn(turn, one, other),
    ...[one.analogy, other.analogy].filter((each) => each !== known).map(tellLimits),
  ];
}

function tellLimits({ title, breaksDown }: Analogy): Part {
  return { kind: "breakdown", text: `Where “${title}” breaks down: ${breaksDown}` };
}

function tellConcepts(one: Story, other: Story): string {
  const [a, b] = [one, other].map(({ analogy }) => `“${analogy.title}”`);
  return one.concept.id === other.concept.id
    ? `${a} and ${b} are both pictures of ${nameOf(one.concept)}.`
    : `${a} is a picture of ${nameOf(one.concept)}, and ${b} one of ${nameOf(other.concept)}.`;
}

/** The facets of one concept, as far as the two show the same or something else; of two concepts they cannot be told apart by name. */
function tellFacets(one: Story, other: Story): string {
  if (one.concept.id !== other.concept.id) return "";
  const both = one.analogy.facets.filter((each) => other.analogy.facets.includes(each));
  const own = [one, other].flatMap(({ analogy: { title, facets } }) => {
    const only = facets.filter((each) => !both.includes(each));
    return only.length > 0 ? [`Only “${title}” shows: ${only.join(", ")}.`] : [];
  });
  return [...(both.length > 0 ? [`Both show: ${both.join(", ")}.`] : []), ...own].join(" ");
}

/** "Which one is more like a hot standby?": the word, and what stands for it in each; how near the two come to it is written nowhere. */
function tellSought(turn: Turn, one: Story, other: Story): Part[] {
  const [found] = turn.meaning.terms.flatMap((term) => findTerm(turn, term) ?? []);
  if (!found) return [];
  const [part] = found.term.names;
  const places = [one, other].flatMap(({ analogy }) => {
    const word = findStoryWord(part, analogy, compareTerms(turn.lesson));
    return word ? [`in “${analogy.title}” it is ${name(word)}`] : [];
  });
  if (places.length === 0) return [];
  const told = `${capitalise(places.join(", "))}.`;
  const isOpen = /\bwhich\b/i.test(turn.said) && places.length > 1;
  const closer = isOpen ? " Which of the two comes closer to it, I have nowhere in writing." : "";
  return [say(tellTerm(found.term)), say(`${told}${closer}`)];
}

/** The parts of the system that both stories have, with the word of each. */
function tellShared(turn: Turn, one: Story, other: Story): Part[] {
  const rows = one.analogy.mapping.flatMap((row) => {
    const word = findWord(turn, other, row);
    const words = [...new Set([firstWord(row.story), word])].join(" / ");
    return word ? [{ story: words, system: firstWord(row.system) }] : [];
  });
  if (rows.length === 0)
    return [say("Nothing in the one stands for what something in the other does.")];
  return [say("What they share:"), { kind: "mapping", rows }];
}

/** What the one has for which the other has nothing. */
function tellOwn(turn: Turn, one: Story, other: Story): Part[] {
  const only = [
    [one, other],
    [other, one],
  ] as const;
  return only.flatMap(([story, beside]) => {
    const rows = story.analogy.mapping.filter((row) => !findWord(turn, beside, row));
    const told = rows.map((row) => `${name(firstWord(row.story))} (${firstWord(row.system)})`);
    return told.length > 0 ? [say(`Only in “${story.analogy.title}”: ${listed(told)}.`)] : [];
  });
}

/** What in a story stands for what a row of another one does, by any of its names. */
function findWord({ lesson }: Turn, { analogy }: Story, { system }: MappingRow): string | null {
  const words = cellWords(system).map((part) =>
    findStoryWord(slotKey(part), analogy, compareTerms(lesson)),
  );
  return words.find((word) => word !== null) ?? null;
}
