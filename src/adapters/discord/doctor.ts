import {
  ApplicationFlagsBitField,
  ChannelType,
  type Client,
  type Guild,
  type GuildBasedChannel,
  type NewsChannel,
  type TextChannel,
} from "discord.js";
import type { Finding } from "../../commands/command.ts";
import { allNeeds, findLacking, howToAllow, inviteLink, listNames } from "./permissions.ts";
import { directMessages } from "./read.ts";
import { isRegistered, type Registration } from "./registration.ts";
import type { DiscordSettings } from "./settings.ts";
import { nameTrouble } from "./trouble.ts";

/** Looks into everything that has to be right on Discord, for one server or all; the client is connected. */
export async function examine(
  client: Client,
  settings: DiscordSettings,
  commands: readonly Registration[],
  workspace: string | null,
): Promise<readonly Finding[]> {
  const guilds = [...client.guilds.cache.values()].filter(
    ({ id }) => workspace === null || id === workspace,
  );
  return [
    {
      kind: "well",
      text: `Discord: the token is valid, and ${client.user?.username} is connected.`,
    },
    await examineIntent(client, settings),
    await examineCommands(client, settings, commands),
    ...(guilds.length === 0 && workspace !== directMessages ? [sayAlone(client)] : []),
    ...guilds.flatMap(examineGuild),
  ];
}

function sayAlone(client: Client): Finding {
  return {
    kind: "wrong",
    text: "The bot is in no server.",
    mend: `Whoever manages a server can add it: ${inviteLink(client.application?.id ?? "")}`,
  };
}

async function examineIntent(
  client: Client,
  { messageContent }: DiscordSettings,
): Promise<Finding> {
  if (!messageContent)
    return {
      kind: "well",
      text: "Message content is not asked for: learners use buttons, the window behind “Ask or say something”, mentions and replies.",
    };
  const flags = (await client.application?.fetch().catch(() => null))?.flags;
  const isOn = flags?.any([
    ApplicationFlagsBitField.Flags.GatewayMessageContent,
    ApplicationFlagsBitField.Flags.GatewayMessageContentLimited,
  ]);
  // Discord lets nobody connect who asks for an intent that is off, so doubt is all that can be left.
  return isOn === false
    ? {
        kind: "doubtful",
        text: "“Message Content Intent” does not seem to be switched on.",
        mend: "The application's owner can switch it on in the Developer Portal, under Bot, “Privileged Gateway Intents”.",
      }
    : { kind: "well", text: "Message content is read, as DISCORD_MESSAGE_CONTENT=1 asks for." };
}

async function examineCommands(
  client: Client,
  { guildId }: DiscordSettings,
  commands: readonly Registration[],
): Promise<Finding> {
  const again =
    "The operator can start the bot once more, which registers them; whoever added the bot without slash commands can use the invite link again.";
  try {
    if (await isRegistered(client.rest, client.application?.id ?? "", guildId, commands))
      return {
        kind: "well",
        text: `Slash commands are registered${guildId ? " in the one server of DISCORD_GUILD_ID" : ""}.`,
      };
    return {
      kind: "wrong",
      text: "Slash commands are not registered as this version has them.",
      mend: again,
    };
  } catch (error) {
    return {
      kind: "wrong",
      text: `Slash commands cannot be read: ${nameTrouble(error)}`,
      mend: again,
    };
  }
}

/** The channels in which a lesson could be started; those with the same trouble together. */
function examineGuild(guild: Guild): Finding[] {
  if (!guild.available) return [sayUnavailable(guild)];
  const channels = [...guild.channels.cache.values()].filter(isForLessons);
  if (channels.length === 0) return [sayNoChannel(guild)];
  const troubles = new Map<string, string[]>();
  for (const channel of channels) {
    const lacking = listNames(findLacking(heldIn(guild, channel), allNeeds));
    troubles.set(lacking, [...(troubles.get(lacking) ?? []), `#${channel.name}`]);
  }
  const sound = troubles.get("") ?? [];
  troubles.delete("");
  const findings = [...troubles].map(
    ([lacking, names]): Finding => describe(guild, lacking, names, sound),
  );
  return sound.length === 0
    ? findings
    : [
        { kind: "well", text: `“${guild.name}”: lessons can be taught in ${shorten(sound)}.` },
        ...findings,
      ];
}

/** Of a server that Discord cannot reach itself nothing is known, and not always its name. */
function sayUnavailable({ id, name }: Guild): Finding {
  return {
    kind: "doubtful",
    text: `${name ? `“${name}”` : `Server ${id}`} is out of reach, as a part of Discord is down.`,
    mend: "It comes back by itself. The operator can see whether Discord is up: https://discordstatus.com",
  };
}

function sayNoChannel({ name }: Guild): Finding {
  return {
    kind: "wrong",
    text: `“${name}” has no text channel, so no lesson can be started there, except in a thread or a post that is open already.`,
    mend: "Someone who manages the server can add a text channel.",
  };
}

/** A channel without the bot may be meant so; a server without any channel for it is not. */
function describe(
  guild: Guild,
  lacking: string,
  names: readonly string[],
  sound: readonly string[],
): Finding {
  const text = `“${guild.name}”: in ${shorten(names)} the bot lacks ${lacking}.`;
  return { kind: sound.length > 0 ? "doubtful" : "wrong", text, mend: howToAllow };
}

function isForLessons(channel: GuildBasedChannel): channel is TextChannel | NewsChannel {
  return channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement;
}

function heldIn(guild: Guild, channel: TextChannel | NewsChannel): bigint {
  const { me } = guild.members;
  return me ? channel.permissionsFor(me).bitfield : 0n;
}

const mostNamed = 8;

function shorten(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return `${names.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
