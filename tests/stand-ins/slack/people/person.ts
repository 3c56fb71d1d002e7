import type { User } from "../world/entities.ts";
import { placeKey } from "../world/messages.ts";
import { type Commanding, command } from "./commanding.ts";
import { type Installing, install } from "./installing.ts";
import type { Place } from "./place.ts";
import { type PersonParts, reach, reachMessage } from "./reach.ts";
import { look, type Seen } from "./seen.ts";
import { type Shortcuts, takeShortcuts } from "./shortcuts.ts";
import { type Speaking, speak } from "./speaking.ts";
import { openTabs, type Tabs } from "./tabs.ts";
import { listSeen } from "./transcript.ts";
import { type Using, use } from "./using.ts";

/** Somebody in a workspace. What they do happens at once; what the client would not let them do throws. */
export interface Person extends Speaking, Using, Commanding, Shortcuts, Tabs, Installing {
  readonly id: string;
  readonly name: string;
  /** How others mention them in a text. */
  readonly mention: string;
  /** What they see there, the oldest first. */
  sees(place: Place): Seen[];
  /** Settles with the bot's oldest message there that they can see and that was not returned before. */
  next(place: Place): Promise<Seen>;
  /** Settles with the message once it is no longer what it was, and with null once it is deleted. */
  changed(message: Seen): Promise<Seen | null>;
  /** The ephemeral messages that they were shown there. */
  ephemerals(place: Place): Seen[];
}

/** The acting side of a user. */
export function createPerson(parts: PersonParts): Person {
  const { world, user } = parts;
  const sees = (place: Place) =>
    listSeen(world, spotOf(parts, place), user.id).map((each) => look(world, each));
  const speaking = speak(parts);
  return {
    id: user.id,
    name: user.name,
    mention: `<@${user.id}>`,
    sees,
    ephemerals: (place) => sees(place).filter(({ ephemeral }) => ephemeral),
    ...watch(parts, user),
    ...speaking,
    ...use(parts),
    ...command(parts),
    ...takeShortcuts(parts),
    ...openTabs(parts, speaking),
    ...install(parts),
  };
}

function spotOf({ world }: PersonParts, { id, threadTs }: Place) {
  const channel = world.channels.get(id);
  if (!channel) throw new Error(`There is no channel ${id}.`);
  return { channel, thread: threadTs };
}

function watch(parts: PersonParts, user: User): Pick<Person, "next" | "changed"> {
  const { world, waiting } = parts;
  const taken = new Set<string>();
  const findNext = ({ id, threadTs }: Place) =>
    (world.arrivals.get(placeKey(id, threadTs)) ?? []).find(
      (message) =>
        !message.deleted &&
        (message.onlyFor === null || message.onlyFor === user.id) &&
        !taken.has(message.ts),
    );
  return {
    next: (place) =>
      waiting.until(`the next message that ${user.name} sees in ${place.name()}`, () => {
        reach(parts, place.id);
        const next = findNext(place);
        if (next) taken.add(next.ts);
        return next && look(world, next);
      }),
    async changed(seen) {
      reachMessage(parts, seen);
      const found = await waiting.until(`a change of the message “${seen.text}”`, () => {
        const message = world.channels.get(seen.channel)?.messages.get(seen.ts);
        return message && message.revision > seen.revision ? { message } : null;
      });
      return found.message.deleted ? null : look(world, found.message);
    },
  };
}
