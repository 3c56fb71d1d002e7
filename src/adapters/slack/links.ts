import type { Link } from "../../commands/command.ts";
import type { WayTo } from "./buttons.ts";
import type { Desk } from "./deliver.ts";
import { readAddress } from "./places.ts";

/** The ways to other threads of the workspace, with their addresses. */
export function findWays(
  desk: Desk,
  workspace: string,
  links: readonly Link[] = [],
): Promise<readonly WayTo[]> {
  const ways = links.map(async ({ label, thread }) => ({
    label,
    url: await linkTo(desk, workspace, thread),
  }));
  return Promise.all(ways);
}

/** The address that leads to a thread, in Slack's app or in the browser. */
export async function linkTo(desk: Desk, workspace: string, thread: string): Promise<string> {
  const { channel, thread_ts } = readAddress(thread);
  const fallback = `https://slack.com/app_redirect?${new URLSearchParams({ team: workspace, channel })}`;
  if (thread_ts === undefined) return fallback;
  const token = await desk.workspaces.findToken(workspace);
  const found = await desk.client.ask.chat
    .getPermalink({ token, channel, message_ts: thread_ts })
    .catch(() => null);
  return found?.permalink ?? fallback;
}
