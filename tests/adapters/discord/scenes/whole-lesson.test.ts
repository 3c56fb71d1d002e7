import { test } from "vitest";
import { startLesson, useStudyRoom } from "../study-room.ts";
import { expectScene, findButton } from "./stage.ts";

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
  const { discord, server, channel, start } = await openRoom();
  const { troubles } = await start();
  const ann = server.addMember("Ann");
  const thread = await startLesson(ann, channel);
  await ann.next(thread);
  for (const label of pressed) {
    const button = findButton(ann, thread, label);
    ann.press(button.message, button.label);
    await ann.next(thread);
  }
  await discord.quiet();
  await expectScene("a-whole-lesson-by-buttons", discord, { places: [channel, thread], troubles });
});
