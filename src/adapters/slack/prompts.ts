import type { Overview, SessionView } from "../../commands/command.ts";
import { readPlain } from "../text/markdown.ts";
import { flatten, shorten } from "../text/plain.ts";

/** A first thing to say, which the Messages tab offers. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** Slack shows no more. */
const mostPrompts = 4;
const longestTitle = 60;

const inLesson: readonly Prompt[] = [
  { title: "Go on where we were", message: "Let's go on" },
  { title: "Explain that again", message: "Explain that again" },
  { title: "What if something goes wrong?", message: "What if one of them fails?" },
  { title: "Quiz me", message: "Quiz me" },
];

/** What fits the conversation `thread`: moves in a lesson that is open there, or else the lessons to start. */
export function choosePrompts({ lessons, sessions }: Overview, thread: string): readonly Prompt[] {
  if (sessions.some((each: SessionView) => each.thread === thread)) return inLesson;
  return lessons.slice(0, mostPrompts).map(({ title }) => ({
    title: shorten(`Learn about: ${readPlain(title)}`, longestTitle),
    message: writeWish(title),
  }));
}

/** The lesson that a prompt's words ask for; null where they ask for none. */
export function findWished(
  lessons: readonly { readonly label: string; readonly value: string }[],
  text: string,
): string | null {
  const said = fold(text);
  if (!said.startsWith(fold(opening))) return null;
  return lessons.find(({ label }) => fold(writeWish(label)) === said)?.value ?? null;
}

const opening = "Let's start the lesson";

function writeWish(title: string): string {
  return `${opening} “${shorten(readPlain(title), 100)}”`;
}

function fold(text: string): string {
  return flatten(text)
    .toLowerCase()
    .replace(/[“”"'’.!]/g, "");
}
