import type { App } from "@slack/bolt";
import type { Counter } from "./commanding.ts";
import { choosePrompts } from "./prompts.ts";
import { readSeat } from "./seat.ts";

/** What is read of somebody opening the app. */
interface Opened {
  readonly user?: string;
  readonly channel?: string;
  readonly tab?: string;
}

/** Fills the app's tabs for who opens them: Home with what they have learned, Messages with first things to say. */
export function fillTabs(app: App, counter: Counter): void {
  app.event("app_home_opened", async ({ event, context }) => {
    const { user = "", channel = "", tab }: Opened = event;
    if (user === "") return;
    const { workspace } = readSeat(context);
    if (tab === "messages") await offerPrompts(counter, workspace, user, channel);
    else await counter.homes.show(workspace, user);
  });
}

/** Where Slack knows no such tab, or grants nothing for it, it goes without. */
async function offerPrompts(
  { desk, host }: Counter,
  workspace: string,
  learner: string,
  channel_id: string,
): Promise<void> {
  const here = { platform: "slack", workspace, thread: channel_id, kind: "direct" } as const;
  const overview = await host.look({ id: "", command: "", options: {}, here, learner });
  const prompts = choosePrompts(overview, channel_id);
  if (prompts.length === 0) return;
  const token = await desk.workspaces.findToken(workspace);
  await desk.client.ask.assistant.threads
    .setSuggestedPrompts({ token, channel_id, prompts: [...prompts] })
    .catch(() => {});
}
