import type { Waiting } from "../../waiting.ts";
import type { Choice, Interaction, Message, ResponseKind, User } from "../world/entities.ts";
import { messageFlags } from "../world/numbers.ts";
import type { World } from "../world/world.ts";
import { type OpenModal, openModal } from "./modal.ts";
import { look, type Seen } from "./seen.ts";

/** What a person asked of the bot, and what comes of it. Each of these throws if something else comes of it. */
export interface Asked {
  /** Settles with the kind of the first response; "failed" where the deadline passed without any. */
  first(): Promise<ResponseKind | "failed">;
  /** Settles with the first message that can be read: a response, a changed message, a follow-up. */
  message(): Promise<Seen>;
  /** Settles with the modal that opened. */
  modal(): Promise<OpenModal>;
  /** Settles with what autocomplete offers. */
  choices(): Promise<readonly Choice[]>;
  /** Settles when the person is told that the interaction failed. */
  failure(): Promise<void>;
}

/** Follows an interaction of a person. */
export function follow(
  world: World,
  waiting: Waiting,
  user: User,
  interaction: Interaction,
): Asked {
  const { what } = interaction;
  const until = <T>(wanted: string, find: () => T | null | undefined) =>
    waiting.until(`${wanted} after: ${what}`, () => {
      const found = find();
      if (found === null || found === undefined) refuseFailed(world, interaction, wanted);
      return found;
    });
  watchDeadline(world, interaction);
  return {
    first: () =>
      waiting.until(
        `a response after: ${what}`,
        () => interaction.response ?? (hasFailed(world, interaction) ? "failed" : null),
      ),
    message: () =>
      until("a message", () => {
        const message = findMessage(world, interaction);
        return message && look(world, message);
      }),
    modal: () =>
      until("a modal", () => interaction.modal && openModal(world, waiting, user, interaction)),
    choices: () => until("choices", () => interaction.choices),
    failure: () =>
      waiting.until(`a failure after: ${what}`, () => hasFailed(world, interaction)).then(() => {}),
  };
}

function hasFailed(world: World, { response, expired, createdAt }: Interaction): boolean {
  const isLate = world.clock.now() - createdAt > world.settings.deadline;
  return response === null && (expired || isLate);
}

function refuseFailed(world: World, interaction: Interaction, wanted: string): void {
  if (hasFailed(world, interaction))
    throw new Error(`${interaction.what}, and the bot did not answer in time with ${wanted}.`);
}

/** Whoever waits is woken when the deadline has passed. */
function watchDeadline(world: World, { createdAt }: Interaction): void {
  const left = createdAt + world.settings.deadline - world.clock.now();
  setTimeout(() => world.touch(), left + 5).unref();
}

function findMessage(world: World, interaction: Interaction): Message | undefined {
  const messages = world.channels.get(interaction.channel)?.messages;
  if (!messages || interaction.response === null) return undefined;
  const isReadable = ({ flags }: Message) => (flags & messageFlags.loading) === 0;
  const original = messages.get(interaction.original ?? "");
  const isOriginal =
    original && (interaction.response !== "deferred-update" || isNewer(original, interaction));
  if (original && isOriginal) return isReadable(original) ? original : undefined;
  return [...messages.values()].find(
    (message) => message.origin?.interaction === interaction.id && isReadable(message),
  );
}

function isNewer({ editedAt }: Message, { createdAt }: Interaction): boolean {
  return editedAt !== null && editedAt >= createdAt;
}
