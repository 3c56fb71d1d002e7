import { randomUUID } from "node:crypto";
import type { Channel } from "../world/entities.ts";
import { change, post, remove } from "../world/messages.ts";
import { teamOf } from "../world/teams.ts";
import { composeBlock, composeText } from "./composing.ts";
import type { Place } from "./place.ts";
import { type PersonParts, reachMessage, reachWritable } from "./reach.ts";
import { look, type Seen } from "./seen.ts";

/** How a person writes. */
export interface Speaking {
  /** Says something, in a thread if the place is one or one is named; `broadcast` shows it in the channel too. */
  say(place: Place, text: string, options?: SayOptions): Seen;
  /** Says something that begins with a mention of the bot. */
  mentionBot(place: Place, text: string, options?: SayOptions): Seen;
  /** Changes or deletes a message of their own. */
  edit(message: Seen, text: string): void;
  delete(message: Seen): void;
}

/** Where exactly something is said. */
export interface SayOptions {
  readonly thread?: Pick<Seen, "ts" | "threadTs">;
  readonly broadcast?: boolean;
}

/** How a user writes messages, changes them and takes them back. */
export function speak(parts: PersonParts): Speaking {
  const { world, user } = parts;
  const say: Speaking["say"] = (place, text, { thread, broadcast = false } = {}) => {
    const channel = reachWritable(parts, place);
    const typed = text.trim();
    if (typed === "") throw new Error("Nobody can say nothing.");
    const message = post(world, channel, {
      user: user.id,
      clientMsgId: randomUUID(),
      text: composeText(typed),
      blocks: [composeBlock(typed)],
      thread: findThread(channel, thread ? (thread.threadTs ?? thread.ts) : place.threadTs),
      broadcast,
    });
    return look(world, message);
  };
  const reachOwn = (seen: Seen) => {
    const { message } = reachMessage(parts, seen);
    if (message.user !== user.id) throw new Error(`${user.name} did not write that.`);
    return message;
  };
  return {
    say,
    mentionBot: (place, text, options) =>
      say(place, `<@${teamOf(world, user).bot}> ${text}`, options),
    edit(seen, text) {
      change(world, reachOwn(seen), { text: composeText(text), blocks: [composeBlock(text)] });
    },
    delete: (seen) => remove(world, reachOwn(seen)),
  };
}

function findThread(channel: Channel, ts: string | null): string | null {
  const root = ts === null ? undefined : channel.messages.get(ts);
  if (ts !== null && (!root || root.onlyFor !== null)) throw new Error("Nobody can reply to that.");
  return ts;
}
