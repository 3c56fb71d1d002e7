import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  type APIUser,
  ApplicationCommandOptionType,
  ChannelType,
} from "discord.js";
import type { Call, Here } from "../../commands/command.ts";
import type { Incoming, Where } from "../adapter.ts";
import { type Callings, findWordless, isOfPerson, type Said, turnsToUs, uncalled } from "./said.ts";

/** The workspace of direct messages, as Discord itself calls it in links. */
export const directMessages = "@me";

/** What a message says to the bot; null where it is none of its business. `me` is the bot's user id. */
export function readMessage(
  message: Said,
  me: string,
  callings: Callings = uncalled,
): Incoming | null {
  const { id, author, content = "", mentions = [] } = message;
  if (!isOfPerson(message) || findWordless(message, me, callings)) return null;
  const workspace = message.guild_id ?? directMessages;
  const repliedTo = message.referenced_message?.author.id;
  const isForUs = turnsToUs(message, me, callings);
  const others = (users: readonly (string | undefined)[]) =>
    !isForUs && users.some((user) => user !== undefined && user !== me && user !== author.id);
  const text = dropName(readWords(content, me), callings.names);
  if (text === "" && !isForUs) return null;
  return {
    id,
    where: { platform: "discord", workspace, thread: message.channel_id },
    learner: author.id,
    // Named, and nothing more: a learner who wonders where we are.
    act: text === "" ? { kind: "open", mode: "solo" } : { kind: "say", text },
    lesson: null,
    addressed: isForUs || workspace === directMessages,
    direct: workspace === directMessages,
    forOthers: others([repliedTo, ...mentions.map((user) => user.id)]),
    toOthers: others([repliedTo, /^\s*<@!?(\d+)>/.exec(content)?.[1]]),
    position: id,
  };
}

/** The bot's name ahead of what it is asked falls away: it is no other's that is called. */
function dropName(text: string, names: readonly string[]): string {
  const [lead = ""] = /^(?:(?:hey|hi|hello|ok|okay|so|sorry|thanks|please),? +)*/i.exec(text) ?? [];
  const said = text.slice(lead.length);
  const called = names.find((name) => said.toLowerCase().startsWith(name.toLowerCase()));
  const [, rest] = /^[,:]? +(\S.*)$/s.exec(said.slice(called?.length ?? said.length)) ?? [];
  return rest === undefined ? text : lead + rest;
}

/** The bot's own name falls away; who else is named makes no difference to what is meant, and is nobody's business. */
function readWords(content: string, me: string): string {
  return content
    .replace(/<@!?(\d+)>/g, (_, id: string) => {
      return id === me ? " " : "@someone";
    })
    .replace(/<(?:@&|#)\d+>/g, " ")
    .replace(/<a?(:\w+:)\d+>/g, "$1")
    .replace(/[^\S\n]+/g, " ")
    .trim();
}

/** A button that was pressed. The same button of the same message is one event, however often it is pressed. */
export function readPress(interaction: APIMessageComponentInteraction): Incoming {
  const { message, data } = interaction;
  return {
    ...readAny(interaction),
    id: `${message.id}/${data.custom_id}`,
    act: { kind: "press", offer: data.custom_id },
  };
}

/** What was written into the modal. */
export function readModal(interaction: APIModalSubmitInteraction): Incoming {
  return { ...readAny(interaction), act: { kind: "say", text: findText(interaction) } };
}

function findText({ data }: APIModalSubmitInteraction): string {
  for (const row of data.components) {
    const inputs = "component" in row ? [row.component] : "components" in row ? row.components : [];
    for (const input of inputs)
      if ("value" in input && typeof input.value === "string") return input.value.trim();
  }
  return "";
}

/** A message that somebody wants explained again. */
export function readPoint(interaction: APIMessageApplicationCommandInteraction): Incoming {
  const { resolved, target_id } = interaction.data;
  const message = resolved.messages[target_id];
  const isOurs = message?.author.id === interaction.application_id || message?.author.bot === true;
  return {
    ...readAny(interaction),
    act: {
      kind: "point",
      offers: readOfferIds(message?.components),
      text: isOurs ? "" : (message?.content ?? ""),
    },
  };
}

/** The ids of a message's buttons, however deep they are nested. */
export function readOfferIds(components: unknown): string[] {
  if (Array.isArray(components)) return components.flatMap(readOfferIds);
  if (typeof components !== "object" || components === null) return [];
  const { custom_id, components: inner } = components as Record<string, unknown>;
  return [...(typeof custom_id === "string" ? [custom_id] : []), ...readOfferIds(inner)];
}

function readAny(interaction: APIInteraction) {
  return {
    id: interaction.id,
    where: readWhere(interaction),
    learner: readUser(interaction).id,
    lesson: null,
    addressed: true,
    direct: interaction.guild_id === undefined,
    position: interaction.id,
  };
}

function readWhere(interaction: APIInteraction): Where {
  return {
    platform: "discord",
    workspace: interaction.guild_id ?? directMessages,
    thread: interaction.channel?.id ?? interaction.channel_id ?? "",
  };
}

/** Who did it. */
export function readUser({ member, user }: APIInteraction): APIUser {
  const found = member?.user ?? user;
  if (!found) throw new Error("An interaction came without a user.");
  return found;
}

/** How those in the server know them. */
export function readName(interaction: APIInteraction): string {
  const user = readUser(interaction);
  return interaction.member?.nick ?? user.global_name ?? user.username;
}

/** A slash command that was used, or is being typed. */
export function readCall(
  interaction:
    | APIChatInputApplicationCommandInteraction
    | APIApplicationCommandAutocompleteInteraction,
): Call {
  const { name, options = [] } = interaction.data;
  const [first] = options;
  const isSub = first?.type === ApplicationCommandOptionType.Subcommand;
  const given = isSub ? (first.options ?? []) : options;
  const pairs = given.flatMap((option) =>
    "value" in option && option.value !== false
      ? [[option.name, option.value === true ? "yes" : String(option.value)]]
      : [],
  );
  return {
    ...readCaller(interaction),
    command: isSub ? `${name} ${first.name}` : name,
    options: Object.fromEntries(pairs),
  };
}

/** What is being typed, for which option. */
export function readTyped(interaction: APIApplicationCommandAutocompleteInteraction): {
  readonly option: string;
  readonly typed: string;
} {
  const flat = interaction.data.options.flatMap((option) =>
    "options" in option ? (option.options ?? []) : [option],
  );
  const focused = flat.find((option) => "focused" in option && option.focused);
  const typed = focused && "value" in focused ? String(focused.value) : "";
  return { option: focused?.name ?? "", typed };
}

/** Who uses a command, and where. */
export function readCaller(interaction: APIInteraction): Omit<Call, "command" | "options"> {
  const { platform, workspace, thread } = readWhere(interaction);
  const kind = readKind(interaction.channel?.type, workspace);
  return {
    id: interaction.id,
    here: { platform, workspace, thread, kind },
    learner: readUser(interaction).id,
    position: interaction.id,
  };
}

/** The kinds of channels that are threads. */
export const threadTypes: ReadonlySet<ChannelType> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

function readKind(type: ChannelType | undefined, workspace: string): Here["kind"] {
  if (workspace === directMessages) return "direct";
  return type !== undefined && threadTypes.has(type) ? "thread" : "channel";
}
