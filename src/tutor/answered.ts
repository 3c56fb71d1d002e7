import type { Meaning } from "../understanding/meaning.ts";
import type { Answered, SessionState, Told } from "./state.ts";

/** How many answers are remembered. */
const most = 24;
/** For how many turns an answer is still fresh in mind. */
const fresh = 4;

/** The session's state once something was told; nothing changes where it was not. */
export function rememberAnswer(
  { answered = [], turns }: SessionState,
  told: Told | undefined,
): Pick<SessionState, "answered"> {
  if (!told) return {};
  const others = answered.filter((each) => !isSame(each, told));
  return { answered: [...others, { ...told, turn: turns }].slice(-most) };
}

/** What a message may have asked besides what was told: whoever was misread is asked whether they meant that. */
export function rememberRivals(
  { match, near }: Meaning,
  told: Told | undefined,
): Pick<SessionState, "rivals"> {
  const rivals = [match ?? [], near]
    .flat()
    .filter((each) => !told || !isSame(each, told))
    .map(({ kind, concept, id }) => ({ kind, concept, id }));
  return rivals.length > 0 ? { rivals: rivals.slice(0, mostRivals) } : {};
}

/** As many as can be offered beside a way out. */
const mostRivals = 3;

/** What the last reply answered; null where it did something else. */
export function findJustAnswered({ answered = [], turns }: SessionState): Answered | null {
  const last = answered.at(-1);
  return last && last.turn === turns - 1 ? last : null;
}

/** Ids of the concepts that something was answered about. */
export function listAnswered({ answered = [] }: SessionState): string[] {
  return [...new Set(answered.map(({ concept }) => concept))];
}

/** True where an authored answer was told in one of the last few turns. */
export function isFresh({ answered = [], turns }: SessionState, match: Told): boolean {
  return answered.some((each) => isSame(each, match) && turns - each.turn <= fresh);
}

/** True for what the last reply answered. */
export function isJustTold(state: SessionState, match: Told): boolean {
  const last = findJustAnswered(state);
  return last !== null && isSame(last, match);
}

function isSame(a: Told, b: Told): boolean {
  return a.kind === b.kind && a.concept === b.concept && a.id === b.id;
}
