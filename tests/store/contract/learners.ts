import { describe, expect, it } from "vitest";
import { pagePlace } from "../../../src/store/page-store.ts";
import type { LearnerKey, Store, TurnRecord } from "../../../src/store/store.ts";
import {
  ada,
  beginSession,
  bob,
  deliveryOf,
  makeTurn,
  noon,
  type Opened,
  readSession,
  reply,
  state,
  thread,
} from "./example.ts";

const backup = { concept: "backup", item: "spare-key" };
const met = [{ concept: "backup", level: "met" }] as const;
const elsewhere = { ...thread, thread: "t2" };
const alone = { ...state, mode: "solo" } as const;

/** Ada learns alone in one thread, and begins a group in another, which Bob joins. */
async function learnTogether(store: Store): Promise<void> {
  const own = { ...beginSession("alone", thread), state: alone };
  await store.commitTurn(makeTurn("e1", own, { heard: [backup], progress: met, reply }));
  const group = beginSession("group", elsewhere);
  await store.commitTurn(makeTurn("e2", group, { at: noon + 1, reply }));
  await speak(store, "e3", bob, { at: noon + 2, heard: [backup], progress: met });
}

/** A turn in the group, decided by what is stored. */
async function speak(store: Store, event: string, who: LearnerKey, given: Partial<TurnRecord>) {
  return store.commitTurn(await decide(store, event, who, given));
}

async function decide(store: Store, event: string, who: LearnerKey, given: Partial<TurnRecord>) {
  const session = await readSession(store, elsewhere);
  const learners = [...new Set([...session.learners, who.learner])];
  const joins = learners.length > session.learners.length;
  return makeTurn(event, { ...session, learners }, { learner: who, joins, ...given });
}

const drawn = {
  owner: "ada",
  concept: "backup",
  rows: [{ story: "grandma's tin", system: "copy" }],
  without: [],
  turn: 1,
};

/** Ada draws a picture of her own in the group. */
async function draw(store: Store): Promise<void> {
  const session = await readSession(store, elsewhere);
  const state = { ...session.state, picture: drawn };
  await store.commitTurn(makeTurn("drawn", { ...session, state }, { learner: ada }));
}

export function testLearners(opened: () => Opened): void {
  describe("what is kept of a learner", () => {
    it("is null where nothing is, in another workspace, too", async () => {
      const { store } = opened();
      await learnTogether(store);
      for (const who of [{ learner: "eve" }, { workspace: "other" }, { platform: "slack" }])
        expect(await store.readLearner({ ...ada, ...who })).toBeNull();
    });

    it("is their progress, what they heard, and their own share in each session", async () => {
      const { store } = opened();
      await learnTogether(store);
      const { log } = makeTurn("e1", beginSession("alone"));
      const open = { lesson: "files", status: "open" };
      expect(await store.readLearner(ada)).toEqual({
        learner: ada,
        progress: [{ lesson: "files", concept: "backup", level: "met", at: noon }],
        heard: [{ ...backup, times: 2, last: 2 }],
        sessions: [
          { ...open, thread: "t1", mode: "solo", at: noon, turns: [{ ...log, at: noon }] },
          { ...open, thread: "t2", mode: "group", at: noon + 1, turns: [{ ...log, at: noon + 1 }] },
        ],
        page: null,
      });
      const ofBob = await store.readLearner(bob);
      expect(ofBob?.sessions.map(({ turns }) => turns.map(({ at }) => at))).toEqual([[noon + 2]]);
    });

    it("has the picture that they drew, and nobody else's", async () => {
      const { store } = opened();
      await learnTogether(store);
      await draw(store);
      const pictures = async (who: LearnerKey) =>
        (await store.readLearner(who))?.sessions.map((session) => session.picture);
      expect(await pictures(ada)).toEqual([undefined, drawn]);
      expect(await pictures(bob)).toEqual([undefined]);
    });

    it("has a turn for each that they took, in their order", async () => {
      const { store } = opened();
      await store.commitTurn(makeTurn("e0", beginSession("s1", elsewhere)));
      for (const at of [1, 2, 3]) await speak(store, `e${at}`, ada, { at: noon + at });
      const [session] = (await store.readLearner(ada))?.sessions ?? [];
      expect(session?.turns.map(({ at }) => at - noon)).toEqual([0, 1, 2, 3]);
    });
  });

  describe("forgetting a learner", () => {
    it("deletes the picture that they drew in a group's session, and leaves one that another drew", async () => {
      const { store } = opened();
      await learnTogether(store);
      await draw(store);
      await store.forgetLearner(bob);
      expect((await readSession(store, elsewhere)).state.picture).toEqual(drawn);
      await speak(store, "e9", bob, {});
      await store.forgetLearner(ada);
      expect((await readSession(store, elsewhere)).state).toEqual(state);
    });

    it("leaves nothing of them, also after a restart, and happens once", async () => {
      const { store, again } = opened();
      await learnTogether(store);
      expect(await store.forgetLearner(ada)).toBe(true);
      const other = await again();
      expect(await other.readLearner(ada)).toBeNull();
      expect(await other.readLedger(ada)).toEqual([]);
      expect(await other.listProgress(ada)).toEqual([]);
      expect(await store.forgetLearner(ada)).toBe(false);
    });

    it("ends what was theirs alone, with all that was to be said in it", async () => {
      const { store } = opened();
      await learnTogether(store);
      expect(await store.listUndelivered("discord")).toHaveLength(2);
      await store.forgetLearner(ada);
      expect((await store.readTurn(thread, ada)).session).toBeNull();
      expect((await store.listOpen("discord")).map(({ key }) => key.thread)).toEqual(["t2"]);
      const left = await store.listUndelivered("discord");
      expect(left.map(({ key }) => key.thread)).toEqual(["t2"]);
      expect(await store.findLast(ada, "files")).toBeNull();
    });

    it("takes a group of which nobody else was part for theirs", async () => {
      const { store } = opened();
      await store.commitTurn(makeTurn("e1", beginSession("s1", elsewhere)));
      await store.forgetLearner(ada);
      expect((await store.readTurn(elsewhere, ada)).session).toBeNull();
    });

    it("lets a group go on without them, where it stood", async () => {
      const { store } = opened();
      await learnTogether(store);
      const before = await readSession(store, elsewhere);
      await store.forgetLearner(ada);
      const session = await readSession(store, elsewhere);
      expect(session.state).toEqual(before.state);
      expect(session.learners).toEqual(["bob"]);
      expect(await store.readLedger(bob)).toEqual([{ ...backup, times: 1, last: 1 }]);
      expect((await store.readLearner(bob))?.sessions[0]?.turns).toHaveLength(1);
      await speak(store, "e4", { ...ada, learner: "abe" }, { heard: [backup] });
      await speak(store, "e5", { ...ada, learner: "aki" }, {});
      expect((await readSession(store, elsewhere)).learners).toEqual(["bob", "abe", "aki"]);
      expect(await store.readLearner(ada)).toBeNull();
    });

    it("keeps nothing of their words with a reply that the group still waits for", async () => {
      const { store } = opened();
      await learnTogether(store);
      const why = { move: "what-if", concept: null, analogy: null, rule: "if", chosen: null };
      const about = { ...why, band: "sure", words: "what if" } as const;
      await speak(store, "e4", ada, { at: noon + 3, reply, about });
      await speak(store, "e5", bob, { at: noon + 4, reply, about });
      await store.forgetLearner(ada);
      const waiting = await store.listUndelivered("discord");
      expect(waiting.map((each) => "about" in each)).toEqual([false, false, true]);
    });

    it("touches nobody of another workspace or platform", async () => {
      const { store } = opened();
      const places = [{ workspace: "other" }, { platform: "slack" }];
      for (const [at, place] of places.entries()) {
        const session = beginSession(`s${at}`, { ...thread, ...place });
        await store.commitTurn(makeTurn("e1", session, { heard: [backup], progress: met }));
      }
      await learnTogether(store);
      await store.forgetLearner(ada);
      for (const place of places)
        expect(await store.readLearner({ ...ada, ...place })).toMatchObject({
          progress: [{ concept: "backup" }],
          heard: [{ ...backup, times: 1 }],
          sessions: [{ turns: [{ at: noon }] }],
        });
    });

    it("knows events that come a second time, so that none of them begins anything", async () => {
      const { store } = opened();
      await learnTogether(store);
      await store.forgetLearner(ada);
      const again = makeTurn("e1", beginSession("s9"), { heard: [backup] });
      expect(await store.commitTurn(again)).toEqual({ kind: "duplicate" });
      expect(await store.readLearner(ada)).toBeNull();
    });

    it("lets them begin afresh where they were", async () => {
      const { store } = opened();
      await learnTogether(store);
      await store.forgetLearner(ada);
      const turn = makeTurn("e9", beginSession("s9"), { heard: [backup], reply, ledgerLast: 0 });
      const { key } = deliveryOf(await store.commitTurn(turn));
      expect(key).toEqual(thread);
      expect((await store.readLearner(ada))?.heard).toEqual([{ ...backup, times: 1, last: 1 }]);
    });
  });

  describe("a turn that was decided before its learner was forgotten", () => {
    it("is a conflict in a lesson of their own", async () => {
      const { store, again } = opened();
      await learnTogether(store);
      const late = makeTurn("e9", await readSession(store), { heard: [backup], progress: met });
      await (await again()).forgetLearner(ada);
      expect(await store.commitTurn(late)).toEqual({ kind: "conflict" });
      expect(await store.readLearner(ada)).toBeNull();
    });

    it("is a conflict in a group, whoever took it", async () => {
      const { store, again } = opened();
      await learnTogether(store);
      const given = { heard: [backup], progress: met };
      const late = [
        await decide(store, "e7", ada, given),
        await decide(store, "e8", bob, given),
        await decide(store, "e9", { ...ada, learner: "cleo" }, given),
      ];
      await (await again()).forgetLearner(ada);
      for (const turn of late) expect(await store.commitTurn(turn)).toEqual({ kind: "conflict" });
      expect(await store.readLearner(ada)).toBeNull();
      expect((await speak(store, "e8", bob, given)).kind).toBe("committed");
      expect(await store.readLearner(ada)).toBeNull();
    });

    it("is a conflict where a new session goes on from one that they had, or were in", async () => {
      const { store, again } = opened();
      await learnTogether(store);
      const stopped = { ...(await readSession(store, elsewhere)), id: "next", revision: 0 };
      const ended = { ...state, status: "ended" } as const;
      const stop = await decide(store, "e4", bob, {});
      await store.commitTurn({ ...stop, session: { ...stop.session, state: ended } });
      const { id, revision } = await readSession(store, elsewhere);
      const goesOn = { id, revision };
      const place = { ...thread, thread: "t3" };
      const own = { ...beginSession("own", place), goesOn: { id: "alone", revision: 1 } };
      const late = [makeTurn("e8", { ...stopped, goesOn }, { learner: bob }), makeTurn("e9", own)];
      await (await again()).forgetLearner(ada);
      for (const turn of late) expect(await store.commitTurn(turn)).toEqual({ kind: "conflict" });
      expect(await store.readLearner(ada)).toBeNull();
    });

    it("is none where a new session goes on from what is as it was", async () => {
      const { store } = opened();
      await learnTogether(store);
      const goesOn = { id: "alone", revision: 1 };
      const session = { ...beginSession("own", { ...thread, thread: "t3" }), goesOn };
      expect((await store.commitTurn(makeTurn("e9", session))).kind).toBe("committed");
    });
  });

  describe("who learns on the page", () => {
    const onPage = { ...ada, ...pagePlace };
    const words = { learner: "ada", body: `{"kind":"joined"}`, at: noon };

    async function talk({ page }: Store): Promise<void> {
      for (const name of ["ada", "bob"])
        await page.savePerson({
          learner: name,
          name: name.toUpperCase(),
          admission: "x",
          at: noon,
        });
      for (const id of ["own", "shared"])
        await page.addThread({ id, lesson: "files", mode: "group", at: noon }, "ada");
      await page.takeSeat("shared", "bob", noon);
      for (const thread of ["own", "shared"])
        await page.addMessage({ ...words, id: `ada ${thread}`, thread });
      await page.addMessage({ ...words, id: "bob", thread: "shared", learner: "bob" });
    }

    it("has what they said there among what is kept of them", async () => {
      const { store } = opened();
      await talk(store);
      const { body, at } = words;
      const messages = [
        { thread: "own", body, at },
        { thread: "shared", body, at },
      ];
      expect(await store.readLearner(onPage)).toEqual({
        learner: onPage,
        progress: [],
        heard: [],
        sessions: [],
        page: { name: "ADA", at: noon, messages },
      });
    });

    it("is forgotten there, too, and what others said to them stays", async () => {
      const { store } = opened();
      await talk(store);
      expect(await store.forgetLearner(onPage)).toBe(true);
      expect(await store.readLearner(onPage)).toBeNull();
      expect(await store.page.findPerson("ada")).toBeNull();
      expect(await store.page.findThread("own")).toBeNull();
      const shared = await store.page.findThread("shared");
      expect(shared?.people.map(({ learner }) => learner)).toEqual(["bob"]);
      const left = await store.page.listMessages("shared", 0, 10);
      expect(left.map(({ id }) => id)).toEqual(["bob"]);
    });

    it("leaves the lesson of a conversation to those who came to it and have not said anything yet", async () => {
      const { store } = opened();
      await talk(store);
      for (const id of ["own", "shared"])
        await store.commitTurn(makeTurn(id, beginSession(id, { ...pagePlace, thread: id })));
      await store.forgetLearner(onPage);
      const open = await store.listOpen(pagePlace.platform);
      expect(open.map(({ key }) => key.thread)).toEqual(["shared"]);
      const left = await readSession(store, { ...pagePlace, thread: "shared" });
      expect([left.learners, left.state]).toEqual([[], state]);
      expect(await store.readLearner(onPage)).toBeNull();
    });

    it("is somebody else than who has their id on another platform", async () => {
      const { store } = opened();
      await talk(store);
      expect(await store.readLearner(ada)).toBeNull();
      expect(await store.forgetLearner(ada)).toBe(false);
      expect(await store.page.findPerson("ada")).not.toBeNull();
    });
  });
}
