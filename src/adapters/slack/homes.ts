import type { Host } from "../adapter.ts";
import type { Desk } from "./deliver.ts";
import { renderHome } from "./home.ts";
import { linkTo } from "./links.ts";

/** The Home tabs that were opened since the bot runs. */
export interface Homes {
  /** Shows somebody their Home tab as it is now; may reject. */
  show(workspace: string, learner: string): Promise<void>;
  /** Shows it again where it was opened, as its buttons may be out of date: at once, or soon where it was shown just now. */
  renew(workspace: string, learner: string): void;
  /** Shows none any more. */
  stop(): void;
}

/** Milliseconds between two times that one is shown. */
const pause = 2_000;
/** Tabs that are remembered; the oldest is shown anew once it is opened again. */
const mostHomes = 1_000;

/** `timer` waits for the next time. */
interface Shown {
  at: number;
  timer: NodeJS.Timeout | null;
}

/** `now` gives milliseconds since 1970. */
export function createHomes(desk: Desk, host: Host, now: () => number): Homes {
  const homes = new Map<string, Shown>();
  const show = async (workspace: string, learner: string) => {
    note(homes, `${workspace} ${learner}`, now());
    await publishHome(desk, host, workspace, learner);
  };
  return {
    show,
    renew(workspace, learner) {
      const shown = homes.get(`${workspace} ${learner}`);
      // The one that is to come will show this, too.
      if (!shown || shown.timer) return;
      const wait = Math.max(0, Math.min(pause, shown.at + pause - now()));
      // Nothing depends on it: opened again, the tab is as it should be.
      shown.timer = setTimeout(() => show(workspace, learner).catch(() => {}), wait).unref();
    },
    stop() {
      for (const { timer } of homes.values()) if (timer) clearTimeout(timer);
      homes.clear();
    },
  };
}

function note(homes: Map<string, Shown>, key: string, at: number): void {
  const timer = homes.get(key)?.timer;
  if (timer) clearTimeout(timer);
  homes.delete(key);
  homes.set(key, { at, timer: null });
  const [oldest] = homes;
  if (homes.size <= mostHomes || !oldest) return;
  if (oldest[1].timer) clearTimeout(oldest[1].timer);
  homes.delete(oldest[0]);
}

/** The first session is what the page advises, and a few more are shown with it. */
const mostLinks = 10;

async function publishHome(
  desk: Desk,
  host: Host,
  workspace: string,
  learner: string,
): Promise<void> {
  const here = { platform: "slack", workspace, thread: "", kind: "direct" } as const;
  const call = { id: "", command: "", options: {}, here, learner };
  const { lessons, sessions, progress } = await host.look(call);
  const linked = await Promise.all(
    sessions.map(async (session, at) => ({
      ...session,
      link: at < mostLinks ? await linkTo(desk, workspace, session.thread) : null,
    })),
  );
  const token = await desk.workspaces.findToken(workspace);
  const view = renderHome({ lessons, sessions: linked, progress });
  await desk.client.ask.views.publish({ token, user_id: learner, view });
}
