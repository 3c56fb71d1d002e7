import type { Concept, Term } from "../lessons/lesson.ts";
import type { Picture } from "../understanding/picture.ts";
import { findJustAnswered } from "./answered.ts";
import { compareParts, findPicturedConcept, listParts } from "./own-picture.ts";
import { nameOf } from "./telling.ts";
import { currentConcept, findConcept, type Turn } from "./turn.ts";

/** The concept that a picture is of: of one that goes on, what it was drawn for; of a new one, where its parts belong, and what was talked of last where they belong to several. */
export function findPictureConcept(turn: Turn, { act, rows }: Picture): Concept | null {
  const { lesson, state } = turn;
  const last = findPicturedConcept(turn);
  const goesOn = last && rows.some(({ system }) => hasPart(turn, last, system));
  if (last && (isOfWhole.has(act) || goesOn)) return last;
  const asked = state.pending?.kind === "own-analogy" ? state.pending.concept : null;
  const { mentions, concept } = turn.meaning;
  const near = [asked, mentions[0], findJustAnswered(state)?.concept, concept, state.concept];
  const here = findConcept(lesson, mentions[0] ?? state.concept);
  if (here && rows.length > 0 && countOwn(turn, here, rows) === rows.length) return here;
  const concepts = near.flatMap((id) => findConcept(lesson, id ?? null) ?? []);
  const [best] = [...new Set([...concepts, ...lesson.concepts])].sort(
    (a, b) => weighOwn(turn, b, rows) - weighOwn(turn, a, rows),
  );
  return rows.length > 0 && best ? best : (concepts[0] ?? currentConcept(turn));
}

/** What is asked or said of a picture as such is of the one that was drawn. */
const isOfWhole: ReadonlySet<Picture["act"]> = new Set(["fits", "limits", "returns", "asks"]);

/** A concept that explains a part has more of it than one whose stories only show it. */
function weighOwn(turn: Turn, concept: Concept, rows: Picture["rows"]): number {
  const explained = rows.filter(({ system }) => findTermIn(concept, system)).length;
  return countOwn(turn, concept, rows) + explained;
}

/** How many of the parts belong to a concept. */
export function countOwn(turn: Turn, concept: Concept, rows: Picture["rows"]): number {
  return rows.filter(
    ({ system }) =>
      hasPart(turn, concept, system) ||
      nameOf(concept) === system ||
      findTermIn(concept, system) !== undefined,
  ).length;
}

function hasPart({ lesson }: Turn, concept: Concept, part: string): boolean {
  const same = compareParts(lesson);
  return listParts(concept).some((each) => same(each, part));
}

export function findTermIn({ terms }: Concept, part: string): Term | undefined {
  return terms.find(({ names }) => names.some((each) => each === part));
}
