import { hang } from "../adapters/terminal/paint.ts";
import { columnsOf } from "../adapters/terminal/screen.ts";
import type { Config } from "../config.ts";
import { bringsLines } from "./input.ts";
import { requireConfig, UsageError } from "./usage.ts";

const noPlatform =
  "No chat platform is configured (set DISCORD_TOKEN or SLACK_BOT_TOKEN, in the environment or in .env, to add one), so here is a lesson in ";

const nothingToWatchFor =
  "--watch is for a bot that goes on, and lines that are sent to it are answered and that is all. The operator can leave out the lines, or --watch.";

/** How the bot is started. */
export interface StartOptions {
  /** Whether lessons are loaded anew when they are saved. */
  readonly watch?: boolean;
}

/** Teaches on the page and on the platforms that are configured. With none of them, and where lines are sent to standard input, answers these. */
export async function start({ watch = false }: StartOptions = {}): Promise<void> {
  const config = requireConfig();
  const isAlone = !config.discord && !config.slack;
  if (isAlone && (await bringsLines(process.stdin))) return answerLines(config, watch);
  if (isAlone && config.httpProblems.length > 0)
    throw new UsageError(config.httpProblems.join("\n"));
  const { isTTY } = process.stderr;
  if (isAlone && isTTY) say(`${noPlatform}your browser. Ctrl-C ends it.`);
  // Each way is loaded when it is gone: nobody who learns in the terminal waits for the page.
  const { serve } = await import("./serve.ts");
  return serve(config, { watch }, isAlone && !isTTY ? `${noPlatform}your browser.` : null);
}

async function answerLines(config: Config, watch: boolean): Promise<void> {
  if (watch) throw new UsageError(nothingToWatchFor);
  say(`${noPlatform}this terminal.`);
  const { chat } = await import("./chat.ts");
  await chat({}, config);
}

function say(line: string): void {
  process.stderr.write(`${hang(line, "", "", columnsOf(process.stderr))}\n`);
}
