import { describe, expect, test } from "vitest";
import { createWeb } from "../../../src/adapters/web/adapter.ts";
import { openArchive } from "../../../src/cli/web-archive.ts";
import { type Store, StoreError } from "../../../src/store/store.ts";
import { useStudyRoom } from "./study-room.ts";
import { createVisitor, enter, makeId, type Visitor } from "./visitor.ts";

const openRoom = useStudyRoom();
const threadOf = (way: string) => way.split("/").at(-1) ?? "";
const kinds = async ({ page }: Store, thread: string) =>
  (await openArchive(page).listMessages(thread, 0, 100)).map(({ said }) => said.kind);

/** Reads a stream of events until there are so many of a kind; gives their ids. */
async function follow(
  visitor: Visitor,
  way: string,
  many: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const { body } = await visitor.get(way, headers);
  let seen = "";
  const ids = () =>
    [...seen.matchAll(/^event: message\n[\s\S]*?^id: (\d+)$/gm)].map(([, id]) => id ?? "");
  for await (const bytes of body ?? []) {
    seen += Buffer.from(bytes).toString();
    if (ids().length >= many) break;
  }
  return ids();
}

describe("a stream of events", () => {
  test("tells all there is, or what came after the last that a browser has", async () => {
    const { address } = await openRoom().start();
    const ada = createVisitor(address);
    const way = await enter(ada, "Ada");
    for (const text of ["What is security?", "again", "again"])
      await ada.post(`${way}/say`, { text, id: makeId() });
    const all = await follow(ada, `${way}/events`, 7);
    expect(all).toHaveLength(7);
    expect(await follow(ada, `${way}/events?after=${all[2]}`, 4)).toEqual(all.slice(3));
    const headers = { "Last-Event-ID": all[4] ?? "" };
    expect(await follow(ada, `${way}/events?after=${all[2]}`, 2, headers)).toEqual(all.slice(5));
  });

  test("goes on with what is said while it is open", async () => {
    const { address } = await openRoom().start();
    const ada = createVisitor(address);
    const way = await enter(ada, "Ada");
    const reading = follow(ada, `${way}/events`, 3);
    await ada.post(`${way}/say`, { text: "What is security?", id: makeId() });
    expect(await reading).toHaveLength(3);
  });

  test("ends for who leaves the group, and is not opened to them again", async () => {
    const { address } = await openRoom().start();
    const [ada, ben] = [createVisitor(address), createVisitor(address)];
    const way = await enter(ada, "Ada", "group");
    await ben.post("/me", { name: "Ben" });
    await ben.post(`${way}/join`, {});
    const reading = (await ben.get(`${way}/events`)).text();
    await ben.post(`${way}/forget`, {});
    await ada.post(`${way}/say`, { text: "a secret of those who stayed", id: makeId() });
    expect(await reading).not.toContain("a secret of those who stayed");
    expect((await ben.get(`${way}/events`)).status).toBe(403);
    expect(await follow(ada, `${way}/events`, 2)).toHaveLength(2);
  });
});

describe("who is forgotten by the operator", () => {
  test("is a newcomer to the page, and the group in which they were goes on", async () => {
    const { address, store, troubles } = await openRoom().start();
    const [ada, ben] = [createVisitor(address), createVisitor(address)];
    const own = await enter(ada, "Ada");
    const group = await enter(ada, "Ada", "group");
    await ben.post("/me", { name: "Ben" });
    await ben.post(`${group}/join`, {});
    await ada.post(`${group}/say`, { text: "What is security?", id: makeId() });
    const learner = (await store.page.findThread(threadOf(own)))?.people[0]?.learner ?? "";
    const key = { platform: "web", workspace: "page", learner };
    const kept = await store.readLearner(key);
    expect(kept?.page?.name).toBe("Ada");
    expect(kept?.page?.messages.map(({ body }) => body).join()).toContain("What is security?");
    expect(kept?.sessions.map(({ mode }) => mode)).toEqual(["solo", "group"]);
    expect(await store.forgetLearner(key)).toBe(true);
    expect(await store.readLearner(key)).toBeNull();
    for (const way of [own, group])
      expect((await ada.post(`${way}/say`, { text: "again", id: makeId() })).status).toBe(401);
    const said = { text: "@likewise what is security?", addressed: "yes", id: makeId() };
    await ben.post(`${group}/say`, said);
    expect((await kinds(store, threadOf(group))).slice(-2)).toEqual(["words", "reply"]);
    expect(await store.readLearner(key)).toBeNull();
    expect(troubles).toEqual([]);
  });
});

describe("what was said right before the process ended", () => {
  test("is answered at the next start, once", async () => {
    const room = openRoom();
    const first = await room.start();
    const ada = createVisitor(first.address);
    const thread = threadOf(await enter(ada, "Ada"));
    const learner = (await first.store.page.findThread(thread))?.people[0]?.learner ?? "";
    const said = { kind: "words", text: "What is security?", addressed: false } as const;
    const unheard = { id: `${learner}.unheard-of-so-far`, learner, said, at: Date.now() };
    await openArchive(first.store.page).addMessage(thread, unheard);
    await first.stop();
    const second = await room.start();
    expect(await kinds(second.store, thread)).toEqual(["reply", "words", "reply"]);
    await second.stop();
    const third = await room.start();
    expect(await kinds(third.store, thread)).toEqual(["reply", "words", "reply"]);
  });

  test("is left alone where it is more than a day old", async () => {
    const room = openRoom();
    const first = await room.start();
    const ada = createVisitor(first.address);
    const thread = threadOf(await enter(ada, "Ada"));
    const learner = (await first.store.page.findThread(thread))?.people[0]?.learner ?? "";
    const said = { kind: "words", text: "What is security?", addressed: false } as const;
    const at = Date.now() - 25 * 60 * 60 * 1000;
    await openArchive(first.store.page).addMessage(thread, { id: "old", learner, said, at });
    await first.stop();
    expect(await kinds((await room.start()).store, thread)).toEqual(["reply", "words"]);
  });

  test("begins the lesson, where not even that was done", async () => {
    const { address, store } = await openRoom().start();
    const ada = createVisitor(address);
    const thread = threadOf(await enter(ada, "Ada"));
    const learner = (await store.page.findThread(thread))?.people[0]?.learner ?? "";
    const cut = { id: "c".repeat(22), lesson: "distributed-systems", mode: "solo", at: 0 } as const;
    await store.page.addThread(cut, learner);
    for (let times = 0; times < 2; times++)
      expect(await (await ada.get(`/threads/${cut.id}`)).text()).toContain("Hello! We");
    expect(await kinds(store, cut.id)).toEqual(["reply"]);
  });
});

describe("a delivery", () => {
  const reply = { parts: [{ kind: "text", text: "Hello." }], offers: [] } as const;
  const mark = async () => {};

  test("shows a reply once, however often it is made", async () => {
    const { address, store } = await openRoom().start();
    const thread = threadOf(await enter(createVisitor(address), "Ada"));
    const web = createWeb(settingsOf(store));
    const where = { platform: "web", workspace: "page", thread };
    for (const again of [false, true])
      await web.deliver({ where, reply, id: "r1", again, since: 0, mark });
    expect(await kinds(store, thread)).toEqual(["reply", "reply"]);
  });

  test("that failed at first tells what was understood all the same, also after a restart", async () => {
    const room = openRoom();
    const broken = await room.start({}, (store) => ({
      ...store,
      page: {
        ...store.page,
        addMessage: async (words) =>
          words.learner === null
            ? Promise.reject(new StoreError("The disk is full."))
            : store.page.addMessage(words),
      },
    }));
    const ada = createVisitor(broken.address);
    const way = await enter(ada, "Ada");
    await ada.post(`${way}/say`, { text: "Sorry, what is security again?", id: makeId() });
    expect(await kinds(broken.store, threadOf(way))).toEqual(["words"]);
    expect(broken.troubles.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/could not keep a reply, and tries again: .*The disk is full/),
    );
    await broken.stop();
    for (let starts = 0; starts < 2; starts++) {
      const { stop } = await room.start();
      const shown = await (await ada.get(way)).text();
      for (const row of ["Taken as", "About", "How sure", "By the rule", "From the words"])
        expect(shown).toContain(`<dt>${row}</dt>`);
      expect(shown.match(/What I understood/g)).toHaveLength(1);
      await stop();
    }
  });

  test("to a thread that was forgotten is given up for good", async () => {
    const { store } = await openRoom().start();
    const web = createWeb(settingsOf(store));
    const where = { platform: "web", workspace: "page", thread: "gone" };
    const sending = { where, reply, id: "r1", again: false, since: 0, mark };
    await expect(web.deliver(sending)).rejects.toMatchObject({
      name: "DeliveryError",
      kind: "gone",
    });
  });

  function settingsOf({ page }: Store) {
    return { archive: openArchive(page), password: null, reach: [], now: Date.now };
  }
});

describe("a page that is starting or stopping", () => {
  test("says so, and does nothing by halves", async () => {
    const { address, store, web } = await openRoom().start();
    const ada = createVisitor(address);
    const way = await enter(ada, "Ada");
    await web.stop();
    expect((await ada.get("/")).status).toBe(503);
    const answer = await ada.post(`${way}/say`, { text: "hello", id: makeId() });
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("nothing is lost");
    expect(await kinds(store, threadOf(way))).toEqual(["reply"]);
  });
});
