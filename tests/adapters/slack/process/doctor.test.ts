import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createInstallations } from "../../../../src/adapters/slack/installations.ts";
import { openSlackVault } from "../../../../src/cli/slack-vault.ts";
import { openSqlite } from "../../../../src/store/sqlite.ts";
import { useFolder, writeExample } from "../../../bot/folder.ts";
import { runLikewise } from "../../../cli/likewise.ts";
import { openSlack, type Slack } from "../../../stand-ins/slack/slack.ts";
import { makeInstallation } from "../installed.ts";
import { key, ownManifest } from "../installing.ts";

// A process takes its time to start where many run at once.
vi.setConfig({ testTimeout: 120_000 });

const folder = useFolder();
let slack: Slack;
beforeEach(async () => {
  slack = await openSlack({ rateLimits: false, manifest: ownManifest });
});
afterEach(() => slack.close());

/** What the doctor prints, and its exit code; it never shows a token. */
async function examine(env: Readonly<Record<string, string>>) {
  const house = {
    DATABASE_URL: folder.path("likewise.db"),
    LESSONS_DIR: writeExample(folder.path("example")),
    SLACK_API_URL: slack.apiUrl,
  };
  const run = { cwd: folder.path(), env: { ...house, ...env } };
  const { code, stdout, stderr } = await runLikewise(["doctor"], run);
  expect(stderr).toBe("");
  expect(stdout).not.toMatch(/xoxb-|xapp-/);
  return { code, stdout };
}

const credentials = () => ({
  SLACK_CLIENT_ID: slack.clientId,
  SLACK_CLIENT_SECRET: slack.clientSecret,
  SLACK_SIGNING_SECRET: slack.signingSecret,
  ENCRYPTION_KEY: Buffer.from(key).toString("base64"),
});

describe("likewise doctor with Slack", () => {
  test("finds nothing wrong with a sound app, and does not miss Discord", async () => {
    slack.addWorkspace("Acme");
    const env = { SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken };
    expect(await examine(env)).toEqual({
      code: 0,
      stdout: `! Which slash commands, shortcuts and events the app has, Slack does not show to a bot.
  → Whoever made the app can compare it with what “likewise manifest” prints, on https://api.slack.com/apps under App Manifest; and anybody can see whether Slack offers /lesson.
✓ Database: the first start makes ${folder.path("likewise.db")}.
✓ Lessons: “Keeping your files safe”.
✓ Slack: the token is valid, and likewise is in “Acme”.
✓ “Acme” granted every scope that the bot needs.
✓ Replies in a lesson's thread are read where they mention the bot: for the rest, learners use buttons, the window behind “Ask or say something”, and direct messages.
✓ Slack offers a socket for events to come by.

It works, with one thing to look at.
`,
    });
  });

  test("names first what must be mended, and ends with 1", async () => {
    slack.addWorkspace("Acme").uninstall();
    const env = { SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken };
    const { code, stdout } = await examine(env);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^✗ Slack refuses the token of SLACK_BOT_TOKEN: the app was removed .*\n {2}→ Someone who may install apps there can/,
    );
    expect(stdout).toMatch(/One thing must be mended\.\n$/);
  });

  test("looks at every workspace that installed the app, with the key and without", async () => {
    const store = await openSqlite(folder.path("likewise.db"));
    const installations = createInstallations(openSlackVault(store, [key], Date.now));
    for (const name of ["Acme", "Globex"]) {
      const { teamId, botToken, bot } = slack.addWorkspace(name);
      const granted = { token: botToken, scopes: [], id: bot.botId, userId: bot.userId };
      await installations.storeInstallation(
        makeInstallation(teamId, { team: { id: teamId, name }, bot: granted }),
      );
    }
    await store.close();
    const sound = await examine(credentials());
    expect(sound.code).toBe(0);
    expect(sound.stdout).toContain(
      "✓ Slack: the app is installed, with every scope that it needs, in “Acme”, “Globex”.\n✓ Events come by HTTP",
    );
    const other = Buffer.alloc(32, 2).toString("hex");
    const lost = await examine({ ...credentials(), ENCRYPTION_KEY: other });
    expect(lost.code).toBe(1);
    expect(
      lost.stdout.match(/^✗ What is stored for slack workspace T\w+ was sealed/gm),
    ).toHaveLength(2);
    const unset = await examine({ ...credentials(), ENCRYPTION_KEY: "" });
    expect(unset.code).toBe(1);
    expect(unset.stdout).toMatch(/^✗ .*ENCRYPTION_KEY is not.*openssl rand -base64 32/);
  });

  test("says how to begin where no platform is configured", async () => {
    const { code, stdout } = await examine({ SLACK_API_URL: "" });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^✓ No chat platform is configured, so it teaches on its page\. DISCORD_TOKEN or SLACK_BOT_TOKEN/m,
    );
    expect(stdout).toMatch(/Everything is as it should be\.\n$/);
  });
});
