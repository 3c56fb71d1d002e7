import type { App } from "@slack/bolt";
import type { Host } from "../adapter.ts";
import type { Counter } from "./commanding.ts";
import type { MessageEvent } from "./payloads.ts";
import { nameThread, readAddress } from "./places.ts";
import { readSeat } from "./seat.ts";

/** Ends the sessions of threads that are deleted, of channels that are closed or left, and of workspaces that throw the app out. */
export function watchThreads(app: App, { desk, host }: Counter): void {
  app.message(async ({ event, context }) => {
    const { workspace } = readSeat(context);
    const { channel, subtype = "" } = event as MessageEvent;
    // Where the bot reads threads, this comes as a message; the events of that name take scopes that it does not ask for.
    if (channel !== undefined && isArchived.has(subtype))
      return endAll(host, workspace, channel, archived);
    const thread = readDeleted(event as MessageEvent);
    if (thread !== null)
      await host.endSession({ platform: "slack", workspace, thread }, "its thread was deleted.");
  });
  for (const [name, reason] of Object.entries(closings))
    app.event(name, async ({ event, context }) => {
      const { channel, user } = event as { readonly channel?: unknown; readonly user?: unknown };
      const { workspace, me } = readSeat(context);
      if (name === "member_left_channel" && user !== me) return;
      if (typeof channel === "string") await endAll(host, workspace, channel, reason);
    });
  app.event("app_uninstalled", async ({ context }) => {
    const { workspace } = readSeat(context);
    if (await desk.workspaces.holds(workspace)) return;
    await endAll(host, workspace, null, "the app was removed from its workspace.");
  });
}

const archived = "its channel was archived.";
const isArchived: ReadonlySet<string> = new Set(["channel_archive", "group_archive"]);

/** What closes a channel to the bot, by the event that tells of it, where somebody has subscribed the app to it. */
const closings: Readonly<Record<string, string>> = {
  channel_archive: archived,
  group_archive: archived,
  channel_deleted: "its channel was deleted.",
  group_deleted: "its channel was deleted.",
  channel_left: "the bot was removed from its channel.",
  group_left: "the bot was removed from its channel.",
  member_left_channel: "the bot was removed from its channel.",
};

/** The thread that hung from a deleted message; where it has replies, Slack leaves a tombstone. */
function readDeleted({ subtype, channel, deleted_ts, message }: MessageEvent): string | null {
  if (channel === undefined) return null;
  if (subtype === "message_deleted" && deleted_ts !== undefined)
    return nameThread(channel, deleted_ts);
  const isTomb = subtype === "message_changed" && message?.subtype === "tombstone";
  return isTomb && message?.ts !== undefined ? nameThread(channel, message.ts) : null;
}

async function endAll(host: Host, workspace: string, channel: string | null, reason: string) {
  const open = (await host.listOpen()).filter(
    ({ where }) =>
      where.workspace === workspace &&
      (channel === null || readAddress(where.thread).channel === channel),
  );
  for (const { where } of open) await host.endSession(where, reason);
}
