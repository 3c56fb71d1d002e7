import type { Concept, MappingRow } from "../lessons/lesson.ts";
import { cellWords } from "../lessons/slots.ts";
import { stem } from "../understanding/stems.ts";

/** "The shop is the node and a roll is a request, I guess": what of a learner's story stands for which part of the system. */
export function readMapping(said: string, { analogies }: Concept): MappingRow[] {
  const parts = analogies.flatMap(({ mapping }) =>
    mapping.flatMap(({ system }) => cellWords(system)),
  );
  const find = (text: string) => {
    const words = dropArticles(text);
    return parts.find((part) => stemAll(part) === stemAll(words));
  };
  const rows = said.split(/[,;:.!?\n]|\band\b|\bbut\b|\bso\b/i).flatMap((clause) => {
    if (clause.length > longest) return [];
    const [, one, other] = standing.exec(clause.trim()) ?? [];
    if (!one || !other) return [];
    const [taken, turned] = [find(other), find(one)];
    if (taken) return [{ story: dropArticles(one), system: taken }];
    return turned ? [{ story: dropArticles(other), system: turned }] : [];
  });
  return rows.filter(({ story }) => isThing(story));
}

/** In characters: whoever says what stands for what needs few. */
const longest = 120;
const standing =
  /^(.+?)\s*(?:=+>?|->|→|\b(?:would be|is like|are like|stands? for|means?|represents?|plays?|is|are|being|as)\b)\s*(.+?)(?: (?:i (?:guess|think|suppose)|then|maybe|too|right))*$/i;
/** A few plain words that name something: they are shown as they were said. */
function isThing(story: string): boolean {
  const isPlain = /^[\p{L}\p{N}' -]{2,40}$/u.test(story) && story.split(" ").length <= 4;
  return isPlain && !pronoun.test(story);
}

const pronoun = /^(?:it|that|this|these|those|they|he|she|which|what|who|there|here|you|we|i)$/;

function dropArticles(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(
      /^(?:(?:well|then|maybe|i guess|i think|say|like|the|an?|my|our|your|their|each|every|all|one|just) )+/,
      "",
    );
}

function stemAll(text: string): string {
  return text.toLowerCase().split(/[ -]/).map(stem).join(" ");
}
