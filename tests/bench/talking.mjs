import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { median, quantile, row, tellTime } from "./statistics.mjs";
import { lines } from "./understanding.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The two bots are taken in turn, so that a slow minute of the machine strikes both alike. */
const rounds = 5;
/** Messages of a round in which people do not wait for one another: of all rounds, the ten slowest lie above p99. */
const paced = 200;

/**
 * Somebody who says something in a place of their own, and hears the next thing that is said there.
 * @typedef {{ readonly say: (text: string) => unknown, readonly next: () => Promise<unknown> }} Talker
 */

/**
 * A bot in a process of its own, and the people who talk to it.
 * @typedef {{
 *   readonly talkers: readonly Talker[],
 *   readonly rates: number[],
 *   readonly delays: number[],
 *   said: number,
 *   readonly close: () => Promise<void>,
 * }} Bot
 */

/**
 * Starts a bot with no settings but those given; `close` ends the platform that it is on, too.
 * @param {readonly string[]} command
 * @param {Readonly<Record<string, string>>} env
 * @param {readonly Talker[]} talkers
 * @param {() => Promise<unknown>} close
 * @returns {Bot}
 */
export function startBot(command, env, talkers, close) {
  const child = spawn(process.execPath, command, {
    env: { PATH: process.env.PATH ?? "", ...env },
    cwd: root,
    stdio: "ignore",
  });
  return {
    talkers,
    rates: [],
    delays: [],
    said: 0,
    async close() {
      child.kill("SIGTERM");
      await once(child, "exit");
      await close();
    },
  };
}

/**
 * From a message to the reply that the platform has taken, through its real library: this bot beside one that says back
 * what it is told. `turns` is how many messages each of the people says in a round, one after the other's reply.
 * @param {string} platform
 * @param {Bot} echo
 * @param {Bot} likewise
 * @param {number} turns
 */
export async function compareBots(platform, echo, likewise, turns) {
  const bots = [echo, likewise];
  try {
    for (const bot of bots) await talk(bot, turns, false);
    for (let round = 0; round < rounds; round++)
      for (const bot of bots) await talk(bot, turns, true);
    const rate = median(echo.rates) / 2;
    for (let round = 0; round < rounds; round++) for (const bot of bots) await pace(bot, rate);
  } finally {
    for (const { close } of bots) await close();
  }
  return tellBots(platform, echo, likewise);
}

/**
 * @param {string} platform
 * @param {Bot} echo
 * @param {Bot} likewise
 */
function tellBots(platform, echo, likewise) {
  const share = median(likewise.rates) / median(echo.rates);
  const added = quantile(likewise.delays, 0.99) - quantile(echo.delays, 0.99);
  const tellRate = (/** @type {Bot} */ { rates }) => `${median(rates).toFixed(1)} replies/s`;
  const tellDelay = (/** @type {Bot} */ { delays }) =>
    `p50 ${tellTime(median(delays))}, p99 ${tellTime(quantile(delays, 0.99))}`;
  return [
    row(`${platform}: an echo bot, as fast as it goes`, tellRate(echo)),
    {
      what: `${platform}: this bot`,
      figure: `${tellRate(likewise)}, ${share.toFixed(2)} × echo`,
      target: "≥ 0.80",
      met: share >= 0.8 ? "yes" : "NO",
    },
    row(`${platform}: an echo bot at half that load`, tellDelay(echo)),
    row(`${platform}: this bot`, tellDelay(likewise)),
    row("  added to p99", tellTime(added), { of: added, target: 5 }),
  ];
}

/** @param {Bot} bot */
function nextLine(bot) {
  return lines[(bot.said++ * 31) % lines.length] || "again";
}

/**
 * @param {Bot} bot
 * @param {number} turns
 * @param {boolean} counts false for the warm-up
 */
async function talk(bot, turns, counts) {
  const begun = performance.now();
  await Promise.all(
    bot.talkers.map(async ({ say, next }) => {
      for (let at = 0; at < turns; at++) {
        say(nextLine(bot));
        await next();
      }
    }),
  );
  if (counts) bot.rates.push((bot.talkers.length * turns * 1000) / (performance.now() - begun));
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
    const talker = bot.talkers[at % bot.talkers.length];
    if (!talker) throw new Error("There is nobody to talk.");
    const said = performance.now();
    talker.say(nextLine(bot));
    replies.push(talker.next().then(() => bot.delays.push(performance.now() - said)));
  }
  await Promise.all(replies);
}
