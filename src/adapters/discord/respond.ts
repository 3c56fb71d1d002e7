import {
  type APIInteraction,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  type REST,
  Routes,
} from "discord.js";
import type { Choice } from "../../commands/command.ts";
import { persist } from "./attempts.ts";
import { type Answered, type Body, renderModal } from "./render.ts";

type Interaction = Pick<APIInteraction, "id" | "token" | "application_id">;

/** The answers that Discord takes to an interaction: one of the first six within 3 s, then the others. */
export interface Responder {
  /** “… is thinking”, for the one who asked alone. */
  think(interaction: Interaction): Promise<void>;
  /** Noted; nothing changes on the screen. */
  note(interaction: Interaction): Promise<void>;
  openModal(interaction: Interaction, customId: string): Promise<void>;
  suggest(interaction: Interaction, choices: readonly Choice[]): Promise<void>;
  /** Says something for all to see. */
  sayOpenly(interaction: Interaction, body: Body): Promise<void>;
  /** Says something to the one who did it, alone. */
  sayPrivately(interaction: Interaction, body: Body): Promise<void>;
  /** Puts an answer in the place of “… is thinking”, with the file that comes with it. */
  finish(interaction: Interaction, body: Body, file?: Answered["file"]): Promise<void>;
  /** One more message, for the one who asked alone. */
  followUp(interaction: Interaction, body: Body): Promise<void>;
}

/** Answers through Discord's API; an interaction that nobody waits for any more is passed over. */
export function createResponder(rest: REST): Responder {
  const first = ({ id, token }: Interaction, type: InteractionResponseType, data?: unknown) =>
    passOver(() =>
      rest.post(Routes.interactionCallback(id, token), { body: { type, data }, auth: false }),
    );
  return {
    think: (interaction) =>
      first(interaction, InteractionResponseType.DeferredChannelMessageWithSource, {
        flags: MessageFlags.Ephemeral,
      }),
    note: (interaction) => first(interaction, InteractionResponseType.DeferredMessageUpdate),
    openModal: (interaction, customId) =>
      first(interaction, InteractionResponseType.Modal, renderModal(customId)),
    suggest: (interaction, choices) =>
      first(interaction, InteractionResponseType.ApplicationCommandAutocompleteResult, {
        choices: choices.map(({ label, value }) => ({ name: label, value })),
      }),
    sayOpenly: (interaction, body) =>
      first(interaction, InteractionResponseType.ChannelMessageWithSource, body),
    sayPrivately: (interaction, body) =>
      first(interaction, InteractionResponseType.ChannelMessageWithSource, body),
    finish: ({ application_id, token }, { components, allowed_mentions }, file = null) =>
      passOver(() =>
        rest.patch(Routes.webhookMessage(application_id, token, "@original"), {
          body: { components, allowed_mentions, flags: MessageFlags.IsComponentsV2 },
          ...(file && {
            files: [{ name: file.name, data: file.text, contentType: "application/json" }],
          }),
          auth: false,
        }),
      ),
    followUp: ({ application_id, token }, body) =>
      passOver(() => rest.post(Routes.webhook(application_id, token), { body, auth: false })),
  };
}

/** Unknown interaction, already acknowledged, unknown webhook, token no longer valid: it was too late, or an earlier attempt arrived. */
const tooLate: ReadonlySet<unknown> = new Set([10062, 40060, 10015, 50027]);

async function passOver(send: () => Promise<unknown>): Promise<void> {
  await persist(send).catch((error: unknown) => {
    if (!(error instanceof DiscordAPIError && tooLate.has(error.code))) throw error;
  });
}
