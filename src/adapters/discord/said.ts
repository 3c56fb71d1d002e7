import { type APIMessage, MessageType } from "discord.js";

/** What is read of a message; a fetched one does not say in which guild it is. */
export type Said = Pick<
  APIMessage,
  "id" | "channel_id" | "author" | "content" | "mentions" | "type" | "referenced_message"
> &
  Partial<Pick<APIMessage, "mention_roles" | "attachments" | "sticker_items" | "poll">> & {
    readonly guild_id?: string;
    readonly webhook_id?: string;
  };

/** What people of a server call the bot: its names, and the id of the role that is its own there; null where it has none. */
export interface Callings {
  readonly names: readonly string[];
  readonly role: string | null;
}

/** Nothing is known of that. */
export const uncalled: Callings = { names: [], role: null };

/** Whether a message names the bot, in one way or another, or replies to it. */
export function turnsToUs(message: Said, me: string, { role }: Callings): boolean {
  const { mentions = [], mention_roles = [], referenced_message } = message;
  const isNamed = mentions.some(({ id }) => id === me);
  const isRoleNamed = role !== null && mention_roles.includes(role);
  return isNamed || isRoleNamed || referenced_message?.author.id === me;
}

/**
 * Why a message to the bot has no words that it can read: Discord keeps them back where it is not mentioned itself, in a
 * reply (`hidden`) or as its role is (`role`); or there are none, but a picture or the like (`none`).
 */
export type Wordless = "hidden" | "role" | "none";

/** Why a message to the bot came without words; null where it has some, or is for others. */
export function findWordless(
  message: Said,
  me: string,
  callings: Callings = uncalled,
): Wordless | null {
  const { content = "", guild_id, mentions = [], referenced_message } = message;
  const isDirect = guild_id === undefined;
  if (content !== "" || !isOfPerson(message)) return null;
  if (!isDirect && !turnsToUs(message, me, callings)) return null;
  const isRead = isDirect || mentions.some(({ id }) => id === me);
  if (isRead || showsMore(message)) return "none";
  return referenced_message?.author.id === me ? "hidden" : "role";
}

/** Whether something else came than words. Where Discord keeps the words back, it keeps back most of this, too. */
function showsMore({ attachments = [], sticker_items = [], poll }: Said): boolean {
  return attachments.length > 0 || sticker_items.length > 0 || poll !== undefined;
}

/** Whether a person wrote it: Discord tells of other things as messages, too. */
export function isOfPerson({ author, webhook_id, type }: Said): boolean {
  return !author.bot && webhook_id === undefined && isWords(type);
}

function isWords(type: MessageType): boolean {
  return type === MessageType.Default || type === MessageType.Reply;
}
