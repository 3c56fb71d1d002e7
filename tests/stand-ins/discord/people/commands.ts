import type { Json, JsonObject } from "../json.ts";
import { type CommandOption, optionTypes, type Parameter } from "../limits/commands.ts";
import { commandTypes } from "../world/numbers.ts";
import { permissionsIn } from "../world/permissions.ts";
import { showChannel, showMember, showRole, showUser } from "../world/show-guild.ts";
import { showAttachment } from "../world/show-message.ts";
import type { Channel, Command, User, World } from "../world/world.ts";

/** A file that somebody attaches. */
export interface File {
  readonly name: string;
  readonly content: string;
}

/** What a person gives for an option: text, a number, yes or no, a file, or a person, role or channel by its id. */
export type OptionValue = string | number | boolean | File | { readonly id: string };
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** The command of a name that a person can use there; throws if the client would not show it to them. */
export function findCommand(
  world: World,
  channel: Channel,
  user: User,
  type: number,
  name: string,
): Command {
  const fits = (command: Command) => command.type === type && command.name === name;
  const all = [...world.commands.values()].filter(fits);
  const context = channel.guild === null ? 1 : 0;
  const command =
    all.find(({ guild }) => guild !== null && guild === channel.guild) ??
    all.find(({ guild, contexts }) => guild === null && (contexts?.includes(context) ?? true));
  if (!command) {
    const known = [...world.commands.values()].map((each) => each.name).join(", ");
    throw new Error(`There is no command “${name}” here; there are: ${known || "none"}.`);
  }
  refuseLacking(world, channel, user, command);
  return command;
}

function refuseLacking(world: World, channel: Channel, user: User, command: Command): void {
  if (command.permissions === null || channel.guild === null) return;
  const has = permissionsIn(world, channel, user.id);
  const needs = BigInt(command.permissions);
  const isAdministrator = (has & 8n) !== 0n;
  if (isAdministrator || (needs !== 0n && (has & needs) === needs)) return;
  throw new Error(`${user.name} has not the permissions that “${command.name}” asks for.`);
}

/** The data of an interaction for a slash command such as `progress show`. */
export interface Filled {
  readonly command: Command;
  readonly data: JsonObject;
}

/** Fills a slash command in; `focused` is the option that is being typed, for autocomplete. */
export function fillCommand(
  world: World,
  channel: Channel,
  user: User,
  line: string,
  values: OptionValues,
  focused: string | null = null,
): Filled {
  const [name = "", ...path] = line.replace(/^\//, "").split(" ");
  const command = findCommand(world, channel, user, commandTypes.slash, name);
  const resolved = createResolved(world, channel);
  const options = fillPath(command.options, path, values, { focused, resolved, line });
  return {
    command,
    data: {
      id: command.id,
      name: command.name,
      type: command.type,
      guild_id: command.guild ?? undefined,
      options: options.length > 0 ? options : undefined,
      resolved: resolved.show(),
    },
  };
}

interface Filling {
  readonly focused: string | null;
  readonly resolved: Resolved;
  readonly line: string;
}

function fillPath(
  options: readonly CommandOption[],
  path: readonly string[],
  values: OptionValues,
  filling: Filling,
): JsonObject[] {
  const [next, ...rest] = path;
  if (next === undefined) {
    const parameters = options.filter((option) => isParameter(option));
    if (parameters.length < options.length)
      throw new Error(
        `/${filling.line} needs a subcommand: ${options.map(({ name }) => name).join(", ")}.`,
      );
    return fillParameters(parameters, values, filling);
  }
  const inner = options.find(({ name }) => name === next);
  if (!inner || isParameter(inner))
    throw new Error(`/${filling.line} has no subcommand “${next}”.`);
  return [
    {
      name: inner.name,
      type: inner.type,
      options: fillPath(inner.options ?? [], rest, values, filling),
    },
  ];
}

function isParameter(option: CommandOption): option is Parameter {
  return option.type > optionTypes.group;
}

function fillParameters(
  parameters: readonly Parameter[],
  values: OptionValues,
  filling: Filling,
): JsonObject[] {
  const { focused, resolved, line } = filling;
  const unknown = Object.keys(values).find((name) =>
    parameters.every((each) => each.name !== name),
  );
  if (unknown !== undefined) throw new Error(`/${line} has no option “${unknown}”.`);
  const missing = parameters.find(({ name, required }) => required && values[name] === undefined);
  if (missing && focused === null) throw new Error(`/${line} needs the option “${missing.name}”.`);
  return parameters.flatMap((parameter): JsonObject[] => {
    const value = values[parameter.name];
    if (value === undefined) return [];
    const isFocused = parameter.name === focused;
    if (isFocused && !parameter.autocomplete)
      throw new Error(`The option “${parameter.name}” of /${line} has no autocomplete.`);
    const given = isFocused ? String(value) : convert(parameter, value, resolved);
    return [
      { name: parameter.name, type: parameter.type, value: given, focused: isFocused || undefined },
    ];
  });
}

function convert(parameter: Parameter, value: OptionValue, resolved: Resolved): Json {
  const { type, choices } = parameter;
  if (choices && choices.length > 0) {
    const choice = choices.find((each) => each.name === value || each.value === value);
    if (!choice) throw wrong(parameter, value);
    return choice.value;
  }
  if (type === optionTypes.string) return readText(parameter, value);
  if (type === optionTypes.integer || type === optionTypes.number)
    return readNumber(parameter, value);
  if (type === optionTypes.boolean && typeof value === "boolean") return value;
  if (typeof value !== "object") throw wrong(parameter, value);
  return resolved.add(parameter, value);
}

function readText(parameter: Parameter, value: OptionValue): string {
  const { min_length, max_length } = parameter;
  if (typeof value !== "string") throw wrong(parameter, value);
  if (value.length < (min_length ?? 0) || value.length > (max_length ?? 6_000))
    throw wrong(parameter, value);
  return value;
}

function readNumber(parameter: Parameter, value: OptionValue): number {
  const { min_value, max_value, type } = parameter;
  if (typeof value !== "number") throw wrong(parameter, value);
  const isWhole = type === optionTypes.number || Number.isInteger(value);
  const isWithin = value >= (min_value ?? -Infinity) && value <= (max_value ?? Infinity);
  if (!isWhole || !isWithin) throw wrong(parameter, value);
  return value;
}

function wrong({ name }: Parameter, value: OptionValue): Error {
  return new Error(`The option “${name}” does not take ${JSON.stringify(value)}.`);
}

interface Resolved {
  add(parameter: Parameter, value: File | { readonly id: string }): string;
  show(): Json;
}

/** Collects what options point to: users, members, roles, channels, files. */
function createResolved(world: World, channel: Channel): Resolved {
  const found: Record<string, Record<string, Json>> = {};
  const put = (kind: string, id: string, shown: Json) => {
    found[kind] = { ...found[kind], [id]: shown };
  };
  const guild = world.guilds.get(channel.guild ?? "");
  const addUser = (user: User) => {
    put("users", user.id, showUser(user));
    const member = guild?.members.get(user.id);
    if (member) put("members", user.id, { ...showMember(world, member, false), permissions: "0" });
  };
  return {
    add(parameter, value) {
      if (!("id" in value)) {
        const content = Buffer.from(value.content);
        const id = world.newId();
        const kept = {
          id,
          name: value.name,
          type: "text/plain",
          description: null,
          content,
          ephemeral: true,
        };
        world.attachments.set(id, kept);
        put("attachments", id, showAttachment(world, kept));
        return id;
      }
      const user = world.users.get(value.id);
      const role = guild?.roles.get(value.id);
      const place = world.channels.get(value.id);
      const fits = {
        [optionTypes.user]: user,
        [optionTypes.role]: role,
        [optionTypes.channel]: place,
        [optionTypes.mentionable]: user ?? role,
      };
      if (!Object.entries(fits).some(([type, found]) => Number(type) === parameter.type && found))
        throw wrong(parameter, value.id);
      if (user) addUser(user);
      if (role) put("roles", role.id, showRole(role, 1));
      if (place) put("channels", place.id, { ...showChannel(world, place), permissions: "0" });
      return value.id;
    },
    show: () => (Object.keys(found).length > 0 ? found : undefined),
  };
}
