import { openDirectMessages } from "../world/guilds.ts";
import { readMentions } from "../world/mentions.ts";
import { edit, post, remove } from "../world/messages.ts";
import { commandTypes, componentTypes, interactionTypes, messageTypes } from "../world/numbers.ts";
import { may, maySend, permissionsIn } from "../world/permissions.ts";
import { showMessage } from "../world/show-message.ts";
import { joinThread, leaveThread, openThread } from "../world/threads.ts";
import type { Channel, Message, User, World } from "../world/world.ts";
import { type Asked, follow } from "./asked.ts";
import { type File, fillCommand, findCommand, type OptionValues } from "./commands.ts";
import { interact } from "./interactions.ts";
import type { FindPlace, Place } from "./place.ts";
import { listButtons, listSelects, readLabel } from "./reading.ts";
import { look, type Seen } from "./seen.ts";
import { listSeen } from "./transcript.ts";
import type { Waiting } from "./waiting.ts";

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

/** What makes a person. */
export interface PersonParts {
  readonly world: World;
  readonly waiting: Waiting;
  readonly findPlace: FindPlace;
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
    ...act(parts, user),
    ...thread(parts, user),
  };
}

function findArrival(
  world: World,
  place: Place,
  user: User,
  taken: ReadonlySet<string>,
): Message | undefined {
  const channel = world.channels.get(place.id);
  if (!channel) return undefined;
  const seen = new Set(listSeen(world, channel, user.id).map(({ id }) => id));
  const arrival = world.arrivals.find(
    ({ channel: id, message }) => id === place.id && !taken.has(message) && seen.has(message),
  );
  return channel.messages.get(arrival?.message ?? "");
}

/** The channel, if this user can see it. */
function reach(world: World, user: User, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel || permissionsIn(world, channel, user.id) === 0n)
    throw new Error(`${user.name} cannot see ${channel?.name ?? "a channel that is gone"}.`);
  return channel;
}

function reachMessage(
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
function reachWritable(world: World, user: User, id: string): Channel {
  const channel = reach(world, user, id);
  const locked = channel.thread?.locked && !may(world, channel, user.id, "ManageThreads");
  if (locked || !maySend(world, channel, user.id))
    throw new Error(`${user.name} cannot write in ${channel.name}.`);
  return channel;
}

function speak(
  { world }: PersonParts,
  user: User,
): Pick<Person, "say" | "reply" | "edit" | "delete"> {
  const allowed = { parse: ["users" as const, "roles" as const, "everyone" as const] };
  const send = (channel: Channel, text: string, draft: Partial<Message> = {}) => {
    if (text.length > 2_000 || (text.trim() === "" && !draft.attachments?.length))
      throw new Error(`Nobody can send a message of ${text.trim().length} characters.`);
    const own = readMentions(world, channel, user.id, text, allowed);
    const users = [...new Set([...own.users, ...(draft.mentions?.users ?? [])])];
    const message = {
      ...draft,
      author: user.id,
      content: text.trim(),
      mentions: { ...own, users },
    };
    return look(world, post(world, channel, message));
  };
  return {
    say: (place, text, files = []) =>
      send(reachWritable(world, user, place.id), text, {
        attachments: files.map(({ name, content }) => ({
          id: world.newId(),
          name,
          type: "text/plain",
          description: null,
          content: Buffer.from(content),
          ephemeral: false,
        })),
      }),
    reply(seen, text, { ping = true } = {}) {
      const { message } = reachMessage(world, user, seen);
      const channel = reachWritable(world, user, seen.place);
      // An answer to an interaction cannot be pinged: it comes from a webhook.
      const pings = ping && message.origin === null;
      return send(channel, text, {
        type: messageTypes.reply,
        reference: { message: message.id, channel: channel.id },
        mentions: { users: pings ? [message.author] : [], roles: [], everyone: false },
      });
    },
    edit(seen, text) {
      const { message } = reachMessage(world, user, seen);
      if (message.author !== user.id) throw new Error(`${user.name} did not write that.`);
      edit(world, message, { content: text });
    },
    delete(seen) {
      const { channel, message } = reachMessage(world, user, seen);
      const isOwn = message.author === user.id || message.onlyFor === user.id;
      if (!isOwn && !may(world, channel, user.id, "ManageMessages"))
        throw new Error(`${user.name} cannot delete that.`);
      remove(world, message);
    },
  };
}

function act(
  { world, waiting }: PersonParts,
  user: User,
): Pick<Person, "press" | "choose" | "run" | "type" | "use"> {
  const begin = (deed: Omit<Parameters<typeof interact>[1], "user">) =>
    follow(world, waiting, user, interact(world, { ...deed, user }));
  const reachForCommands = (id: string) => {
    const channel = reach(world, user, id);
    if (channel.thread?.archived || !may(world, channel, user.id, "UseApplicationCommands"))
      throw new Error(`${user.name} cannot use commands in ${channel.name}.`);
    return channel;
  };
  return {
    press(seen, label) {
      const { channel, message } = reachMessage(world, user, seen);
      const button = listButtons(message).find(
        (each) => readLabel(each) === label || each.label === label,
      );
      if (!button || button.disabled || !button.custom_id) throw noSuchButton(message, label);
      return begin({
        type: interactionTypes.component,
        channel,
        source: message,
        what: `${user.name} pressed [${label}]`,
        data: { component_type: componentTypes.button, custom_id: button.custom_id, id: button.id },
      });
    },
    choose(seen, ...labels) {
      const { channel, message } = reachMessage(world, user, seen);
      const select = listSelects(message).find(
        ({ options, disabled }) =>
          !disabled && labels.every((label) => options.some((option) => option.label === label)),
      );
      const within =
        select &&
        labels.length >= (select.min_values ?? 1) &&
        labels.length <= (select.max_values ?? 1);
      if (!select || !within)
        throw new Error(`${user.name} cannot choose ${labels.join(", ")} there.`);
      const values = select.options.filter(({ label }) => labels.includes(label));
      return begin({
        type: interactionTypes.component,
        channel,
        source: message,
        what: `${user.name} chose ${labels.join(", ")}`,
        data: {
          component_type: componentTypes.stringSelect,
          custom_id: select.custom_id,
          id: select.id,
          values: values.map(({ value }) => value),
        },
      });
    },
    run(place, line, options = {}) {
      const channel = reachForCommands(place.id);
      const { data } = fillCommand(world, channel, user, line, options);
      const name = line.replace(/^\//, "");
      return begin({
        type: interactionTypes.command,
        channel,
        command: name,
        what: `${user.name} used /${name}`,
        data,
      });
    },
    type(place, line, options, focused = Object.keys(options).at(-1) ?? "") {
      const channel = reachForCommands(place.id);
      const { data } = fillCommand(world, channel, user, line, options, focused);
      return begin({
        type: interactionTypes.autocomplete,
        channel,
        what: `${user.name} typed into “${focused}” of /${line}`,
        data,
      });
    },
    use(name, seen) {
      const { message } = reachMessage(world, user, seen);
      const channel = reachForCommands(seen.place);
      const command = findCommand(world, channel, user, commandTypes.message, name);
      return begin({
        type: interactionTypes.command,
        channel,
        command: name,
        target: message.id,
        what: `${user.name} used “${name}” on a message`,
        data: {
          id: command.id,
          name,
          type: command.type,
          guild_id: command.guild ?? undefined,
          target_id: message.id,
          // What the command is used on can be read, whatever the intents.
          resolved: { messages: { [message.id]: showMessage(world, message, true) } },
        },
      });
    },
  };
}

function noSuchButton(message: Message, label: string): Error {
  const labels = listButtons(message).map(
    (each) => `[${readLabel(each)}${each.disabled ? ", disabled" : ""}]`,
  );
  return new Error(`There is no button [${label}] to press, only: ${labels.join(" ") || "none"}`);
}

function thread(
  { world, findPlace }: PersonParts,
  user: User,
): Pick<Person, "openThread" | "join" | "leave" | "add"> {
  return {
    openThread(place, name, options = {}) {
      const parent = reach(world, user, place.id);
      const isPrivate = options.private ?? false;
      const permission = isPrivate ? "CreatePrivateThreads" : "CreatePublicThreads";
      if (!may(world, parent, user.id, permission))
        throw new Error(`${user.name} cannot open threads in ${parent.name}.`);
      return findPlace(
        openThread(world, parent, {
          name,
          owner: user.id,
          private: isPrivate,
          from: options.from?.id,
        }),
      );
    },
    join(place) {
      joinThread(world, reach(world, user, place.id), user.id);
    },
    leave(place) {
      leaveThread(world, reach(world, user, place.id), user.id);
    },
    add(place, { id }) {
      const channel = reachWritable(world, user, place.id);
      if (!joinThread(world, channel, id)) return;
      post(world, channel, {
        author: user.id,
        type: messageTypes.recipientAdd,
        mentions: { users: [id], roles: [], everyone: false },
      });
    },
  };
}
