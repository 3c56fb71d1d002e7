import { describe, expect, test } from "vitest";
import type { Incoming } from "../src/adapters/adapter.ts";
import { createLibrary } from "../src/library.ts";
import { chooseSession, followPosition, takeUp } from "../src/seating.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import type { Session } from "../src/store/store.ts";
import { openState, type SessionState } from "../src/tutor/state.ts";
import { bread } from "./transcripts/bread.ts";

const where = { platform: "desk", workspace: "room", thread: "t1" };

const parts = {
  store: await openSqlite(":memory:"),
  library: createLibrary([bread], async () => null),
  adapters: [],
  inbox: true,
  now: () => 0,
  newId: () => "new",
  report() {},
};

const say: Incoming["act"] = { kind: "say", text: "what is leaven?" };
const press: Incoming["act"] = { kind: "press", offer: "again" };
const point: Incoming["act"] = { kind: "point", offers: [], text: "" };
const open: Incoming["act"] = { kind: "open", mode: "group" };
const acts = { say, press, point, open };

const usual = { id: "e1", where, learner: "ada", act: say, lesson: null };

function seat(last: Session | null, given: Partial<Incoming> = {}) {
  return chooseSession(parts, { ...usual, addressed: false, position: null, ...given }, last);
}

function sessionOf(
  mode: "solo" | "group",
  status: SessionState["status"],
  learners = ["ada"],
): Session {
  const state = { ...taughtLeaven(mode).state, status };
  return {
    id: "s1",
    key: where,
    lesson: bread.id,
    version: "an old one",
    revision: 3,
    state,
    position: "5",
    learners,
  };
}

/** Where a lesson of Ada's stands that is taken up again. */
function taughtLeaven(mode: "solo" | "group") {
  const state = { ...openState(mode), concept: "leaven", taught: ["leaven"], turns: 3 };
  return { learners: ["ada"], state };
}

const fresh = { id: "new", lesson: bread.id, version: bread.version, revision: 0, learners: [] };
const textOf = (found: ReturnType<typeof seat>) =>
  found.kind === "refused" ? JSON.stringify(found.aside?.parts ?? null) : "a seat";

describe("a thread with an open lesson", () => {
  test.each(Object.entries(acts))("goes on with it, as it is: %s", (_, act) => {
    const last = sessionOf("solo", "open");
    expect(seat(last, { act })).toEqual({ kind: "seated", session: last });
    expect(seat(last, { act, lesson: "another" })).toEqual({ kind: "seated", session: last });
  });

  test("that is one learner's is no other's, who is told so where they turned to the bot", () => {
    const last = sessionOf("solo", "open");
    for (const act of [press, point, open])
      expect(textOf(seat(last, { act, learner: "bob" }))).toContain("somebody else's lesson");
    expect(textOf(seat(last, { learner: "bob", addressed: true }))).toContain("somebody else's");
    expect(seat(last, { learner: "bob" })).toEqual({ kind: "refused", aside: null });
  });

  test("that is a group's takes everyone", () => {
    const last = sessionOf("group", "open");
    expect(seat(last, { learner: "bob" })).toEqual({ kind: "seated", session: last });
  });

  test("that nobody has joined yet takes the first who comes", () => {
    expect(seat(sessionOf("solo", "open", []), { learner: "bob" }).kind).toBe("seated");
  });
});

describe("a thread whose lesson has ended", () => {
  test("takes it up again where its learner goes on, with the lesson as it is now", () => {
    for (const act of [say, press, point])
      expect(seat(sessionOf("solo", "ended"), { act })).toMatchObject({
        kind: "seated",
        session: {
          ...fresh,
          ...taughtLeaven("solo"),
          position: null,
          goesOn: { id: "s1", revision: 3 },
        },
      });
  });

  test("is not opened by others, unless they start a lesson there", () => {
    const last = sessionOf("solo", "ended");
    expect(textOf(seat(last, { act: press, learner: "bob" }))).toContain("somebody else's");
    expect(seat(last, { act: open, learner: "bob", lesson: bread.id })).toMatchObject({
      kind: "seated",
      session: { ...fresh, state: openState("group") },
    });
  });

  test("is begun anew where it is to be a group's now, or another lesson", () => {
    const last = sessionOf("solo", "ended");
    for (const lesson of [bread.id, "another"])
      expect(seat(last, { act: open, lesson })).toMatchObject({
        session: { ...fresh, lesson, version: expect.any(String), state: openState("group") },
      });
    const anew = seat(last, { act: open, lesson: "another" });
    expect(anew.kind === "seated" && anew.session).not.toHaveProperty("goesOn");
  });

  test("lets a group talk, and takes the lesson up where the bot is turned to", () => {
    const last = sessionOf("group", "ended");
    expect(seat(last)).toEqual({ kind: "refused", aside: null });
    for (const given of [{ addressed: true }, { act: press }])
      expect(seat(last, given)).toMatchObject({
        kind: "seated",
        session: { ...fresh, ...taughtLeaven("group") },
      });
  });
});

describe("a thread that is closed to us", () => {
  const last = sessionOf("solo", "gone");

  test("says so to who presses a button there or comes back, and takes nothing up", () => {
    const back = { ...open, mode: "solo" } as const;
    for (const act of [press, point, back])
      expect(textOf(seat(last, { act }))).toContain("as its thread was closed");
    expect(textOf(seat(last, { act: press, learner: "bob" }))).toContain("somebody else's");
  });

  test("goes on where its learner can write again, or starts a lesson there", () => {
    const start = { kind: "open", mode: "solo" } as const;
    for (const given of [{ act: say }, { act: start, lesson: bread.id }])
      expect(seat(last, given)).toMatchObject({ session: { ...fresh, ...taughtLeaven("solo") } });
  });
});

describe("a lesson that a learner begins alone", () => {
  const alone: Incoming["act"] = { kind: "open", mode: "solo" };
  async function begin(before: Session | null, act = alone) {
    const found = seat(null, { act, lesson: bread.id });
    if (found.kind !== "seated") throw new Error("They got no seat.");
    const incoming = { ...usual, act, addressed: true, position: null };
    return takeUp({ findLast: async () => before }, incoming, found.session);
  }

  test("stands where they stopped it in another thread", async () => {
    expect(await begin(sessionOf("solo", "ended"))).toMatchObject({
      state: taughtLeaven("solo").state,
      goesOn: { id: "s1", revision: 3 },
    });
  });

  test("begins anew where it is open in another thread, where it was a group's, or never was", async () => {
    const others = [sessionOf("solo", "open"), sessionOf("group", "ended"), null];
    for (const before of others) {
      const { state, goesOn } = await begin(before);
      expect({ state, goesOn }).toEqual({ state: openState("solo"), goesOn: undefined });
    }
  });

  test("with others begins anew", async () => {
    expect((await begin(sessionOf("group", "ended"), open)).state).toEqual(openState("group"));
  });
});

describe("a thread that never had a lesson", () => {
  test("is no place for what is said to the bot, and what others say is nothing to it", () => {
    for (const act of [press, point, open])
      expect(seat(null, { act })).toEqual({ kind: "unplaced" });
    expect(seat(null, { addressed: true })).toEqual({ kind: "unplaced" });
    expect(seat(null)).toEqual({ kind: "refused", aside: null });
  });

  test("has the lesson that is asked for, in the mode that it is opened in", () => {
    const session = { ...fresh, key: where };
    expect(seat(null, { act: open, lesson: bread.id })).toMatchObject({
      session: { ...session, state: openState("group") },
    });
    expect(seat(null, { lesson: bread.id })).toMatchObject({
      session: { ...session, state: openState("solo") },
    });
  });
});

describe("how far a thread is read", () => {
  test.each([
    [null, null, null],
    [null, "5", "5"],
    ["5", null, "5"],
    ["5", "6", "6"],
    ["6", "5", "6"],
    ["5", "5", "5"],
    ["9", "10", "10"],
    ["10", "9", "10"],
    ["999999999999999999", "1000000000000000000", "1000000000000000000"],
    ["1699999999.000200", "1699999999.000100", "1699999999.000200"],
  ])("%s, then %s, is %s", (before, now, after) => {
    expect(followPosition(before, now)).toBe(after);
  });
});
