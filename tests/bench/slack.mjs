import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { loadSlack } from "../stand-ins/compiled.mjs";
import { compareBots, root, startBot } from "./talking.mjs";

/** So many that nobody comes twice within a second: Slack takes no more than one message in that time. */
const talkers = 300;
const messagesATalker = 1;
const atOnce = 30;

/**
 * This bot on Slack by Socket Mode, beside one that says back what it is told.
 * @param {string} dir a folder on the disk that the bot itself would write to
 */
export async function measureSlack(dir) {
  const { openSlack } = await loadSlack();
  const program = join(root, "dist/main.js");
  const manifest = JSON.parse(
    execFileSync(process.execPath, [program, "manifest", "--socket"], { encoding: "utf8" }),
  );
  const open = (/** @type {readonly string[]} */ command, /** @type {object} */ env) =>
    openBot(openSlack, manifest, command, env);
  const echo = await open([join(root, "tests/bench/slack-echo.mjs")], {});
  const likewise = await open([program, "start"], { DATABASE_URL: join(dir, "slack.db") });
  return compareBots("Slack", echo, likewise, messagesATalker);
}

/**
 * A bot with a Slack of its own.
 * @param {(settings: object) => Promise<any>} openSlack
 * @param {object} manifest
 * @param {readonly string[]} command
 * @param {object} env
 */
async function openBot(openSlack, manifest, command, env) {
  const slack = await openSlack({ rateLimits: false, patience: 120_000, manifest });
  const acme = slack.addWorkspace("Acme");
  const people = Array.from({ length: talkers }, (_, at) => acme.addMember(`Learner ${at}`));
  const settings = {
    SLACK_BOT_TOKEN: acme.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    ...env,
  };
  const places = people.map((person) => ({
    say: (/** @type {string} */ text) => person.say(person.dm(), text),
    next: () => person.next(person.dm()),
  }));
  const bot = startBot(command, settings, places, slack.close);
  await slack.ready();
  if (command.includes("start")) await openLessons(people);
  return bot;
}

/**
 * A second lies between a lesson's first two messages, so that many people start at once.
 * @param {readonly any[]} people
 */
async function openLessons(people) {
  for (let at = 0; at < people.length; at += atOnce)
    await Promise.all(
      people.slice(at, at + atOnce).map(async (person) => {
        person.run(person.dm(), "/lesson", "start distributed-systems");
        // What it is, and the opening.
        await person.next(person.dm());
        await person.next(person.dm());
      }),
    );
}
