import type { Waiting } from "../../waiting.ts";
import { overwrite } from "../world/channels.ts";
import type { Channel } from "../world/entities.ts";
import { post, removeChannel } from "../world/messages.ts";
import { messageTypes } from "../world/numbers.ts";
import type { Permission } from "../world/permissions.ts";
import { changeThread } from "../world/threads.ts";
import type { World } from "../world/world.ts";
import { look, type Seen } from "./seen.ts";
import { listSeen, writeTranscript } from "./transcript.ts";

/** Somebody or something with permissions: a person, a role, the bot. */
export interface Who {
  readonly id: string;
}

/** A channel, a thread, or someone's direct messages with the bot. */
export interface Place {
  readonly id: string;
  /** As it is called now. */
  name(): string;
  /** False once it was deleted. */
  exists(): boolean;
  isThread(): boolean;
  isPrivate(): boolean;
  isArchived(): boolean;
  isLocked(): boolean;
  /** The names of a thread's members. */
  members(): string[];
  /** The threads in it, the oldest first. */
  threads(): Place[];
  /** Settles with the oldest thread in it that was not returned before; threads of old and new ones alike. */
  nextThread(): Promise<Place>;
  /** All messages that `as` sees, or all there are; the oldest first. */
  messages(as?: Who): Seen[];
  /** The place as text, as `as` reads it. With `acts`, presses and commands are told too. */
  transcript(reading?: { readonly as?: Who; readonly acts?: boolean }): string;
  /** Lets somebody do some things here, or not. */
  allow(who: Who, ...permissions: readonly Permission[]): void;
  deny(who: Who, ...permissions: readonly Permission[]): void;
  /** What a moderator does with threads. */
  archive(): void;
  unarchive(): void;
  lock(): void;
  unlock(): void;
  rename(name: string): void;
  /** Deletes a channel or thread, with all in it. */
  delete(): void;
}

/** Gives the one `Place` for each channel. */
export type FindPlace = (channel: Channel) => Place;

/** Makes places, one for each channel. */
export function createPlaces(world: World, waiting: Waiting): FindPlace {
  const places = new Map<string, Place>();
  const find: FindPlace = (channel) => {
    const known = places.get(channel.id);
    if (known) return known;
    const place = createPlace(world, waiting, channel, find);
    places.set(channel.id, place);
    return place;
  };
  return find;
}

function createPlace(world: World, waiting: Waiting, channel: Channel, find: FindPlace): Place {
  const given = new Set<string>();
  const threads = () =>
    [...world.channels.values()].filter(({ parent, thread }) => thread && parent === channel.id);
  return {
    id: channel.id,
    name: () => channel.name,
    exists: () => world.channels.has(channel.id),
    isThread: () => channel.thread !== null,
    isPrivate: () => channel.thread?.private ?? false,
    isArchived: () => channel.thread?.archived ?? false,
    isLocked: () => channel.thread?.locked ?? false,
    members: () =>
      [...(channel.thread?.members.keys() ?? [])].map((id) => world.users.get(id)?.name ?? id),
    threads: () => threads().map(find),
    nextThread: () =>
      waiting.until(`a thread in ${channel.name}`, () => {
        const next = threads().find(({ id }) => !given.has(id));
        if (next) given.add(next.id);
        return next && find(next);
      }),
    messages: (as) => listSeen(world, channel, as?.id ?? null).map((each) => look(world, each)),
    transcript: ({ as, acts } = {}) =>
      writeTranscript(world, channel, {
        ...(as ? { as: as.id } : {}),
        ...(acts ? { acts } : {}),
      }),
    allow: (who, ...allow) => overwrite(world, channel, toTarget(world, who), { allow }),
    deny: (who, ...deny) => overwrite(world, channel, toTarget(world, who), { deny }),
    ...moderate(world, channel),
  };
}

function moderate(
  world: World,
  channel: Channel,
): Pick<Place, "archive" | "unarchive" | "lock" | "unlock" | "rename" | "delete"> {
  return {
    archive: () => changeThread(world, channel, { archived: true }),
    unarchive: () => changeThread(world, channel, { archived: false }),
    lock: () => changeThread(world, channel, { locked: true }),
    unlock: () => changeThread(world, channel, { locked: false }),
    rename(name) {
      changeThread(world, channel, { name });
      const author = world.guilds.get(channel.guild ?? "")?.owner ?? world.bot.id;
      post(world, channel, { author, type: messageTypes.nameChange, content: name });
    },
    delete: () => removeChannel(world, channel),
  };
}

function toTarget(world: World, { id }: Who): { id: string; kind: "role" | "member" } {
  return { id, kind: world.users.has(id) ? "member" : "role" };
}
