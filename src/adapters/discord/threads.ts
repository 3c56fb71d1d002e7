import {
  type APIInteraction,
  ChannelType,
  DiscordAPIError,
  type REST,
  Routes,
  ThreadAutoArchiveDuration,
} from "discord.js";
import { persist } from "./attempts.ts";
import {
  findLacking,
  howToAllow,
  listNames,
  needsInThread,
  needsToOpen,
  view,
} from "./permissions.ts";
import { readUser, threadTypes } from "./read.ts";
import { nameTrouble } from "./trouble.ts";

/** A thread for a lesson, or why there can be none, in the words of who asked; `trouble` is what Discord minded, for the operator. */
export type Opened =
  | { readonly thread: string }
  | { readonly refusal: string; readonly trouble?: string };

const tooManyThreads: ReadonlySet<unknown> = new Set([160006, 30033]);

/** Opens a thread in the channel where it was asked for; asked for in a thread, in the channel that this belongs to. */
export async function openThread(
  rest: REST,
  interaction: APIInteraction,
  name: string,
  isPrivate: boolean,
): Promise<Opened> {
  try {
    const parent = await findParent(rest, interaction);
    const refusal = refuseHere(parent.type, interaction, isPrivate);
    if (refusal) return { refusal };
    const type = chooseType(parent.type, isPrivate);
    const thread = (await rest.post(Routes.threads(parent.id), {
      body: { name, type, auto_archive_duration: ThreadAutoArchiveDuration.ThreeDays },
    })) as { readonly id: string };
    return isPrivate
      ? await letIn(rest, thread.id, readUser(interaction).id)
      : { thread: thread.id };
  } catch (error) {
    if (error instanceof DiscordAPIError) return explain(error, isPrivate);
    throw error;
  }
}

/** An interaction with its channel, which Discord may leave out: it decides where a lesson can be. */
export async function completeChannel<Given extends APIInteraction>(
  rest: REST,
  given: Given,
): Promise<Given> {
  if (given.channel || given.guild_id === undefined || !given.channel_id) return given;
  // What cannot be read is found out where it matters.
  const channel = await rest.get(Routes.channel(given.channel_id)).catch(() => null);
  return channel === null ? given : ({ ...given, channel } as Given);
}

interface Parent {
  readonly id: string;
  readonly type: ChannelType;
}

/** Threads have no threads. */
async function findParent(rest: REST, { channel, channel_id }: APIInteraction): Promise<Parent> {
  const type = channel?.type ?? ChannelType.GuildText;
  const parent = channel && "parent_id" in channel ? channel.parent_id : null;
  if (!parent || !threadTypes.has(type)) return { id: channel?.id ?? channel_id ?? "", type };
  return (await rest.get(Routes.channel(parent))) as Parent;
}

/** Why a lesson cannot be taught right here, in a thread that is there; null where it can. */
export function refuseThread({ app_permissions, channel }: APIInteraction): string | null {
  if (app_permissions === undefined) return null;
  const lacking = findLacking(BigInt(app_permissions), needsInThread);
  // Where the bot is not in a private thread, the thread is as good as not there for it.
  if (lacking.includes(view) && channel?.type === ChannelType.PrivateThread)
    return "I'm not in this private thread yet. Mention me in a message here, which lets me in, and use the command once more.";
  return lacking.length === 0
    ? null
    : `I can't write in this thread: I lack ${listNames(lacking)}. ${howToAllow}`;
}

const forums: ReadonlySet<ChannelType> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);

function refuseHere(
  type: ChannelType,
  { app_permissions }: APIInteraction,
  isPrivate: boolean,
): string | null {
  if (forums.has(type))
    return isPrivate
      ? "A forum has no private threads. Please use the command in a text channel, or in direct messages with me."
      : "A lesson of your own needs a post of its own here. Please open one and use the command there, or use it in direct messages with me.";
  if (type !== ChannelType.GuildText && type !== ChannelType.GuildAnnouncement)
    return "Threads can't be opened in this kind of channel. Please use the command in a text channel, in a thread, or in direct messages with me.";
  if (isPrivate && type === ChannelType.GuildAnnouncement)
    return "An announcement channel has no private threads. Please use the command in a text channel, or in direct messages with me.";
  if (app_permissions === undefined) return null;
  const lacking = findLacking(BigInt(app_permissions), needsToOpen(isPrivate));
  return lacking.length === 0
    ? null
    : `I can't open a thread here: I lack ${listNames(lacking)}. ${howToAllow}`;
}

function chooseType(parent: ChannelType | undefined, isPrivate: boolean): ChannelType {
  if (parent === ChannelType.GuildAnnouncement) return ChannelType.AnnouncementThread;
  return isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread;
}

/** Nobody sees a private thread who is not in it. To a public one leads a link, as being added notifies people. */
async function letIn(rest: REST, thread: string, user: string): Promise<Opened> {
  try {
    await persist(() => rest.put(Routes.threadMembers(thread, user)));
    return { thread };
  } catch (error) {
    await close(rest, thread);
    if (!(error instanceof DiscordAPIError)) throw error;
    const trouble = `Discord did not let a learner into their private thread ${thread}, which was closed again: ${nameTrouble(error)}`;
    return { refusal: notLetIn, trouble };
  }
}

const notLetIn =
  "Discord didn't let me add you to a private thread here, so I've closed it again. You can start the lesson without “private”, or in direct messages with me.";

/** Takes a thread away that nobody is to find; where the bot may not delete it, it is archived at least. */
async function close(rest: REST, thread: string): Promise<void> {
  await rest
    .delete(Routes.channel(thread))
    .catch(() => rest.patch(Routes.channel(thread), { body: { archived: true } }))
    .catch(() => {});
}

function explain(error: DiscordAPIError, isPrivate: boolean): Opened {
  const { code } = error;
  if (code === 50001 || code === 50013)
    return {
      refusal: `I can't open a thread here. I need ${listNames(needsToOpen(isPrivate))}. ${howToAllow}`,
    };
  if (tooManyThreads.has(code))
    return {
      refusal:
        "This server has as many open threads as Discord allows. Once some are closed, please try again.",
    };
  return {
    refusal:
      "Discord would not open a thread here, and I've noted why. You can try another channel, or direct messages with me.",
    trouble: `Discord refused to open a thread: ${nameTrouble(error)}`,
  };
}
