import { beforeAll, describe, expect, test } from "vitest";
import { renderReply } from "../../../src/adapters/discord/render.ts";
import type { Lesson } from "../../../src/lessons/lesson.ts";
import { listReplies, measureReply } from "../../../src/lint/fit.ts";
import { loadShipped } from "../../../src/parsed-lessons.ts";
import { decide } from "../../../src/tutor/decide.ts";
import type { Reply } from "../../../src/tutor/reply.ts";
import { openState } from "../../../src/tutor/state.ts";
import { createRandom, pick } from "../../transcripts/seeded.ts";
import { listComponents, messageBody } from "./limits.ts";
import { readDiscord, textsOf } from "./reading.ts";

const id = "V1StGXR8_Z5jdHi6B-myT1";
let lessons: readonly Lesson[] = [];

beforeAll(async () => {
  lessons = await loadShipped();
  expect(lessons.length).toBeGreaterThan(0);
});

/** A reply as the one message that it has to be. */
function renderOne(reply: Reply): unknown {
  const bodies = renderReply(reply, id);
  expect(bodies, JSON.stringify(reply)).toHaveLength(1);
  return bodies[0];
}

function sizeOf(body: unknown): number {
  const all = listComponents(messageBody.parse(body).components);
  return all.reduce((sum, each) => {
    if (each.type === 10) return sum + each.content.length;
    return sum + (each.type === 2 && !isSay(each) ? each.label.length : 0);
  }, 0);
}

function isSay(button: object): boolean {
  return "custom_id" in button && button.custom_id === `say:${id}`;
}

describe("every reply of the lessons", () => {
  test("is one message that Discord takes, no larger than lint measures it", () => {
    for (const { reply } of lessons.flatMap(listReplies))
      expect(sizeOf(renderOne(reply))).toBeLessThanOrEqual(measureReply(reply));
  });

  test("shows no sign that its author did not write", () => {
    const known = new Set([
      "heading",
      "strong",
      "emphasis",
      "quote",
      "list",
      "code",
      "fence",
      "link",
      "address",
    ]);
    const texts = lessons.flatMap(listReplies).flatMap(({ reply }) => textsOf(renderOne(reply)));
    const signs = new Set(texts.flatMap((text) => readDiscord(text).signs));
    expect([...signs].filter((sign) => !known.has(sign))).toEqual([]);
  });

  test("is one message wherever the buttons lead", () => {
    for (const lesson of lessons)
      for (const reply of walk(lesson, 400)) messageBody.parse(renderOne(reply));
  });
});

/** The replies to somebody who presses one button after another; a session that ends begins anew. */
function walk(lesson: Lesson, turns: number): Reply[] {
  const random = createRandom(4);
  const replies: Reply[] = [];
  const opened = () =>
    decide({ lesson, state: openState("solo"), act: { kind: "open" }, heard: [], progress: [] });
  let { state, reply } = opened();
  for (let turn = 0; turn < turns; turn++) {
    if (reply) replies.push(reply);
    const offers = reply?.offers ?? [];
    const decided =
      offers.length === 0
        ? opened()
        : decide({
            lesson,
            state,
            act: { kind: "press", offer: pick(offers, random).id },
            heard: [],
            progress: [],
          });
    ({ state, reply } = decided);
  }
  return replies;
}

test("whatever lint lets pass is one message, up to the last character", () => {
  for (const sign of ["x", "*", "|", "<", "word ", "a_b ", "\n\n- x"]) {
    const reply = (length: number): Reply => ({
      parts: [
        { kind: "text", text: sign.repeat(length / sign.length / 2) },
        { kind: "story", title: "A title", text: sign.repeat(length / sign.length / 2) },
      ],
      offers: Array.from({ length: 5 }, (_, at) => ({ id: `${at}`, label: "x".repeat(34) })),
    });
    let length = 4000;
    while (measureReply(reply(length)) > 3500 + 5 * 42) length -= 10;
    messageBody.parse(renderOne(reply(length)));
  }
});
