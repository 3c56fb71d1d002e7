import type { AllowedMentions } from "../limits/messages.ts";
import { listTexts } from "../limits/tree.ts";
import type { Channel, Mentions, Message } from "./entities.ts";
import { may } from "./permissions.ts";
import type { World } from "./world.ts";

/** Mentioning nobody. */
export const noMentions: Mentions = { users: [], roles: [], everyone: false };

/** All that a message says where mentions count. */
export function readTexts(message: Pick<Message, "content" | "components">): string {
  return [message.content, ...listTexts(message.components)].join("\n");
}

/** Whom a text mentions: users and roles that exist there, and everyone where the author may. */
export function readMentions(
  world: World,
  channel: Channel,
  author: string,
  text: string,
  allowed: AllowedMentions,
): Mentions {
  const guild = world.guilds.get(channel.guild ?? "");
  const mayEveryone = may(world, channel, author, "MentionEveryone");
  const users = findIds(text, /<@!?(\d+)>/g).filter((id) =>
    guild ? guild.members.has(id) : world.users.has(id),
  );
  const roles = findIds(text, /<@&(\d+)>/g).filter(
    (id) => guild?.roles.has(id) && (mayEveryone || guild.roles.get(id)?.mentionable),
  );
  return {
    users: permit(users, "users", allowed),
    roles: permit(roles, "roles", allowed),
    everyone:
      /@(everyone|here)\b/.test(text) &&
      guild !== undefined &&
      mayEveryone &&
      (allowed.parse?.includes("everyone") ?? false),
  };
}

function findIds(text: string, form: RegExp): string[] {
  return [...new Set([...text.matchAll(form)].map(([, id = ""]) => id))];
}

function permit(ids: string[], kind: "users" | "roles", allowed: AllowedMentions): string[] {
  if (allowed.parse?.includes(kind)) return ids;
  return ids.filter((id) => allowed[kind]?.includes(id));
}

/** What counts where a body says nothing of it. */
export const usualAllowed: Readonly<Record<"message" | "response", AllowedMentions>> = {
  message: { parse: ["users", "roles", "everyone"], replied_user: true },
  response: { parse: ["users"] },
};

/** The names of all who are notified by these mentions. */
export function nameMentioned(world: World, channel: Channel, mentions: Mentions): string[] {
  const guild = world.guilds.get(channel.guild ?? "");
  return [
    ...(mentions.everyone ? ["@everyone"] : []),
    ...mentions.users.map((id) => world.users.get(id)?.name ?? id),
    ...mentions.roles.map((id) => `@${guild?.roles.get(id)?.name ?? id}`),
  ];
}
