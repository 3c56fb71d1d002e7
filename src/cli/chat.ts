import { randomUUID } from "node:crypto";
import { createTerminal } from "../adapters/terminal/adapter.ts";
import { locateThread } from "../adapters/terminal/read.ts";
import { createBot } from "../bot.ts";
import type { Trouble } from "../bot-parts.ts";
import type { Config } from "../config.ts";
import { openSqlite } from "../store/sqlite.ts";
import { warm } from "../warming.ts";
import { requireLibrary } from "./setting-up.ts";
import { requireConfig } from "./usage.ts";

/** Left out, it is the first sound lesson, and the learner that the config names. */
export interface ChatOptions {
  readonly lesson?: string;
  readonly learner?: string;
}

/** Teaches at this terminal until the learner leaves or the input ends. */
export async function chat(options: ChatOptions, config: Config = requireConfig()): Promise<void> {
  const store = await openSqlite(config.database.path);
  const stopping = new AbortController();
  try {
    const learner = options.learner ?? config.learner;
    const isOpen = async (id: string) => {
      const where = locateThread({ learner, lesson: id });
      const { session } = await store.readTurn(where, { ...where, learner });
      return session?.state.status === "open";
    };
    const { library, lesson } = await requireLibrary(config, {
      wanted: options.lesson,
      cache: store,
      isOpen,
    });
    const terminal = createTerminal({
      input: process.stdin,
      output: process.stdout,
      learner,
      lesson,
      colour: config.colour ?? undefined,
      newId: randomUUID,
    });
    const bot = createBot({
      store,
      library,
      adapters: [terminal],
      inbox: config.inbox,
      now: Date.now,
      newId: randomUUID,
      report: tellTrouble,
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => terminal.stop());
    await bot.deliverWaiting(terminal.platform);
    await terminal.start({
      async handle(incoming) {
        const handled = await bot.handle(incoming);
        // While the learner reads the opening, so that the first answer need not wait.
        if (incoming.act.kind === "open") void warm(library, [lesson], stopping.signal);
        return handled.kind === "refused" ? handled.aside : null;
      },
    });
    await terminal.finished;
    await bot.idle();
    bot.stop();
  } finally {
    stopping.abort();
    await store.close();
  }
}

/** Says on standard error what went wrong, and who can mend it. */
export function tellTrouble({ who, message }: Trouble): void {
  process.stderr.write(`[for the ${who}] ${message}\n`);
}
