import { readFile } from "node:fs/promises";
import type { Adapter } from "../adapters/adapter.ts";
import { renderReply } from "../adapters/terminal/render.ts";
import { createBot, type Outcome } from "../bot.ts";
import type { Trouble } from "../bot-parts.ts";
import type { Library } from "../library.ts";
import { openSqlite } from "../store/sqlite.ts";
import type { Reply } from "../tutor/reply.ts";
import { readTranscript, type TranscriptLine } from "./transcript.ts";
import { UsageError } from "./usage.ts";
import { tellWhy } from "./why.ts";

/** What is played, and how it is shown. */
export interface ReplayOptions {
  readonly file: string;
  readonly lesson: string;
  readonly library: Library;
  readonly json: boolean;
  readonly write: (text: string) => void;
  readonly report: (trouble: Trouble) => void;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new UsageError(`${file} cannot be read. Give the path of a transcript, a text file.`);
  }
}

/** Plays a transcript's learner lines through a fresh session, which touches no database. Throws UsageError where the file has none. */
export async function replay(options: ReplayOptions): Promise<void> {
  const lines = readTranscript(await readText(options.file));
  if (lines.length === 0)
    throw new UsageError(
      `${options.file} has no learner lines. Begin each with “P2:” or “learner:”.`,
    );
  const store = await openSqlite(":memory:");
  const { adapter, take } = createCapture();
  const bot = createBot({
    ...options,
    store,
    adapters: [adapter],
    // Nothing is kept, so nobody may be told that it was.
    inbox: false,
    now: Date.now,
    newId: createCounter(),
  });
  for (const said of lines) {
    const handled = await bot.handle(incoming(said, options.lesson));
    const outcome = handled.kind === "turn" ? handled.outcome : null;
    const delivered = take();
    const reply = plainText(outcome?.reply ?? delivered);
    options.write(
      options.json
        ? `${JSON.stringify(describe(said, outcome, reply))}\n`
        : `learner: ${said.text}\n\n${reply}\n\n`,
    );
  }
  await store.close();
}

function incoming({ line, text }: TranscriptLine, lesson: string) {
  const where = { platform: "replay", workspace: "local", thread: "replay" };
  return {
    id: `line ${line}`,
    where,
    learner: "learner",
    act: { kind: "say", text } as const,
    lesson,
    addressed: true,
    position: null,
  };
}

function describe({ line, text }: TranscriptLine, outcome: Outcome | null, reply: string) {
  const {
    move = "unknown",
    also = [],
    concept = null,
    analogy = null,
    question = null,
    band = "unsure",
  } = outcome?.log ?? {};
  return { line, text, move, also, concept, analogy, question, band, why: tellWhy(outcome), reply };
}

function plainText(reply: Reply | null): string {
  return reply ? renderReply(reply, { columns: Number.POSITIVE_INFINITY, colour: false }) : "";
}

/** An adapter that keeps the last reply until it is taken: what gets no answer shall not show the one before. */
function createCapture(): { adapter: Adapter; take: () => Reply | null } {
  let last: Reply | null = null;
  const adapter: Adapter = {
    platform: "replay",
    start: async () => {},
    stop: async () => {},
    async deliver({ reply }) {
      last = reply;
    },
  };
  const take = () => {
    const taken = last;
    last = null;
    return taken;
  };
  return { adapter, take };
}

function createCounter(): () => string {
  let count = 0;
  return () => `replay ${++count}`;
}
