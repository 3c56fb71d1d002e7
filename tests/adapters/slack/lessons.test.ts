import { beforeAll, describe, expect, test } from "vitest";
import { type Message, renderReply } from "../../../src/adapters/slack/render.ts";
import type { Lesson } from "../../../src/lessons/lesson.ts";
import { listReplies } from "../../../src/lint/fit.ts";
import { loadShipped } from "../../../src/parsed-lessons.ts";
import { decide } from "../../../src/tutor/decide.ts";
import type { Reply } from "../../../src/tutor/reply.ts";
import { openState } from "../../../src/tutor/state.ts";
import { createRandom, pick } from "../../transcripts/seeded.ts";
import { look, take } from "./reading.ts";

let lessons: readonly Lesson[] = [];

beforeAll(async () => {
  lessons = await loadShipped();
  expect(lessons.length).toBeGreaterThan(0);
});

/** A reply as the one message that it has to be. */
function renderOne(reply: Reply): Message {
  const [message, ...more] = renderReply(reply, "V1StGXR8_Z5jdHi6B-myT1");
  if (!message || more.length > 0) throw new Error(JSON.stringify(reply));
  return take(message);
}

describe("every reply of the lessons", () => {
  test("is one message that Slack takes, and is spoken whole", () => {
    for (const { reply } of lessons.flatMap(listReplies)) {
      const message = renderOne(reply);
      expect(message.text).not.toMatch(/…$/);
      const spoken = squash(message.text);
      for (const paragraph of look(message).filter((each) => !/^(?:\[|———)/.test(each)))
        expect(spoken).toContain(squash(escapeText(paragraph)));
    }
  });

  test("is one message wherever the buttons lead", () => {
    for (const lesson of lessons) for (const reply of walk(lesson, 300)) renderOne(reply);
  });
});

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Without blanks, signs of lists and quotes. */
function squash(text: string): string {
  return text.replace(/^(?:&gt; |- |\d+\. )/gm, "").replace(/\s+/g, "");
}

/** The replies to somebody who presses one button after another; a session that ends begins anew. */
function walk(lesson: Lesson, turns: number): Reply[] {
  const random = createRandom(7);
  const replies: Reply[] = [];
  const opened = () =>
    decide({ lesson, state: openState("solo"), act: { kind: "open" }, heard: [], progress: [] });
  let { state, reply } = opened();
  for (let turn = 0; turn < turns; turn++) {
    if (reply) replies.push(reply);
    const offers = reply?.offers ?? [];
    const press = () => ({ kind: "press" as const, offer: pick(offers, random).id });
    ({ state, reply } =
      offers.length === 0
        ? opened()
        : decide({ lesson, state, act: press(), heard: [], progress: [] }));
  }
  return replies;
}
