import type { Waiting } from "../../waiting.ts";
import type { Channel, Message, User } from "../world/entities.ts";
import { hasScope, teamOf } from "../world/teams.ts";
import type { World } from "../world/world.ts";
import type { Place } from "./place.ts";
import type { Seen } from "./seen.ts";

/** What makes a person. */
export interface PersonParts {
  readonly world: World;
  readonly waiting: Waiting;
  readonly user: User;
}

/** The channel, if this user is in it. */
export function reach({ world, user }: PersonParts, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel?.members.has(user.id))
    throw new Error(`${user.name} is not in ${channel?.name ?? id}.`);
  return channel;
}

/** The channel, if this user can write there. */
export function reachWritable(parts: PersonParts, { id }: Pick<Place, "id">): Channel {
  const channel = reach(parts, id);
  const { world, user } = parts;
  if (channel.archived || (channel.restricted && !user.admin))
    throw new Error(`${user.name} cannot write in ${channel.name}.`);
  const home = world.settings.manifest.features?.app_home;
  const isOpen = home?.messages_tab_enabled && !home.messages_tab_read_only_enabled;
  if (channel.kind === "im" && !isOpen)
    throw new Error("The app's Messages tab takes no messages.");
  return channel;
}

/** A message that this user sees, and where it is. */
export function reachMessage(
  parts: PersonParts,
  { channel: id, ts }: Pick<Seen, "channel" | "ts">,
): { channel: Channel; message: Message } {
  const channel = reach(parts, id);
  const message = channel.messages.get(ts);
  const isHidden = message?.onlyFor !== null && message?.onlyFor !== parts.user.id;
  if (!message || message.deleted || isHidden)
    throw new Error(`${parts.user.name} does not see that message.`);
  return { channel, message };
}

/** Throws where the app is not there to be asked for anything, or lacks a scope for it. */
export function refuseAbsent({ world, user }: PersonParts, scope?: string): void {
  const team = teamOf(world, user);
  if (!team.installation) throw new Error(`The app is not installed in ${team.name}.`);
  if (scope !== undefined && !hasScope(team, scope))
    throw new Error(`The app has no scope ${scope} in ${team.name}.`);
}
