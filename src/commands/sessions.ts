import type { CommandHost, SessionView } from "./command.ts";
import { cut } from "./lessons.ts";

const longestLabel = 34;

/** A session's lesson by its title; one that is no longer there by its id. */
export function nameLesson({ lesson }: SessionView, host: CommandHost): string {
  return host.listLessons().find(({ id }) => id === lesson)?.title ?? lesson;
}

/** The name of the concept under discussion; null where there is none. */
export function nameConcept(session: SessionView, host: CommandHost): string | null {
  const lesson = host.listLessons().find(({ id }) => id === session.lesson);
  return lesson?.concepts.find(({ id }) => id === session.concept)?.name ?? null;
}

/** A session on a button: of several with the same lesson, each also by where it stands. */
export function labelSession(
  session: SessionView,
  all: readonly SessionView[],
  host: CommandHost,
): string {
  const title = nameLesson(session, host);
  const isOnly = all.every((each) => each === session || each.lesson !== session.lesson);
  if (isOnly) return cut(title, longestLabel);
  const concept = cut(nameConcept(session, host) ?? "just begun", longestLabel / 2);
  return `${cut(title, longestLabel - concept.length - 3)} (${concept})`;
}
