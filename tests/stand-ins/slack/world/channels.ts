import type { Channel, Team, User } from "./entities.ts";
import { find, type World } from "./world.ts";

/** Makes a channel with nobody in it. */
export function createChannel(
  world: World,
  team: Team,
  plan: Partial<Channel> & Pick<Channel, "kind" | "name">,
): Channel {
  const channel: Channel = {
    id: world.ids.id(plan.kind === "im" ? "D" : "C"),
    members: new Set(),
    person: null,
    archived: false,
    restricted: false,
    messages: new Map(),
    threads: new Map(),
    prompts: [],
    ...plan,
    team: team.id,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** The direct messages between a user and the bot. */
export function openDirectMessages(world: World, user: User): Channel {
  const team = find(world.teams, user.team);
  const open = [...world.channels.values()].find(({ person }) => person === user.id);
  if (open) return open;
  const members = new Set([user.id, team.bot]);
  return createChannel(world, team, {
    kind: "im",
    name: "directmessage",
    members,
    person: user.id,
  });
}

/** Whether a user sees what is said in a channel. */
export function sees(channel: Channel, user: string): boolean {
  return channel.members.has(user);
}
