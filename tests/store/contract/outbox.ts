import { describe, expect, it } from "vitest";
import type { Store } from "../../../src/store/store.ts";
import { beginSession, deliveryOf, makeTurn, noon, type Opened, reply, thread } from "./example.ts";

const why = {
  move: "explain-again",
  concept: "backup",
  analogy: "spare-key",
  band: "sure",
  rule: "again",
  chosen: "not heard so far",
} as const;

/** Says something in a thread of its own, so many milliseconds after noon. */
async function say(store: Store, name: string, after: number, platform = "discord") {
  const session = beginSession(name, { ...thread, platform, thread: name });
  const turn = makeTurn(name, session, { at: noon + after, reply });
  return deliveryOf(await store.commitTurn(turn));
}

export function testOutbox(opened: () => Opened): void {
  describe("the outbox", () => {
    it("holds a reply as it was given to the turn, under an id that fits a nonce", async () => {
      const { store } = opened();
      const delivery = await say(store, "t1", 0);
      expect(delivery).toEqual({ id: delivery.id, key: thread, reply, at: delivery.at });
      expect(delivery.id).toMatch(/^[\w-]{16,25}$/);
      expect(await store.listUndelivered("discord")).toEqual([delivery]);
    });

    it("holds what a reply is about until it has arrived or was given up, and no longer", async () => {
      const { store, again } = opened();
      const about = { ...why, words: "once more" };
      const keep = async (name: string) => {
        const turn = makeTurn(name, beginSession(name, { ...thread, thread: name }), {
          reply,
          about,
        });
        return deliveryOf(await store.commitTurn(turn));
      };
      const [first, second] = [await keep("a"), await keep("b")];
      expect(first.about).toEqual(about);
      expect(await (await again()).listUndelivered("discord")).toEqual([first, second]);
      await store.markDelivered(first.id, noon);
      await store.unmarkDelivery(first.id);
      await store.giveUpDelivery(second.id, "The thread is closed.", noon);
      const [left, ...others] = await store.listUndelivered("discord");
      expect([left, others]).toEqual([{ id: first.id, key: first.key, reply, at: first.at }, []]);
      expect(await store.takeUpDelivery(second.key)).not.toHaveProperty("about");
    });

    it("keeps for which thread a reply is, where that is not the session's own", async () => {
      const { store, again } = opened();
      const answerIn = "a thread of it";
      const session = beginSession("s1");
      const turn = makeTurn("e1", session, { reply, answerIn });
      const delivery = deliveryOf(await store.commitTurn(turn));
      expect(delivery.key).toEqual({ ...session.key, thread: answerIn });
      expect(await (await again()).listUndelivered("discord")).toEqual([delivery]);
      await store.giveUpDelivery(delivery.id, "The thread is closed.", noon);
      expect(await store.takeUpDelivery(delivery.key)).toBeNull();
      expect(await store.takeUpDelivery(session.key)).toEqual(delivery);
    });

    it("has nothing to deliver for a turn that says nothing", async () => {
      const { store } = opened();
      const committed = await store.commitTurn(makeTurn("e1", beginSession("s1")));
      expect(committed).toEqual({ kind: "committed", delivery: null });
      expect(await store.listUndelivered("discord")).toEqual([]);
    });

    it("lists the oldest first, until each is delivered or given up", async () => {
      const { store } = opened();
      const third = await say(store, "c", 3);
      const first = await say(store, "b", 1);
      const second = await say(store, "a", 2);
      expect(await store.listUndelivered("discord")).toEqual([first, second, third]);
      await store.markDelivered(first.id, noon + 4);
      expect(await store.listUndelivered("discord")).toEqual([second, third]);
      await store.giveUpDelivery(second.id, "The thread is gone.", noon + 5);
      expect(await store.listUndelivered("discord")).toEqual([third]);
    });

    it("lets a reply wait again that was marked too soon, or gives it up", async () => {
      const { store } = opened();
      const [first, second] = [await say(store, "a", 0), await say(store, "b", 1)];
      for (const { id } of [first, second]) {
        await store.markDelivered(id, noon);
        await store.unmarkDelivery(id);
      }
      await store.giveUpDelivery(first.id, "The thread is closed.", noon);
      expect(await store.listUndelivered("discord")).toEqual([second]);
      expect(await store.takeUpDelivery(first.key)).toEqual(first);
    });

    it("counts a reply as arrived that was given up first, unless it turns out that it did not", async () => {
      const { store } = opened();
      const { id, key } = await say(store, "a", 0);
      await store.giveUpDelivery(id, "Nobody can tell.", noon);
      await store.markDelivered(id, noon + 1);
      expect(await store.takeUpDelivery(key)).toBeNull();
      await store.unmarkDelivery(id);
      expect((await store.listUndelivered("discord")).map((each) => each.id)).toEqual([id]);
      expect(await store.takeUpDelivery(key)).toBeNull();
    });

    it("takes up a thread's last reply again, where it was given up", async () => {
      const { store } = opened();
      const session = beginSession("s1");
      const first = deliveryOf(await store.commitTurn(makeTurn("e1", session, { reply })));
      await store.giveUpDelivery(first.id, "The thread is closed.", noon);
      const next = makeTurn("e2", { ...session, revision: 1 }, { reply });
      const second = deliveryOf(await store.commitTurn(next));
      expect(await store.takeUpDelivery(session.key)).toBeNull();
      await store.giveUpDelivery(second.id, "The thread is closed.", noon);
      expect(await store.takeUpDelivery(session.key)).toEqual(second);
      expect(await store.listUndelivered("discord")).toEqual([second]);
      await store.markDelivered(second.id, noon);
      expect(await store.takeUpDelivery(session.key)).toBeNull();
      expect(await store.takeUpDelivery({ ...session.key, thread: "another" })).toBeNull();
    });

    it("keeps the order of a session's replies within one millisecond", async () => {
      const { store } = opened();
      const said = [];
      for (let revision = 0; revision < 12; revision += 1) {
        const session = { ...beginSession("s1"), revision };
        const committed = await store.commitTurn(makeTurn(`e${revision}`, session, { reply }));
        said.push(deliveryOf(committed).id);
      }
      expect((await store.listUndelivered("discord")).map(({ id }) => id)).toEqual(said);
      expect(new Set(said).size).toBe(12);
    });

    it("lists one platform's replies only", async () => {
      const { store } = opened();
      const discord = await say(store, "a", 0);
      const slack = await say(store, "b", 0, "slack");
      expect(await store.listUndelivered("discord")).toEqual([discord]);
      expect(await store.listUndelivered("slack")).toEqual([slack]);
    });

    it("remembers over a restart what was delivered and what was not", async () => {
      const { store, again } = opened();
      const [gone, waiting] = [await say(store, "a", 0), await say(store, "b", 1)];
      await store.markDelivered(gone.id, noon);
      await store.close();
      expect(await (await again()).listUndelivered("discord")).toEqual([waiting]);
    });
  });
}
