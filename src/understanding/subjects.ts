import { type Answer, listSaid, type Phrasing, sum, type Weigh } from "./phrasings.ts";
import { addTo } from "./wording.ts";

/** How much of what a message speaks of each question does, by the questions' numbers. */
interface Spoken {
  readonly asked: Float64Array;
  /** The same with what its answer speaks of. */
  readonly answered: Float64Array;
  /** What all of it weighs. */
  readonly total: number;
}

/** Reads what is said, as `listSaid` lists it; what it gives is good until it is called again. */
export type Subjects = (said: readonly string[]) => Spoken;

/** Indexes what the phrasings and the answers speak of. */
export function compileSubjects(
  phrasings: readonly Phrasing[],
  answers: readonly Answer[],
  weigh: Weigh,
): Subjects {
  const inAsked = new Map<string, Set<number>>();
  for (const { content, number } of phrasings) note(inAsked, listSaid(content), number);
  const inAll = new Map([...inAsked].map(([key, numbers]) => [key, new Set(numbers)]));
  for (const { content, number } of answers) note(inAll, listSaid(content), number);
  const ofAsked = placeNumbers(inAsked);
  const ofAll = placeNumbers(inAll);
  const asked = new Float64Array(answers.length);
  const answered = new Float64Array(answers.length);
  return (said) => {
    // What speaks of nothing but a concept leaves nothing open.
    asked.fill(said.length === 0 ? 1 : 0);
    answered.fill(said.length === 0 ? 1 : 0);
    for (const key of said) {
      addTo(asked, ofAsked.get(key) ?? nowhere, weigh(key));
      addTo(answered, ofAll.get(key) ?? nowhere, weigh(key));
    }
    return { asked, answered, total: sum(said, weigh) || 1 };
  };
}

const nowhere = new Int32Array();

function placeNumbers(
  places: ReadonlyMap<string, ReadonlySet<number>>,
): ReadonlyMap<string, Int32Array> {
  return new Map([...places].map(([key, numbers]) => [key, Int32Array.from(numbers)]));
}

function note(places: Map<string, Set<number>>, keys: readonly string[], number: number): void {
  for (const key of keys) {
    const known = places.get(key) ?? new Set();
    places.set(key, known.add(number));
  }
}
