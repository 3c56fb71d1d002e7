import { refuse } from "../errors.ts";
import { readMessage, settableFlags } from "../limits/messages.ts";
import type { Channel, Interaction, Message } from "../world/entities.ts";
import { noMentions, usualAllowed } from "../world/mentions.ts";
import { post } from "../world/messages.ts";
import { interactionTypes, messageFlags, messageTypes } from "../world/numbers.ts";
import type { World } from "../world/world.ts";
import type { Upload } from "./route.ts";
import { mention, type Shown, showBody } from "./sending.ts";

/** Where an interaction was begun, if that place is still there. */
export function reachPlace(world: World, interaction: Interaction): Channel {
  const channel = world.channels.get(interaction.channel);
  if (!channel) throw refuse("unknownChannel");
  return channel;
}

const empty = { content: "", embeds: [], components: [], attachments: [] };

/**
 * Posts a message in answer to an interaction: the first response, a message that is still loading (no body), or a
 * follow-up to the message `after`. The bot needs no permissions for it.
 */
export function answerWithMessage(
  world: World,
  interaction: Interaction,
  body: unknown,
  files: readonly Upload[],
  flags = 0,
  after: string | null = null,
): Message {
  const channel = reachPlace(world, interaction);
  const form = body === null ? null : readMessage(body, settableFlags.response, files.length);
  const ephemeral = ((form?.flags ?? flags) & messageFlags.ephemeral) !== 0;
  const shown: Shown = form ? showBody(world, form, files, ephemeral) : { ...empty, flags };
  const allowed = form?.allowedMentions ?? usualAllowed.response;
  const replied = after ?? (interaction.source || interaction.target);
  return post(world, channel, {
    ...shown,
    author: world.bot.id,
    type: typeOf(interaction, after),
    mentions: form ? mention(world, channel, shown, allowed) : noMentions,
    reference: replied ? { message: replied, channel: channel.id } : null,
    onlyFor: ephemeral ? interaction.user : null,
    origin: {
      interaction: interaction.id,
      kind: interaction.type,
      user: interaction.user,
      command: after === null ? interaction.command : null,
      original: after,
    },
  });
}

function typeOf({ type, target }: Interaction, after: string | null): number {
  if (after !== null || type === interactionTypes.component) return messageTypes.reply;
  if (target !== null) return messageTypes.contextMenu;
  return type === interactionTypes.command ? messageTypes.command : messageTypes.regular;
}
