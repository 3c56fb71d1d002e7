import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Examined, examine } from "../../../src/adapters/slack/doctor.ts";
import { createInstallations } from "../../../src/adapters/slack/installations.ts";
import { openSlackVault } from "../../../src/cli/slack-vault.ts";
import type { Finding } from "../../../src/commands/command.ts";
import { openSqlite } from "../../../src/store/sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import type { Workspace } from "../../stand-ins/slack/people/workspace.ts";
import { openSlack, type Slack } from "../../stand-ins/slack/slack.ts";
import { makeInstallation, makeOrganisation } from "./installed.ts";
import { ownManifest } from "./installing.ts";

let slack: Slack;
let acme: Workspace;
beforeEach(async () => {
  slack = await openSlack({ rateLimits: false, manifest: ownManifest });
  acme = slack.addWorkspace("Acme");
});
afterEach(() => slack.close());

const usual = (): Examined => ({
  apiUrl: slack.apiUrl,
  access: { kind: "token", botToken: acme.botToken },
  transport: { kind: "socket", appToken: slack.appToken },
});

/** What is found, a line each: the kind, the text, and what is to be done. */
async function look(given: Partial<Examined> = {}, workspace: string | null = null) {
  const findings = await examine({ ...usual(), ...given }, workspace);
  return findings.map(write);
}

function write(finding: Finding): string {
  return finding.kind === "well"
    ? `well: ${finding.text}`
    : `${finding.kind}: ${finding.text} → ${finding.mend}`;
}

/** What has to be mended. */
async function lookForWrong(given: Partial<Examined> = {}) {
  return (await look(given)).filter((line) => line.startsWith("wrong"));
}

const unseen =
  "doubtful: Which slash commands, shortcuts and events the app has, Slack does not show to a bot. → Whoever made the app can compare it with what “likewise manifest” prints, on https://api.slack.com/apps under App Manifest; and anybody can see whether Slack offers /lesson.";

describe("the doctor for Slack", () => {
  test("finds nothing wrong with a sound app, and says what nobody can see", async () => {
    expect(await look()).toEqual([
      "well: Slack: the token is valid, and likewise is in “Acme”.",
      "well: “Acme” granted every scope that the bot needs.",
      "well: Replies in a lesson's thread are read where they mention the bot: for the rest, learners use buttons, the window behind “Ask or say something”, and direct messages.",
      "well: Slack offers a socket for events to come by.",
      unseen,
    ]);
    expect(slack.socket.connected()).toBe(0);
    expect(slack.faults()).toEqual([]);
  });

  test("knows in Slack that commands arrive", async () => {
    expect((await look({}, acme.teamId)).at(-1)).toBe(
      "well: Slash commands arrive, as this one did.",
    );
  });

  test("says of each scope that is missing what it is for, and who can add it", async () => {
    acme.grant(["chat:write", "commands", "assistant:write", "channels:history"]);
    const mend =
      "Whoever made the app can add it on https://api.slack.com/apps, under OAuth & Permissions, “Bot Token Scopes”, and then install the app again, under Install App.";
    expect(await lookForWrong()).toEqual([
      `wrong: “Acme” did not grant the scope app_mentions:read. What it is for: Reads messages that mention the bot, in channels that it is in. → ${mend}`,
      `wrong: “Acme” did not grant the scope im:history. What it is for: Reads direct messages to the bot, as lessons can be taught there. → ${mend}`,
    ]);
  });

  test("sees whether threads are read, in all channels or in some", async () => {
    const { bot } = ownManifest.oauth_config.scopes;
    acme.grant([...bot, "channels:history", "groups:history"]);
    expect(await look()).toContain(
      "well: Replies in a lesson's thread are read, whomever they mention.",
    );
    acme.grant([...bot, "channels:history"]);
    expect((await look())[2]).toMatch(/^doubtful: “Acme” did not grant the scope groups:history\./);
  });

  test.each([
    [
      "invalid_auth",
      /does not know it\. → The operator can copy it on .*“Bot User OAuth Token”\.$/,
    ],
    ["account_inactive", /removed from the workspace, or its bot deactivated\. → Someone who may/],
    ["token_revoked", /it was revoked\. → Someone who may install apps there can/],
    ["token_expired", /token rotation is switched on .* → .* make another from what “likewise man/],
    [
      "ekm_access_denied",
      /Slack says “ekm_access_denied”\. → The operator can see what that means/,
    ],
  ])("says what the refusal %s of the token means", async (error, says) => {
    slack.web.failNext("auth.test", { error });
    const [first, ...more] = await lookForWrong();
    expect(first).toMatch(/^wrong: Slack refuses the token of SLACK_BOT_TOKEN: /);
    expect(first).toMatch(says);
    expect(more).toEqual([]);
  });

  test("waits where Slack asks for it, and finds nothing wrong", async () => {
    slack.web.failNext("auth.test", { rateLimit: 1 });
    slack.web.failNext("apps.connections.open", { rateLimit: 1 });
    const found = await look();
    expect(found[0]).toBe("well: Slack: the token is valid, and likewise is in “Acme”.");
    expect(found.filter((line) => !line.startsWith("well"))).toEqual([unseen]);
  });

  test.each([
    [{ rateLimit: 60 }, "it asks to wait for 60 s"],
    [{ error: "internal_error" }, "it says “internal_error”"],
  ])("takes no trouble of Slack's own for a wrong token: %o", async (failure, says) => {
    slack.web.failNext("auth.test", failure);
    slack.web.failNext("apps.connections.open", failure);
    const found = await look();
    for (const token of ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
      expect(found).toContain(
        `doubtful: Slack could not be asked just now about the token of ${token}: ${says}. → Nothing has to be changed for that: please look once more in a minute.`,
      );
    expect(found.join()).not.toContain("wrong:");
  });

  test("recognises an app that was thrown out, and never shows a token", async () => {
    const before = usual();
    acme.uninstall();
    const found = (await look({ access: before.access })).join("\n");
    expect(found).toContain("the app was removed from the workspace, or its bot deactivated");
    expect(found).not.toMatch(/xoxb|xapp/);
  });

  test.each([
    [
      "invalid_auth",
      /SLACK_APP_TOKEN: Slack does not know it\. → .* the scope connections:write\.$/,
    ],
    ["missing_scope", /SLACK_APP_TOKEN: it lacks the scope connections:write\. → The operator can/],
    [
      "forbidden_team",
      /opens no socket: it says “forbidden_team”\. → Whoever .* “Enable Socket Mo/,
    ],
  ])("says what the refusal %s of a socket means", async (error, says) => {
    slack.web.failNext("apps.connections.open", { error });
    expect(await lookForWrong()).toEqual([expect.stringMatching(says)]);
  });

  test("takes the two tokens for what they are, where they are confused", async () => {
    const transport = { kind: "socket", appToken: acme.botToken } as const;
    expect(await lookForWrong({ transport })).toEqual([
      expect.stringMatching(/^wrong: Slack refuses the token of SLACK_APP_TOKEN: /),
    ]);
  });

  test("looks at the signing secret as far as one can", async () => {
    const http = (signingSecret: string) => ({
      transport: { kind: "http", signingSecret } as const,
    });
    expect(await look(http(slack.signingSecret))).toContain(
      "well: Events come by HTTP, signed: SLACK_SIGNING_SECRET is set.",
    );
    const found = (await look(http("hunter2"))).join("\n");
    expect(found).toMatch(/^doubtful: SLACK_SIGNING_SECRET does not look like one/m);
    expect(found).not.toContain("hunter2");
  });

  test("says once that Slack is out of reach, where, and whether it is the operator's doing", async () => {
    await slack.unplug();
    const found = await lookForWrong();
    expect(found).toEqual([
      expect.stringMatching(
        /^wrong: Slack cannot be reached at http:\/\/127\.0\.0\.1:\d+\/api\/: .+\. → The operator can check the network and SLACK_API_URL, and whether Slack is up/,
      ),
    ]);
    await slack.plugIn();
  });
});

describe("the doctor for an app that workspaces install", () => {
  let store: Store;
  const open = (byte: number) =>
    createInstallations(openSlackVault(store, [new Uint8Array(32).fill(byte)], Date.now));
  const access = (byte = 1) => ({
    access: { kind: "installed", installations: open(byte) } as const,
  });
  const install = (place: Workspace, token = place.botToken) =>
    open(1).storeInstallation(
      makeInstallation(place.teamId, {
        team: { id: place.teamId, name: place.name },
        bot: { token, scopes: [], id: place.bot.botId, userId: place.bot.userId },
      }),
    );
  beforeEach(async () => {
    store = await openSqlite(":memory:");
  });
  afterEach(() => store.close());

  test("says how it comes into a workspace", async () => {
    expect(await lookForWrong(access())).toEqual([
      "wrong: The app is not installed in any workspace. → Someone who may install apps there can install it: the page is /slack/install below the bot's address.",
    ]);
  });

  test("lists where all is well together, and each trouble by its workspace", async () => {
    const [globex, initech] = ["Globex", "Initech"].map((name) => slack.addWorkspace(name));
    if (!globex || !initech) throw new Error("No workspaces.");
    for (const place of [acme, globex, initech]) await install(place);
    expect((await look(access()))[0]).toBe(
      "well: Slack: the app is installed, with every scope that it needs, in “Acme”, “Globex”, “Initech”.",
    );
    globex.grant(["commands", "chat:write", "app_mentions:read", "assistant:write", "users:read"]);
    initech.uninstall();
    const found = await look(access());
    expect(found[0]).toMatch(/ in “Acme”\.$/);
    expect(found.filter((line) => line.startsWith("wrong"))).toEqual([
      expect.stringMatching(
        /^wrong: “Globex” did not grant the scope im:history\..*\/slack\/install/,
      ),
      expect.stringMatching(
        /^wrong: Slack refuses the bot's token for “Initech”: .*\/slack\/install/,
      ),
    ]);
  });

  test("only doubts where nobody can be told from an admin", async () => {
    acme.grant(ownManifest.oauth_config.scopes.bot.filter((scope) => scope !== "users:read"));
    await install(acme);
    const found = await look(access());
    expect(found[0]).toMatch(
      /^doubtful: “Acme” did not grant the scope users:read\. .*\/lesson-admi/,
    );
    expect(found.join()).not.toContain("wrong:");
  });

  test("tells a workspace of itself alone", async () => {
    const globex = slack.addWorkspace("Globex");
    for (const place of [acme, globex]) await install(place);
    globex.uninstall();
    const found = (await look(access(), acme.teamId)).join("\n");
    expect(found).toContain("likewise is in “Acme”");
    expect(found).not.toContain("Globex");
  });

  test("looks at an organisation by its own token", async () => {
    const installation = makeOrganisation("E1");
    const bot = { token: acme.botToken, scopes: [], id: "B", userId: "U" };
    await open(1).storeInstallation({ ...installation, bot });
    await open(1).fetchInstallation({
      teamId: acme.teamId,
      enterpriseId: "E1",
      isEnterpriseInstall: true,
    });
    expect((await look(access()))[0]).toMatch(/ in “Organisation E1”\.$/);
    expect((await look(access(), acme.teamId))[0]).toMatch(/ in “Organisation E1”\.$/);
  });

  test("says of a key that is missing where it is to be added", async () => {
    await install(acme);
    expect(await lookForWrong(access(2))).toEqual([
      expect.stringMatching(
        /^wrong: What is stored for slack workspace T\w+ was sealed with a key .* The operator can add that key to ENCRYPTION_KEY/,
      ),
    ]);
  });
});
