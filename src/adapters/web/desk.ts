import type { Overview } from "../../commands/command.ts";
import type { Host, Incoming, Where } from "../adapter.ts";
import type { Message, Person, Room, Said } from "./archive.ts";
import type { Buckets } from "./bucket.ts";
import type { Feed } from "./feed.ts";
import { withoutAddress } from "./read.ts";
import type { WebSettings } from "./settings.ts";

/** What all routes work with. */
export interface Desk {
  readonly settings: WebSettings;
  readonly feed: Feed;
  readonly buckets: Buckets;
  /** Null before the page begins to receive, and after it has stopped. */
  host(): Host | null;
  /** Lets `stop` wait for something. */
  track<T>(work: Promise<T>): Promise<T>;
}

export const platform = "web";
/** All who come to one page share one workspace. */
const workspace = "page";

/** Where a thread of the page is, as the bot names it. */
export function locate(thread: string): Where {
  return { platform, workspace, thread };
}

/** All that a learner has. */
export function look(host: Host, learner: string, thread = ""): Promise<Overview> {
  const here = { ...locate(thread), kind: "thread" } as const;
  return host.look({ id: "", command: "", options: {}, here, learner });
}

/** Keeps what somebody did, shows it, and has the bot answer. A second delivery of the id does nothing. Gives what `Archive.addMessage` does. */
export async function act(
  desk: Desk,
  host: Host,
  room: Room,
  { learner }: Person,
  done: { readonly id: string; readonly said: Said },
): Promise<number | "known" | "gone"> {
  const { archive, now } = desk.settings;
  const number = await archive.addMessage(room.id, { ...done, learner, at: now() });
  if (typeof number !== "number") return number;
  desk.feed.tell(room.id);
  await answer(desk, host, room, { ...done, learner, number });
  return number;
}

/** Has the bot answer what was said, where it was said to be answered. */
export async function answer(
  desk: Desk,
  host: Host,
  room: Room,
  message: Pick<Message, "id" | "learner" | "number" | "said">,
): Promise<void> {
  const { said, learner, number, id } = message;
  const turn = readAct(said);
  if (!turn || learner === null) return;
  const isSolo = room.mode === "solo";
  await take(desk, host, {
    id,
    where: locate(room.id),
    learner,
    act: turn,
    // A room is for its lesson, also where that could not begin when the room was opened.
    lesson: isSolo ? room.lesson : null,
    addressed: isSolo || said.kind !== "words" || said.addressed,
    position: `${number}`,
  });
}

/** Begins the lesson of a thread; done twice, it begins once. */
export function open(
  desk: Desk,
  host: Host,
  { id, lesson, mode }: Pick<Room, "id" | "lesson" | "mode">,
  learner: string,
): Promise<void> {
  return take(desk, host, {
    id: `${id}.open`,
    where: locate(id),
    learner,
    act: { kind: "open", mode },
    lesson,
    addressed: true,
    position: null,
  });
}

function readAct(said: Said): Incoming["act"] | null {
  if (said.kind === "words") return { kind: "say", text: withoutAddress(said.text) };
  return said.kind === "press" ? { kind: "press", offer: said.offer } : null;
}

async function take({ settings, feed }: Desk, host: Host, incoming: Incoming): Promise<void> {
  const aside = await host.handle(incoming);
  if (!aside) return;
  const { thread } = incoming.where;
  await settings.archive.addMessage(thread, {
    id: `${incoming.id}.aside`,
    learner: incoming.learner,
    said: { kind: "aside", reply: aside },
    at: settings.now(),
  });
  feed.tell(thread);
}
