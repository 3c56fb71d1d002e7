import { setTimeout as sleep } from "node:timers/promises";
import type { Gateway } from "../gateway/gateway.ts";
import type { Rest } from "../rest/server.ts";
import type { World } from "../world/world.ts";

/** Waiting for the bot without guessing how long it takes. */
export interface Waiting {
  /** Settles with what `find` finds, at the latest when nothing was found in `patience`: then it throws and says what was waited for. */
  until<T>(what: string, find: () => T | null | undefined): Promise<T>;
  /** Settles when the bot has taken in all that happened, has no request under way, and does nothing more. */
  quiet(): Promise<void>;
}

interface Waiter {
  readonly check: () => boolean;
}

/** Waits for things to happen in a world. `describe` says how things stand, for who waited in vain. */
export function createWaiting(
  world: World,
  describe: () => string,
): Waiting & { connect(parts: { gateway: Gateway; rest: Rest }): void } {
  const waiters = new Set<Waiter>();
  let revision = 0;
  let isDue = false;
  let parts: { gateway: Gateway; rest: Rest } | null = null;
  world.touch = () => {
    revision += 1;
    if (isDue) return;
    isDue = true;
    // What happens at once is looked at once, when all of it has happened.
    setImmediate(() => {
      isDue = false;
      for (const waiter of waiters) if (waiter.check()) waiters.delete(waiter);
    });
  };
  return {
    connect(given) {
      parts = given;
    },
    until: (what, find) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiters.delete(waiter);
          reject(new Error(`Waited in vain for ${what}.\n${describe()}`));
        }, world.settings.patience);
        const waiter: Waiter = {
          check() {
            const found = attempt(find, reject);
            if (found === null || found === undefined) return false;
            clearTimeout(timer);
            resolve(found);
            return true;
          },
        };
        if (!waiter.check()) waiters.add(waiter);
      }),
    async quiet() {
      const end = Date.now() + world.settings.patience;
      for (let calm = 0; calm < 3; ) {
        const before = revision;
        await Promise.race([parts?.gateway.catchUp(), sleep(1_000, null, { ref: false })]);
        await sleep(10);
        calm = revision === before && !parts?.rest.isBusy() ? calm + 1 : 0;
        if (Date.now() > end) throw new Error(`The bot does not come to rest.\n${describe()}`);
      }
    },
  };
}

function attempt<T>(find: () => T, reject: (error: unknown) => void): T | null {
  try {
    return find();
  } catch (error) {
    reject(error);
    return null;
  }
}
