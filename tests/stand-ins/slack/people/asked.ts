import type { Interaction } from "../world/entities.ts";
import { isBot } from "../world/messages.ts";
import { find } from "../world/world.ts";
import type { PersonParts } from "./reach.ts";
import { look, type Seen } from "./seen.ts";
import { type OpenView, showOpenView } from "./view.ts";

/** What a person asked of the bot, and what comes of it. Each of these throws if nobody acknowledged in time. */
export interface Asked {
  /** Settles with how it was taken; "failed" where nobody acknowledged in time. */
  acked(): Promise<"acked" | "failed">;
  /** Settles with the first message that the acknowledgement or the `response_url` made or changed. */
  message(): Promise<Seen>;
  /** Settles with the view that it opened or changed. */
  modal(): Promise<OpenView>;
  /** Settles with what a submission was told about its inputs, by label. */
  errors(): Promise<Readonly<Record<string, string>>>;
  /** Settles when the view that was submitted is gone. */
  closed(): Promise<void>;
  /** Settles when the person is told that it failed. */
  failure(): Promise<void>;
}

/** Follows an interaction of a person. */
export function follow(parts: PersonParts, interaction: Interaction): Asked {
  const { world, waiting } = parts;
  const { what } = interaction;
  const until = <T>(wanted: string, find: () => T | null | undefined | false) =>
    waiting.until(`${wanted} after: ${what}`, () => {
      const found = find();
      if (!found && interaction.state === "failed")
        throw new Error(`${what}, and the bot did not acknowledge it in time.`);
      return found;
    });
  return {
    acked: () =>
      waiting.until(`an acknowledgement after: ${what}`, () =>
        interaction.state === "waiting" ? null : interaction.state,
      ),
    message: () => until("a message", () => findMessage(parts, interaction)),
    modal: () =>
      until("a modal", () =>
        interaction.opened === null ? null : showOpenView(parts, interaction.opened),
      ),
    errors: () => until("errors", () => nameErrors(parts, interaction)),
    closed: () =>
      until("the end of the modal", () => !find(world.views, interaction.view).open).then(() => {}),
    failure: () =>
      waiting
        .until(`a failure after: ${what}`, () => interaction.state === "failed")
        .then(() => {}),
  };
}

function findMessage({ world }: PersonParts, { channel, messages }: Interaction): Seen | null {
  const made = messages
    .map((ts) => world.channels.get(channel ?? "")?.messages.get(ts))
    .find((message) => message && !message.deleted && isBot(world, message));
  return made ? look(world, made) : null;
}

function nameErrors({ world }: PersonParts, { errors, view }: Interaction) {
  if (errors === null) return null;
  const { blocks } = find(world.views, view).body;
  return Object.fromEntries(
    Object.entries(errors).map(([id, error]) => {
      const block = blocks.find(({ block_id }) => block_id === id);
      return [block?.type === "input" ? block.label.text : id, error];
    }),
  );
}
