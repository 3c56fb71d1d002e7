import { isPlainUrl, withoutSlash } from "./address.ts";
import { type Environment, type Report, readSetting, readSwitch } from "./setting.ts";

/** How Discord is reached. */
export interface DiscordConfig {
  /** Never to be printed. */
  readonly token: string;
  /** Without a version and without a slash at its end. */
  readonly apiUrl: string;
  /** The one server whose slash commands are registered; null registers them everywhere. */
  readonly guildId: string | null;
  /** True where the bot is allowed to read every message, and shall. */
  readonly messageContent: boolean;
}

const usualApi = "https://discord.com/api";
const token = "DISCORD_TOKEN";
const companions = ["DISCORD_API_URL", "DISCORD_GUILD_ID", "DISCORD_MESSAGE_CONTENT"];

/** Discord's settings; null where there is no token. The others have no effect without it, which is told. */
export function readDiscord(env: Environment, report: Report): DiscordConfig | null {
  const read = {
    token: readToken(readSetting(env, token), report),
    apiUrl: readApiUrl(readSetting(env, "DISCORD_API_URL"), report),
    guildId: readGuildId(readSetting(env, "DISCORD_GUILD_ID"), report),
    messageContent: readSwitch(env, "DISCORD_MESSAGE_CONTENT", false, report),
  };
  if (read.token !== null) return { ...read, token: read.token };
  for (const name of companions.filter((each) => readSetting(env, each) !== null))
    report(
      `${name} is set, but ${token} is not: it has no effect. The operator can set ${token} as well, or leave ${name} out.`,
    );
  return null;
}

function readToken(value: string | null, report: Report): string | null {
  if (value !== null && /^bot(\s|$)/i.test(value))
    report(
      `${token} begins with "Bot": that word is not part of a token. The operator can set it to the token alone.`,
    );
  return value;
}

/** The address is never repeated: it may hold a password. */
function readApiUrl(value: string | null, report: Report): string {
  const address = withoutSlash(value ?? usualApi);
  const complain = (trouble: string, remedy: string) =>
    report(
      `DISCORD_API_URL ${trouble}. The operator can ${remedy}, or leave the setting out for Discord's own address.`,
    );
  const version = /\/v\d+$/.exec(address)?.[0];
  if (!isPlainUrl(address))
    complain(
      "is no http or https address",
      "set it to one, such as http://127.0.0.1:8080/api, without ? or #",
    );
  else if (version !== undefined)
    complain(`ends with "${version}": the version is added to it`, `leave "${version}" off`);
  return address;
}

function readGuildId(value: string | null, report: Report): string | null {
  if (value !== null && !/^\d{1,20}$/.test(value))
    report(
      `DISCORD_GUILD_ID is "${value}": the id of a server is a number. The operator can copy it in Discord (Developer Mode on, then the server's menu, Copy Server ID), or leave it out.`,
    );
  return value;
}
