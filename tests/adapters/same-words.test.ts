import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createTerminal } from "../../src/adapters/terminal/adapter.ts";
import { createBot } from "../../src/bot.ts";
import type { BotParts } from "../../src/bot-parts.ts";
import { openFrontDesk } from "../../src/front-desk.ts";
import { createLibrary } from "../../src/library.ts";
import { loadLessons } from "../../src/loader.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import * as onDiscord from "./discord/scenes/stage.ts";
import { useStudyRoom as useDiscord } from "./discord/study-room.ts";
import * as onSlack from "./slack/scenes/stage.ts";
import { useStudyRoom as useSlack } from "./slack/study-room.ts";

const openDiscord = useDiscord([onDiscord.breadLesson]);
const openSlack = useSlack([onSlack.breadLesson]);
const conversation = new URL("../transcripts/a-whole-lesson.txt", import.meta.url);

const prompt = "you> ";

/** One answer: what is said, and what is offered, without a platform's own signs. */
interface Heard {
  readonly said: string;
  readonly offered: readonly string[];
}

/** The golden conversation: what the learner says after the opening, and what is answered. */
function readGolden(): { readonly lines: readonly string[]; readonly answers: readonly Heard[] } {
  const turns = readFileSync(conversation, "utf8")
    .split(/^learner: /m)
    .slice(2);
  const parts = turns.map((turn) => turn.split(/\nmentor: /));
  return {
    lines: parts.map(([line = ""]) => line),
    answers: parts.map(([, answer = ""]) => hear(answer)),
  };
}

/** A button's label may be cut, a choice may have a letter; a list has numbers in the terminal, and buttons elsewhere. */
function hear(answer: string): Heard {
  const lines = answer.split("\n").map((line) => line.trim());
  const isOffer = (line: string) => /^\[.*\]$|^\[\d\]/.test(line);
  const isChoice = (line: string) => /^(?:\*\*)?[A-D]\./.test(line);
  const offers = lines
    .filter(isOffer)
    .flatMap((line) => line.split(/\s*\[\d\] |\]? ?\[|\]$/))
    .map((label) => label.replace(/^[A-D]\. /, "").slice(0, 20))
    .filter((label) => label !== "" && label !== "Ask or say something");
  const words = lines.filter((line) => !isOffer(line) && !isChoice(line)).join(" ");
  return {
    said: words.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "",
    offered: offers,
  };
}

/** What Ann hears after each thing that she says, out of a thread as she reads it. */
function hearAll(transcript: string): Heard[] {
  const turns = transcript.split(/^Ann: .*$/m).slice(1);
  return turns.map((turn) => hear(turn.replaceAll(/^Likewise: /gm, "")));
}

test("the golden conversation is the same on the terminal", async () => {
  const { lines, answers } = readGolden();
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  const left = [...lines];
  let printed = "";
  output.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    if (text.endsWith(prompt)) input.write(`${left.shift() ?? ":q"}\n`);
  });
  const store = await openSqlite(":memory:");
  const { lessons } = await loadLessons([onDiscord.breadLesson]);
  const lesson = lessons[0]?.id ?? "";
  const terminal = createTerminal({
    ...{ input, output, learner: "Ann", lesson, colour: false },
    newId: randomUUID,
  });
  const parts: BotParts = {
    store,
    library: createLibrary(lessons, store.readLesson),
    adapters: [terminal],
    now: Date.now,
    newId: randomUUID,
    report: ({ message }) => expect(message).toBe("nothing to report"),
    inbox: true,
  };
  await terminal.start(openFrontDesk("terminal", parts, createBot(parts), async () => []));
  await terminal.finished;
  await store.close();
  // Before the first prompt is the opening, and behind the last the farewell of the terminal itself.
  expect(printed.split(prompt).slice(1, -1).map(hear)).toEqual(answers);
});

test("the golden conversation is the same on Discord", async () => {
  const { lines, answers } = readGolden();
  const { discord, server, start } = await openDiscord();
  const { press, say } = onDiscord.actOn(discord);
  await start();
  const ann = server.addMember("Ann");
  const dm = ann.dm();
  await say(ann, dm, "hello");
  await press(ann, dm, "Baking");
  for (const line of lines) await say(ann, dm, line);
  expect(hearAll(dm.transcript({ as: ann })).slice(1)).toEqual(answers);
});

test("the golden conversation is the same on Slack", async () => {
  const { lines, answers } = readGolden();
  const { slack, acme, start } = await openSlack();
  const { press, say } = onSlack.actOn(slack);
  await start();
  const ann = acme.addMember("Ann");
  const dm = ann.dm();
  await say(ann, dm, "hello");
  await press(ann, dm, "Baking");
  for (const line of lines) await say(ann, dm, line);
  expect(hearAll(dm.transcript({ as: ann })).slice(1)).toEqual(answers);
});
