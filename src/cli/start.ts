import { hang } from "../adapters/terminal/paint.ts";
import { columnsOf } from "../adapters/terminal/screen.ts";
import { chat } from "./chat.ts";
import { requireConfig } from "./setting-up.ts";

const noPlatform =
  "No chat platform is configured (set DISCORD_TOKEN or SLACK_BOT_TOKEN, in the environment or in .env, to add one), so here is a lesson in ";

/** Teaches on the page and on the platforms that are configured. With none of them, and where nobody sits at a terminal, answers the lines of standard input. */
export async function start(): Promise<void> {
  const config = requireConfig();
  const isConfigured = config.discord !== null || config.slack !== null;
  const isWatched = process.stdin.isTTY === true;
  if (!isConfigured)
    say(`${noPlatform}${isWatched ? "your browser. Ctrl-C ends it." : "this terminal."}`);
  if (!isConfigured && !isWatched) return chat({}, config);
  // Loaded when it is needed: nobody who learns in the terminal waits for it.
  const { serve } = await import("./serve.ts");
  return serve(config);
}

function say(line: string): void {
  process.stderr.write(`${hang(line, "", "", columnsOf(process.stderr))}\n`);
}
