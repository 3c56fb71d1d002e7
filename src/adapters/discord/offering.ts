import { type Client, Events } from "discord.js";
import type { Host } from "../adapter.ts";
import { tellOfDuplicates } from "./duplicates.ts";
import { explainRegistration, type Registration, register } from "./registration.ts";

/** What offering goes by; `guildId` is the one server that has the commands, or null where all have them. */
export interface Offering {
  readonly client: Client;
  readonly guildId: string | null;
  readonly commands: readonly Registration[];
  readonly report: Host["report"];
}

/** Offers the slash commands where they are wanted, and nowhere twice. Never rejects: lessons that are open, and servers that know the commands, are served all the same. */
export async function offerCommands({
  client,
  guildId,
  commands,
  report,
}: Offering): Promise<void> {
  const application = client.application?.id ?? "";
  try {
    await register(client.rest, application, guildId, commands);
  } catch (error) {
    // Those elsewhere are then the only ones that people have.
    report(explainRegistration(error, application, guildId));
    return;
  }
  await tellOfDuplicates(client, guildId, commands, report);
}

/** Offers the commands of one server whenever the bot is added to it: before, they could not be registered, and with the bot they went. */
export function offerOnJoining(offering: Offering): void {
  offering.client.on(Events.GuildCreate, ({ id }) => {
    if (id === offering.guildId) void offerCommands(offering);
  });
}
