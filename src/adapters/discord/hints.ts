import type { Sending } from "../adapter.ts";
import type { DiscordSettings } from "./settings.ts";

/** What is said to a thread besides its lesson. */
export interface Hints {
  /** A lesson begins in a thread: what is said there first also tells how to talk. */
  add(thread: string): void;
  /** What is to be delivered, with the hint where it belongs. */
  complete(sending: Sending): Sending;
}

/** A learner who writes as they would to anybody gets no answer without message content, and would not know why. */
export function createHints({ messageContent }: DiscordSettings): Hints {
  const fresh = new Set<string>();
  return {
    add(thread) {
      if (!messageContent) fresh.add(thread);
    },
    complete(sending) {
      if (!fresh.delete(sending.where.thread)) return sending;
      const { parts, offers } = sending.reply;
      return {
        ...sending,
        reply: { parts: [...parts, { kind: "text", text: howToTalk }], offers },
      };
    },
  };
}

const howToTalk =
  "To talk to me here, use the buttons, press “Ask or say something”, mention me, or reply to one of my messages: I can't read anything else.";
