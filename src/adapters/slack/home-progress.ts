import type { LessonView, ProgressView, SessionView } from "../../commands/command.ts";
import { cutText } from "./home-blocks.ts";

/** What a learner may do next: go on in an open session, meet a concept of a lesson that was begun, begin one, or be quizzed. */
export type Next<L, S> =
  | { readonly kind: "resume"; readonly session: S }
  | { readonly kind: "concept"; readonly lesson: L; readonly concept: string }
  | { readonly kind: "lesson"; readonly lesson: L }
  | { readonly kind: "quiz" }
  | { readonly kind: "none" };

/** The nearest of them. */
export function findNext<L extends LessonView, S extends SessionView>(has: {
  readonly lessons: readonly L[];
  /** The latest first. */
  readonly sessions: readonly S[];
  readonly progress: readonly ProgressView[];
}): Next<L, S> {
  const [session] = has.sessions;
  if (session) return { kind: "resume", session };
  if (has.lessons.length === 0) return { kind: "none" };
  const open = has.lessons.filter((lesson) => listUnmet(lesson, has.progress).length > 0);
  const begun = open.find((lesson) => isBegun(lesson, has.progress));
  const [concept] = begun ? listUnmet(begun, has.progress) : [];
  if (begun && concept !== undefined) return { kind: "concept", lesson: begun, concept };
  const [lesson] = open;
  return lesson ? { kind: "lesson", lesson } : { kind: "quiz" };
}

/** True where the learner has met one of its concepts. */
export function isBegun(lesson: LessonView, progress: readonly ProgressView[]): boolean {
  return listLevels(lesson, progress).length > 0;
}

const mostUnmet = 6;

/** How far the learner has come with a lesson, in Slack's markup. */
export function describeProgress(lesson: LessonView, progress: readonly ProgressView[]): string {
  const levels = listLevels(lesson, progress);
  const many = lesson.concepts.length;
  const concepts = `${many} ${many === 1 ? "concept" : "concepts"}`;
  if (levels.length === 0) return concepts;
  const shown = levels.filter((level) => level === "shown").length;
  const understood = levels.filter((level) => level !== "met").length;
  const unmet = listUnmet(lesson, progress).map((name) => cutText(name));
  const more = unmet.length - mostUnmet;
  return [
    `${levels.length} of ${concepts} met`,
    ...(understood > 0 ? [`, ${understood} understood`] : []),
    ...(shown > 0 ? [`, ${shown} shown in a quiz`] : []),
    ...(unmet.length > 0 ? [`. Still to come: ${unmet.slice(0, mostUnmet).join(", ")}`] : []),
    ...(more > 0 ? [` and ${more} more`] : []),
    ".",
  ].join("");
}

function listLevels({ id, concepts }: LessonView, progress: readonly ProgressView[]) {
  return progress
    .filter((row) => row.lesson === id && concepts.some((concept) => concept.id === row.concept))
    .map(({ level }) => level);
}

function listUnmet({ id, concepts }: LessonView, progress: readonly ProgressView[]): string[] {
  return concepts
    .filter((concept) => progress.every((row) => row.lesson !== id || row.concept !== concept.id))
    .map(({ name }) => name);
}
