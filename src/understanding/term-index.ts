import type { Lesson, Term } from "../lessons/lesson.ts";
import { stemAll } from "./stems.ts";

/** A term, and the concept that explains it. */
export interface KnownTerm {
  readonly term: Term;
  readonly home: string;
  readonly keys: readonly string[];
}

const known = new WeakMap<Lesson, readonly KnownTerm[]>();

export function listTerms(lesson: Lesson): readonly KnownTerm[] {
  const terms =
    known.get(lesson) ??
    lesson.concepts.flatMap((concept) =>
      concept.terms.map((term) => ({ term, home: concept.id, keys: term.names.map(stemAll) })),
    );
  known.set(lesson, terms);
  return terms;
}

export function findTerm(lesson: Lesson, name: string): KnownTerm | undefined {
  const key = stemAll(name);
  return listTerms(lesson).find(({ keys }) => keys.includes(key));
}

/** True where two names are of one term, or the same. */
export function isSamePart(one: string, other: string, lesson: Lesson): boolean {
  if (stemAll(one) === stemAll(other)) return true;
  const term = findTerm(lesson, one);
  return term !== undefined && term === findTerm(lesson, other);
}

/** True where a name of the term has the word. */
export function hasWord({ keys }: KnownTerm, stemmed: string): boolean {
  return keys.some((key) => ` ${key} `.includes(` ${stemmed} `));
}
