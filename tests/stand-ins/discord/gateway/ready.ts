import { showFlags } from "../world/application.ts";
import { intents } from "../world/numbers.ts";
import { showUser, showWholeGuild } from "../world/show-guild.ts";
import type { World } from "../world/world.ts";
import { append, type Session, shardOf } from "./session.ts";

/** Tells a new session who it is, and then of each guild that falls to its shard. */
export function greet(world: World, session: Session): void {
  const [shard, count] = session.shard;
  const guilds = [...world.guilds.values()].filter(
    ({ id, members }) => members.has(world.bot.id) && shardOf(id, count) === shard,
  );
  append(session, "READY", {
    v: 10,
    user: { ...showUser(world.bot), verified: true, mfa_enabled: true, email: null, flags: 0 },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: `${world.address.replace("http", "ws")}/resume`,
    shard: session.shard,
    application: { id: world.bot.id, flags: showFlags(world) },
    private_channels: [],
    relationships: [],
    user_settings: {},
    _trace: [],
  });
  if ((session.intents & intents.guilds) === 0) return;
  for (const guild of guilds)
    if (guild.available) append(session, "GUILD_CREATE", showWholeGuild(world, guild));
}
