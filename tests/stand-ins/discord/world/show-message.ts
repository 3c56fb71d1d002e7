import type { Json, JsonObject } from "../json.ts";
import type { Component } from "../limits/shapes.ts";
import { showTime } from "./clock.ts";
import type { Attachment, Message, Origin } from "./entities.ts";
import { componentTypes, messageTypes } from "./numbers.ts";
import { mayRead } from "./reading.ts";
import { showChannel } from "./show-channel.ts";
import { showMember, showUser } from "./show-guild.ts";
import { readTime } from "./snowflakes.ts";
import type { World } from "./world.ts";

/** A message as Discord shows it to the application; what it may not read is empty. */
export function showMessage(world: World, message: Message, readsContent: boolean): JsonObject {
  const readable = mayRead(world, message, readsContent);
  const author = world.users.get(message.author);
  return {
    id: message.id,
    channel_id: message.channel,
    author: author ? showUser(author) : undefined,
    type: message.type,
    content: readable ? message.content : "",
    embeds: readable ? message.embeds.map((embed) => ({ type: "rich", ...embed })) : [],
    attachments: readable ? message.attachments.map((each) => showAttachment(world, each)) : [],
    components: readable ? message.components.map(showComponent) : [],
    timestamp: showTime(readTime(message.id)),
    edited_timestamp: message.editedAt === null ? null : showTime(message.editedAt),
    flags: message.flags,
    tts: false,
    pinned: false,
    mention_everyone: message.mentions.everyone,
    mentions: showMentioned(world, message),
    mention_roles: message.mentions.roles,
    reactions: message.reactions.size > 0 ? showReactions(world, message) : undefined,
    thread: showThreadOf(world, message),
    ...showReference(world, message, readsContent),
    ...showOrigin(world, message.origin),
  };
}

/** The same with what only comes with events: the guild, the author as a member, the nonce. */
export function showMessageEvent(
  world: World,
  message: Message,
  readsContent: boolean,
): JsonObject {
  const shown = showMessage(world, message, readsContent);
  const channel = world.channels.get(message.channel);
  const withNonce = { ...shown, nonce: message.nonce ?? undefined, channel_type: channel?.type };
  const guild = world.guilds.get(channel?.guild ?? "");
  if (!guild || message.onlyFor !== null) return withNonce;
  const member = message.origin ? undefined : guild.members.get(message.author);
  return {
    ...withNonce,
    guild_id: guild.id,
    member: member ? showMember(world, member, false) : undefined,
    mentions: message.mentions.users.flatMap((id) => {
      const user = world.users.get(id);
      const mentioned = guild.members.get(id);
      if (!user) return [];
      return [{ ...showUser(user), member: mentioned && showMember(world, mentioned, false) }];
    }),
  };
}

function showMentioned(world: World, message: Message): JsonObject[] {
  return message.mentions.users.flatMap((id) => {
    const user = world.users.get(id);
    return user ? [showUser(user)] : [];
  });
}

function showThreadOf(world: World, message: Message): Json {
  const thread = world.channels.get(message.id);
  return thread?.parent === message.channel ? showChannel(world, thread) : undefined;
}

function showReference(world: World, message: Message, readsContent: boolean): JsonObject {
  const { reference } = message;
  if (!reference) return {};
  const channel = world.channels.get(reference.channel);
  const shown = {
    type: 0,
    message_id: reference.message ?? undefined,
    channel_id: reference.channel,
    guild_id: channel?.guild ?? undefined,
  };
  const resolves = [messageTypes.reply, messageTypes.threadStarter, messageTypes.contextMenu];
  if (!resolves.some((type) => type === message.type)) return { message_reference: shown };
  const referenced = channel?.messages.get(reference.message ?? "");
  const inner = referenced && { ...referenced, reference: null };
  return {
    message_reference: shown,
    referenced_message: inner ? showMessage(world, inner, readsContent) : null,
  };
}

function showOrigin(world: World, origin: Origin | null): JsonObject {
  if (!origin) return {};
  const user = world.users.get(origin.user);
  const shown = user && showUser(user);
  return {
    webhook_id: world.bot.id,
    application_id: world.bot.id,
    interaction_metadata: {
      id: origin.interaction,
      type: origin.kind,
      user: shown,
      authorizing_integration_owners: {},
      original_response_message_id: origin.original ?? undefined,
    },
    interaction:
      origin.command === null
        ? undefined
        : { id: origin.interaction, type: origin.kind, name: origin.command, user: shown },
  };
}

function showReactions(world: World, message: Message): JsonObject[] {
  return [...message.reactions].map(([name, users]) => ({
    emoji: { id: null, name },
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    me: users.has(world.bot.id),
    me_burst: false,
    burst_colors: [],
  }));
}

/** An attachment as Discord shows it; its address can be read. */
export function showAttachment(world: World, attachment: Attachment): JsonObject {
  const url = `${world.address}/attachments/${attachment.id}/${encodeURIComponent(attachment.name)}`;
  return {
    id: attachment.id,
    filename: attachment.name,
    size: attachment.content.byteLength,
    url,
    proxy_url: url,
    content_type: attachment.type,
    description: attachment.description ?? undefined,
    ephemeral: attachment.ephemeral || undefined,
  };
}

/** Discord fills in what a body may leave out. */
function showComponent(component: Component): Json {
  if (component.type === componentTypes.separator)
    return { ...component, divider: component.divider ?? true, spacing: component.spacing ?? 1 };
  if (component.type === componentTypes.container)
    return { ...component, components: component.components.map(showComponent) };
  return component;
}
