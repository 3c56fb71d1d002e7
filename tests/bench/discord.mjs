import { join } from "node:path";
import { loadDiscord } from "../stand-ins/compiled.mjs";
import { compareBots, root, startBot } from "./talking.mjs";

/** People who each wait for their reply before they say the next thing. */
const talkers = 40;
const messagesATalker = 5;

/**
 * This bot on Discord, beside one that says back what it is told.
 * @param {string} dir a folder on the disk that the bot itself would write to
 */
export async function measureDiscord(dir) {
  const { openDiscord } = await loadDiscord();
  const echo = await openBot(openDiscord, [join(root, "tests/bench/discord-echo.mjs")], {});
  const likewise = await openBot(openDiscord, [join(root, "dist/main.js"), "start"], {
    DATABASE_URL: join(dir, "discord.db"),
  });
  return compareBots("Discord", echo, likewise, messagesATalker);
}

/**
 * A bot with a Discord of its own.
 * @param {(settings: object) => Promise<any>} openDiscord
 * @param {readonly string[]} command
 * @param {Readonly<Record<string, string>>} env
 */
async function openBot(openDiscord, command, env) {
  const discord = await openDiscord({ rateLimits: false });
  const server = discord.addServer("Study group");
  const people = Array.from({ length: talkers }, (_, at) => server.addMember(`Learner ${at}`));
  const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api, ...env };
  const places = people.map((person) => ({
    say: (/** @type {string} */ text) => person.say(person.dm(), text),
    next: () => person.next(person.dm()),
  }));
  const bot = startBot(command, settings, places, discord.close);
  await discord.ready();
  if (command.includes("start")) await openLessons(discord, people);
  return bot;
}

/**
 * @param {any} discord
 * @param {readonly any[]} people
 */
async function openLessons(discord, people) {
  await discord.ready(4);
  await Promise.all(
    people.map(async (person) => {
      await person.run(person.dm(), "lesson start", { lesson: "distributed-systems" }).message();
      // What only they see, and the opening.
      await person.next(person.dm());
      await person.next(person.dm());
    }),
  );
}
