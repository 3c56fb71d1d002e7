import { createHash } from "node:crypto";
import type { Offer } from "../tutor/reply.ts";
import {
  type Answer,
  type Call,
  type Choice,
  type CommandHost,
  type LessonView,
  tell,
} from "./command.ts";
import { writeLine } from "./line.ts";

/** Lessons in one answer, each with a button; there is the option's suggestions for more. */
export const mostLessons = 10;
const mostChoices = 25;
const longestChoice = 100;
const longestLabel = 34;
/** An id up to this leaves room for a line's other options. */
const longestKey = 40;

/** How a lesson is named in a button: by its id, or by a print of it where that is long. */
export function keyOf(id: string): string {
  if (id.length <= longestKey && !/\s/.test(id)) return id;
  return `~${createHash("sha256").update(id).digest("base64url").slice(0, 16)}`;
}

/** The lesson that somebody typed, by its id or its title, or that a button names by its key. */
export function findLesson(lessons: readonly LessonView[], typed: string): LessonView | null {
  const wanted = fold(typed);
  return (
    lessons.find(({ id }) => id === typed.trim() || keyOf(id) === typed) ??
    lessons.find(({ id, title }) => wanted !== "" && [fold(id), fold(title)].includes(wanted)) ??
    null
  );
}

/** The lessons that what is typed may become, for autocompletion. */
export function suggestLessons(typed: string, host: CommandHost): readonly Choice[] {
  return matchLessons(host.listLessons(), typed)
    .slice(0, mostChoices)
    .map(({ id, title }) => ({
      label: cut(title, longestChoice),
      value: id.length <= longestChoice ? id : keyOf(id),
    }));
}

/** Asks which lesson it shall be; where something was typed, first of those that it may mean. */
export function askWhichLesson(
  lessons: readonly LessonView[],
  options: Call["options"],
  { lead = "", typed }: { readonly lead?: string; readonly typed?: string | undefined },
): Answer {
  const similar = typed === undefined ? [] : matchLessons(lessons, typed);
  const some = similar.length > 0 ? similar : lessons;
  const reason = typed === undefined ? lead : `I have no lesson called “${quote(cut(typed, 60))}”.`;
  const ask = similar.length > 0 ? "Did you mean one of these?" : "Which lesson shall it be?";
  return tell(`${reason} ${ask}${sayMore(some.length)}`.trim(), lessonButtons(some, options));
}

/** A button for each of the first lessons that starts it, with the same options. */
export function lessonButtons(
  lessons: readonly LessonView[],
  options: Call["options"],
  name: (lesson: LessonView) => string = ({ title }) => title,
): readonly Offer[] {
  return lessons.slice(0, mostLessons).map((lesson) => ({
    id: writeStart(lesson.id, options),
    label: cut(name(lesson), longestLabel),
  }));
}

/** The id of an offer that starts a lesson. */
export function writeStart(lesson: string, options: Call["options"] = {}): string {
  return writeLine({ command: "lesson start", options: { ...options, lesson: keyOf(lesson) } });
}

/** How to reach the lessons that have no button; nothing where all of them have one. */
export function sayMore(lessons: number): string {
  const more = lessons - mostLessons;
  return more > 0
    ? ` There ${more === 1 ? "is one more" : `are ${more} more`}: type a few letters after \`/lesson start\` to find them.`
    : "";
}

/** A line of at most `most` characters; a longer one is cut behind a word where it has short ones, and ends in “…”. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "");
  const word = /\s/.test(text.charAt(head.length)) ? head.length : head.lastIndexOf(" ");
  return `${head.slice(0, 2 * word > most ? word : head.length).trimEnd()}…`;
}

/** Words of a learner's, read to the letter in Markdown. */
function quote(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

function matchLessons(lessons: readonly LessonView[], typed: string): readonly LessonView[] {
  const words = fold(typed).split(" ");
  return lessons.filter(({ id, title }) => {
    const text = fold(`${title} ${id}`);
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
