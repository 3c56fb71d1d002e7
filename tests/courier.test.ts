import { afterEach, describe, expect, test } from "vitest";
import { type Adapter, DeliveryError, type Where } from "../src/adapters/adapter.ts";
import type { Trouble } from "../src/bot-parts.ts";
import { type Courier, createCourier } from "../src/courier.ts";
import { createLibrary } from "../src/library.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import { type Delivery, type Store, StoreError } from "../src/store/store.ts";
import { beginSession, deliveryOf, makeTurn, noon } from "./store/contract/example.ts";

const pause = 1;
const later = () => new DeliveryError("Out of reach.", "later");

/** What becomes of the next attempts in a thread: each is told what to throw, or arrives; it may take its time. */
type Fate = (again: boolean) => Error | null | Promise<Error | null>;

/** A platform in the test's hands. */
interface Platform extends Adapter {
  /** All attempts, in their order: `t1/2 again` is the second thing said in t1. */
  readonly attempts: readonly string[];
  /** What arrived, in its order. */
  readonly arrived: readonly string[];
  /** Decides what becomes of what is said in a thread, from now on. */
  meet(thread: string, fate: Fate): void;
  /** Settles when so many have arrived. */
  until(many: number): Promise<void>;
}

function createPlatform(): Platform {
  const attempts: string[] = [];
  const arrived: string[] = [];
  const fates = new Map<string, Fate>();
  const waiting = new Set<() => void>();
  return {
    platform: "desk",
    attempts,
    arrived,
    meet: (thread, fate) => fates.set(thread, fate),
    async until(many) {
      while (arrived.length < many)
        await new Promise<void>((resolve) => {
          waiting.add(resolve);
        });
    },
    start: async () => {},
    stop: async () => {},
    async deliver({ where, reply, again }) {
      const [part] = reply.parts;
      const name = part && "text" in part ? part.text : "";
      attempts.push(again ? `${name} again` : name);
      const error = await fates.get(where.thread)?.(again);
      if (error) throw error;
      arrived.push(name);
      for (const resolve of waiting) resolve();
      waiting.clear();
    },
  };
}

interface Desk {
  readonly store: Store;
  readonly platform: Platform;
  readonly courier: Courier;
  readonly troubles: readonly Trouble[];
  /** Threads that were found gone, and why. */
  readonly gone: readonly (readonly [Where, string])[];
  /** Stores what is said in a thread, without delivering it. */
  keep(thread: string, name: string): Promise<Delivery>;
  /** Stores it and delivers it, as a turn does. */
  say(thread: string, name: string): Promise<void>;
  /** Another courier over the same store, as after a restart. */
  restart(): Courier;
}

const couriers: Courier[] = [];
afterEach(() => {
  for (const courier of couriers.splice(0)) courier.stop();
});

async function openDesk(
  wrap: (store: Store) => Store = (store) => store,
  pauses = [pause],
): Promise<Desk> {
  const store = wrap(await openSqlite(":memory:"));
  const platform = createPlatform();
  const troubles: Trouble[] = [];
  const gone: [Where, string][] = [];
  const parts = {
    store,
    library: createLibrary([], (version) => store.readLesson(version)),
    adapters: [platform],
    inbox: true,
    now: () => noon,
    newId: () => "id",
    report: (trouble: Trouble) => troubles.push(trouble),
  };
  const restart = () => {
    const courier = createCourier(parts, async (...of) => gone.push(of), pauses);
    couriers.push(courier);
    return courier;
  };
  const courier = restart();
  let events = 0;
  const keep = async (thread: string, name: string) => {
    const key = { platform: "desk", workspace: "room", thread };
    const { session } = await store.readTurn(key, { ...key, learner: "ada" });
    const reply = { parts: [{ kind: "text" as const, text: name }], offers: [] };
    const at = noon + events++;
    const turn = makeTurn(`e${at}`, session ?? beginSession(thread, key), { reply, at });
    return deliveryOf(await store.commitTurn(turn));
  };
  const say = async (thread: string, name: string) => {
    await courier.deliver(await keep(thread, name));
  };
  return { store, platform, courier, troubles, gone, keep, say, restart };
}

const waitingIn = async ({ store }: Desk) => (await store.listUndelivered("desk")).length;

/** Fails so many times, and then lets everything arrive. */
function failing(times: number): Fate {
  let left = times;
  return () => (left-- > 0 ? later() : null);
}

/** Holds back what is said until it is let go. */
function hold(): {
  readonly fate: Fate;
  letGo(error?: Error): void;
  readonly asked: Promise<void>;
} {
  let letGo: (error?: Error) => void = () => {};
  let ask: () => void = () => {};
  const held = new Promise<Error | null>((resolve) => {
    letGo = (error) => resolve(error ?? null);
  });
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  return {
    asked,
    letGo: (error) => letGo(error),
    fate() {
      ask();
      return held;
    },
  };
}

/** As long as a courier waits: its timer was set before, so it has fired by then. */
const aPause = () => new Promise((resolve) => setTimeout(resolve, pause));

describe("a reply", () => {
  test("that arrives is delivered once, and no more is left of it", async () => {
    const desk = await openDesk();
    await desk.say("t1", "t1/1");
    await desk.courier.deliverWaiting("desk");
    expect(desk.platform.attempts).toEqual(["t1/1"]);
    expect(await waitingIn(desk)).toBe(0);
  });

  test("that cannot arrive now comes later, told as a repeat", async () => {
    const desk = await openDesk();
    desk.platform.meet("t1", failing(3));
    await desk.say("t1", "t1/1");
    await desk.platform.until(1);
    expect(desk.platform.attempts).toEqual(["t1/1", ...Array(3).fill("t1/1 again")]);
    await desk.courier.deliverWaiting("desk");
    expect(await waitingIn(desk)).toBe(0);
    expect(desk.troubles).toEqual([]);
  });

  test("waits behind an earlier one of its thread, and all come in their order", async () => {
    const desk = await openDesk();
    let isDown = true;
    desk.platform.meet("t1", () => (isDown ? later() : null));
    for (const name of ["t1/1", "t1/2", "t1/3"]) await desk.say("t1", name);
    expect(desk.platform.attempts.filter((each) => !each.startsWith("t1/1"))).toEqual([]);
    isDown = false;
    await desk.platform.until(3);
    expect(desk.platform.arrived).toEqual(["t1/1", "t1/2", "t1/3"]);
  });

  test("is not tried in a round in which an earlier one of its thread failed", async () => {
    const desk = await openDesk(undefined, [1_000_000]);
    desk.platform.meet("t1", failing(1));
    for (const name of ["t1/1", "t1/2"]) await desk.keep("t1", name);
    await desk.courier.deliverWaiting("desk");
    expect(desk.platform.attempts).toEqual(["t1/1 again"]);
    expect(await waitingIn(desk)).toBe(2);
  });

  test("goes straight out again once its thread has caught up", async () => {
    const desk = await openDesk();
    desk.platform.meet("t1", failing(1));
    await desk.say("t1", "t1/1");
    await desk.platform.until(1);
    await desk.courier.deliverWaiting("desk");
    await desk.say("t1", "t1/2");
    expect(desk.platform.attempts.at(-1)).toBe("t1/2");
  });

  test("is not held up by another thread, when it is said or when it waited, too", async () => {
    const desk = await openDesk();
    for (const thread of ["t1", "t2"]) desk.platform.meet(thread, failing(1_000_000));
    desk.platform.meet("t3", failing(1));
    for (const thread of ["t1", "t2", "t3"]) await desk.say(thread, `${thread}/1`);
    await desk.say("t4", "t4/1");
    await desk.platform.until(2);
    expect([...desk.platform.arrived].sort()).toEqual(["t3/1", "t4/1"]);
    await desk.courier.deliverWaiting("desk");
    await desk.say("t3", "t3/2");
    expect(desk.platform.attempts.at(-1)).toBe("t3/2");
  });

  test("is not held up however many other threads fail before it", async () => {
    const desk = await openDesk();
    for (let at = 0; at < 12; at++) {
      desk.platform.meet(`t${at}`, failing(1_000_000));
      await desk.keep(`t${at}`, `t${at}/1`);
    }
    await desk.keep("last", "last/1");
    await desk.courier.deliverWaiting("desk");
    await desk.platform.until(1);
    expect(desk.platform.arrived).toEqual(["last/1"]);
  });

  test("is tried in few threads only where the whole platform is out of reach", async () => {
    const desk = await openDesk(undefined, [1_000_000]);
    for (let at = 0; at < 12; at++) {
      desk.platform.meet(`t${at}`, () => later());
      await desk.keep(`t${at}`, `t${at}/1`);
    }
    await desk.courier.deliverWaiting("desk");
    expect(desk.platform.attempts).toEqual(["t0/1 again", "t1/1 again", "t2/1 again"]);
  });

  test("is tried ever less often", async () => {
    const desk = await openDesk(undefined, [0, 1_000_000]);
    desk.platform.meet("t1", () => later());
    await desk.say("t1", "t1/1");
    await new Promise((resolve) => setTimeout(resolve, 1));
    await desk.courier.deliverWaiting("desk");
    const many = desk.platform.attempts.length;
    await aPause();
    expect(desk.platform.attempts).toHaveLength(many);
  });
});

describe("what is under way", () => {
  test("keeps what is said meanwhile in its thread behind it, and holds up no other thread", async () => {
    const desk = await openDesk();
    const held = hold();
    desk.platform.meet("t1", held.fate);
    const saying: Promise<unknown>[] = [desk.say("t1", "t1/1"), desk.say("t2", "t2/1")];
    await held.asked;
    saying.push(desk.courier.deliver(await desk.keep("t1", "t1/2")));
    await desk.platform.until(1);
    await desk.courier.deliverWaiting("desk");
    expect(desk.platform.attempts).toEqual(["t1/1", "t2/1"]);
    desk.platform.meet("t1", () => null);
    held.letGo();
    await Promise.all(saying);
    expect(desk.platform.arrived).toEqual(["t2/1", "t1/1", "t1/2"]);
    expect(await waitingIn(desk)).toBe(0);
  });

  test("hands what is behind it to the next round where it fails", async () => {
    const desk = await openDesk();
    const held = hold();
    desk.platform.meet("t1", held.fate);
    const first = desk.say("t1", "t1/1");
    await held.asked;
    const second = desk.courier.deliver(await desk.keep("t1", "t1/2"));
    desk.platform.meet("t1", () => null);
    held.letGo(later());
    await desk.platform.until(2);
    await Promise.all([first, second]);
    expect(desk.platform.attempts).toEqual(["t1/1", "t1/1 again", "t1/2 again"]);
  });

  test("is not attempted by a round at the same time", async () => {
    const desk = await openDesk();
    const held = hold();
    desk.platform.meet("t1", held.fate);
    const saying = desk.say("t1", "t1/1");
    await held.asked;
    await desk.courier.deliverWaiting("desk");
    expect(desk.platform.attempts).toEqual(["t1/1"]);
    held.letGo();
    await saying;
    expect(desk.platform.arrived).toEqual(["t1/1"]);
  });

  test("is not taken up again while it is on its way, and counts as given up until it arrives", async () => {
    const desk = await openDesk();
    const held = hold();
    desk.platform.meet("t1", held.fate);
    const delivery = await desk.keep("t1", "t1/1");
    const carried = desk.courier.deliver(delivery);
    await held.asked;
    await desk.store.giveUpDelivery(delivery.id, "Nobody can tell.", noon);
    const taken = desk.courier.takeUp(delivery.key);
    await aPause();
    held.letGo();
    expect([await carried, await taken]).toEqual([null, "known"]);
    expect(desk.platform.attempts).toEqual(["t1/1"]);
  });

  test("is not attempted for a learner who asks for it at the same time", async () => {
    const desk = await openDesk();
    const delivery = await desk.keep("t1", "t1/1");
    const held = hold();
    desk.platform.meet("t1", held.fate);
    const round = desk.courier.deliverWaiting("desk");
    await held.asked;
    desk.platform.meet("t1", () => null);
    await desk.courier.deliver(delivery);
    held.letGo();
    await round;
    expect(desk.platform.attempts).toEqual(["t1/1 again"]);
  });

  test("is one round, however often it is asked for", async () => {
    const desk = await openDesk();
    for (const name of ["t1/1", "t1/2"]) await desk.keep("t1", name);
    await Promise.all([1, 2, 3].map(() => desk.courier.deliverWaiting("desk")));
    expect(desk.platform.arrived).toEqual(["t1/1", "t1/2"]);
  });

  test("takes along what is said meanwhile in a thread that waits, behind the rest", async () => {
    const desk = await openDesk();
    await desk.keep("t1", "t1/1");
    await desk.keep("t1", "t1/2");
    const held = hold();
    desk.platform.meet("t1", held.fate);
    const round = desk.courier.deliverWaiting("desk");
    await held.asked;
    await desk.say("t1", "t1/3");
    expect(desk.platform.attempts).toEqual(["t1/1 again"]);
    held.letGo();
    await round;
    expect(desk.platform.arrived).toEqual(["t1/1", "t1/2", "t1/3"]);
  });

  test("forgets nothing that fails or is said just when a round ends", async () => {
    const ends: (() => Promise<void>)[] = [];
    const desk = await openDesk((store) => ({
      ...store,
      async listUndelivered(platform) {
        const found = await store.listUndelivered(platform);
        await ends.shift()?.();
        return found;
      },
    }));
    desk.platform.meet("t1", failing(1));
    await desk.keep("t2", "t2/1");
    ends.push(
      async () => {},
      async () => {
        await desk.say("t1", "t1/1");
        await desk.say("t2", "t2/2");
      },
    );
    await desk.courier.deliverWaiting("desk");
    await desk.say("t1", "t1/2");
    expect(desk.platform.arrived).toEqual(["t2/1", "t1/1", "t2/2", "t1/2"]);
    expect(await waitingIn(desk)).toBe(0);
  });

  test("comes to an end where the store cannot note what arrived", async () => {
    const desk = await openDesk((store) => ({
      ...store,
      markDelivered: () => Promise.reject(new StoreError("The disk is full.")),
    }));
    await desk.keep("t1", "t1/1");
    await desk.courier.deliverWaiting("desk");
    expect(desk.platform.arrived).toEqual(["t1/1"]);
    expect(desk.troubles).toMatchObject([{ who: "operator", message: "The disk is full." }]);
  });

  test("goes on where the store could not be read for once", async () => {
    let fails = 0;
    const desk = await openDesk((store) => ({
      ...store,
      listUndelivered: (platform) =>
        fails-- > 0
          ? Promise.reject(new StoreError("The database is locked."))
          : store.listUndelivered(platform),
    }));
    desk.platform.meet("t1", failing(1));
    fails = 2;
    await desk.say("t1", "t1/1");
    await desk.platform.until(1);
    expect(desk.troubles.map(({ message }) => message)).toEqual(
      Array(2).fill("The database is locked."),
    );
  });
});

describe("a reply that can never arrive", () => {
  test("is given up with the reason, and what comes after it is tried", async () => {
    const desk = await openDesk();
    desk.platform.meet("t1", () => new DeliveryError("It may not write there.", "closed"));
    await desk.say("t1", "t1/1");
    await desk.say("t1", "t1/2");
    expect(desk.platform.attempts).toEqual(["t1/1", "t1/2"]);
    expect(desk.troubles).toMatchObject([{ who: "operator", message: "It may not write there." }]);
    expect(await waitingIn(desk)).toBe(0);
    expect(desk.gone).toEqual([]);
  });

  test("as its thread is gone ends what was going on there", async () => {
    const desk = await openDesk();
    desk.platform.meet("t1", () => new DeliveryError("its thread was deleted.", "gone"));
    await desk.say("t1", "t1/1");
    expect(desk.gone).toEqual([
      [{ platform: "desk", workspace: "room", thread: "t1" }, "its thread was deleted."],
    ]);
    expect(desk.troubles).toEqual([]);
    expect(await waitingIn(desk)).toBe(0);
  });

  test("holds up nobody who waits", async () => {
    const desk = await openDesk();
    desk.platform.meet("t1", () => new DeliveryError("its thread was deleted.", "gone"));
    for (const thread of ["t1", "t2"]) await desk.keep(thread, `${thread}/1`);
    await desk.courier.deliverWaiting("desk");
    expect(desk.platform.arrived).toEqual(["t2/1"]);
  });
});

describe("a reply that we fail to make", () => {
  const mistake = () => new TypeError("There is no such part.");

  test("is given up, told to the developer with place and stack, and to its learner", async () => {
    const desk = await openDesk();
    desk.platform.meet("t1", mistake);
    const told = await desk.courier.deliver(await desk.keep("t1", "t1/1"));
    expect(told).toMatchObject({ kind: "closed", reason: expect.stringMatching(/mistake in me/) });
    expect(desk.troubles).toMatchObject([
      {
        who: "developer",
        where: { platform: "desk", workspace: "room", thread: "t1" },
        message: expect.stringMatching(/TypeError: There is no such part\.\n +at .*courier\.test/),
      },
    ]);
    expect(await waitingIn(desk)).toBe(0);
  });

  test("keeps nothing from being carried at a start, and is not met at the next one", async () => {
    const desk = await openDesk();
    desk.platform.meet("t1", mistake);
    for (const thread of ["t1", "t2"]) await desk.keep(thread, `${thread}/1`);
    await desk.courier.deliverWaiting("desk");
    expect(desk.platform.arrived).toEqual(["t2/1"]);
    await desk.restart().deliverWaiting("desk");
    expect(desk.platform.attempts).toEqual(["t1/1 again", "t2/1 again"]);
  });

  test("is given up also where it was marked before it was sent", async () => {
    const desk = await openDesk();
    const { deliver } = desk.platform;
    desk.platform.deliver = async (sending) => {
      await sending.mark();
      await deliver(sending);
    };
    desk.platform.meet("t1", mistake);
    await desk.say("t1", "t1/1");
    desk.platform.meet("t1", () => null);
    expect(
      await desk.courier.takeUp({ platform: "desk", workspace: "room", thread: "t1" }),
    ).toBeNull();
    expect(desk.platform.arrived).toEqual(["t1/1"]);
  });
});

describe("a courier that was stopped", () => {
  test("tries no more, and leaves it to the next start", async () => {
    const desk = await openDesk();
    desk.platform.meet("t1", failing(1));
    await desk.say("t1", "t1/1");
    desk.courier.stop();
    await aPause();
    expect(desk.platform.attempts).toEqual(["t1/1"]);
    await desk.restart().deliverWaiting("desk");
    expect(desk.platform.attempts).toEqual(["t1/1", "t1/1 again"]);
    expect(await waitingIn(desk)).toBe(0);
  });

  test("still carries what a turn that was begun has to say", async () => {
    const desk = await openDesk();
    desk.courier.stop();
    await desk.say("t1", "t1/1");
    expect(desk.platform.arrived).toEqual(["t1/1"]);
  });

  test("ends a round after what is under way", async () => {
    const desk = await openDesk();
    const held = hold();
    desk.platform.meet("t1", held.fate);
    for (const name of ["t1/1", "t1/2"]) await desk.keep("t1", name);
    const round = desk.courier.deliverWaiting("desk");
    await held.asked;
    desk.courier.stop();
    held.letGo();
    await round;
    expect(desk.platform.attempts).toEqual(["t1/1 again"]);
    expect(await waitingIn(desk)).toBe(1);
  });
});
