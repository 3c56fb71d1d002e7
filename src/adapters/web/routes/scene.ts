import type { Context } from "hono";
import type { Message } from "../archive.ts";
import { type Desk, look, open } from "../desk.ts";
import type { Env, Seated } from "../env.ts";
import { makeSecret } from "../identity.ts";
import { readOwnAddress } from "../read.ts";
import type { Scene } from "../thread.ts";
import { askAbout } from "./offers.ts";

/** A thread as it is now; a lesson whose beginning was cut short begins. */
export async function readScene(
  c: Context<Env>,
  desk: Desk,
  seated: Seated,
  most: number,
): Promise<Scene> {
  const { room, host, person } = seated;
  const { archive } = desk.settings;
  const list = () => archive.listMessages(room.id, 0, most === 0 ? 0 : most + 1);
  let messages = await list();
  if (messages.length === 0 && most > 0) {
    await desk.track(open(desk, host, room, person.learner));
    messages = await list();
  }
  const whole = await lookAround(desk, seated, listReach(c, desk));
  const asked = whole.lesson?.concepts.find(({ id }) => id === c.req.query("ask"));
  return {
    ...whole,
    messages: messages.slice(-most).filter((message) => isFor(message, person.learner)),
    isCut: messages.length > most,
    draft: asked ? askAbout(asked.name) : "",
  };
}

/** By what others come to a thread. A scheme that somebody made up misleads nobody but them. */
export function listReach({ req }: Context<Env>, { settings }: Desk): Scene["reach"] {
  return readOwnAddress(req.url, req.header("x-forwarded-proto")) ?? settings.reach;
}

/** A thread without its messages. */
export async function lookAround(
  { settings }: Desk,
  { room, host, person }: Seated,
  reach: Scene["reach"],
): Promise<Scene> {
  const { learner } = person;
  const { lessons, sessions, progress } = await look(host, learner, room.id);
  return {
    thread: room.id,
    learner,
    act: makeSecret(),
    room: (await settings.archive.findThread(room.id)) ?? room,
    lesson: lessons.find(({ id }) => id === room.lesson) ?? null,
    progress,
    at: sessions.find(({ thread }) => thread === room.id)?.concept ?? null,
    reach,
    messages: [],
    isCut: false,
    draft: "",
  };
}

/** What is for somebody else alone is not shown. */
export function isFor({ said, learner }: Message, reader: string): boolean {
  return said.kind !== "aside" || learner === reader;
}
