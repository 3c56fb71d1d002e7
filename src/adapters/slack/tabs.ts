import type { App } from "@slack/bolt";
import type { Overview } from "../../commands/command.ts";
import type { Counter } from "./commanding.ts";
import { renderHome } from "./home.ts";
import { linkTo } from "./links.ts";
import { choosePrompts } from "./prompts.ts";
import type { Seat } from "./read.ts";
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
    const seat = readSeat(context);
    const here = { platform: "slack", workspace: seat.workspace, thread: channel };
    const overview = await counter.host.look({
      id: "",
      command: "",
      options: {},
      here: { ...here, kind: "direct" },
      learner: user,
    });
    if (tab === "messages") await offerPrompts(counter, seat, channel, overview);
    else await publishHome(counter, seat, user, overview);
  });
}

/** The first session is what the page advises, and a few more are shown with it. */
const mostLinks = 10;

async function publishHome(
  { desk }: Counter,
  { workspace }: Seat,
  user_id: string,
  { lessons, sessions, progress }: Overview,
): Promise<void> {
  const linked = await Promise.all(
    sessions.map(async (session, at) => ({
      ...session,
      link: at < mostLinks ? await linkTo(desk, workspace, session.thread) : null,
    })),
  );
  const token = await desk.workspaces.findToken(workspace);
  const view = renderHome({ lessons, sessions: linked, progress });
  await desk.client.ask.views.publish({ token, user_id, view });
}

/** Where Slack knows no such tab, or grants nothing for it, it goes without. */
async function offerPrompts(
  { desk }: Counter,
  { workspace }: Seat,
  channel_id: string,
  overview: Overview,
): Promise<void> {
  const prompts = choosePrompts(overview, channel_id);
  if (prompts.length === 0) return;
  const token = await desk.workspaces.findToken(workspace);
  await desk.client.ask.assistant.threads
    .setSuggestedPrompts({ token, channel_id, prompts: [...prompts] })
    .catch(() => {});
}
