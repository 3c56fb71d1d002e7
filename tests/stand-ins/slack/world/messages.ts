import type { Block } from "../limits/blocks.ts";
import type { Channel, Message, ThreadState } from "./entities.ts";
import { tellChange, tellMessage } from "./events.ts";
import { listMentions } from "./mentions.ts";
import { showMessage } from "./show.ts";
import { find, type World } from "./world.ts";

/** What is to be said. */
export type Draft = Partial<Message> & Pick<Message, "user" | "text">;

/** Posts a message, and tells of it. */
export function post(world: World, channel: Channel, draft: Draft): Message {
  const message: Message = {
    clientMsgId: null,
    thread: null,
    onlyFor: null,
    broadcast: false,
    ...draft,
    blocks: nameBlocks(world, draft.blocks ?? []),
    ts: world.ids.ts(),
    channel: channel.id,
    edited: null,
    deleted: false,
    revision: 0,
  };
  channel.messages.set(message.ts, message);
  const root = message.thread === null ? undefined : channel.messages.get(message.thread);
  if (root && message.onlyFor === null) root.thread = root.ts;
  if (isBot(world, message)) arrive(world, channel, message);
  tellMessage(world, channel, message);
  world.touch();
  return message;
}

/** What names a channel, or one thread of it, among all places. */
export function placeKey(channel: string, thread: string | null): string {
  return `${channel} ${thread ?? ""}`;
}

function arrive(world: World, channel: Channel, message: Message): void {
  const places = message.broadcast ? [message.thread, null] : [message.thread];
  for (const place of places) {
    const key = placeKey(channel.id, place);
    const before = world.arrivals.get(key);
    if (before) before.push(message);
    else world.arrivals.set(key, [message]);
  }
  const state = message.thread === null ? undefined : channel.threads.get(message.thread);
  // A reply ends a status in words, as it says what was waited for; a session goes on until it is told.
  if (state && state.status !== null && message.onlyFor === null) setStatus(state, null);
  notePing(world, message);
}

function notePing(world: World, message: Message): void {
  const names = listMentions(world, message);
  if (names.length > 0) world.pings.push({ message: message.ts, channel: message.channel, names });
}

/** Changes what a message says. */
export function change(
  world: World,
  message: Message,
  to: Partial<Pick<Message, "text" | "blocks">>,
): void {
  const channel = find(world.channels, message.channel);
  const previous = showMessage(world, message);
  message.text = to.text ?? message.text;
  if (to.blocks) message.blocks = nameBlocks(world, to.blocks);
  message.edited = world.ids.ts();
  message.revision += 1;
  if (isBot(world, message)) notePing(world, message);
  tellChange(world, channel, previous, message);
  world.touch();
}

/** Takes a message back. */
export function remove(world: World, message: Message): void {
  const channel = find(world.channels, message.channel);
  const previous = showMessage(world, message);
  message.deleted = true;
  message.revision += 1;
  tellChange(world, channel, previous, message);
  world.touch();
}

/** What was set for a thread, which begins as nothing. */
export function threadState(channel: Channel, thread: string): ThreadState {
  const known = channel.threads.get(thread) ?? { status: null, session: null, title: null };
  channel.threads.set(thread, known);
  return known;
}

/** Says in words what the bot does in a thread, which Slack takes for the state of a session as well. */
export function setStatus(state: ThreadState, status: string | null): void {
  state.status = status;
  state.session = status === null ? "active" : "processing";
}

/** Whether the bot said it. */
export function isBot(world: World, message: Message): boolean {
  const channel = find(world.channels, message.channel);
  return message.user === find(world.teams, channel.team).bot;
}

/** Gives ids to the blocks and elements that have none, as Slack does. */
export function nameBlocks<T extends Block>(world: World, blocks: readonly T[]): T[] {
  const name = () => world.ids.id("b").slice(-5);
  return blocks.map((block) => {
    const named = { ...block, block_id: block.block_id ?? name() };
    if (named.type === "actions")
      named.elements = named.elements.map((each) => ({
        ...each,
        action_id: each.action_id ?? name(),
      }));
    if (named.type === "input")
      named.element = { ...named.element, action_id: named.element.action_id ?? name() };
    if (named.type === "section" && named.accessory && named.accessory.type !== "image")
      named.accessory = { ...named.accessory, action_id: named.accessory.action_id ?? name() };
    return named;
  });
}
