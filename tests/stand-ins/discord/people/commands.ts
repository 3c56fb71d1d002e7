import type { JsonObject } from "../json.ts";
import { type CommandOption, optionTypes, type Parameter } from "../limits/command-options.ts";
import type { Channel, Command, User } from "../world/entities.ts";
import { commandTypes } from "../world/numbers.ts";
import { permissionBits, permissionsIn } from "../world/permissions.ts";
import type { World } from "../world/world.ts";
import { convert, createResolved, type OptionValues, type Resolved } from "./options.ts";

/** Who uses a command, and where. */
export interface Using {
  readonly world: World;
  readonly channel: Channel;
  readonly user: User;
}

/** The command of a name that a person can use there; throws if the client would not show it to them. */
export function findCommand(using: Using, type: number, name: string): Command {
  const { world, channel } = using;
  const all = [...world.commands.values()].filter(
    (command) => command.type === type && command.name === name,
  );
  const context = channel.guild === null ? 1 : 0;
  const command =
    all.find(({ guild }) => guild !== null && guild === channel.guild) ??
    all.find(({ guild, contexts }) => guild === null && (contexts?.includes(context) ?? true));
  if (!command) {
    const known = [...world.commands.values()].map((each) => each.name).join(", ");
    throw new Error(`There is no command “${name}” here; there are: ${known || "none"}.`);
  }
  refuseLacking(using, command);
  return command;
}

function refuseLacking({ world, channel, user }: Using, command: Command): void {
  if (command.permissions === null || channel.guild === null) return;
  const has = permissionsIn(world, channel, user.id);
  const needs = BigInt(command.permissions);
  const isAdministrator = (has & permissionBits.Administrator) !== 0n;
  if (isAdministrator || (needs !== 0n && (has & needs) === needs)) return;
  throw new Error(`${user.name} has not the permissions that “${command.name}” asks for.`);
}

/** A slash command as somebody filled it in. */
export interface Filled {
  readonly command: Command;
  /** The data of the interaction. */
  readonly data: JsonObject;
}

interface Filling {
  readonly line: string;
  readonly values: OptionValues;
  readonly focused: string | null;
  readonly resolved: Resolved;
}

/** Fills in a slash command such as `progress show`; `focused` is the option that is being typed, for autocomplete. */
export function fillCommand(
  using: Using,
  line: string,
  values: OptionValues,
  focused: string | null = null,
): Filled {
  const [name = "", ...path] = line.replace(/^\//, "").split(" ");
  const command = findCommand(using, commandTypes.slash, name);
  const resolved = createResolved(using.world, using.channel);
  const options = fillPath(command.options, path, { line, values, focused, resolved });
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

function fillPath(
  options: readonly CommandOption[],
  path: readonly string[],
  filling: Filling,
): JsonObject[] {
  const { line } = filling;
  const [next, ...rest] = path;
  if (next === undefined) {
    const parameters = options.filter((option) => isParameter(option));
    if (parameters.length === options.length) return fillParameters(parameters, filling);
    const names = options.map(({ name }) => name).join(", ");
    throw new Error(`/${line} needs a subcommand: ${names}.`);
  }
  const inner = options.find(({ name }) => name === next);
  if (!inner || isParameter(inner)) throw new Error(`/${line} has no subcommand “${next}”.`);
  const filled = fillPath(inner.options ?? [], rest, filling);
  return [{ name: inner.name, type: inner.type, options: filled }];
}

function isParameter(option: CommandOption): option is Parameter {
  return option.type > optionTypes.group;
}

function fillParameters(parameters: readonly Parameter[], filling: Filling): JsonObject[] {
  const { values, focused, line } = filling;
  const isKnown = (name: string) => parameters.some((each) => each.name === name);
  const unknown = Object.keys(values).find((name) => !isKnown(name));
  if (unknown !== undefined) throw new Error(`/${line} has no option “${unknown}”.`);
  const missing = parameters.find(({ name, required }) => required && values[name] === undefined);
  if (missing && focused === null) throw new Error(`/${line} needs the option “${missing.name}”.`);
  return parameters.flatMap((parameter) => fillParameter(parameter, filling));
}

function fillParameter(parameter: Parameter, filling: Filling): JsonObject[] {
  const { name, type, autocomplete } = parameter;
  const value = filling.values[name];
  if (value === undefined) return [];
  if (name !== filling.focused)
    return [{ name, type, value: convert(parameter, value, filling.resolved) }];
  if (!autocomplete)
    throw new Error(`The option “${name}” of /${filling.line} has no autocomplete.`);
  return [{ name, type, value: String(value), focused: true }];
}
