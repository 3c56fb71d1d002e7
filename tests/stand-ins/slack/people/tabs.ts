import type { Prompt } from "../manifest.ts";
import { openDirectMessages } from "../world/channels.ts";
import type { View } from "../world/entities.ts";
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
  /** Presses the stop button that is there while a session is processing, if the app subscribed to being stopped. */
  stop(thread: Place): void;
  /** The Home tab as they see it; null before it was published. */
  home(): OpenView | null;
  /** Settles with the Home tab once it is published, or is no longer what it was when this last settled. */
  nextHome(): Promise<OpenView>;
}

/** How a user opens tabs and picks prompts. */
export function openTabs(parts: PersonParts, { say }: Speaking): Tabs {
  const { world, user } = parts;
  const { features } = world.settings.manifest;
  const dm = () => createPlace(world, openDirectMessages(world, user));
  return {
    dm,
    openHome() {
      if (!features?.app_home?.home_tab_enabled) throw new Error("The app has no Home tab.");
      tellOpened(parts, "home");
    },
    openMessages() {
      if (!features?.app_home?.messages_tab_enabled)
        throw new Error("The app has no Messages tab.");
      tellOpened(parts, "messages");
    },
    pick: (title) => say(dm(), findPrompt(parts, title).message),
    stop: (thread) => stop(parts, thread),
    ...watchHome(parts),
  };
}

function findHome({ world, user }: PersonParts): View | undefined {
  return world.views.get(world.homes.get(user.id) ?? "");
}

function tellOpened(parts: PersonParts, tab: "home" | "messages"): void {
  refuseAbsent(parts);
  const { world, user } = parts;
  const view = findHome(parts);
  const shown = tab === "home" && view ? { view: showView(world, view) } : {};
  const event = { user: user.id, channel: openDirectMessages(world, user).id, tab, ...shown };
  tell(world, teamOf(world, user), { type: "app_home_opened", ...event });
}

function findPrompt({ world, user }: PersonParts, title: string): Prompt {
  const prompts = listPrompts(world, openDirectMessages(world, user));
  const prompt = prompts.find((each) => each.title === title);
  const isAgent = world.settings.manifest.features?.agent_view !== undefined;
  if (isAgent && prompt) return prompt;
  const known = prompts.map((each) => `“${each.title}”`).join(", ") || "none";
  throw new Error(`There is no prompt “${title}”, only: ${known}`);
}

function stop(parts: PersonParts, thread: Place): void {
  const { world, user } = parts;
  const name = "agent_session_stopped";
  const subscribed = world.settings.manifest.settings?.event_subscriptions?.bot_events ?? [];
  if (thread.session() !== "processing" || !subscribed.includes(name))
    throw new Error("There is no stop button to press.");
  const where = { channel: thread.id, thread_ts: thread.threadTs, user: user.id };
  tell(world, teamOf(world, user), { type: name, ...where, streaming_message_ts: [] });
}

function watchHome(parts: PersonParts): Pick<Tabs, "home" | "nextHome"> {
  let given: string | null = null;
  return {
    home() {
      const view = findHome(parts);
      return view ? showOpenView(parts, view.id) : null;
    },
    nextHome: () =>
      parts.waiting.until(`the Home tab of ${parts.user.name}`, () => {
        const view = findHome(parts);
        if (!view || view.hash === given) return null;
        given = view.hash;
        return showOpenView(parts, view.id);
      }),
  };
}
