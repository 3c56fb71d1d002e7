import { PermissionFlagsBits } from "discord.js";

/** A permission by the name that Discord shows, and what it is needed for. */
export interface Need {
  readonly bit: bigint;
  readonly name: string;
}

/** Without it a place is not there for the bot. */
export const view: Need = { bit: PermissionFlagsBits.ViewChannel, name: "View Channel" };
const send: Need = { bit: PermissionFlagsBits.SendMessages, name: "Send Messages" };
const sendInThreads: Need = {
  bit: PermissionFlagsBits.SendMessagesInThreads,
  name: "Send Messages in Threads",
};
const openPublic: Need = {
  bit: PermissionFlagsBits.CreatePublicThreads,
  name: "Create Public Threads",
};
const openPrivate: Need = {
  bit: PermissionFlagsBits.CreatePrivateThreads,
  name: "Create Private Threads",
};
const readHistory: Need = {
  bit: PermissionFlagsBits.ReadMessageHistory,
  name: "Read Message History",
};

/** All that the bot is invited with: nothing that it could do without. */
export const allNeeds: readonly Need[] = [
  view,
  send,
  sendInThreads,
  openPublic,
  openPrivate,
  readHistory,
];
/** To write in a thread that is there. */
export const needsInThread: readonly Need[] = [view, sendInThreads];

/** What is lacking where Discord refuses a message in a thread, by whether it lets the bot see the place. */
export function guessLacking(isHidden: boolean): readonly Need[] {
  return isHidden ? [view] : [sendInThreads];
}

/** To open a thread, and to write in it. */
export function needsToOpen(isPrivate: boolean): readonly Need[] {
  return [view, isPrivate ? openPrivate : openPublic, sendInThreads];
}

/** What is lacking of `needs`; administrators lack nothing. */
export function findLacking(held: bigint, needs: readonly Need[]): readonly Need[] {
  if ((held & PermissionFlagsBits.Administrator) !== 0n) return [];
  return needs.filter(({ bit }) => (held & bit) === 0n);
}

/** The permissions by name: “A, B and C”. */
export function listNames(needs: readonly Need[]): string {
  const names = needs.map(({ name }) => name);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}

/** Where the server's admins can mend it. */
export const howToAllow =
  "Someone who manages the server can allow it in the channel's settings, under Permissions, for the role of this bot.";

/** The link that adds the bot to a server, with no more than it needs. */
export function inviteLink(application: string): string {
  const permissions = allNeeds.reduce((sum, { bit }) => sum | bit, 0n);
  const query = new URLSearchParams({
    client_id: application,
    scope: "bot applications.commands",
    permissions: String(permissions),
    integration_type: "0",
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
