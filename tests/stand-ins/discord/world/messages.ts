import type { Channel, Message } from "./entities.ts";
import { tellChannel, tellMessage } from "./events.ts";
import { nameMentioned, noMentions } from "./mentions.ts";
import { channelTypes, messageFlags, messageTypes } from "./numbers.ts";
import { joinThread, unarchive } from "./threads.ts";
import type { World } from "./world.ts";

/** What a new message may leave out. */
export type MessageDraft = Pick<Message, "author"> & Partial<Message>;

/** Puts a message into a channel, with all that follows from it, and tells the bot. */
export function post(world: World, channel: Channel, draft: MessageDraft): Message {
  const message: Message = {
    id: world.newId(),
    channel: channel.id,
    type: messageTypes.regular,
    content: "",
    components: [],
    embeds: [],
    attachments: [],
    flags: 0,
    editedAt: null,
    nonce: null,
    mentions: noMentions,
    reference: null,
    origin: null,
    onlyFor: null,
    reactions: new Map(),
    ...draft,
  };
  if (message.onlyFor === null) touchThread(world, channel, message);
  channel.messages.set(message.id, message);
  for (const attachment of message.attachments) world.attachments.set(attachment.id, attachment);
  noteReadable(world, message);
  tellMessage(world, "MESSAGE_CREATE", message);
  world.touch();
  return message;
}

/** A message of the bot that can be read by now has arrived, and notified whom it mentions. */
export function noteReadable(world: World, message: Message): void {
  const channel = world.channels.get(message.channel);
  if (!channel || message.author !== world.bot.id || (message.flags & messageFlags.loading) !== 0)
    return;
  if (
    ![messageTypes.recipientAdd, messageTypes.threadCreated, messageTypes.threadStarter].some(
      (type) => type === message.type,
    )
  )
    arrive(world, message);
  const users = message.mentions.users.filter((id) => id !== world.bot.id);
  const names = nameMentioned(world, channel, { ...message.mentions, users });
  if (names.length > 0) world.pings.push({ message: message.id, channel: channel.id, names });
}

function arrive(world: World, message: Message): void {
  const arrived = world.arrivals.get(message.channel) ?? [];
  arrived.push(message.id);
  world.arrivals.set(message.channel, arrived);
}

/** Sending wakes a thread, and brings in the sender and those who are mentioned. */
function touchThread(world: World, channel: Channel, message: Message): void {
  const { thread } = channel;
  if (!thread || message.type === messageTypes.recipientAdd) return;
  if (thread.archived) unarchive(world, channel);
  thread.activeAt = world.clock.now();
  thread.messageCount += 1;
  thread.totalSent += 1;
  for (const user of [message.author, ...message.mentions.users]) joinThread(world, channel, user);
}

/** Changes a message, and tells the bot. */
export function edit(world: World, message: Message, change: Partial<Message>): void {
  const wasLoading = (message.flags & messageFlags.loading) !== 0;
  Object.assign(message, change);
  if (!wasLoading) message.editedAt = world.clock.now();
  for (const attachment of message.attachments) world.attachments.set(attachment.id, attachment);
  if (wasLoading) noteReadable(world, message);
  tellMessage(world, "MESSAGE_UPDATE", message);
  world.touch();
}

/** Takes a message away, and tells the bot. */
export function remove(world: World, message: Message): void {
  const channel = world.channels.get(message.channel);
  if (!channel) return;
  channel.messages.delete(message.id);
  if (channel.thread) channel.thread.messageCount -= 1;
  const { id } = message;
  const guild = message.onlyFor === null ? channel.guild : null;
  world.dispatch({
    name: "MESSAGE_DELETE",
    guild,
    intents: guild === null ? 1 << 12 : 1 << 9,
    data: () => ({ id, channel_id: channel.id, guild_id: guild ?? undefined }),
  });
  world.touch();
}

/** Takes a channel and all threads in it away, and tells the bot; of those threads nothing is told. */
export function removeChannel(world: World, channel: Channel): void {
  for (const [id, { parent }] of world.channels)
    if (parent === channel.id) world.channels.delete(id);
  const isThread = channel.thread !== null;
  if (isThread) tellDeletedThread(world, channel);
  else tellChannel(world, "CHANNEL_DELETE", channel);
  world.channels.delete(channel.id);
  world.touch();
}

function tellDeletedThread(world: World, channel: Channel): void {
  const { id, guild, parent, type } = channel;
  if (guild === null || type === channelTypes.dm) return;
  world.dispatch({
    name: "THREAD_DELETE",
    guild,
    intents: 1,
    data: () => ({ id, guild_id: guild, parent_id: parent, type }),
  });
}
