import type { Incoming } from "../../src/adapters/adapter.ts";
import { renderReply } from "../../src/adapters/terminal/render.ts";
import { createBot, type Outcome } from "../../src/bot.ts";
import { createLibrary } from "../../src/library.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { Offer, Reply } from "../../src/tutor/reply.ts";
import { bread } from "./bread.ts";

const said = /^learner: (.*)$/;
const opened = "(opens the lesson)";
const pressed = /^\(presses “(.*)”\)$/;
const newThread = /^# in another thread\b/;
const noted = /^#/;

/** Plays the learner's lines of a transcript over the bread lesson; gives the transcript with the mentor's answers as they are now. */
export async function playTranscript(text: string): Promise<string> {
  const store = await openSqlite(":memory:");
  const troubles: string[] = [];
  let count = 0;
  const bot = createBot({
    store,
    library: createLibrary([bread], (version) => store.readLesson(version)),
    adapters: [],
    inbox: true,
    now: () => 0,
    newId: () => `id ${++count}`,
    report: ({ who, message }) => troubles.push(`${who}: ${message}`),
  });
  const blocks: string[] = [];
  let offers: readonly Offer[] = [];
  let thread = 1;
  for (const line of text.split(/\r?\n/)) {
    if (newThread.test(line)) thread++;
    if (noted.test(line)) blocks.push(line);
    const words = said.exec(line)?.[1];
    if (words === undefined) continue;
    const act = readAct(words, offers);
    const handled = await bot.handle(incoming(act, `line ${++count}`, `thread ${thread}`));
    const outcome = handled.kind === "turn" ? handled.outcome : null;
    offers = outcome?.reply?.offers ?? [];
    blocks.push(`${line}\n${showReply(outcome)}`);
  }
  await store.close();
  if (troubles.length > 0) throw new Error(troubles.join("\n"));
  return `${blocks.join("\n\n").replace(/^(#.*\n)\n(?=#)/gm, "$1")}\n`;
}

function readAct(words: string, offers: readonly Offer[]): Incoming["act"] {
  if (words === opened) return { kind: "open", mode: "solo" };
  const label = pressed.exec(words)?.[1];
  if (label === undefined) return { kind: "say", text: words };
  const offer = offers.find((each) => each.label === label);
  if (!offer) throw new Error(`“${label}” is not on offer, but ${offers.map(quote).join(", ")}`);
  return { kind: "press", offer: offer.id };
}

function quote({ label }: Offer): string {
  return `“${label}”`;
}

function incoming(act: Incoming["act"], id: string, thread: string): Incoming {
  const where = { platform: "page", workspace: "paper", thread };
  return { id, where, learner: "ada", act, lesson: "bread", addressed: true, position: null };
}

function showReply(outcome: Outcome | null): string {
  return `mentor: ${plainText(outcome?.reply ?? null)}`;
}

function plainText(reply: Reply | null): string {
  if (!reply) return "(says nothing)";
  return renderReply(reply, { columns: Number.POSITIVE_INFINITY, colour: false });
}
