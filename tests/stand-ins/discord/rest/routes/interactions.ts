import { z } from "zod";
import { readNested, refuse, refuseForm } from "../../errors.ts";
import type { JsonObject } from "../../json.ts";
import { suggestions } from "../../limits/commands.ts";
import { readForm } from "../../limits/form.ts";
import { readMessage, settableFlags } from "../../limits/messages.ts";
import { modal } from "../../limits/modals.ts";
import { usualAllowed } from "../../world/mentions.ts";
import { edit } from "../../world/messages.ts";
import { interactionTypes, messageFlags } from "../../world/numbers.ts";
import { showMessage } from "../../world/show-message.ts";
import type { Interaction, Message, ResponseKind, World } from "../../world/world.ts";
import { answerWithMessage, reachPlace } from "../answering.ts";
import { type Call, done, ok, type Route, type Upload } from "../route.ts";
import { editBody, mention } from "../sending.ts";

/** The first response to an interaction. */
export const interactionRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/interactions/:interaction/:token/callback",
    open: true,
    handle: respond,
  },
];

/** Discord's numbers for kinds of responses. */
const responses: Readonly<Record<number, ResponseKind>> = {
  4: "message",
  5: "deferred",
  6: "deferred-update",
  7: "update",
  8: "choices",
  9: "modal",
};

/** The responses that each kind of interaction can have. */
function listAllowed({ type, source }: Interaction): number[] {
  if (type === interactionTypes.autocomplete) return [8];
  if (type === interactionTypes.command) return [4, 5, 9];
  if (type === interactionTypes.component) return [4, 5, 6, 7, 9];
  return source === null ? [4, 5] : [4, 5, 6, 7];
}

const callback = z.object({ type: z.int(), data: z.unknown().optional() });

function respond({ world, param, query, body, files }: Call) {
  const interaction = world.interactions.get(param("token"));
  if (!interaction || interaction.id !== param("interaction")) throw refuse("unknownInteraction");
  refuseLate(world, interaction);
  if (interaction.response !== null) {
    world.faults.push(`${interaction.what} was answered twice.`);
    throw refuse("alreadyAcknowledged");
  }
  const { type, data } = readForm(callback, body);
  const kind = kindOf(interaction, type);
  readNested("data", () => take(world, interaction, kind, data ?? {}, files));
  interaction.response = kind;
  world.touch();
  return query.get("with_response") === "true" ? ok(show(world, interaction, type)) : done;
}

function refuseLate(world: World, interaction: Interaction): void {
  if (interaction.expired) throw refuse("unknownInteraction");
  const late = world.clock.now() - interaction.createdAt;
  if (interaction.response !== null || late <= world.settings.deadline) return;
  interaction.expired = true;
  world.faults.push(`${interaction.what} was first answered after ${late} ms.`);
  throw refuse("unknownInteraction");
}

function kindOf(interaction: Interaction, type: number): ResponseKind {
  const allowed = listAllowed(interaction);
  const kind = responses[type];
  if (kind && allowed.includes(type)) return kind;
  throw refuseForm([
    {
      path: ["type"],
      code: "BASE_TYPE_CHOICES",
      message: `Value must be one of {${allowed.join(", ")}}.`,
    },
  ]);
}

function take(
  world: World,
  interaction: Interaction,
  kind: ResponseKind,
  data: unknown,
  files: readonly Upload[],
): void {
  switch (kind) {
    case "message":
      interaction.original = answerWithMessage(world, interaction, data, files).id;
      return;
    case "deferred":
      interaction.original = defer(world, interaction, data).id;
      return;
    case "deferred-update":
      interaction.original = interaction.source;
      return;
    case "update":
      update(world, interaction, data, files);
      return;
    case "choices":
      interaction.choices = readForm(suggestions, data).choices;
      return;
    case "modal":
      interaction.modal = readForm(modal, data);
  }
}

const deferral = z.object({
  flags: z
    .int()
    .refine((flags) => (flags & ~messageFlags.ephemeral) === 0, {
      message: "Only EPHEMERAL can be set here",
    })
    .nullish(),
});

function defer(world: World, interaction: Interaction, data: unknown): Message {
  const flags = readForm(deferral, data).flags ?? 0;
  return answerWithMessage(world, interaction, null, [], flags | messageFlags.loading);
}

function update(
  world: World,
  interaction: Interaction,
  data: unknown,
  files: readonly Upload[],
): void {
  const channel = reachPlace(world, interaction);
  const message = channel.messages.get(interaction.source ?? "");
  if (!message) throw refuse("unknownMessage");
  const isV2 = (message.flags & messageFlags.componentsV2) !== 0;
  const form = readMessage(data, settableFlags.edit, files.length, isV2);
  const shown = editBody(world, message, form, files);
  const mentions = mention(world, channel, shown, form.allowedMentions ?? usualAllowed.response);
  edit(world, message, { ...shown, mentions });
  interaction.original = message.id;
}

function show(world: World, interaction: Interaction, type: number): JsonObject {
  const channel = world.channels.get(interaction.channel);
  const message = channel?.messages.get(interaction.original ?? "");
  const isNew = interaction.original !== interaction.source;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      response_message_id: message && isNew ? message.id : undefined,
      response_message_loading: message && (message.flags & messageFlags.loading) !== 0,
      response_message_ephemeral: message && message.onlyFor !== null,
    },
    resource: {
      type,
      message:
        message && (type === 4 || type === 5 || type === 7)
          ? showMessage(world, message, true)
          : undefined,
    },
  };
}
