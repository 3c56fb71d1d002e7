import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { createSlack } from "../../../src/adapters/slack/adapter.ts";
import { describeApp } from "../../../src/adapters/slack/manifest.ts";
import type { SlackSettings } from "../../../src/adapters/slack/settings.ts";
import { type Bot, createBot } from "../../../src/bot.ts";
import type { BotParts, Done, Trouble } from "../../../src/bot-parts.ts";
import { commandGroups, explainThisAgain } from "../../../src/commands/commands.ts";
import { openFrontDesk } from "../../../src/front-desk.ts";
import { listen } from "../../../src/http/listener.ts";
import { createLibrary } from "../../../src/library.ts";
import { openSqlite } from "../../../src/store/sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import { shippedLessons } from "../../bot/folder.ts";
import { loadOnce } from "../../load-once.ts";
import type { Person } from "../../stand-ins/slack/people/person.ts";
import type { Place } from "../../stand-ins/slack/people/place.ts";
import type { Workspace } from "../../stand-ins/slack/people/workspace.ts";
import type { Settings } from "../../stand-ins/slack/settings.ts";
import { openSlack, type Slack } from "../../stand-ins/slack/slack.ts";
import { sharedDeadline } from "../deadline.ts";

/** A bot at work on Slack, as the program starts one. */
export interface Running {
  readonly bot: Bot;
  readonly store: Store;
  readonly troubles: readonly Trouble[];
  /** What was counted. */
  readonly done: readonly Done[];
  /** What the operator reads at the start. */
  readonly announced: readonly string[];
  /** Rejects where Slack shuts the bot out. */
  readonly lost: Promise<never> | undefined;
  /** Where it listens. */
  readonly address: string;
  isReady(): boolean;
  /** Stops as on a signal. */
  stop(): Promise<void>;
}

/** What a test has: a Slack with one workspace and one channel, and a bot that can be stopped and started. */
export interface StudyRoom {
  readonly slack: Slack;
  readonly acme: Workspace;
  readonly channel: Place;
  start(settings?: Partial<SlackSettings>, wrap?: (store: Store) => Store): Promise<Running>;
}

/** How a room is set up; with `readThreads`, the bot reads what nobody says to it. */
export interface Plan extends Partial<Settings> {
  readonly readThreads?: boolean;
}

/** Opens rooms for one test file, with the lessons of these folders, and tidies up after each test. */
export function useStudyRoom(
  folders: readonly string[] = [shippedLessons],
): (plan?: Plan) => Promise<StudyRoom> {
  const ends: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  return async ({ readThreads = false, ...settings } = {}) => {
    const folder = mkdtempSync(join(tmpdir(), "likewise-slack-"));
    ends.push(async () => rmSync(folder, { recursive: true }));
    const manifest = describeApp({
      commands: commandGroups,
      explainAgain: explainThisAgain,
      socketMode: true,
      url: null,
      installable: false,
      readThreads,
    });
    const slack = await openSlack({
      rateLimits: false,
      deadline: sharedDeadline,
      manifest,
      ...settings,
    });
    ends.push(slack.close);
    const acme = slack.addWorkspace("Acme");
    const channel = acme.addChannel("general");
    const path = join(folder, "likewise.db");
    return {
      slack,
      acme,
      channel,
      async start(given = {}, wrap = (store) => store) {
        const running = await startBot(slack, folders, path, given, wrap);
        ends.push(running.stop);
        return running;
      },
    };
  };
}

async function startBot(
  slack: Slack,
  folders: readonly string[],
  path: string,
  given: Partial<SlackSettings>,
  wrap: (store: Store) => Store,
): Promise<Running> {
  const store = wrap(await openSqlite(path));
  const { lessons } = await loadOnce(folders, store);
  const troubles: Trouble[] = [];
  const done: Done[] = [];
  const announced: string[] = [];
  const settings: SlackSettings = {
    access: { kind: "token", botToken: slack.botToken },
    transport: { kind: "socket", appToken: slack.appToken },
    apiUrl: slack.apiUrl,
    commands: commandGroups,
    explainAgain: explainThisAgain,
    interval: 0,
    now: Date.now,
    ...given,
  };
  const adapter = createSlack(settings, (line) => announced.push(line));
  const parts: BotParts = {
    store,
    library: createLibrary(lessons, (version) => store.readLesson(version)),
    adapters: [adapter],
    now: Date.now,
    newId: randomUUID,
    report: (trouble) => troubles.push(trouble),
    observe: (each) => done.push(each),
    inbox: true,
  };
  const bot = createBot(parts);
  slack.follow(bot.idle);
  const listener = await listen(adapter.app ? [adapter.app] : [], {
    host: "127.0.0.1",
    port: 0,
    report: (error) => troubles.push({ who: "developer", message: String(error) }),
  });
  await bot.deliverWaiting("slack");
  await adapter.start(openFrontDesk("slack", parts, bot, async () => []));
  if (settings.transport.kind === "socket") await slack.ready();
  let stopped = false;
  return {
    bot,
    store,
    troubles,
    done,
    announced,
    lost: adapter.lost,
    address: listener.address,
    isReady: () => adapter.ready?.() ?? true,
    async stop() {
      if (stopped) return;
      stopped = true;
      bot.stop();
      await Promise.all([listener.stop(), adapter.stop()]);
      await bot.idle();
      await adapter.close?.();
      await store.close();
    },
  };
}

/** Starts a lesson with the slash command, and gives its thread once the opening is there. */
export async function startLesson(person: Person, channel: Place, words: string): Promise<Place> {
  const asked = person.run(channel, "/lesson", `start ${words}`);
  // What is shown to them alone comes last.
  await asked.message();
  const root = channel.messages().findLast(({ text }) => text.startsWith("Lesson: "));
  if (!root) throw new Error(`No lesson has begun.\n${channel.transcript()}`);
  return channel.thread(root);
}
