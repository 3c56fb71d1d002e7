import { z } from "zod";
import { intents } from "../world/numbers.ts";
import { isOn, type World } from "../world/world.ts";
import { closeCodes } from "./opcodes.ts";
import { shardOf } from "./session.ts";

const identity = z.object({
  token: z.string(),
  intents: z.int().min(0).optional().catch(-1),
  properties: z.object({}),
  shard: z.tuple([z.int(), z.int()]).optional(),
});

const resumption = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

const bits = [...Array(17).keys(), 20, 21, 24, 25];
const knownIntents = bits.reduce((sum, bit) => sum | (1 << bit), 0);
const guildsPerShard = 2_500;

/** Who connects and what they want; or the code that the connection is closed with. */
export type Identified =
  | { readonly shard: readonly [number, number]; readonly intents: number }
  | { readonly close: number };

/** Judges an IDENTIFY. */
export function readIdentify(world: World, body: unknown): Identified {
  const read = identity.safeParse(body);
  if (!read.success) return { close: closeCodes.decodeError };
  const { token, shard: [id, count] = [0, 1], intents: wanted = -1 } = read.data;
  if (token !== world.settings.token) return { close: closeCodes.authenticationFailed };
  if (id < 0 || count < 1 || id >= count) return { close: closeCodes.invalidShard };
  const inShard = [...world.guilds.keys()].filter((guild) => shardOf(guild, count) === id);
  if (inShard.length > guildsPerShard) return { close: closeCodes.shardingRequired };
  if (wanted < 0 || (wanted & ~knownIntents) !== 0) return { close: closeCodes.invalidIntents };
  if ((wanted & ~allowedIntents(world)) !== 0) return { close: closeCodes.disallowedIntents };
  return { shard: [id, count], intents: wanted };
}

function allowedIntents(world: World): number {
  const closed = [
    isOn(world, "GuildMembers") ? 0 : intents.guildMembers,
    isOn(world, "GuildPresences") ? 0 : intents.guildPresences,
    isOn(world, "MessageContent") ? 0 : intents.messageContent,
  ];
  return closed.reduce<number>((sum, bit) => sum & ~bit, knownIntents);
}

/** Reads a RESUME; null where it is none. */
export function readResume(body: unknown): z.infer<typeof resumption> | null {
  return resumption.safeParse(body).data ?? null;
}
