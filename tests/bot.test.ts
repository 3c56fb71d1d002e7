import { describe, expect, test } from "vitest";
import type { Handled, Outcome } from "../src/bot.ts";
import type { Store } from "../src/store/store.ts";
import { type Desk, type DeskOptions, openDesk, plainText } from "./bot/desk.ts";
import { shippedLessons, useFolder, writeExample } from "./bot/folder.ts";

const folder = useFolder();

function shipped(more: Partial<DeskOptions> = {}): DeskOptions {
  const lessons = { lessons: [shippedLessons], lesson: "distributed-systems" };
  return { path: folder.path("bot.db"), ...lessons, ...more };
}

/** How many analogies the shipped lesson has for fault tolerance. */
function countAnalogies({ library }: Desk): number {
  const concepts = library.find("distributed-systems")?.lesson.concepts ?? [];
  return concepts.find(({ id }) => id === "fault-tolerance")?.analogies.length ?? 0;
}

function analogiesOf(outcomes: readonly (Outcome | null)[]): string[] {
  return outcomes.flatMap((outcome) => outcome?.log.analogy ?? []);
}

/** Each analogy has as many others between its tellings as can be. */
function expectRotation(told: readonly string[], many: number) {
  for (const [at, analogy] of told.entries()) {
    expect(told.slice(Math.max(0, at - many + 1), at), `${at}: ${told}`).not.toContain(analogy);
  }
}

describe("a learner who says “again” fifty times", () => {
  test("over three sessions and two restarts hears no analogy twice before all were told once", async () => {
    const told: string[] = [];
    let many = 0;
    for (const [thread, agains] of [
      ["t1", 17],
      ["t1", 17],
      ["t2", 16],
    ] as const) {
      const desk = await openDesk(shipped());
      const outcomes = [await desk.say("explain fault tolerance", { thread })];
      many = countAnalogies(desk);
      for (let count = 0; count < agains; count++)
        outcomes.push(await desk.say("again", { thread }));
      expect(new Set(outcomes.map((outcome) => outcome?.log.concept))).toEqual(
        new Set(["fault-tolerance"]),
      );
      expect((await desk.say("stop", { thread }))?.log.move).toBe("stop");
      expect(desk.troubles).toEqual([]);
      told.push(...analogiesOf(outcomes));
      await desk.close();
    }
    expect(many).toBeGreaterThanOrEqual(5);
    expect(new Set(told.slice(0, many)).size).toBe(many);
    expect(told.length).toBeGreaterThan(40);
    expectRotation(told, many);
  });

  test("is never told the same thing twice in a row", async () => {
    const desk = await openDesk(shipped());
    await desk.say("explain security");
    for (let count = 0; count < 50; count++) await desk.say("again");
    const texts = desk.shown.map(({ text }) => text);
    expect(texts).toHaveLength(51);
    for (const [at, text] of texts.entries()) expect(text).not.toBe(texts[at + 1]);
    await desk.close();
  });
});

describe("an event", () => {
  test("that is delivered a second time does nothing", async () => {
    const desk = await openDesk(shipped());
    const first = await desk.say("explain redundancy", { id: "e1" });
    const before = await readThread(desk.store);
    expect(await desk.say("explain redundancy", { id: "e1" })).toBeNull();
    expect(await desk.press("again", { id: "e1" })).toBeNull();
    expect(desk.shown.map(({ text }) => text)).toEqual([plainText(first?.reply ?? null)]);
    expect(await readThread(desk.store)).toEqual(before);
    expect(desk.troubles).toEqual([]);
    await desk.close();
  });

  test("that is delivered twice at once is answered once, also after a restart", async () => {
    const desk = await openDesk(shipped());
    const both = [desk.say("hello", { id: "e1" }), desk.say("hello", { id: "e1" })];
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
    await desk.close();
    const next = await openDesk(shipped());
    expect(await next.say("hello", { id: "e1" })).toBeNull();
    expect([...desk.shown, ...next.shown]).toHaveLength(1);
    await next.close();
  });
});

function readThread(store: Store) {
  return store.readTurn(
    { platform: "desk", workspace: "room", thread: "t1" },
    { platform: "desk", workspace: "room", learner: "ada" },
  );
}

describe("a process that stops between storing a reply and delivering it", () => {
  test("has it delivered at the next start, once, and goes on from there", async () => {
    const stopped = new Promise<never>(() => {});
    const reached = createSignal();
    const desk = await openDesk(
      shipped({
        wrap: (store) => ({
          ...store,
          commitTurn: async (turn) => {
            await store.commitTurn(turn);
            reached.resolve(turn.reply);
            return stopped;
          },
        }),
      }),
    );
    void desk.say("explain availability", { id: "e1" });
    await reached.promise;
    await desk.close();
    expect(desk.shown).toEqual([]);

    const next = await openDesk(shipped());
    expect(next.shown).toHaveLength(1);
    expect(next.shown[0]?.text).toContain("[1] Another analogy");
    expect(await next.say("explain availability", { id: "e1" })).toBeNull();
    expect((await next.say("again"))?.log.concept).toBe("availability");
    expect(next.shown).toHaveLength(2);
    await next.close();

    const last = await openDesk(shipped());
    expect(last.shown).toEqual([]);
    await last.close();
  });
});

describe("a platform that takes its time to show a reply", () => {
  test("keeps no turn of its thread from being stored, and shows the replies in their order", async () => {
    const slow = createSignal();
    const desk = await openDesk(shipped({ showing: () => slow.promise }));
    const first = desk.say("explain availability");
    const stored = createSignal();
    const where = { platform: "desk", workspace: "room", thread: "t1" };
    const act = { kind: "say", text: "again" } as const;
    const said = { id: "e2", where, learner: "ada", act, lesson: null, addressed: true };
    const second = desk.bot.handle({ ...said, position: null }, async () => stored.resolve(null));
    await stored.promise;
    expect(desk.shown).toEqual([]);
    expect((await readThread(desk.store)).session?.revision).toBe(2);

    slow.resolve(null);
    await desk.bot.idle();
    const replies = [await first, outcomeOf(await second)].map((it) =>
      plainText(it?.reply ?? null),
    );
    expect(desk.shown.map(({ text }) => text)).toEqual(replies);
    await desk.close();
  });
});

function outcomeOf(handled: Handled): Outcome | null {
  return handled.kind === "turn" ? handled.outcome : null;
}

function createSignal() {
  let resolve: (value: unknown) => void = () => {};
  const promise = new Promise<unknown>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe("two bots on one database", () => {
  test("that take turns of one learner in one thread at once lose nothing and tell nothing twice", async () => {
    const desks = [await openDesk(shipped()), await openDesk(shipped())];
    const [first] = desks;
    if (!first) throw new Error("no desk");
    await first.say("explain fault tolerance");
    const many = countAnalogies(first);
    const rest = Array.from({ length: many - 1 }, (_, at) => desks[at % 2]?.say("again") ?? null);
    const outcomes = await Promise.all(rest);
    expect(desks.flatMap(({ troubles }) => troubles)).toEqual([]);
    expect(outcomes.every((outcome) => outcome !== null)).toBe(true);
    expect(new Set(analogiesOf(outcomes)).size).toBe(many - 1);
    const { session, ledger } = await readThread(first.store);
    expect(session?.revision).toBe(many);
    expect(ledger.map(({ times }) => times)).toEqual(Array(many).fill(1));
    expect(desks.flatMap(({ shown }) => shown)).toHaveLength(many);
    for (const desk of desks) await desk.close();
  });

  test("that teach different learners at once do not disturb each other", async () => {
    const lessons = { lessons: [writeExample(folder.path("lessons", "files"))], lesson: "files" };
    const desks = [await openDesk(shipped(lessons)), await openDesk(shipped(lessons))];
    const lines = ["what is a backup?", "again", "quiz me", "again", "recap"];
    await Promise.all(
      desks.map(async (desk, at) => {
        const given = { learner: `learner ${at}`, thread: `thread ${at}` };
        for (const line of lines) await desk.say(line, given);
      }),
    );
    const [one, two] = desks.map(({ shown }) => shown.map(({ text }) => text));
    expect(one).toHaveLength(lines.length);
    expect(one).toEqual(two);
    for (const desk of desks) await desk.close();
  });
});
