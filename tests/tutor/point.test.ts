import { describe, expect, test } from "vitest";
import { type Act, decide } from "../../src/tutor/decide.ts";
import { openState } from "../../src/tutor/state.ts";
import { bread, sessionAt } from "../transcripts/bread.ts";

const state = sessionAt({ concept: "baking", taught: ["leaven", "kneading", "baking"] });

function act(done: Act, from = state, heard: Parameters<typeof decide>[0]["heard"] = []) {
  return decide({ lesson: bread, state: from, act: done, heard, progress: [] });
}

const point = (offers: readonly string[], concept: string | null = null, from = state) =>
  act({ kind: "point", offers, concept }, from);

const press = (offer: string, from = state) => act({ kind: "press", offer }, from);

describe("pointing at an earlier message", () => {
  test.each([
    [["again:leaven", "quiz:leaven", "concept:baking"], "leaven"],
    [["concept:baking", "quiz:kneading"], "kneading"],
    [["back:baking", "again:kneading"], "kneading"],
    [["choice:leaven/0/1", "choice:leaven/0/2", "hint"], "leaven"],
    [["fuzzy:kneading/stretch"], "kneading"],
    [["question:leaven/what-if-dead"], "leaven"],
    [["explain", "simpler", "quiz:leaven"], "leaven"],
    [["say:V1StGXR8_Z5jdHi6B-myT1", "again:leaven"], "leaven"],
  ])("with %j explains what it was about", (offers, concept) => {
    const { state: after, reply, log } = point(offers);
    expect([log.move, log.concept, after.concept]).toEqual(["explain-again", concept, concept]);
    expect(reply?.parts.length).toBeGreaterThan(0);
  });

  test("goes by what its words name where it has no offers", () => {
    expect(point([], "leaven").state.concept).toBe("leaven");
  });

  test("goes by its offers before its words", () => {
    expect(point(["again:kneading"], "leaven").state.concept).toBe("kneading");
  });

  test.each([
    [["concept:leaven", "concept:kneading", "next"]],
    [["back:leaven"]],
    [["again:no-such-concept", "quiz:__proto__", ":", ""]],
    [["say:leavened"]],
    [[]],
  ])("with %j, which is about nothing, explains what is being talked about", (offers) => {
    expect(point(offers).state.concept).toBe("baking");
  });

  test("before anything was taught asks what it should be", () => {
    const { reply } = point(["concept:leaven"], null, openState("solo"));
    expect(reply?.offers.map(({ id }) => id)).toContain("concept:leaven");
    expect(reply?.parts.length).toBeGreaterThan(0);
  });

  test("tells another story than was heard, and remembers where to go back to", () => {
    const first = point(["again:leaven"]);
    const heard = first.heard.map((row, at) => ({ ...row, times: 1, last: at + 1 }));
    const second = act(
      { kind: "point", offers: ["again:leaven"], concept: null },
      first.state,
      heard,
    );
    expect(first.log.analogy).not.toBeNull();
    expect(second.log.analogy).not.toBe(first.log.analogy);
    expect(first.reply?.offers.map(({ id }) => id)).toContain("back:baking");
    expect(second.state.returnTo).toEqual(["baking"]);
    expect(press("next", second.state).state.concept).toBe("baking");
  });
});

describe("an “again” of an earlier message", () => {
  test("leads back to the concept that it was about", () => {
    const { log, state: after, reply } = press("again:leaven");
    expect([log.move, log.concept, after.concept]).toEqual(["another-example", "leaven", "leaven"]);
    expect(after.returnTo).toEqual(["baking"]);
    expect(reply?.offers.map(({ id }) => id)).toContain("again:leaven");
  });

  test("of the concept under discussion stays there", () => {
    const { state: after } = press("again:baking");
    expect([after.concept, after.returnTo]).toEqual(["baking", []]);
  });

  test.each(["again", "again:", "again:no-such-concept"])(
    "that names no concept is about the one under discussion: %s",
    (offer) => {
      expect(press(offer).state.concept).toBe("baking");
    },
  );
});

describe("stopping", () => {
  test("ends the session, says that nothing is lost, and offers to go on again", () => {
    const { state: after, reply, log, unanswered } = press("stop");
    expect([after.status, log.move, unanswered]).toEqual(["ended", "stop", false]);
    expect(reply?.parts).toEqual([
      {
        kind: "text",
        text: "We stop here. What you have heard and understood is kept, so you can take it up again whenever you like.",
      },
    ]);
    expect(reply?.offers).toEqual([{ id: "resume", label: "Go on again" }]);
  });

  test("drops a question that is open", () => {
    const pending = { kind: "go-on", offer: "next" } as const;
    expect(press("stop", { ...state, pending }).state.pending).toBeNull();
  });

  test("works before anything was taught", () => {
    expect(press("stop", openState("group")).state.status).toBe("ended");
  });
});
