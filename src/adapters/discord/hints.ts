import type { Sending } from "../adapter.ts";
import { keepLatest } from "../text/latest.ts";
import { shorten } from "../text/plain.ts";
import type { DiscordSettings } from "./settings.ts";

/** What is said to a thread besides its lesson. */
export interface Hints {
  /** A lesson begins in a thread: what is said there first also tells how to talk, and of a group who started it, by their name. */
  add(thread: string, starter: string | null): void;
  /** Carries what is to be delivered, with the hint where it belongs, until one has arrived. */
  complete(sending: Sending, carry: (sending: Sending) => Promise<void>): Promise<void>;
}

/** Threads in which nothing could be said yet. */
const mostThreads = 1_000;

/** A learner who writes as they would to anybody gets no answer without message content, and would not know why; nor does anybody see who a lesson is for. */
export function createHints({ messageContent }: DiscordSettings): Hints {
  const fresh = new Map<string, readonly string[]>();
  return {
    add(thread, starter) {
      const group = starter === null ? [] : [sayGroup(starter)];
      fresh.set(thread, [...group, ...(messageContent ? [] : [howToTalk])]);
      keepLatest(fresh, mostThreads);
    },
    async complete(sending, carry) {
      const { thread } = sending.where;
      const hints = fresh.get(thread);
      await carry(hints ? append(sending, hints) : sending);
      // Another lesson may have begun there meanwhile.
      if (fresh.get(thread) === hints) fresh.delete(thread);
    },
  };
}

function append(sending: Sending, hints: readonly string[]): Sending {
  const { parts, offers } = sending.reply;
  const more = hints.map((text) => ({ kind: "text" as const, text }));
  return { ...sending, reply: { parts: [...parts, ...more], offers } };
}

const longestName = 32;

/** The name is read to the letter. */
function sayGroup(starter: string): string {
  const name = shorten(starter, longestName).replace(/[!-/:-@[-`{-~]/g, "\\$&");
  return `${name} has started this lesson for a group: everyone in this thread can take part.`;
}

const howToTalk =
  "To talk to me here, use the buttons, press “Ask or say something”, mention me, or reply to one of my messages: I can't read anything else.";
