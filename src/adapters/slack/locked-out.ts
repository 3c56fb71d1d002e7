import { sayLine } from "../text/line.ts";
import { readAsker, readCommander } from "./asked.ts";
import { NotInstalledError } from "./installations.ts";
import type { Interaction, SlashCommand } from "./payloads.ts";
import { renderAside } from "./render.ts";
import { respond } from "./telling.ts";

/** Answers a command or a press from where the bot has no token, or one that Slack does not take: the address that came with it needs none. */
export async function answerLockedOut(cause: Error, body: object): Promise<void> {
  // As Slack sends it: what it leaves out is read as nothing.
  const given = body as SlashCommand & Interaction;
  const seat = { workspace: "", me: "" };
  const { asker } =
    given.command === undefined ? readAsker(given, seat) : readCommander(given, seat);
  const words = isNotInstalled(cause) ? notInstalled : noEntry;
  await respond(asker, renderAside(sayLine(words)));
}

/** Bolt wraps what it was told in errors of its own. */
function isNotInstalled(error: unknown): boolean {
  if (error instanceof NotInstalledError) return true;
  if (!(error instanceof Error)) return false;
  return isNotInstalled("original" in error ? error.original : error.cause);
}

const notInstalled =
  "I'm not installed in this workspace, or no longer, so I can't answer here. Someone who may install apps here can install me again: the page is /slack/install below the bot's address, which whoever runs this bot knows. What you have learned is kept.";
const noEntry =
  "Slack doesn't let me into this workspace just now, and whoever runs this bot has been told why. Please try again later; what you have learned is kept.";
