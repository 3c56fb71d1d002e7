import { hang } from "../adapters/terminal/paint.ts";
import { columnsOf } from "../adapters/terminal/screen.ts";
import { chat } from "./chat.ts";
import { requireConfig, UsageError } from "./setting-up.ts";

const noPlatform =
  "No chat platform is configured (set DISCORD_TOKEN or SLACK_BOT_TOKEN, in the environment or in .env, to add one), so here is a lesson in this terminal.";

/** Connects to the platforms that are configured; with none, teaches in the terminal. */
export async function start(): Promise<void> {
  const config = requireConfig();
  const asked = [
    config.discord && "DISCORD_TOKEN",
    config.slackBotToken && "SLACK_BOT_TOKEN",
  ].filter(Boolean);
  if (asked.length > 0) {
    throw new UsageError(
      `${asked.join(" and ")} ${asked.length > 1 ? "are" : "is"} set, but this version only teaches in the terminal. Unset ${asked.length > 1 ? "them" : "it"}, or run “likewise chat”.`,
    );
  }
  process.stderr.write(`${hang(noPlatform, "", "", columnsOf(process.stderr))}\n`);
  await chat({}, config);
}
