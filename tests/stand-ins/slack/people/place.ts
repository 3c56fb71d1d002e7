import type { Prompt } from "../manifest.ts";
import type { Channel, SessionState } from "../world/entities.ts";
import { tell, tellArchived, tellLeft } from "../world/events.ts";
import { teamOf } from "../world/teams.ts";
import type { World } from "../world/world.ts";
import { look, type Seen } from "./seen.ts";
import { listSeen, writeTranscript } from "./transcript.ts";

/** Somebody in a workspace. */
export interface Who {
  readonly id: string;
}

/** A channel, a thread, or someone's direct messages with the bot. */
export interface Place {
  /** Of the channel. */
  readonly id: string;
  /** Of the message that a thread hangs from; null for channels and direct messages. */
  readonly threadTs: string | null;
  name(): string;
  /** The thread that hangs from a message, or that a message is in. */
  thread(message: Pick<Seen, "ts" | "threadTs">): Place;
  /** All messages that `as` sees, or all there are; of a channel those outside threads, of a thread with its first. */
  messages(as?: Who): Seen[];
  /** The place as text, as `as` reads it. With `acts`, presses and commands are told too. */
  transcript(reading?: { readonly as?: Who; readonly acts?: boolean }): string;
  /** What the bot says that it is doing, in a thread. */
  status(): string | null;
  /** The state of the agent's session in a thread; null where there is none. */
  session(): SessionState | null;
  /** The title that the bot gave to a thread. */
  title(): string | null;
  /** What people are offered to say there. */
  prompts(): readonly Prompt[];
  archive(): void;
  unarchive(): void;
  /** Lets nobody post there but admins. */
  restrict(): void;
  invite(who: Who): void;
  removeBot(): void;
  inviteBot(): void;
}

/** The tests' side of a channel, or of one thread in it. */
export function createPlace(world: World, channel: Channel, thread: string | null = null): Place {
  const spot = { channel, thread };
  const state = () => channel.threads.get(thread ?? "");
  return {
    id: channel.id,
    threadTs: thread,
    name: () => (thread === null ? channel.name : `a thread in ${channel.name}`),
    thread: ({ ts, threadTs }) => createPlace(world, channel, threadTs ?? ts),
    messages: (as) => listSeen(world, spot, as?.id ?? null).map((each) => look(world, each)),
    transcript: ({ as, acts = false } = {}) =>
      writeTranscript(world, spot, { as: as?.id ?? null, acts }),
    status: () => state()?.status ?? null,
    session: () => state()?.session ?? null,
    title: () => state()?.title ?? null,
    prompts: () => listPrompts(world, channel),
    ...manage(world, channel),
  };
}

/** The prompts that the bot set, or else those of the manifest. */
export function listPrompts(world: World, channel: Channel): readonly Prompt[] {
  const usual = world.settings.manifest.features?.agent_view?.suggested_prompts ?? [];
  return channel.prompts.length > 0 ? channel.prompts : usual;
}

type Managing = Pick<
  Place,
  "archive" | "unarchive" | "restrict" | "invite" | "removeBot" | "inviteBot"
>;

function manage(world: World, channel: Channel): Managing {
  const team = teamOf(world, channel);
  return {
    archive() {
      channel.archived = true;
      tellArchived(world, channel);
    },
    unarchive() {
      channel.archived = false;
    },
    restrict() {
      channel.restricted = true;
    },
    invite: ({ id }) => void channel.members.add(id),
    removeBot() {
      channel.members.delete(team.bot);
      tellLeft(world, channel);
    },
    inviteBot() {
      channel.members.add(team.bot);
      const where = { channel: channel.id, channel_type: "C", team: team.id };
      tell(world, team, { type: "member_joined_channel", user: team.bot, ...where });
    },
  };
}
