import { expect, test } from "vitest";
import type { Store } from "../../../src/store/store.ts";
import { sharedDeadline } from "../deadline.ts";
import { breadLesson, findButton, startBread } from "./scenes/stage.ts";
import { useStudyRoom } from "./study-room.ts";

const openRoom = useStudyRoom([breadLesson]);

/** A store whose next turns wait to be written until they are let go. */
function createGate() {
  const gate = { isShut: false, reached: () => {}, open: () => {} };
  const wrap = (store: Store): Store => ({
    ...store,
    async commitTurn(turn) {
      if (gate.isShut) {
        await new Promise<void>((resolve) => {
          gate.open = resolve;
          gate.reached();
        });
      }
      return store.commitTurn(turn);
    },
  });
  const shut = () => {
    gate.isShut = true;
    return new Promise<void>((resolve) => {
      gate.reached = resolve;
    });
  };
  const open = () => {
    gate.isShut = false;
    gate.open();
  };
  return { wrap, shut, open };
}

async function begin(deadline = sharedDeadline) {
  const { slack, acme, channel, start } = await openRoom({ readThreads: true, deadline });
  const { wrap, shut, open } = createGate();
  await start({}, wrap);
  const ann = acme.addMember("Ann");
  const thread = await startBread(ann, channel);
  await slack.quiet();
  const last = () =>
    slack.sent.findLast(({ what }) => what.startsWith("Ann") || /event/.test(what));
  return { slack, ann, thread, shut, open, last };
}

test("a message and a press are acknowledged once their turn is stored, and not before", async () => {
  const { slack, ann, thread, shut, open, last } = await begin();
  for (const act of [
    () => ann.say(thread, "what is leaven?"),
    () => ann.press(findButton(ann, thread, "Quiz me").message, "Quiz me"),
  ]) {
    const reached = shut();
    act();
    await reached;
    // What the bot had sent by now has arrived.
    await slack.ready();
    expect(last()?.state).not.toBe("acked");
    open();
    await slack.until("the acknowledgement", () => last()?.state === "acked");
    await slack.quiet();
  }
  expect(slack.faults()).toEqual([]);
});

test("what takes longer than Slack waits is acknowledged before, and answered all the same", async () => {
  const { slack, ann, thread, shut, open, last } = await begin(3_000);
  const reached = shut();
  ann.say(thread, "what is leaven?");
  await reached;
  await slack.until("the acknowledgement", () => last()?.state === "acked");
  const before = thread.messages().length;
  open();
  await slack.until("the reply", () => thread.messages().length > before);
  expect(slack.faults()).toEqual([]);
});
