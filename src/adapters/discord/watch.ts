import { type Client, GatewayDispatchEvents, type GatewayDispatchPayload } from "discord.js";
import type { Host } from "../adapter.ts";

/** Why the sessions of a server end that the bot is not in any more. */
export const botRemoved = "the bot was removed from its server.";

/**
 * Ends the session of a thread that is deleted or locked, and those of a server that the bot has left. Packets are read
 * before discord.js has read them: afterwards it no longer knows the threads of a deleted channel.
 */
export async function watchThreads(
  client: Client,
  host: Host,
  { t, d }: GatewayDispatchPayload,
): Promise<void> {
  const end = (workspace: string, thread: string, reason: string) =>
    host.endSession({ platform: "discord", workspace, thread }, reason);
  switch (t) {
    case GatewayDispatchEvents.ThreadDelete:
      return end(d.guild_id, d.id, "its thread was deleted.");
    case GatewayDispatchEvents.ThreadUpdate:
      if (d.thread_metadata?.locked && d.guild_id)
        await end(d.guild_id, d.id, "its thread was locked.");
      return;
    case GatewayDispatchEvents.ChannelDelete:
      // Its threads go with it, and Discord does not tell of each.
      for (const thread of listThreads(client, d.id))
        await end("guild_id" in d ? (d.guild_id ?? "") : "", thread, "its channel was deleted.");
      return;
    case GatewayDispatchEvents.GuildDelete:
      if (!d.unavailable) await leave(host, d.id);
  }
}

function listThreads(client: Client, parent: string): string[] {
  return [...client.channels.cache.values()]
    .filter((channel) => channel.isThread() && channel.parentId === parent)
    .map(({ id }) => id);
}

async function leave(host: Host, workspace: string): Promise<void> {
  const open = (await host.listOpen()).filter(({ where }) => where.workspace === workspace);
  for (const { where } of open) await host.endSession(where, botRemoved);
}
