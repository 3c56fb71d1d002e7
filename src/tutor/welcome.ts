import type { Wanted, Wish } from "../understanding/wish.ts";

/** Who turns to the bot where no lesson is open. */
export interface Guest {
  /** True where a lesson can begin right there, in direct messages. */
  readonly direct: boolean;
  /** The lesson that was stopped right there; null where there was none. */
  readonly stopped: string | null;
  /** The lessons that they have begun, each once, the one to go on with first; none where others would read of it. */
  readonly begun: readonly Begun[];
  /** The ids of all lessons, in the order in which they are listed. */
  readonly lessons: readonly string[];
}

/** A lesson that somebody has begun; `open` where it is open elsewhere. */
export interface Begun {
  readonly lesson: string;
  readonly open: OpenElsewhere | null;
}

/** Where a lesson is open, and the concept under discussion there. */
export interface OpenElsewhere {
  readonly thread: string;
  readonly concept: string | null;
}

/** How somebody is met who turned to the bot where no lesson is open. */
export type Welcome =
  /** A lesson begins, or is taken up again; `asks` where what they said is answered in it. */
  | { readonly kind: "begin"; readonly lesson: string; readonly asks: boolean }
  /** Shown the way to where their lesson is open. */
  | { readonly kind: "point"; readonly begun: Begun; readonly open: OpenElsewhere }
  /** Told something, with lessons to choose from; those that fit best come first. */
  | {
      readonly kind: "say";
      readonly saying: Saying;
      readonly lessons: readonly string[];
      /** What they asked for, or spoke of, of these. */
      readonly wanted: readonly Wanted[];
    }
  /** What they said belongs to the lesson that was stopped there. */
  | { readonly kind: "reopen" };

/** What is said to them; `named`, `several` and `near` are about the lessons that come with it. */
export type Saying =
  | "hello"
  | "help"
  | "list"
  | "unbegun"
  | "named"
  | "several"
  | "near"
  | "which"
  | "in-lesson"
  | "resume"
  | "thanks"
  | "nod"
  | "goodbye"
  | "stop"
  | "other";

/** Decides how somebody is met. Pure: the same wish of the same guest, the same welcome. */
export function chooseWelcome(wish: Wish, guest: Guest): Welcome {
  if (guest.stopped !== null && staysThere.has(wish.kind)) return { kind: "reopen" };
  switch (wish.kind) {
    case "learn":
      return teach(wish, guest);
    case "none":
      return wish.near.length > 0 ? say("near", guest, wish.near) : say("other", guest);
    case "begin":
      return begin(guest);
    case "go-on":
      return goOn(guest);
    case "in-lesson":
      return stayInLesson(guest);
    case "greeting":
      return say("hello", guest);
    default:
      return say(wish.kind, guest);
  }
}

/** What is meant for the lesson that was stopped; a courtesy is not. */
const staysThere: ReadonlySet<Wish["kind"]> = new Set(["none", "go-on", "in-lesson"]);

/** Their lessons come first, as they are more likely to be meant. */
function say(
  saying: Saying,
  { begun, lessons }: Guest,
  wanted: readonly Wanted[] = [],
): Extract<Welcome, { kind: "say" }> {
  const first = [...wanted, ...begun].map(({ lesson }) => lesson);
  return { kind: "say", saying, lessons: [...new Set([...first, ...lessons])], wanted };
}

function teach({ lessons }: Extract<Wish, { kind: "learn" }>, guest: Guest): Welcome {
  const [only, ...others] = lessons;
  const wanted = lessons.find(({ lesson }) => lesson === guest.stopped) ?? only;
  if (!wanted) return say("other", guest);
  if (others.length > 0 && wanted.lesson !== guest.stopped) return ask("several", lessons);
  const { lesson, asks } = wanted;
  return guest.direct ? { kind: "begin", lesson, asks } : ask("named", [wanted]);
}

/** Only what they asked for is offered. */
function ask(saying: Saying, wanted: readonly Wanted[]): Welcome {
  return { kind: "say", saying, lessons: wanted.map(({ lesson }) => lesson), wanted };
}

function begin(guest: Guest, otherwise: Saying = "list"): Welcome {
  const [only, ...others] = guest.lessons;
  return only !== undefined && others.length === 0 && guest.direct
    ? { kind: "begin", lesson: only, asks: false }
    : say(otherwise, guest);
}

function goOn(guest: Guest): Welcome {
  if (!guest.direct) return say("resume", guest);
  const [latest] = guest.begun;
  if (!latest) return begin(guest, "unbegun");
  const { lesson, open } = latest;
  return open ? { kind: "point", begun: latest, open } : { kind: "begin", lesson, asks: false };
}

/** "Quiz me" is clear where there is one lesson that it can be about. */
function stayInLesson(guest: Guest): Welcome {
  const [only, ...others] = guest.begun;
  if (!only || !guest.direct) return say("in-lesson", guest);
  if (others.length === 0) return { kind: "begin", lesson: only.lesson, asks: true };
  return say("which", { ...guest, lessons: [] });
}
