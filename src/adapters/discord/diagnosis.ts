import { type APIApplication, DiscordAPIError, type REST, Routes } from "discord.js";
import type { Finding } from "../../commands/command.ts";
import { ConnectError } from "../adapter.ts";
import { createClient } from "./client.ts";
import { connect, disconnect, explainLogin } from "./connect.ts";
import { examine } from "./doctor.ts";
import { inviteLink } from "./permissions.ts";
import { describeCommands } from "./registration.ts";
import type { DiscordSettings } from "./settings.ts";

/** Connects, beside a bot that may be running, and looks into everything that has to be right on Discord. */
export async function diagnoseDiscord(settings: DiscordSettings): Promise<readonly Finding[]> {
  const client = createClient(settings, "impatient");
  try {
    await connect(client, settings);
    const commands = describeCommands(settings.commands, settings.explainAgain);
    return await examine(client, settings, commands, null);
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    return [{ kind: "wrong", text: error.message, mend: "" }];
  } finally {
    await disconnect(client);
  }
}

/** The link that adds the bot to a server, asked of Discord without connecting. Throws ConnectError. */
export async function findInviteLink(settings: DiscordSettings): Promise<string> {
  const client = createClient(settings, "impatient");
  try {
    return inviteLink(await findApplication(client.rest));
  } catch (error) {
    throw explainLogin(error, settings.apiUrl);
  } finally {
    await disconnect(client);
  }
}

async function findApplication(rest: REST): Promise<string> {
  const asked = rest.get(Routes.currentApplication()).catch((error: unknown) => {
    // A server that speaks for Discord may not know of applications; a bot's user has the same id.
    if (error instanceof DiscordAPIError && error.status === 404) return rest.get(Routes.user());
    throw error;
  });
  return ((await asked) as Pick<APIApplication, "id">).id;
}
