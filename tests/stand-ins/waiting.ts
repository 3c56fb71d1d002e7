import { setTimeout as sleep } from "node:timers/promises";

/** Waiting for the bot without guessing how long it takes. */
export interface Waiting {
  /** Settles with what `find` finds. When it found nothing in `patience`, that throws, and says what was waited for. */
  until<T>(what: string, find: () => T | Nothing): Promise<T>;
  /** Settles when the bot has taken in all that happened, has no request under way, and does nothing more. */
  quiet(): Promise<void>;
  /** A bot in this very process tells when it has done what it began: `quiet` then waits for that, too, as thinking is not seen from outside. */
  follow(idle: () => Promise<void>): void;
}

/** How often in a row nothing may have happened before it is quiet. */
const calmRounds = 8;

/** What is still to be waited for. */
export type Nothing = null | undefined | false;

/** What a bot does, as far as it can be known from outside. */
export interface Activity {
  /** Settles when every connected bot has taken in all that was sent until now. */
  readonly catchUp: () => Promise<void>;
  /** Whether something is under way that the bot has yet to take in or to finish. */
  readonly isBusy: () => boolean;
  /** Whether somebody waits for an answer that can still come; a bot that is followed is then still at it. */
  readonly isAwaited?: () => boolean;
}

/** Where things happen: it touches whoever waits. */
export interface Happening {
  /** Set by the waiter. */
  touch: () => void;
  readonly settings: { /** Milliseconds. */ readonly patience: number };
}

/** The waiting itself, and its end: whoever still waits then is left alone. */
export interface Waiter extends Waiting {
  stop(): void;
}

/** Waits for things to happen in a world. `describe` says how things stand, for who waited in vain. */
export function createWaiter(world: Happening, activity: Activity, describe: () => string): Waiter {
  const checks = createChecks(world);
  const { patience } = world.settings;
  const followed: (() => Promise<void>)[] = [];
  const settle = async () => {
    await activity.catchUp();
    await Promise.all(followed.map((idle) => idle()));
  };
  const isAtRest = () =>
    !activity.isBusy() && !(followed.length > 0 && (activity.isAwaited?.() ?? false));
  return {
    follow(idle) {
      followed.push(idle);
    },
    until: (what, find) =>
      new Promise((resolve, reject) => {
        const giveUp = () => reject(new Error(`Waited in vain for ${what}.\n${describe()}`));
        checks.add(patience, giveUp, () => {
          try {
            const found = find();
            if (found === null || found === undefined || found === false) return false;
            resolve(found);
          } catch (error) {
            reject(error);
          }
          return true;
        });
      }),
    async quiet() {
      const end = Date.now() + patience;
      for (let calm = 0; calm < calmRounds; ) {
        const before = checks.revision();
        await Promise.race([settle(), sleep(1_000, null, { ref: false })]);
        await sleep(10);
        calm = checks.revision() === before && isAtRest() ? calm + 1 : 0;
        if (Date.now() > end) throw new Error(`The bot does not come to rest.\n${describe()}`);
      }
    },
    stop: checks.stop,
  };
}

interface Checks {
  /** Checks now, and whenever something happens, until it is true or time is up. */
  add(ms: number, giveUp: () => void, check: () => boolean): void;
  /** Grows with whatever happens. */
  revision(): number;
  stop(): void;
}

function createChecks(world: Happening): Checks {
  const open = new Map<() => boolean, NodeJS.Timeout>();
  let revision = 0;
  let isDue = false;
  const end = (check: () => boolean) => {
    clearTimeout(open.get(check));
    open.delete(check);
  };
  const run = () => {
    isDue = false;
    for (const check of [...open.keys()]) if (check()) end(check);
  };
  world.touch = () => {
    revision += 1;
    if (isDue) return;
    isDue = true;
    // What happens at once is looked at once, when all of it has happened.
    setImmediate(run);
  };
  return {
    add(ms, giveUp, check) {
      if (check()) return;
      const timer = setTimeout(() => {
        open.delete(check);
        giveUp();
      }, ms);
      open.set(check, timer);
    },
    revision: () => revision,
    stop() {
      for (const check of [...open.keys()]) end(check);
    },
  };
}
