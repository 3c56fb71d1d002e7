import type { Offer } from "../tutor/reply.ts";
import type { Call, Choice, CommandHost, LessonView } from "./command.ts";
import { writeLine } from "./line.ts";

/** Buttons in one answer; there is the list for more. */
const mostButtons = 10;
const mostChoices = 25;
const longestChoice = 100;
const longestLabel = 34;

/** The lesson that somebody typed, by its id or its title. */
export function findLesson(lessons: readonly LessonView[], typed: string): LessonView | null {
  const wanted = fold(typed);
  return (
    lessons.find(({ id }) => id === typed.trim()) ??
    lessons.find(({ id, title }) => fold(id) === wanted || fold(title) === wanted) ??
    null
  );
}

/** The lessons that what is typed may become, for autocompletion. */
export function suggestLessons(typed: string, host: CommandHost): readonly Choice[] {
  const wanted = fold(typed);
  return host
    .listLessons()
    .filter(({ id, title }) => fold(`${title} ${id}`).includes(wanted))
    .filter(({ id }) => id.length <= longestChoice)
    .slice(0, mostChoices)
    .map(({ id, title }) => ({ label: cut(title, longestChoice), value: id }));
}

/** A button for each lesson that starts it, with the same options. */
export function lessonButtons(
  lessons: readonly LessonView[],
  options: Call["options"],
): readonly Offer[] {
  return lessons.slice(0, mostButtons).map(({ id, title }) => ({
    id: writeLine({ command: "lesson start", options: { ...options, lesson: id } }),
    label: cut(title, longestLabel),
  }));
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
