import type { REST } from "discord.js";
import type { Host, OpenThread, Where } from "../adapter.ts";
import { catchUp } from "./catching-up.ts";
import { directMessages } from "./read.ts";
import type { Callings } from "./said.ts";
import { botRemoved } from "./watch.ts";

/** One of the connections that share the servers among them: which of how many. */
export type Shard = readonly [number, number];

/** Reads what was said while nobody listened, and holds back what is new until then. */
export interface ReadingBack {
  /** To be called before anything else of a new session is taken in. `me` is the bot's user id, `guilds` are the servers of that shard that it is in. */
  begin(shard: Shard, me: string, guilds: readonly string[]): void;
  /** Settles when all that was said in a thread before has been taken in. */
  pass(where: Pick<Where, "workspace" | "thread">): Promise<void>;
  /** Settles when all has been read. */
  done(): Promise<void>;
}

/** Reads nothing yet. `isStopped` ends the reading after the message at hand: the rest is read at the next start. */
export function createReadingBack(
  rest: REST,
  host: Host,
  now: () => number,
  isStopped: () => boolean,
  callingsIn: (workspace: string) => Callings,
): ReadingBack {
  /** By shard: what lists the threads to read, and what reads them. */
  const listing = new Map<number, Promise<unknown>>();
  const readers = new Map<number, Promise<void>>();
  const reading = new Map<string, Promise<void>>();
  let shards = 1;

  const list = async (
    shard: Shard,
    guilds: readonly string[],
    before: Promise<void> | undefined,
  ) => {
    await before;
    const open = (await host.listOpen()).filter(({ where }) => belongs(where, shard));
    const isThere = ({ where: { workspace } }: OpenThread) =>
      workspace === directMessages || guilds.includes(workspace);
    const threads = open.filter(isThere);
    const left = open.filter((thread) => !isThere(thread));
    const done = new Map<string, () => void>();
    for (const { where } of threads)
      reading.set(where.thread, new Promise((resolve) => done.set(where.thread, resolve)));
    return { threads, left, done };
  };

  const read = async (listed: ReturnType<typeof list>, me: string) => {
    const { threads, left, done } = await listed;
    // Nobody told of it while nobody listened.
    for (const { where } of left) await host.endSession(where, botRemoved);
    const onRead = ({ where: { thread } }: OpenThread) => {
      reading.delete(thread);
      done.get(thread)?.();
    };
    await catchUp({ rest, host, me, callingsIn, now: now(), isStopped, onRead }, threads);
  };

  return {
    begin(shard, me, guilds) {
      const [id, count] = shard;
      shards = count;
      const listed = list(shard, guilds, readers.get(id));
      listing.set(
        id,
        listed.catch(() => {}),
      );
      const reader = read(listed, me).catch((error: unknown) =>
        host.report(`Catching up on Discord failed: ${error}`),
      );
      readers.set(id, reader);
    },
    async pass({ workspace, thread }) {
      await listing.get(shardOf(workspace, shards));
      await reading.get(thread);
    },
    async done() {
      await Promise.all(readers.values());
    },
  };
}

function belongs({ workspace }: Where, [id, count]: Shard): boolean {
  return shardOf(workspace, count) === id;
}

/** Direct messages come to the first one. */
function shardOf(workspace: string, count: number): number {
  return workspace === directMessages ? 0 : Number((BigInt(workspace) >> 22n) % BigInt(count));
}
