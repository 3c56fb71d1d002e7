import { type APIMessage, DiscordAPIError, type REST, Routes } from "discord.js";
import type { Host, Incoming, OpenThread } from "../adapter.ts";
import { directMessages, readMessage } from "./read.ts";
import type { Callings } from "./said.ts";
import { nameTrouble } from "./trouble.ts";

const day = 24 * 60 * 60 * 1000;
const discordEpoch = 1_420_070_400_000;
const mostPerPage = 100;
/** Threads that are read side by side; discord.js keeps to the rate limits. */
const mostAtOnce = 5;

/** What catching up goes by. */
export interface CatchUp {
  readonly rest: REST;
  readonly host: Host;
  /** The bot's user id. */
  readonly me: string;
  /** What people of a server call the bot. */
  readonly callingsIn: (workspace: string) => Callings;
  readonly now: number;
  /** True where nothing more is to be begun. */
  readonly isStopped: () => boolean;
  /** Told of each thread once it has been read. */
  readonly onRead: (thread: OpenThread) => void;
}

/** Answers what was said in open threads since they were last read, a day back at most: each thread in its order. */
export async function catchUp(given: CatchUp, threads: readonly OpenThread[]): Promise<void> {
  const waiting = [...threads];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await readThread(given, next).catch((error: unknown) =>
        given.host.report(
          `Catching up in Discord thread ${next?.where.thread} failed: ${nameTrouble(error)}`,
        ),
      );
      given.onRead(next);
    }
  };
  await Promise.all(Array.from({ length: mostAtOnce }, work));
}

async function readThread(given: CatchUp, { where, position }: OpenThread): Promise<void> {
  let after = chooseStart(position, given.now - day);
  for (;;) {
    const page = await fetchPage(given, where, after);
    for (const message of page) {
      if (given.isStopped()) return;
      const workspace = where.workspace === directMessages ? {} : { guild_id: where.workspace };
      const incoming = readMessage(
        { ...message, ...workspace },
        given.me,
        given.callingsIn(where.workspace),
      );
      if (incoming) await given.host.handle(incoming);
      after = message.id;
    }
    if (page.length < mostPerPage) return;
  }
}

/** The next messages, the oldest first. A thread that is gone ends its session. */
async function fetchPage(
  { rest, host }: CatchUp,
  where: Incoming["where"],
  after: string,
): Promise<APIMessage[]> {
  try {
    const query = new URLSearchParams({ after, limit: String(mostPerPage) });
    const page = (await rest.get(Routes.channelMessages(where.thread), { query })) as APIMessage[];
    return page.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== 10003) throw error;
    await host.endSession(where, "its thread was deleted.");
    return [];
  }
}

/** Where to read from: the thread's position, unless that is too long ago. */
function chooseStart(position: string | null, earliest: number): string {
  const bound = snowflakeAt(earliest);
  return position !== null && BigInt(position) > bound ? position : String(bound);
}

/** The smallest id that Discord gives at that time. */
function snowflakeAt(milliseconds: number): bigint {
  return BigInt(Math.max(0, milliseconds - discordEpoch)) << 22n;
}
