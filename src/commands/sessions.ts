import type { CommandHost, Link, SessionView } from "./command.ts";
import { cut } from "./lessons.ts";

const longestLabel = 34;
const longestTitle = 60;

/** A session's lesson by its title; one that is no longer there by its id. */
export function nameLesson({ lesson }: Pick<SessionView, "lesson">, host: CommandHost): string {
  return host.listLessons().find(({ id }) => id === lesson)?.title ?? lesson;
}

/** The name of the concept under discussion; null where there is none. */
export function nameConcept(
  session: Pick<SessionView, "lesson" | "concept">,
  host: CommandHost,
): string | null {
  const lesson = host.listLessons().find(({ id }) => id === session.lesson);
  return lesson?.concepts.find(({ id }) => id === session.concept)?.name ?? null;
}

/** A session as it stands in a list; `label` is at most 34 characters. */
export interface Told<Session extends SessionView> {
  readonly session: Session;
  readonly label: string;
}

/** Sessions told apart, and what there is to say about them: nothing where each is of a lesson of its own. */
export interface Apart<Session extends SessionView> {
  readonly all: readonly Told<Session>[];
  /** A numbered list of them; empty where none is needed. */
  readonly list: string;
}

/** Sessions in their order, numbered and described where several are of one lesson. `here` is where it is asked. */
export function tellApart<Session extends SessionView>(
  sessions: readonly Session[],
  here: string,
  host: CommandHost,
): Apart<Session> {
  const isAlike = new Set(sessions.map(({ lesson }) => lesson)).size < sessions.length;
  const all = sessions.map((session, at) => ({
    session,
    label: isAlike
      ? labelNumbered(session, at, host)
      : cut(nameLesson(session, host), longestLabel),
  }));
  const lines = sessions.map((session, at) => `${at + 1}. ${describe(session, here, host)}`);
  return { all, list: isAlike ? lines.join("\n") : "" };
}

function labelNumbered(session: SessionView, at: number, host: CommandHost): string {
  const concept = cut(nameConcept(session, host) ?? "just begun", longestLabel / 2);
  const frame = `${at + 1}.  (${concept})`.length;
  return `${at + 1}. ${cut(nameLesson(session, host), longestLabel - frame)} (${concept})`;
}

function describe(session: SessionView, here: string, host: CommandHost): string {
  const concept = nameConcept(session, host);
  const facts = [
    concept === null ? "just begun" : `at ${cut(concept, longestTitle)}`,
    ...(session.mode === "group" ? ["with a group"] : []),
    `last used ${sayAgo(session.idle)}`,
    ...(session.thread === here ? ["right here"] : []),
  ];
  return `${cut(nameLesson(session, host), longestTitle)}: ${facts.join(", ")}`;
}

const minute = 60_000;
const units = [
  ["day", 24 * 60 * minute],
  ["hour", 60 * minute],
  ["minute", minute],
] as const;

/** So many milliseconds ago, in words. */
function sayAgo(idle: number): string {
  for (const [name, length] of units) {
    const many = Math.floor(idle / length);
    if (many > 0) return `${many} ${name}${many === 1 ? "" : "s"} ago`;
  }
  return "just now";
}

/** A way to each session. */
export function linkTo(told: readonly Told<SessionView>[]): readonly Link[] {
  return told.map(({ label, session }) => ({ label, thread: session.thread }));
}
