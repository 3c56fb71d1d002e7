import { openDirectMessages } from "../world/channels.ts";
import { tell } from "../world/events.ts";
import { showView } from "../world/show.ts";
import { teamOf } from "../world/teams.ts";
import { createPlace, listPrompts, type Place } from "./place.ts";
import { type PersonParts, refuseAbsent } from "./reach.ts";
import type { Seen } from "./seen.ts";
import type { Speaking } from "./speaking.ts";
import { type OpenView, showOpenView } from "./view.ts";

/** How a person uses the tabs of the app. */
export interface Tabs {
  /** Their direct messages with the bot, which are the app's Messages tab. */
  dm(): Place;
  openHome(): void;
  openMessages(): void;
  /** Sends the suggested prompt of that title. */
  pick(title: string): Seen;
  /** The Home tab as they see it; null before it was published. */
  home(): OpenView | null;
  /** Settles with the Home tab once it is published, or is no longer what it was when this last settled. */
  nextHome(): Promise<OpenView>;
}

/** How a user opens tabs and picks prompts. */
export function openTabs(parts: PersonParts, { say }: Speaking): Tabs {
  const { world, waiting, user } = parts;
  const { features } = world.settings.manifest;
  let given: string | null = null;
  const findHome = () => world.views.get(world.homes.get(user.id) ?? "");
  const dm = () => createPlace(world, openDirectMessages(world, user));
  const tellOpened = (tab: "home" | "messages") => {
    refuseAbsent(parts);
    const view = findHome();
    const shown = tab === "home" && view ? { view: showView(world, view) } : {};
    const event = { user: user.id, channel: openDirectMessages(world, user).id, tab, ...shown };
    tell(world, teamOf(world, user), { type: "app_home_opened", ...event });
  };
  return {
    dm,
    openHome() {
      if (!features?.app_home?.home_tab_enabled) throw new Error("The app has no Home tab.");
      tellOpened("home");
    },
    openMessages() {
      if (!features?.app_home?.messages_tab_enabled)
        throw new Error("The app has no Messages tab.");
      tellOpened("messages");
    },
    pick(title) {
      const prompts = listPrompts(world, openDirectMessages(world, user));
      const prompt = prompts.find((each) => each.title === title);
      const known = prompts.map((each) => `“${each.title}”`).join(", ") || "none";
      if (!features?.agent_view || !prompt)
        throw new Error(`There is no prompt “${title}”, only: ${known}`);
      return say(dm(), prompt.message);
    },
    home() {
      const view = findHome();
      return view ? showOpenView(parts, view.id) : null;
    },
    nextHome: () =>
      waiting.until(`the Home tab of ${user.name}`, () => {
        const view = findHome();
        if (!view || view.hash === given) return null;
        given = view.hash;
        return showOpenView(parts, view.id);
      }),
  };
}
