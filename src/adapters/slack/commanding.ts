import type { Call } from "../../commands/command.ts";
import type { Host } from "../adapter.ts";
import { sayLine } from "../text/line.ts";
import type { Asked } from "./asked.ts";
import { readRefusal } from "./client.ts";
import type { Desk } from "./deliver.ts";
import type { Homes } from "./homes.ts";
import { findWays } from "./links.ts";
import { openLesson } from "./opening.ts";
import type { SlashCommand } from "./payloads.ts";
import { type Message, renderAside, renderHandout } from "./render.ts";
import type { SlackSettings } from "./settings.ts";
import { tell } from "./telling.ts";
import { readTyped } from "./words.ts";

/** What answering goes by. */
export interface Counter {
  readonly desk: Desk;
  readonly host: Host;
  readonly settings: SlackSettings;
  readonly homes: Homes;
}

/** Answers a slash command with its words. */
export async function useCommand(
  counter: Counter,
  asked: Asked,
  { command = "", text = "" }: SlashCommand,
): Promise<void> {
  const { desk, host, settings } = counter;
  const isKnown = (name: string, option: string, typed: string) =>
    host.suggest(makeCall(asked, { command: name, options: {} }), option, typed).length > 0;
  const typed = readTyped(settings.commands, command, text, isKnown);
  if ("usage" in typed) return tell(desk, asked.asker, renderAside(sayLine(typed.usage)));
  await answer(counter, asked, typed);
}

/** Runs a command, and answers who asked. */
export async function answer(
  counter: Counter,
  asked: Asked,
  line: Pick<Call, "command" | "options">,
): Promise<void> {
  const message = (await refuse(counter, asked, line.command)) ?? (await run(counter, asked, line));
  // Told or not, what the command did is done.
  if (changing.has(line.command)) counter.homes.renew(asked.asker.workspace, asked.asker.learner);
  if (message) await tell(counter.desk, asked.asker, message);
}

/** What changes which lessons are open, or how far somebody has come. */
const changing: ReadonlySet<string> = new Set([
  "lesson start",
  "lesson stop",
  "lesson resume",
  "progress forget",
]);

async function run(
  { desk, host }: Counter,
  asked: Asked,
  line: Pick<Call, "command" | "options">,
): Promise<Message | null> {
  const call = makeCall(asked, line);
  const result = await host.command(call);
  if (result.kind === "open") return openLesson(desk, host, call, result, asked);
  if (result.isSeen) return null;
  const ways = await findWays(desk, asked.asker.workspace, result.links);
  return result.handout
    ? renderHandout(result.reply, ways, result.handout)
    : renderAside(result.reply, ways);
}

/** A command as somebody uses it. */
export function makeCall(
  { id, here, asker: { learner } }: Asked,
  line: Pick<Call, "command" | "options">,
): Call {
  return { id, here, learner, ...line };
}

/** What is for those who manage the workspace: Slack lets everybody use every command, so that who cannot be told from an admin is none. */
async function refuse(
  { desk, settings }: Counter,
  { asker: { workspace, learner } }: Asked,
  command: string,
): Promise<Message | null> {
  const group = settings.commands.find(({ name }) => command.startsWith(`${name} `));
  if (!group?.forAdmins) return null;
  const token = await desk.workspaces.findToken(workspace);
  try {
    const { user } = await desk.client.ask.users.info({ token, user: learner });
    const isTrusted = user?.is_admin === true || user?.is_owner === true;
    return isTrusted
      ? null
      : renderAside(sayLine(`${forAdmins}. An admin or an owner can use it.`));
  } catch (error) {
    const why = readRefusal(error) === "missing_scope" ? blind : unseen;
    return renderAside(sayLine(`${forAdmins}, and ${why}`));
  }
}

const forAdmins = "This is for those who manage the workspace";
const blind =
  "I can't see who does: I lack the scope users:read. Whoever made the app can add it on https://api.slack.com/apps, under OAuth & Permissions, and install the app again. Until then, the operator of the bot can look with `likewise doctor`.";
const unseen =
  "Slack doesn't tell me just now who does. Please try again in a moment; or the operator of the bot can look with `likewise doctor`.";
