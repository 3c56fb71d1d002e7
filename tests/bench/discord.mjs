import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { loadDiscord } from "../stand-ins/compiled.mjs";
import { median, quantile, row, tellTime } from "./statistics.mjs";
import { lines } from "./understanding.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The two bots are taken in turn, so that a slow minute of the machine strikes both alike. */
const rounds = 3;
/** People who each wait for their reply before they say the next thing. */
const talkers = 40;
const messagesATalker = 5;
/** Messages of a round in which people do not wait for one another. */
const paced = 100;

/**
 * From a message that Discord dispatches to the reply that it has taken, through the real library: this bot beside one
 * that says back what it is told.
 * @param {string} dir a folder on the disk that the bot itself would write to
 */
export async function measureDiscord(dir) {
  const { openDiscord } = await loadDiscord();
  const echo = await openBot(openDiscord, [join(root, "tests/bench/echo.mjs")], {});
  const likewise = await openBot(openDiscord, [join(root, "dist/main.js"), "start"], {
    DATABASE_URL: join(dir, "discord.db"),
  });
  const bots = [echo, likewise];
  try {
    for (const bot of bots) await talk(bot, false);
    for (let round = 0; round < rounds; round++) for (const bot of bots) await talk(bot, true);
    const rate = median(echo.rates) / 2;
    for (let round = 0; round < rounds; round++) for (const bot of bots) await pace(bot, rate);
  } finally {
    for (const { close } of bots) await close();
  }
  return tellDiscord(echo, likewise);
}

/** @typedef {Awaited<ReturnType<typeof openBot>>} Bot */

/**
 * @param {Bot} echo
 * @param {Bot} likewise
 */
function tellDiscord(echo, likewise) {
  const share = median(likewise.rates) / median(echo.rates);
  const added = quantile(likewise.delays, 0.99) - quantile(echo.delays, 0.99);
  const tellRate = (/** @type {Bot} */ { rates }) => `${median(rates).toFixed(1)} replies/s`;
  const tellDelay = (/** @type {Bot} */ { delays }) =>
    `p50 ${tellTime(median(delays))}, p99 ${tellTime(quantile(delays, 0.99))}`;
  return [
    row("Discord: an echo bot, as fast as it goes", tellRate(echo)),
    {
      what: "Discord: this bot",
      figure: `${tellRate(likewise)}, ${share.toFixed(2)} × echo`,
      target: "≥ 0.80",
      met: share >= 0.8 ? "yes" : "NO",
    },
    row("Discord: an echo bot at half that load", tellDelay(echo)),
    row("Discord: this bot", tellDelay(likewise)),
    row("  added to p99", tellTime(added), { of: added, target: 5 }),
  ];
}

/**
 * A bot in a process of its own, with a Discord of its own.
 * @param {(settings: object) => Promise<any>} openDiscord
 * @param {readonly string[]} command
 * @param {Readonly<Record<string, string>>} env
 */
async function openBot(openDiscord, command, env) {
  const discord = await openDiscord({ rateLimits: false });
  const server = discord.addServer("Study group");
  const people = Array.from({ length: talkers }, (_, at) => server.addMember(`Learner ${at}`));
  const child = spawn(process.execPath, command, {
    env: {
      PATH: process.env.PATH ?? "",
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      ...env,
    },
    cwd: root,
    stdio: "ignore",
  });
  await discord.ready();
  if (command.includes("start")) await openLessons(discord, people);
  /** @type {number[]} */
  const rates = [];
  /** @type {number[]} */
  const delays = [];
  return {
    people,
    rates,
    delays,
    said: 0,
    async close() {
      child.kill("SIGTERM");
      await once(child, "exit");
      await discord.close();
    },
  };
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

/** @param {Bot} bot */
function nextLine(bot) {
  return lines[(bot.said++ * 31) % lines.length] || "again";
}

/**
 * @param {Bot} bot
 * @param {boolean} counts false for the warm-up
 */
async function talk(bot, counts) {
  const begun = performance.now();
  await Promise.all(
    bot.people.map(async (person) => {
      for (let at = 0; at < messagesATalker; at++) {
        person.say(person.dm(), nextLine(bot));
        await person.next(person.dm());
      }
    }),
  );
  if (counts) bot.rates.push((talkers * messagesATalker * 1000) / (performance.now() - begun));
}

/**
 * @param {Bot} bot
 * @param {number} rate messages a second
 */
async function pace(bot, rate) {
  const replies = [];
  const begun = performance.now();
  for (let at = 0; at < paced; at++) {
    await setTimeout(Math.max(0, begun + (at * 1000) / rate - performance.now()));
    const person = bot.people[at % talkers];
    const said = performance.now();
    person.say(person.dm(), nextLine(bot));
    replies.push(person.next(person.dm()).then(() => bot.delays.push(performance.now() - said)));
  }
  await Promise.all(replies);
}
