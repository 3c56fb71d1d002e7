import { expect, test } from "vitest";
import type { Done } from "../../../../src/bot-parts.ts";
import { type Plan, useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, findButton, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

async function begin(plan: Plan = {}) {
  const { slack, acme, channel, start } = await openRoom(plan);
  const running = await start();
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await slack.quiet();
  const before = thread.messages().length;
  return {
    ...{ slack, ann, thread, start, running },
    press: actOn(slack).press,
    /** What the bot has said since, and what each attempt at it came to. */
    said: () =>
      thread
        .messages()
        .slice(before)
        .filter(({ ephemeral }) => !ephemeral)
        .map(({ text }) => text.slice(0, 12)),
    outcomes: () => running.done.flatMap(readOutcome).slice(1),
  };
}

function readOutcome(done: Done): string[] {
  return done.kind === "attempt" ? [done.outcome] : [];
}

test("a reply that may be lost counts as such, and the same button brings it", async () => {
  const { slack, ann, thread, running, press, said, outcomes } = await begin();
  slack.web.failNext("chat.postMessage", { drop: "before" });
  await press(ann, thread, "Leaven");
  expect([said(), outcomes()]).toEqual([[], ["unsure"]]);
  expect(running.troubles).toMatchObject([
    { who: "platform", message: expect.stringMatching(/^A reply for channel \w+ may not have/) },
  ]);
  await press(ann, thread, "Leaven");
  expect(said()).toHaveLength(1);
  expect(outcomes()).toEqual(["unsure", "arrived"]);
  await press(ann, thread, "Leaven");
  expect(said()).toHaveLength(1);
});

test("a reply is said once, however often its button is pressed while it is on its way", async () => {
  const { slack, ann, thread, press, said, outcomes } = await begin();
  const held = slack.web.hold("chat.postMessage", "after");
  const { message, label } = findButton(ann, thread, "Leaven");
  ann.press(message, label);
  await held.reached;
  ann.press(message, label);
  held.release();
  await press(ann, thread, "Leaven");
  expect([said().length, outcomes()]).toEqual([1, ["arrived"]]);
});

test("a reply that may have arrived is not said again by itself, not even after a restart", async () => {
  const { slack, ann, thread, start, running, press, said, outcomes } = await begin();
  slack.web.failNext("chat.postMessage", { drop: "after" });
  await press(ann, thread, "Leaven");
  expect([said().length, outcomes()]).toEqual([1, ["unsure"]]);
  await running.stop();
  await start();
  await slack.quiet();
  expect(said()).toHaveLength(1);
});

test.each([
  ["before", 1],
  ["after", 1],
] as const)(
  "where the thread may be read, a connection that broke %s it arrived is looked into",
  async (drop, many) => {
    const { slack, ann, thread, running, said, outcomes } = await begin({ readThreads: true });
    slack.web.failNext("chat.postMessage", { drop });
    const { message, label } = findButton(ann, thread, "Leaven");
    ann.press(message, label);
    await expect.poll(outcomes).toHaveLength(2);
    expect([said().length, outcomes()]).toEqual([many, ["later", "arrived"]]);
    expect(running.troubles).toEqual([]);
  },
);

test("what may have arrived is not repeated while Slack fails to let the bot look", async () => {
  const { slack, ann, thread, start, running, said, outcomes } = await begin({ readThreads: true });
  slack.web.failNext("chat.postMessage", { drop: "after" });
  const { message, label } = findButton(ann, thread, "Leaven");
  ann.press(message, label);
  await expect.poll(outcomes).toHaveLength(1);
  await running.stop();
  // The library asks thrice.
  slack.web.failNext("conversations.replies", { status: 500 }, 3);
  const second = await start();
  expect([said().length, second.done.flatMap(readOutcome)]).toEqual([1, ["later"]]);
  await expect.poll(() => second.done).toHaveLength(2);
  expect([said().length, second.done.flatMap(readOutcome)]).toEqual([1, ["later", "arrived"]]);
});

test("what Slack does not take as it was made is said in plain words, and told to the developer", async () => {
  const { slack, ann, thread, running, press, outcomes } = await begin();
  slack.web.failNext("chat.postMessage", { error: "invalid_blocks" });
  await press(ann, thread, "Leaven");
  expect(outcomes()).toEqual(["arrived"]);
  expect(running.troubles).toMatchObject([
    { who: "developer", message: expect.stringMatching(/took its words alone: “invalid_blocks”$/) },
  ]);
  const [last] = thread.messages().slice(-1);
  expect(last?.text).toMatch(/Please tell me in words what you would press/);
  expect(last?.buttons).toEqual(["Ask or say something"]);
  await actOn(slack).write(ann, thread, "quiz me");
  expect(thread.messages().at(-1)?.buttons.length).toBeGreaterThan(1);
  expect(slack.faults()).toEqual([]);
});

test("where Slack does not take the plain words, either, the learner is told whose mistake it is", async () => {
  const { slack, ann, thread, running, press, outcomes } = await begin();
  slack.web.failNext("chat.postMessage", { error: "msg_too_long" }, 2);
  await press(ann, thread, "Leaven");
  expect(outcomes()).toEqual(["refused"]);
  expect(running.troubles).toMatchObject([{ who: "developer" }]);
  expect(running.troubles[0]?.message).toMatch(/“msg_too_long”/);
  expect(running.troubles[0]?.message).not.toMatch(/may not write|scope/);
  expect(ann.sees(thread).at(-1)?.text).toMatch(/That is a mistake in me, and I've noted it/);
  await press(ann, thread, "Leaven");
  expect(outcomes()).toEqual(["refused", "arrived"]);
});
