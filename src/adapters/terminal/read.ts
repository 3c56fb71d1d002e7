import type { Incoming, Where } from "../adapter.ts";
import { cutHead } from "../text/plain.ts";
import { stripControls } from "./controls.ts";

/** Characters of one line that are read; what is longer is no question. */
export const longestLine = 20_000;

/** What a line at the terminal asks for. */
export type Typed =
  | { readonly kind: "say"; readonly text: string }
  | { readonly kind: "leave" }
  | { readonly kind: "help" }
  | { readonly kind: "nothing" };

/** Who sits at the terminal, and the lesson they came for. */
export interface Seat {
  readonly learner: string;
  readonly lesson: string;
}

/** Tells what is said to the mentor from what is said to the terminal, which begins with a colon. */
export function readLine(line: string): Typed {
  const text = stripControls(cutHead(line, longestLine)).trim();
  if (text === "") return { kind: "nothing" };
  if (/^(?::q|:?quit|exit)$/i.test(text)) return { kind: "leave" };
  return isCommand(text) ? { kind: "help" } : { kind: "say", text };
}

/** Two letters at least: ":p" and ":D" are said to the mentor. */
function isCommand(text: string): boolean {
  return /^:[a-z]{2,}(?:\s|$)/.test(text);
}

/** A learner's thread of one lesson, of which there is one at every terminal of the host. */
export function locateThread(seat: Seat): Where {
  return { platform: "terminal", workspace: "local", thread: `${seat.learner}/${seat.lesson}` };
}

/** What was done at the terminal, in no platform's terms. */
export function readAct(act: Incoming["act"], seat: Seat, id: string): Incoming {
  return {
    id,
    where: locateThread(seat),
    learner: seat.learner,
    act,
    lesson: seat.lesson,
    addressed: true,
    position: null,
  };
}
