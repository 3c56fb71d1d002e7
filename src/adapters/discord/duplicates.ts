import { type Client, type REST, Routes } from "discord.js";
import type { Host } from "../adapter.ts";
import { isSame, type Registration, routeOf } from "./registration.ts";

/** A command as Discord lists it. */
interface Known extends Registration {
  readonly id: string;
  readonly type: number;
  readonly name: string;
}

/** Where the bot is in more servers than this, it has left the time of trying it out in one of them behind. */
const mostServers = 10;

/**
 * A bot that was for one server first, or for all, has left its commands there, and they show twice: takes them away, and
 * reports those that it leaves alone. Where that fails, nothing is lost.
 */
export async function tellOfDuplicates(
  client: Client,
  guildId: string | null,
  commands: readonly Registration[],
  report: Host["report"],
): Promise<void> {
  const servers = [...client.guilds.cache.keys()];
  const elsewhere = guildId === null ? servers.slice(0, mostServers) : [null];
  await Promise.all(
    elsewhere.map(async (place) => {
      const id = client.application?.id ?? "";
      const names = await clearDuplicates(client.rest, id, place, commands).catch(() => []);
      if (names.length > 0) report(explainDuplicates(names, place));
    }),
  );
}

/**
 * Takes commands of ours away from where they are not wanted: those of one server, or with null those for everywhere, which
 * show there twice. One that is not exactly as we have it may be another program's, and stays; gives the names of such.
 */
async function clearDuplicates(
  rest: REST,
  application: string,
  elsewhere: string | null,
  commands: readonly Registration[],
): Promise<readonly string[]> {
  const known = (await rest.get(routeOf(application, elsewhere))) as readonly Known[];
  const twice = known.flatMap((each) => {
    const own = commands.find(({ type, name }) => type === each.type && name === each.name);
    return own ? [{ each, isOurs: isSame(each, own, elsewhere) }] : [];
  });
  for (const { each } of twice.filter(({ isOurs }) => isOurs))
    await rest.delete(
      elsewhere === null
        ? Routes.applicationCommand(application, each.id)
        : Routes.applicationGuildCommand(application, elsewhere, each.id),
    );
  return twice.filter(({ isOurs }) => !isOurs).map(({ each }) => each.name);
}

/** What the operator can do about commands that show twice. */
function explainDuplicates(names: readonly string[], elsewhere: string | null): string {
  const list = names.map((name) => `“${name}”`).join(", ");
  return elsewhere === null
    ? `Commands show twice in the server of DISCORD_GUILD_ID, as others of that name are registered everywhere: ${list}. They are left alone, as another program may use them. If none does, the operator can start the bot once without DISCORD_GUILD_ID, and then with it again.`
    : `Commands show twice in server ${elsewhere}, as others of that name are registered there: ${list}. They are left alone, as another program may use them. If none does, the operator can start the bot once with DISCORD_GUILD_ID=${elsewhere}, and then without it again.`;
}
