import { refuse } from "../../errors.ts";
import { readMessage, settableFlags } from "../../limits/messages.ts";
import type { Interaction, Message } from "../../world/entities.ts";
import { usualAllowed } from "../../world/mentions.ts";
import { edit, remove } from "../../world/messages.ts";
import { messageFlags } from "../../world/numbers.ts";
import { showMessage } from "../../world/show-message.ts";
import type { World } from "../../world/world.ts";
import { refuseArchived } from "../access.ts";
import { answerWithMessage, reachPlace } from "../answering.ts";
import { type Call, done, ok, type Route } from "../route.ts";
import { editBody, mention } from "../sending.ts";

const path = "/webhooks/:application/:token";

/** What an interaction's token allows after the first response. */
export const webhookRoutes: readonly Route[] = [
  { method: "POST", path, open: true, handle: followUp },
  { method: "GET", path: `${path}/messages/:message`, open: true, handle: show },
  { method: "PATCH", path: `${path}/messages/:message`, open: true, handle: change },
  { method: "DELETE", path: `${path}/messages/:message`, open: true, handle: destroy },
];

const quarterHour = 15 * 60_000;

/** The interaction of a token that can be used: answered once, and not older than 15 minutes. */
function reach({ world, param }: Call): Interaction {
  const interaction = world.interactions.get(param("token"));
  if (!interaction || param("application") !== world.bot.id) throw refuse("unknownWebhook");
  const age = world.clock.now() - interaction.createdAt;
  if (interaction.response === null) throw refuse("unknownWebhook");
  if (interaction.expired || age > quarterHour) throw refuse("invalidWebhookToken");
  return interaction;
}

/** A message that the token may touch: one that came of the interaction, or the one it was begun on. */
function find(world: World, interaction: Interaction, id: string): Message {
  const channel = reachPlace(world, interaction);
  const wanted = id === "@original" ? interaction.original : id;
  const message = channel.messages.get(wanted ?? "");
  const isOurs =
    message?.origin?.interaction === interaction.id || message?.id === interaction.original;
  if (!message || !isOurs) throw refuse("unknownMessage");
  return message;
}

function followUp(call: Call) {
  const { world, body, files } = call;
  const interaction = reach(call);
  const original = world.channels
    .get(interaction.channel)
    ?.messages.get(interaction.original ?? "");
  // A follow-up to a message that still loads fills that message, and is as ephemeral as that one is.
  if (original && (original.flags & messageFlags.loading) !== 0)
    return ok(fill(call, interaction, original));
  const after = interaction.original ?? interaction.source ?? null;
  const message = answerWithMessage(world, interaction, body, files, 0, after);
  return ok(showMessage(world, message, true));
}

function show(call: Call) {
  const { world, param } = call;
  return ok(showMessage(world, find(world, reach(call), param("message")), true));
}

function change(call: Call) {
  const interaction = reach(call);
  return ok(fill(call, interaction, find(call.world, interaction, call.param("message"))));
}

function fill({ world, body, files }: Call, interaction: Interaction, message: Message) {
  const channel = reachPlace(world, interaction);
  refuseArchived(channel);
  const isV2 = (message.flags & messageFlags.componentsV2) !== 0;
  const form = readMessage(body, settableFlags.edit, files.length, isV2);
  const shown = editBody(world, message, form, files);
  const mentions = mention(world, channel, shown, form.allowedMentions ?? usualAllowed.response);
  edit(world, message, { ...shown, mentions });
  return showMessage(world, message, true);
}

function destroy(call: Call) {
  const { world, param } = call;
  remove(world, find(world, reach(call), param("message")));
  return done;
}
