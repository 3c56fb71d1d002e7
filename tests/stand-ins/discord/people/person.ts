import { openDirectMessages } from "../world/channels.ts";
import type { Message, User } from "../world/entities.ts";
import { permissionsIn } from "../world/permissions.ts";
import type { World } from "../world/world.ts";
import type { Asked } from "./asked.ts";
import { command } from "./commanding.ts";
import type { File, OptionValues } from "./options.ts";
import type { Place } from "./place.ts";
import { press } from "./pressing.ts";
import { type PersonParts, reach } from "./reach.ts";
import { look, type Seen } from "./seen.ts";
import { revise, speak } from "./speaking.ts";
import { thread } from "./threading.ts";
import { listSeen } from "./transcript.ts";

/** Somebody on Discord. What they do happens at once; what the client would not let them do throws. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** How others mention them in a text. */
  readonly mention: string;
  /** Their direct messages with the bot. */
  dm(): Place;
  /** Says something, with files if there are any. */
  say(place: Place, text: string, files?: readonly File[]): Seen;
  /** Replies to a message, with a ping to its author unless `ping` is false. */
  reply(message: Seen, text: string, options?: { readonly ping?: boolean }): Seen;
  /** Changes or deletes a message of their own; moderators may delete those of others. */
  edit(message: Seen, text: string): void;
  delete(message: Seen): void;
  /** Presses a button, by its label. */
  press(message: Seen, label: string): Asked;
  /** Chooses options of a message's select, by their labels. */
  choose(message: Seen, ...labels: readonly string[]): Asked;
  /** Runs a slash command such as `progress show`, with options by name. */
  run(place: Place, command: string, options?: OptionValues): Asked;
  /** Types into an option of a slash command and asks for what it suggests; `focused` is the last option if left out. */
  type(place: Place, command: string, options: OptionValues, focused?: string): Asked;
  /** Uses a command of a message's menu. */
  use(command: string, message: Seen): Asked;
  /** Opens a thread, from a message if one is given. */
  openThread(
    place: Place,
    name: string,
    options?: { readonly private?: boolean; readonly from?: Seen },
  ): Place;
  /** Joins or leaves a thread, or adds somebody to it. */
  join(thread: Place): void;
  leave(thread: Place): void;
  add(thread: Place, who: { readonly id: string }): void;
  /** What they see there, the oldest first. */
  sees(place: Place): Seen[];
  /** Settles with the bot's oldest message there that they can see and that was not returned before. */
  next(place: Place): Promise<Seen>;
  /** Whether they take direct messages. */
  takeDirectMessages(does: boolean): void;
}

/** The acting side of a user. */
export function createPerson(parts: PersonParts, user: User): Person {
  const { world, waiting, findPlace } = parts;
  const taken = new Set<string>();
  return {
    id: user.id,
    name: user.name,
    mention: `<@${user.id}>`,
    dm: () => findPlace(openDirectMessages(world, user)),
    sees: (place) =>
      listSeen(world, reach(world, user, place.id), user.id).map((each) => look(world, each)),
    next: (place) =>
      waiting.until(`the next message that ${user.name} sees in ${place.name()}`, () => {
        const next = findArrival(world, place, user, taken);
        if (next) taken.add(next.id);
        return next && look(world, next);
      }),
    takeDirectMessages(does) {
      user.takesDirectMessages = does;
    },
    ...speak(parts, user),
    ...revise(parts, user),
    ...press(parts, user),
    ...command(parts, user),
    ...thread(parts, user),
  };
}

/** The first message to have come there that this user sees and was not given before. */
function findArrival(
  world: World,
  place: Place,
  user: User,
  taken: ReadonlySet<string>,
): Message | undefined {
  const channel = world.channels.get(place.id);
  if (!channel || permissionsIn(world, channel, user.id) === 0n) return undefined;
  return (world.arrivals.get(place.id) ?? [])
    .filter((id) => !taken.has(id))
    .map((id) => channel.messages.get(id))
    .find((message) => message && (message.onlyFor === null || message.onlyFor === user.id));
}
