import { test } from "vitest";
import { startLesson, useStudyRoom } from "../study-room.ts";
import { actOn, expectScene } from "./stage.ts";

const openRoom = useStudyRoom();

/** By how their labels begin. */
const pressed = [
  ["You choose", "Another analogy", "Another analogy", "Bottlenecks", "Quiz me", "C.", "B."],
  ["Next:", "Quiz me", "A hint", "A.", "C.", "Another question", "A."],
  ["Next:", "Another analogy", "Quiz me", "B."],
  ["Next:", "Quiz me", "A hint", "Three nines"],
  ["Next:", "Quiz me", "C.", "Yes, there are two", "Quiz me"],
  ["Next:", "Another analogy", "Quiz me", "Further layers"],
  ["Recap"],
].flat();

test("a lesson alone can be had by buttons, from the first concept to the recap", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { press } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const thread = await startLesson(ann, channel, "distributed-systems");
  await slack.quiet();
  for (const label of pressed) await press(ann, thread, label);
  await expectScene("a-whole-lesson-by-buttons", slack, { places: [channel, thread], troubles });
});
