import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  createInstallations,
  type Installations,
} from "../../../src/adapters/slack/installations.ts";
import { openSlackVault } from "../../../src/cli/slack-vault.ts";
import { openSqlite } from "../../../src/store/sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import { useFolder, writeExample } from "../../bot/folder.ts";
import type { Workspace } from "../../stand-ins/slack/people/workspace.ts";
import { openSlack, type Slack } from "../../stand-ins/slack/slack.ts";
import { sharedDeadline } from "../deadline.ts";
import { type Installable, key, openInstallable, ownManifest } from "./installing.ts";
import { startLesson } from "./study-room.ts";

const folder = useFolder();
let slack: Slack;
let store: Store;
let installed: Installations;
let bot: Installable;
let acme: Workspace;
let globex: Workspace;

beforeEach(async () => {
  writeExample(folder.path("lessons", "files"));
  store = await openSqlite(folder.path("bot.db"));
  installed = createInstallations(openSlackVault(store, [key], Date.now));
  await openWorkspaces();
  bot = await openBot();
});
afterEach(async () => {
  await bot.stop();
  await store.close();
  await slack.close();
});

async function openWorkspaces(): Promise<void> {
  slack = await openSlack({ rateLimits: false, deadline: sharedDeadline, manifest: ownManifest });
  acme = slack.addWorkspace("Acme", { installed: false });
  globex = slack.addWorkspace("Globex", { installed: false });
}

function openBot(more: Parameters<typeof openInstallable>[3] = {}): Promise<Installable> {
  return openInstallable(slack, store, folder.path("lessons"), more);
}

/** The files of the database, as whoever steals them reads them. */
function readFiles(): string {
  const names = readdirSync(folder.path()).filter((name) => name.startsWith("bot.db"));
  return names.map((name) => readFileSync(folder.path(name), "latin1")).join("");
}

describe("a workspace that installs the app", () => {
  test("is told so, and its token is stored where nobody can read it", async () => {
    const ann = acme.addMember("Ann");
    expect(await bot.browse().install(ann)).toEqual({
      status: 200,
      text: "Likewise is installed in Acme Open the app in Slack and choose a lesson on its Home tab. To learn in a channel, invite the app there, and type /lesson start. Open it in Slack",
    });
    expect(acme.botToken).toMatch(/^xoxb-/);
    expect(await installed.findToken(acme.teamId)).toBe(acme.botToken);
    expect(readFiles()).toContain(acme.teamId);
    expect(readFiles()).not.toContain(acme.botToken);
    expect(readFiles()).not.toContain("xoxb");
  });

  test("is asked for the scopes of the manifest, and for no other", async () => {
    const { searchParams } = new URL(await bot.browse().begin());
    expect(searchParams.get("scope")?.split(",")).toEqual(ownManifest.oauth_config.scopes.bot);
    expect(searchParams.get("user_scope")).toBeFalsy();
  });

  test("learns with its own token, beside another with another", async () => {
    const ann = acme.addMember("Ann");
    const bob = globex.addMember("Bob");
    await bot.browse().install(ann);
    await bot.browse().install(bob);
    expect(acme.botToken).not.toBe(globex.botToken);
    const here = acme.addChannel("general");
    const there = globex.addChannel("general");
    await startLesson(ann, here, "files");
    await startLesson(bob, there, "files");
    await slack.quiet();
    const posted = slack.web.calls.filter(({ method }) => method === "chat.postMessage");
    const places = new Set(posted.map(({ team, args }) => `${team} ${args.channel}`));
    expect(places).toEqual(new Set([`${acme.teamId} ${here.id}`, `${globex.teamId} ${there.id}`]));
    expect(bot.told).toEqual([]);
    expect(slack.faults()).toEqual([]);
  });

  test("has its admins see how it stands with themselves, and with nobody else", async () => {
    const ann = acme.addMember("Ann", { admin: true });
    const bea = acme.addMember("Bea");
    await bot.browse().install(ann);
    await bot.browse().install(globex.addMember("Bob"));
    globex.uninstall();
    await slack.quiet();
    const general = acme.addChannel("general");
    const told = (await ann.run(general, "/lesson-admin", "doctor").message()).text;
    expect(told).toContain("likewise is in “Acme”");
    expect(told).toContain("“Acme” granted every scope that the bot needs.");
    expect(told).not.toContain("Globex");
    const refused = await bea.run(general, "/lesson-admin", "doctor").message();
    expect(refused.text).toContain("for those who manage the workspace");
  });

  test("can do so while events come by a socket", async () => {
    await bot.stop();
    await slack.close();
    await openWorkspaces();
    bot = await openBot({ transport: { kind: "socket", appToken: slack.appToken } });
    const ann = acme.addMember("Ann");
    expect((await bot.browse().install(ann)).status).toBe(200);
    await startLesson(ann, acme.addChannel("general"), "files");
    acme.uninstall();
    await slack.quiet();
    expect(await store.listInstallations("slack")).toEqual([]);
  });

  test("goes on after a restart, with what was stored", async () => {
    const ann = acme.addMember("Ann");
    await bot.browse().install(ann);
    await bot.stop();
    bot = await openBot();
    const thread = await startLesson(ann, acme.addChannel("general"), "files");
    await ann.next(thread);
    expect(bot.told).toEqual([]);
  });

  test("can install again, and is answered with the new token", async () => {
    const ann = acme.addMember("Ann");
    await bot.browse().install(ann);
    const before = acme.botToken;
    await bot.browse().install(ann);
    expect(await installed.findToken(acme.teamId)).toBe(acme.botToken);
    expect(acme.botToken).not.toBe(before);
  });
});

describe("an install that comes to nothing", () => {
  test("as somebody declines, is no trouble", async () => {
    const browser = bot.browse();
    const address = acme.addMember("Ann").decline(await browser.begin());
    expect(await browser.open(address)).toEqual({
      status: 200,
      text: "Nothing was installed You can come back at any time. Install it again",
    });
    expect(await installed.list()).toEqual([]);
    expect(bot.told).toEqual([]);
  });

  test("as it was begun in another browser, or by nobody, stores nothing", async () => {
    const ann = acme.addMember("Ann");
    const address = ann.approve(await bot.browse().begin());
    const lured = await bot.browse().open(address);
    expect(lured.status).toBe(400);
    expect(lured.text).toContain("begins and ends in the same browser");
    const forged = new URL(address);
    forged.searchParams.set("state", "mine");
    expect((await bot.browse().open(forged.href)).status).toBe(400);
    expect(await installed.list()).toEqual([]);
    expect(bot.told).toEqual([]);
  });

  test("as its code was used before or has expired, is no trouble, and begins again", async () => {
    const ann = acme.addMember("Ann");
    const first = bot.browse();
    const before = ann.approve(await first.begin());
    await first.open(before);
    const used = new URL(before).searchParams.get("code") ?? "";
    for (const code of [used, "made-up"]) {
      const browser = bot.browse();
      const address = new URL(ann.approve(await browser.begin()));
      address.searchParams.set("code", code);
      expect(await browser.open(address.href)).toEqual({
        status: 400,
        text: "That did not work This way of installing was used already, or has expired. Please begin again. Install it again",
      });
    }
    expect(bot.told).toEqual([]);
  });

  test("as Slack does not take the client's secret, is told to the operator alone", async () => {
    await bot.stop();
    bot = await openBot({ clientSecret: "hunter2" });
    const page = await bot.browse().install(acme.addMember("Ann"));
    expect(page).toEqual({
      status: 500,
      text: "That did not work Whoever runs this bot has been told why. Please try again later. Install it again",
    });
    expect(bot.told).toEqual([
      expect.stringMatching(
        /Slack does not take SLACK_CLIENT_ID with SLACK_CLIENT_SECRET\. The op/,
      ),
    ]);
    expect(bot.told.join()).not.toContain("hunter2");
  });
});

/** Has Slack tell of something that happened to the app there. */
async function tell(
  { teamId }: Workspace,
  event: { readonly type: string; readonly tokens?: { readonly bot: readonly string[] } },
): Promise<void> {
  const body = { type: "event_callback", team_id: teamId, api_app_id: slack.appId, event };
  const { status } = await slack.http.post(JSON.stringify({ ...body, event_id: event.type }));
  expect(status).toBe(200);
  await slack.quiet();
}

describe("a workspace that throws the app out", () => {
  test("is forgotten, and the others are not", async () => {
    await bot.browse().install(acme.addMember("Ann"));
    const bob = globex.addMember("Bob");
    await bot.browse().install(bob);
    acme.uninstall();
    await slack.quiet();
    expect(await installed.findToken(acme.teamId)).toBeNull();
    expect(await installed.findToken(globex.teamId)).toBe(globex.botToken);
    const thread = await startLesson(bob, globex.addChannel("general"), "files");
    await bob.next(thread);
    expect(bot.told).toEqual([]);
  });

  test("gets no reply that waits for it, and nobody waits on", async () => {
    const ann = acme.addMember("Ann");
    await bot.browse().install(ann);
    await startLesson(ann, acme.addChannel("general"), "files");
    const [open] = await store.listOpen("slack");
    acme.uninstall();
    await slack.quiet();
    await bot.handle({
      id: "late",
      where: open?.key ?? { platform: "", workspace: "", thread: "" },
      learner: ann.id,
      act: { kind: "say", text: "what is a backup?" },
      lesson: null,
      addressed: true,
      position: null,
    });
    expect(await store.listUndelivered("slack")).toEqual([]);
    expect(await store.listOpen("slack")).toEqual([]);
  });

  test("or whose token is revoked, is forgotten", async () => {
    await bot.browse().install(acme.addMember("Ann"));
    acme.revokeToken();
    await tell(acme, { type: "tokens_revoked", tokens: { bot: [globex.bot.userId] } });
    expect(await installed.findToken(acme.teamId)).toBe(acme.botToken);
    await tell(acme, { type: "tokens_revoked", tokens: { bot: [acme.bot.userId] } });
    expect(await store.listInstallations("slack")).toEqual([]);
  });

  test("and installs it again at once, keeps what it has now, whatever Slack still tells of before", async () => {
    const ann = acme.addMember("Ann");
    await bot.browse().install(ann);
    acme.uninstall();
    await slack.quiet();
    await bot.browse().install(ann);
    const thread = await startLesson(ann, acme.addChannel("general"), "files");
    await ann.next(thread);
    await tell(acme, { type: "app_uninstalled" });
    await tell(acme, { type: "tokens_revoked", tokens: { bot: [acme.bot.userId] } });
    expect(await installed.findToken(acme.teamId)).toBe(acme.botToken);
    expect(await store.listOpen("slack")).toHaveLength(1);
    expect([ann.dm().messages(), bot.told]).toEqual([[], []]);
  });

  test("or whose installation is lost, hears who can install it again", async () => {
    const ann = acme.addMember("Ann");
    await bot.browse().install(ann);
    await installed.forget({ extent: "workspace", place: acme.teamId });
    const answer = await ann.run(acme.addChannel("general"), "/lesson", "list").message();
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toMatch(
      /^I'm not installed in this workspace, or no longer, .* the page is \/slack\/install below/,
    );
    await slack.quiet();
    expect(bot.told).toEqual([
      `Answering on Slack failed: The app is not installed in ${acme.teamId}, or was installed under another database. Someone who manages that workspace can install it again.`,
    ]);
  });

  test("is not forgotten on Slack's word alone, while Slack cannot be asked", async () => {
    const ann = acme.addMember("Ann");
    await bot.browse().install(ann);
    await startLesson(ann, acme.addChannel("general"), "files");
    slack.web.failNext("auth.test", { status: 500 }, 6);
    await tell(acme, { type: "app_uninstalled" });
    expect(await installed.findToken(acme.teamId)).toBe(acme.botToken);
    expect(await store.listOpen("slack")).toHaveLength(1);
  });
});
