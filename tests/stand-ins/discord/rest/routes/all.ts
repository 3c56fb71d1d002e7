import type { Route } from "../route.ts";
import { applicationRoutes } from "./application.ts";
import { channelRoutes } from "./channels.ts";
import { commandRoutes } from "./commands.ts";
import { guildRoutes } from "./guilds.ts";
import { interactionRoutes } from "./interactions.ts";
import { messageRoutes } from "./messages.ts";
import { reactionRoutes } from "./reactions.ts";
import { threadMemberRoutes } from "./thread-members.ts";
import { threadRoutes } from "./threads.ts";
import { webhookRoutes } from "./webhooks.ts";

/** All routes that this Discord has. `startsLeft` is how many sessions may still begin today. */
export function listRoutes(startsLeft: () => number): Route[] {
  return [
    ...applicationRoutes(startsLeft),
    ...guildRoutes,
    ...channelRoutes,
    ...messageRoutes,
    ...reactionRoutes,
    ...threadRoutes,
    ...threadMemberRoutes,
    ...commandRoutes,
    ...interactionRoutes,
    ...webhookRoutes,
  ];
}
