import { existsSync } from "node:fs";
import { diagnoseDiscord } from "../adapters/discord/diagnosis.ts";
import { columnsOf } from "../adapters/terminal/screen.ts";
import type { BotParts } from "../bot-parts.ts";
import type { Finding } from "../commands/command.ts";
import { type Config, readEnvironment, type SlackConfig } from "../config.ts";
import { createLibrary, type Library } from "../library.ts";
import { loadLessons } from "../loader.ts";
import { openSqlite } from "../store/sqlite.ts";
import { checkDatabase } from "./database-check.ts";
import { settingsOf } from "./discord-settings.ts";
import { showFindings } from "./show-findings.ts";
import { slackSettingsOf } from "./slack-settings.ts";

/** Prints what is not as it should be, and who can mend it; false where something must be mended. */
export async function doctor(write: (text: string) => void): Promise<boolean> {
  const findings = await lookInto();
  write(`${showFindings(findings, columnsOf(process.stdout))}\n`);
  return findings.every(({ kind }) => kind !== "wrong");
}

async function lookInto(): Promise<readonly Finding[]> {
  const result = readEnvironment(process.cwd());
  if ("problems" in result)
    return result.problems.map((text) => ({ kind: "wrong", text, mend: "" }));
  const { config } = result;
  const { lessons, problems } = await loadLessons(config.lessons);
  const mistakes = problems.filter(({ severity }) => severity === "error").length;
  const library = createLibrary(lessons, async () => null);
  return [
    ...(await checkHouse(config, library)),
    // Where no lesson is sound, that was said, and is the same thing.
    ...(mistakes === 0 || lessons.length === 0 ? [] : [sayMistakes(mistakes)]),
    ...(config.discord ? await diagnoseDiscord(settingsOf(config.discord)) : []),
    ...(config.slack ? await diagnoseSlack(config.slack, config.database.path) : []),
    ...(config.discord || config.slack ? [] : [noPlatform]),
    ...config.httpProblems.map((text) => ({ kind: "wrong", text, mend: "" }) as const),
  ];
}

/** No fault: the page may be all that is wanted. */
const noPlatform: Finding = {
  kind: "well",
  text: "No chat platform is configured, so it teaches on its page. DISCORD_TOKEN or SLACK_BOT_TOKEN adds one, in the environment or in .env.",
};

/** Where the database cannot be opened, which has been told by then, nobody knows where the app is installed; where there is none yet, it is installed nowhere. */
async function diagnoseSlack(slack: SlackConfig, path: string): Promise<readonly Finding[]> {
  const { examine } = await import("../adapters/slack/doctor.ts");
  const store = await openSqlite(existsSync(path) ? path : ":memory:").catch(() => null);
  if (!store) return [];
  try {
    return await examine(slackSettingsOf(slack, store), null);
  } finally {
    await store.close();
  }
}

function sayMistakes(mistakes: number): Finding {
  return {
    kind: "wrong",
    text: `Lessons have ${mistakes === 1 ? "a mistake" : `${mistakes} mistakes`}.`,
    mend: "Their authors can run “npm run -s likewise -- lint” to see each with its file and line.",
  };
}

/** What all platforms share: the database and the lessons. */
async function checkHouse(config: Config, library: Library): Promise<readonly Finding[]> {
  return [await checkDatabase(config.database.path), checkLessons(config, library)];
}

/** The same of a bot that runs, as it can be told on a platform: where things lie on the machine is the operator's business. */
export async function checkHouseOpenly(
  config: Pick<Config, "lessons">,
  { store, library }: Pick<BotParts, "store" | "library">,
): Promise<readonly Finding[]> {
  const isUsable = await store.check().then(
    () => true,
    () => false,
  );
  const lessons = checkLessons(config, library);
  const mend =
    "The operator can run “npm run -s likewise -- doctor” on the machine, which says more.";
  return [
    isUsable
      ? { kind: "well", text: "The database can be read and written." }
      : { kind: "wrong", text: "The database cannot be used.", mend },
    lessons.kind === "well" ? lessons : { kind: "wrong", text: "There is no sound lesson.", mend },
  ];
}

function checkLessons({ lessons }: Pick<Config, "lessons">, library: Library): Finding {
  const titles = library.list().map(({ title }) => `“${title}”`);
  return titles.length > 0
    ? { kind: "well", text: `Lessons: ${titles.join(", ")}.` }
    : {
        kind: "wrong",
        text: `There is no sound lesson in ${lessons.join(", ")}.`,
        mend: "Their authors can run “npm run -s likewise -- lint”, or the operator can set LESSONS_DIR.",
      };
}
