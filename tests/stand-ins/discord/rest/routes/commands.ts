import { readNested, refuse, refuseForm } from "../../errors.ts";
import type { JsonObject } from "../../json.ts";
import { type CommandBody, readCommand } from "../../limits/commands.ts";
import { commandTypes } from "../../world/numbers.ts";
import type { Command, World } from "../../world/world.ts";
import { type Answer, type Call, created, done, ok, type Route } from "../route.ts";

const places = [
  "/applications/:application/commands",
  "/applications/:application/guilds/:guild/commands",
];

/** Commands, of the whole application and of single guilds. */
export const commandRoutes: readonly Route[] = places.flatMap((path): Route[] => [
  {
    method: "GET",
    path,
    handle: (call) => ok(listThere(call).map((each) => showCommand(call.world, each))),
  },
  { method: "POST", path, handle: register },
  { method: "PUT", path, handle: overwrite },
  {
    method: "GET",
    path: `${path}/:command`,
    handle: (call) => ok(showCommand(call.world, reach(call))),
  },
  { method: "PATCH", path: `${path}/:command`, handle: change },
  { method: "DELETE", path: `${path}/:command`, handle: destroy },
]);

/** A command as Discord shows it. */
export function showCommand(world: World, command: Command): JsonObject {
  return {
    id: command.id,
    application_id: world.bot.id,
    version: command.version,
    guild_id: command.guild ?? undefined,
    type: command.type,
    name: command.name,
    name_localizations: command.translations.name,
    description: command.description,
    description_localizations: command.translations.description,
    options: command.options.length > 0 ? command.options : undefined,
    default_member_permissions: command.permissions,
    contexts: command.guild === null ? command.contexts : undefined,
    integration_types: command.guild === null ? command.integrationTypes : undefined,
    dm_permission: command.guild === null ? (command.contexts?.includes(1) ?? true) : undefined,
    nsfw: false,
  };
}

/** The guild whose commands a request is about; null for those of the application. */
function placeOf({ world, param }: Call): string | null {
  if (param("application") !== world.bot.id) throw refuse("unknownApplication");
  const id = param("guild");
  if (id === "") return null;
  const guild = world.guilds.get(id);
  if (!guild?.takesCommands || !guild.members.has(world.bot.id)) throw refuse("missingAccess");
  return id;
}

function listThere(call: Call): Command[] {
  const place = placeOf(call);
  return [...call.world.commands.values()].filter(({ guild }) => guild === place);
}

function reach(call: Call): Command {
  const command = listThere(call).find(({ id }) => id === call.param("command"));
  if (!command) throw refuse("unknownCommand");
  return command;
}

const most: Readonly<Record<number, number>> = {
  [commandTypes.slash]: 100,
  [commandTypes.user]: 15,
  [commandTypes.message]: 15,
};
const createsADay = 200;

/** Keeps a command; one of the same kind and name is replaced and keeps its id. */
function keep(world: World, guild: string | null, body: CommandBody): Answer {
  const there = [...world.commands.values()].filter((each) => each.guild === guild);
  const sameKind = there.filter(({ type }) => type === body.type);
  const earlier = sameKind.find(({ name }) => name === body.name);
  if (!earlier) {
    if (sameKind.length >= (most[body.type] ?? 0)) throw refuse("tooManyCommands");
    countCreate(world, guild);
  }
  const id = earlier?.id ?? world.newId();
  const command: Command = { ...body, id, guild, version: world.newId() };
  world.commands.set(id, command);
  world.touch();
  const shown = showCommand(world, command);
  return earlier ? ok(shown) : created(shown);
}

function countCreate(world: World, guild: string | null): void {
  const day = 86_400_000;
  const now = world.clock.now();
  const recent = (world.commandCreates.get(guild) ?? []).filter((at) => at > now - day);
  if (recent.length >= createsADay) throw refuse("tooManyCreates");
  world.commandCreates.set(guild, [...recent, now]);
}

function register(call: Call): Answer {
  return keep(call.world, placeOf(call), readCommand(call.body));
}

function overwrite(call: Call): Answer {
  const { world, body } = call;
  const place = placeOf(call);
  if (!Array.isArray(body))
    throw refuseForm([{ path: [], code: "BASE_TYPE_BAD_TYPE", message: "Must be of type array." }]);
  const commands = body.map((each: unknown, at) => readNested(String(at), () => readCommand(each)));
  refuseDoubles(commands);
  const stays = (old: Command) =>
    commands.some(({ name, type }) => name === old.name && type === old.type);
  for (const old of listThere(call)) if (!stays(old)) world.commands.delete(old.id);
  return ok(commands.map((command) => keep(world, place, command).body));
}

function refuseDoubles(commands: readonly CommandBody[]): void {
  const names = commands.map(({ name, type }) => `${type} ${name}`);
  const at = names.findIndex((name, index) => names.indexOf(name) < index);
  if (at === -1) return;
  throw refuseForm([
    {
      path: [at],
      code: "APPLICATION_COMMANDS_DUPLICATE_NAME",
      message: "Application command names must be unique",
    },
  ]);
}

function change(call: Call): Answer {
  const command = reach(call);
  const body = typeof call.body === "object" ? call.body : {};
  const merged = readCommand({ ...showCommand(call.world, command), ...body });
  const changed: Command = { ...command, ...merged, version: call.world.newId() };
  call.world.commands.set(command.id, changed);
  return ok(showCommand(call.world, changed));
}

function destroy(call: Call): Answer {
  call.world.commands.delete(reach(call).id);
  return done;
}
