import { hang } from "../adapters/terminal/paint.ts";
import { columnsOf } from "../adapters/terminal/screen.ts";
import { chat } from "./chat.ts";
import { requireConfig, UsageError } from "./setting-up.ts";

const noPlatform =
  "No chat platform is configured (set DISCORD_TOKEN or SLACK_BOT_TOKEN, in the environment or in .env, to add one), so here is a lesson in this terminal.";

const nothingToWatchFor =
  "--watch is for a bot on a chat platform, and none is configured. The operator can set DISCORD_TOKEN or SLACK_BOT_TOKEN, or leave --watch out.";

/** How the bot is started. */
export interface StartOptions {
  /** Whether lessons are loaded anew when they are saved. */
  readonly watch?: boolean;
}

/** Connects to the platforms that are configured; with none, teaches in the terminal. */
export async function start({ watch = false }: StartOptions = {}): Promise<void> {
  const config = requireConfig();
  if (config.discord || config.slack) {
    // Loaded when it is needed: nobody who learns in the terminal waits for it.
    const { serve } = await import("./serve.ts");
    return serve(config, { watch });
  }
  if (watch) throw new UsageError(nothingToWatchFor);
  process.stderr.write(`${hang(noPlatform, "", "", columnsOf(process.stderr))}\n`);
  await chat({}, config);
}
