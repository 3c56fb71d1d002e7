import type { Waiting } from "../../waiting.ts";
import type { Channel, Message, User } from "../world/entities.ts";
import { may, maySend, permissionsIn } from "../world/permissions.ts";
import type { World } from "../world/world.ts";
import type { FindPlace } from "./place.ts";
import type { Seen } from "./seen.ts";

/** What makes a person. */
export interface PersonParts {
  readonly world: World;
  readonly waiting: Waiting;
  readonly findPlace: FindPlace;
}

/** The channel, if this user can see it. */
export function reach(world: World, user: User, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel || permissionsIn(world, channel, user.id) === 0n)
    throw new Error(`${user.name} cannot see ${channel?.name ?? "a channel that is gone"}.`);
  return channel;
}

/** A message that this user sees, and where it is. */
export function reachMessage(
  world: World,
  user: User,
  seen: Seen,
): { channel: Channel; message: Message } {
  const channel = reach(world, user, seen.place);
  const message = channel.messages.get(seen.id);
  if (!message || (message.onlyFor !== null && message.onlyFor !== user.id))
    throw new Error(`${user.name} does not see that message.`);
  return { channel, message };
}

/** The channel, if this user can write there. */
export function reachWritable(world: World, user: User, id: string): Channel {
  const channel = reach(world, user, id);
  const locked = channel.thread?.locked && !may(world, channel, user.id, "ManageThreads");
  if (locked || !maySend(world, channel, user.id))
    throw new Error(`${user.name} cannot write in ${channel.name}.`);
  return channel;
}
