import { type APIMessageComponentInteraction, MessageFlags } from "discord.js";
import { keepLatest } from "../text/latest.ts";

type Pressed = Pick<APIMessageComponentInteraction, "message" | "data" | "member" | "user">;

const mostRemembered = 1_000;

/** Presses of buttons that use a command, each of which Discord tells of as an event of its own. */
export interface Presses {
  /**
   * Does what a button is for, or `again` where the same person's press of it is being answered. A message that only one
   * person sees gets its answer in its place, so that its button stays answered.
   */
  once(pressed: Pressed, task: () => Promise<void>, again: () => Promise<void>): Promise<void>;
}

/** None yet. */
export function createPresses(): Presses {
  const known = new Set<string>();
  return {
    async once(pressed, task, again) {
      const key = nameButton(pressed);
      if (known.has(key)) return again();
      known.add(key);
      keepLatest(known, mostRemembered);
      let isAnswered = false;
      try {
        await task();
        isAnswered = isPrivate(pressed);
      } finally {
        if (!isAnswered) known.delete(key);
      }
    },
  };
}

/** Whether only the one who pressed sees the message. */
export function isPrivate({ message }: Pick<Pressed, "message">): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function nameButton({ message, data, member, user }: Pressed): string {
  return `${message.id} ${(member?.user ?? user)?.id} ${data.custom_id}`;
}
