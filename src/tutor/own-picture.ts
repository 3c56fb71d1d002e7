import type { Concept, Lesson } from "../lessons/lesson.ts";
import { firstWord, slotKey } from "../lessons/slots.ts";
import { cut } from "./cut.ts";
import type { OwnPicture, SessionState } from "./state.ts";
import { compareTerms } from "./story-words.ts";
import { findConcept, type Turn } from "./turn.ts";

/** How many rows of a picture are kept. */
const mostRows = 8;
/** How long each side of a row may be. */
const mostOfSide = 60;

/** The picture that this learner has drawn of a concept; null where they have drawn none, or another one. */
export function findPicture({ state, learner }: Turn, concept: Concept): OwnPicture | null {
  const { picture } = state;
  return picture?.concept === concept.id && picture.owner === learner ? picture : null;
}

/** The concept that this learner's last picture is of; null where they have drawn none. */
export function findPicturedConcept({ lesson, state, learner }: Turn): Concept | null {
  const { picture } = state;
  if (picture?.owner !== learner) return null;
  return findConcept(lesson, picture.concept);
}

/** Whether the learner has drawn a picture in this session, in the last turn or before. */
export function placePicture(
  { picture, turns }: SessionState,
  learner: string | null,
): "just" | "before" | null {
  if (!picture || picture.owner !== learner) return null;
  return picture.turn === turns - 1 ? "just" : "before";
}

/** The picture with what was just said of it: a part that is mapped anew stands for what was said last. */
export function drawOn(turn: Turn, concept: Concept, begins: boolean): OwnPicture {
  const said = turn.meaning.picture;
  const kept = begins ? null : findPicture(turn, concept);
  const same = compareParts(turn.lesson);
  const fresh = (said?.rows ?? []).map(({ story, system }) => ({
    story: cut(story, mostOfSide),
    system: cut(system, mostOfSide),
  }));
  const isSaid = (part: string) => fresh.some(({ system }) => same(system, part));
  const none = said?.without ?? [];
  const rows = (kept?.rows ?? []).filter(
    ({ system }) => !isSaid(system) && !none.some((part) => same(part, system)),
  );
  const without = [...(kept?.without ?? []), ...none].filter((part) => !isSaid(part));
  return {
    owner: turn.learner,
    concept: concept.id,
    rows: [...rows, ...fresh].slice(-mostRows),
    without: [...new Set(without)].slice(-mostRows),
    turn: turn.state.turns,
  };
}

/** Tells whether two names are of the same part of the system. */
export function compareParts(lesson: Lesson): (one: string, other: string) => boolean {
  const same = compareTerms(lesson);
  return (one, other) => same(slotKey(one), slotKey(other));
}

/** The parts that a concept's stories have in common, the commonest first. */
export function listParts(concept: Concept): string[] {
  return countParts(concept).map(([part]) => part);
}

function countParts({ analogies }: Concept): [part: string, times: number][] {
  const counts = new Map<string, number>();
  for (const part of analogies.flatMap(({ mapping }) =>
    mapping.map(({ system }) => firstWord(system)),
  )) {
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The parts that many of a concept's stories have, as far as nothing in the picture stands for them. */
export function listMissing(turn: Turn, concept: Concept, { rows }: OwnPicture): string[] {
  const same = compareParts(turn.lesson);
  const main = countParts(concept)
    .filter(([, times]) => 3 * times >= concept.analogies.length)
    .map(([part]) => part);
  const open = main.filter((part) => !rows.some(({ system }) => same(system, part)));
  return open.slice(0, mostMissing);
}

/** So many are worth naming at once: more read like a form to fill in. */
const mostMissing = 2;
