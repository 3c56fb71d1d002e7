import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  DiscordAPIError,
  InteractionContextType,
  PermissionFlagsBits,
  type REST,
  Routes,
} from "discord.js";
import type { Command, CommandGroup, CommandOption } from "../../commands/command.ts";
import { inviteLink } from "./permissions.ts";
import { nameTrouble } from "./trouble.ts";

/** A command as Discord is told of it; what is left out is as Discord has it by itself. */
export type Registration = Readonly<Record<string, unknown>>;

const everywhere = [InteractionContextType.Guild, InteractionContextType.BotDM];

/** All commands as Discord is told of them. */
export function describeCommands(
  groups: readonly CommandGroup[],
  explainAgain: string,
): Registration[] {
  const integration_types = [ApplicationIntegrationType.GuildInstall];
  return [
    ...groups.map((group) => ({
      type: ApplicationCommandType.ChatInput,
      name: group.name,
      description: group.description,
      options: group.commands.map(describeCommand),
      default_member_permissions: group.forAdmins ? String(PermissionFlagsBits.ManageGuild) : null,
      contexts: group.forAdmins ? [InteractionContextType.Guild] : everywhere,
      integration_types,
    })),
    {
      type: ApplicationCommandType.Message,
      name: explainAgain,
      default_member_permissions: null,
      contexts: everywhere,
      integration_types,
    },
  ];
}

function describeCommand({ name, description, options }: Command) {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description,
    options: options.map(describeOption),
  };
}

function describeOption(option: CommandOption) {
  const { name, description } = option;
  if (option.kind === "flag")
    return { type: ApplicationCommandOptionType.Boolean, name, description };
  const type = ApplicationCommandOptionType.String;
  return option.kind === "text"
    ? { type, name, description, autocomplete: true }
    : {
        type,
        name,
        description,
        choices: option.choices.map(({ label, value }) => ({ name: label, value })),
      };
}

/** Tells Discord of the commands where it does not know them as they are; true where it did not. */
export async function register(
  rest: REST,
  application: string,
  guild: string | null,
  commands: readonly Registration[],
): Promise<boolean> {
  // Where they cannot be read, they may yet be written.
  if (await isRegistered(rest, application, guild, commands).catch(() => false)) return false;
  await rest.put(routeOf(application, guild), { body: fitPlace(commands, guild) });
  return true;
}

/** True where trying again is of no use. */
function isRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 403;
}

/** Why the commands could not be registered, and who can mend it. */
export function explainRegistration(
  error: unknown,
  application: string,
  guild: string | null,
): string {
  const trouble = "The slash commands could not be registered on Discord";
  if (!isRefused(error))
    return `${trouble}: ${nameTrouble(error)} It is tried again at the next start.`;
  const check =
    guild === null
      ? ""
      : "The operator can check that DISCORD_GUILD_ID is the id of a server the bot is in; ";
  return `${trouble}: ${nameTrouble(error)} ${check}${check ? "whoever" : "Whoever"} manages the server can add the bot again with ${inviteLink(application)}`;
}

/** True where Discord knows exactly these commands. */
export async function isRegistered(
  rest: REST,
  application: string,
  guild: string | null,
  commands: readonly Registration[],
): Promise<boolean> {
  const known: unknown = await rest.get(routeOf(application, guild));
  const wanted = fitPlace(commands, guild);
  return Array.isArray(known) && fingerprint(fitPlace(known, guild)) === fingerprint(wanted);
}

/** The commands of one guild are used there and nowhere else: Discord keeps no places of theirs. */
function fitPlace(commands: readonly Registration[], guild: string | null): Registration[] {
  return commands.map((command) => {
    if (guild === null) return command;
    const { contexts: _contexts, integration_types: _types, ...rest } = command;
    return rest;
  });
}

/** Whether a command that Discord knows, in one guild or everywhere, is exactly this one. */
export function isSame(known: Registration, own: Registration, guild: string | null): boolean {
  return fingerprint(fitPlace([known], guild)) === fingerprint(fitPlace([own], guild));
}

/** Where the commands of one guild are, or with null those for everywhere. */
export function routeOf(application: string, guild: string | null) {
  return guild === null
    ? Routes.applicationCommands(application)
    : Routes.applicationGuildCommands(application, guild);
}

/** What makes a difference, in a fixed order; Discord adds ids, defaults and empty lists. */
function fingerprint(commands: readonly unknown[]): string {
  return JSON.stringify(commands.map(strip).sort((a, b) => compare(nameOf(a), nameOf(b))));
}

const kept = [
  "type",
  "name",
  "description",
  "required",
  "autocomplete",
  "choices",
  "options",
  "value",
  "default_member_permissions",
  "contexts",
  "integration_types",
];
/** Discord has these where nothing was said, or leaves them out. */
const unset: ReadonlySet<unknown> = new Set([undefined, null, false, ""]);

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== "object" || value === null) return value;
  const entries = kept.flatMap((name) => {
    const inner = strip((value as Record<string, unknown>)[name]);
    const isEmpty = unset.has(inner) || (Array.isArray(inner) && inner.length === 0);
    return isEmpty ? [] : [[name, inner]];
  });
  return Object.fromEntries(entries);
}

function nameOf(value: unknown): string {
  const { type, name } = value as Record<string, unknown>;
  return `${type} ${name}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
