import type { Json } from "../json.ts";
import type { Channel, Message } from "./entities.ts";
import { intents } from "./numbers.ts";
import { permissionsIn } from "./permissions.ts";
import { showChannel, showThreadMember } from "./show-channel.ts";
import { showMessageEvent } from "./show-message.ts";
import type { World } from "./world.ts";

/** Tells of something in a guild, to those who asked for news of guilds. */
export function tellGuild(world: World, guild: string, name: string, data: Json): void {
  world.dispatch({ name, guild, intents: intents.guilds, data: () => data });
}

/** Tells of a channel, or of a thread if the bot can see it. Bots know even of channels that they cannot see. */
export function tellChannel(world: World, name: string, channel: Channel, more: Json = {}): void {
  if (channel.guild === null) return;
  if (channel.thread && permissionsIn(world, channel, world.bot.id) === 0n) return;
  const data = { ...showChannel(world, channel), ...(more as object) };
  tellGuild(world, channel.guild, name, data);
}

/** Tells of a message, if the bot can see where it is. Ephemeral ones come as direct messages do. */
export function tellMessage(world: World, name: string, message: Message): void {
  const channel = world.channels.get(message.channel);
  if (!channel) return;
  const isDirect = channel.guild === null || message.onlyFor !== null;
  if (!isDirect && permissionsIn(world, channel, world.bot.id) === 0n) return;
  world.dispatch({
    name,
    guild: isDirect ? null : channel.guild,
    intents: isDirect ? intents.directMessages : intents.guildMessages,
    data: (readsContent) => showMessageEvent(world, message, readsContent),
  });
}

/** Tells who joined or left a thread; of others than the bot only with the intent for members. */
export function tellThreadMembers(
  world: World,
  channel: Channel,
  change: { readonly added?: readonly string[]; readonly removed?: readonly string[] },
): void {
  const { thread, guild } = channel;
  const { added = [], removed = [] } = change;
  const ofBot = [...added, ...removed].includes(world.bot.id);
  const wasVisible = permissionsIn(world, channel, world.bot.id) !== 0n || ofBot;
  if (!thread || guild === null || !wasVisible) return;
  world.dispatch({
    name: "THREAD_MEMBERS_UPDATE",
    guild,
    intents: ofBot ? intents.guilds | intents.guildMembers : intents.guildMembers,
    data: () => ({
      id: channel.id,
      guild_id: guild,
      member_count: Math.min(thread.members.size, 50),
      added_members: added.map((user) =>
        showThreadMember(channel.id, user, thread.members.get(user) ?? 0),
      ),
      removed_member_ids: removed,
    }),
  });
}
