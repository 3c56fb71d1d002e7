import { hang } from "../adapters/terminal/paint.ts";
import { columnsOf } from "../adapters/terminal/screen.ts";
import { chat } from "./chat.ts";
import { requireConfig, UsageError } from "./setting-up.ts";

const noPlatform =
  "No chat platform is configured (set DISCORD_TOKEN or SLACK_BOT_TOKEN, in the environment or in .env, to add one), so here is a lesson in ";

/** Teaches on the page and on the platforms that are configured. With none of them, and where nobody sits at a terminal, answers the lines of standard input. */
export async function start(): Promise<void> {
  const config = requireConfig();
  if (!config.discord && !config.slack) {
    if (!process.stdin.isTTY) {
      say(`${noPlatform}this terminal.`);
      return chat({}, config);
    }
    if (config.httpProblems.length > 0) throw new UsageError(config.httpProblems.join("\n"));
    say(`${noPlatform}your browser. Ctrl-C ends it.`);
  }
  // Loaded when it is needed: nobody who learns in the terminal waits for it.
  const { serve } = await import("./serve.ts");
  return serve(config);
}

function say(line: string): void {
  process.stderr.write(`${hang(line, "", "", columnsOf(process.stderr))}\n`);
}
