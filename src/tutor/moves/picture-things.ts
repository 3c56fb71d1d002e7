import type { Concept, MappingRow } from "../../lessons/lesson.ts";
import { toWords } from "../../understanding/normalise.ts";
import type { Picture } from "../../understanding/picture.ts";
import { stem } from "../../understanding/stems.ts";
import { compareParts, findPicture } from "../own-picture.ts";
import type { OwnPicture } from "../state.ts";
import { name, standFor } from "../story-words.ts";
import { nameOf, say } from "../telling.ts";
import type { Step, Turn } from "../turn.ts";
import {
  askPart,
  keep,
  listOpen,
  mapOffers,
  offersFor,
  tellPart,
  waitFor,
} from "./picture-parts.ts";

/** True where they say what has been said of their picture before. */
export function isKnown(turn: Turn, concept: Concept, { rows: [row, another] }: Picture): boolean {
  const same = compareParts(turn.lesson);
  const kept = findPicture(turn, concept);
  const known = row && kept ? findRow(kept, row.story) : undefined;
  return row !== undefined && !another && known !== undefined && same(known.system, row.system);
}

/** What was said before is no news, and is held against what the part means. */
export function tellKnown(turn: Turn, concept: Concept, drawn: OwnPicture): Step {
  const [row] = turn.meaning.picture?.rows ?? [];
  const told = row ? `So we have it: ${sayRow(turn, concept, row)}` : "";
  return { parts: [say(told)], ...goOn(turn, concept, drawn) };
}

function sayRow(turn: Turn, concept: Concept, { story, system }: MappingRow): string {
  return `${standFor(story, system, "**")}. ${tellPart(turn, concept, system)}`;
}

function goOn(turn: Turn, concept: Concept, drawn: OwnPicture): Omit<Step, "parts"> {
  return {
    offers: offersFor(turn, concept),
    state: keep(turn, concept, drawn),
    concept: concept.id,
  };
}

/** "What would the float nurse be?": what was said of it, or else what it may be, by what it does. */
export function tellThing(turn: Turn, concept: Concept, drawn: OwnPicture, thing: string): Step {
  const row = findRow(drawn, thing);
  if (row)
    return {
      parts: [say(`In your picture, ${sayRow(turn, concept, row)}`)],
      ...goOn(turn, concept, drawn),
    };
  const parts = listOpen(turn, concept, drawn).slice(0, mostChoices);
  return {
    parts: [
      say(
        `That depends on the part that ${someone.test(thing) ? "it has" : `you give ${name(thing)}`}, so you can tell better than I can:\n${parts.map((part) => `- ${tellPart(turn, concept, part, true)}`).join("\n")}`,
      ),
      { kind: "ask", text: "Which of these does it come closest to?" },
    ],
    offers: mapOffers(concept),
    state: { ...keep(turn, concept, drawn), ...waitFor(concept) },
    concept: concept.id,
  };
}

const someone = /^(?:she|he|they|it|that|this)$/;
/** So many parts are worth choosing from. */
const mostChoices = 4;

/** "She" and "he" are who was spoken of first; "it" is clear where there is no more than one thing. */
function findRow({ rows }: OwnPicture, thing: string): MappingRow | undefined {
  if (/^(?:she|he)$/.test(thing)) return rows[0];
  if (someone.test(thing)) return rows.length === 1 ? rows[0] : undefined;
  const words = toWords(thing).map(stem);
  return rows.findLast(({ story }) => {
    const own = toWords(story).map(stem);
    return words.every((each) => own.includes(each)) || own.every((each) => words.includes(each));
  });
}

/** A scene of their own, as far as its words say what is what in it. */
export function tellScene(turn: Turn, concept: Concept, drawn: OwnPicture): Step {
  const rows = turn.meaning.picture?.rows ?? [];
  const [only, another] = rows;
  const lead = another
    ? `Yes, that is the idea of ${nameOf(concept)}. What I can tell from your words:`
    : "That picture is your own, and one thing in it I can tell from your words:";
  const [next] = listOpen(turn, concept, drawn);
  return {
    parts: [
      say(lead),
      { kind: "mapping", rows },
      ...(only && !another ? [say(tellPart(turn, concept, only.system))] : []),
      ...(next && !another ? [askPart(next)] : []),
    ],
    offers: next && !another ? mapOffers(concept) : offersFor(turn, concept),
    state: { ...keep(turn, concept, drawn), ...(next && !another && waitFor(concept)) },
    concept: concept.id,
  };
}
