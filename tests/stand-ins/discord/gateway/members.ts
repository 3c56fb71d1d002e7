import { z } from "zod";
import { intents } from "../world/numbers.ts";
import { showMember } from "../world/show-guild.ts";
import type { World } from "../world/world.ts";
import { append, type Session } from "./session.ts";

const request = z.object({
  guild_id: z.string(),
  query: z.string().optional(),
  limit: z.int().optional(),
  user_ids: z.union([z.string(), z.array(z.string())]).optional(),
  nonce: z.string().max(32).optional(),
});

/** Answers a request for members; a whole guild's only with the intent for members. */
export function sendMembers(world: World, session: Session, body: unknown): void {
  const read = request.safeParse(body);
  const guild = world.guilds.get(read.data?.guild_id ?? "");
  if (!read.success || !guild) return;
  const { query, limit = 0, user_ids, nonce } = read.data;
  const wanted = [user_ids ?? []].flat();
  const isAll = wanted.length === 0 && query === "";
  if (isAll && (session.intents & intents.guildMembers) === 0) return;
  const found = [...guild.members.values()].filter(({ user }) =>
    wanted.length > 0
      ? wanted.includes(user)
      : world.users
          .get(user)
          ?.name.toLowerCase()
          .startsWith((query ?? "").toLowerCase()),
  );
  append(session, "GUILD_MEMBERS_CHUNK", {
    guild_id: guild.id,
    members: found.slice(0, limit || 1_000).map((member) => showMember(world, member)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: wanted.filter((id) => !guild.members.has(id)),
    nonce,
  });
}
