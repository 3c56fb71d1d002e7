import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { useFolder, writeExample } from "../../../bot/folder.ts";
import { startLikewise } from "../../../cli/likewise.ts";
import { openSlack, type Slack } from "../../../stand-ins/slack/slack.ts";
import { createBrowser, findPort, key, ownManifest } from "../installing.ts";
import { startLesson } from "../study-room.ts";

// A process takes its time to start where many run at once.
vi.setConfig({ testTimeout: 120_000 });

const folder = useFolder();
let slack: Slack;
let port: number;
const children: ChildProcess[] = [];
beforeEach(async () => {
  slack = await openSlack({ rateLimits: false, manifest: ownManifest, patience: 60_000 });
  port = await findPort();
});
afterEach(async () => {
  for (const child of children.splice(0)) await end(child, "SIGKILL");
  await slack.close();
});

/** Starts the program with these keys; gives it, and what it has said once it is connected. */
async function start(...keys: readonly Uint8Array[]) {
  const env = {
    DATABASE_URL: folder.path("likewise.db"),
    LESSONS_DIR: writeExample(folder.path("files")),
    SLACK_API_URL: slack.apiUrl,
    SLACK_CLIENT_ID: slack.clientId,
    SLACK_CLIENT_SECRET: slack.clientSecret,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    ENCRYPTION_KEY: keys.map((each) => Buffer.from(each).toString("hex")).join(),
    PORT: `${port}`,
    LOG_FORMAT: "lines",
  };
  const child = startLikewise(["start"], { cwd: folder.path(), env });
  children.push(child);
  return { child, said: await listen(child) };
}

/** What it has said once it is connected; rejects where it ends before. */
function listen(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (/^Slack: connected.*\n/m.test(said)) resolve(said);
    });
    child.on("close", () => reject(new Error(`It ended: ${said}`)));
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = once(child, "close");
  child.kill(signal);
  await over;
}

describe("likewise start, for workspaces that install the app", () => {
  test("lets them in, and goes on with them after a restart", async () => {
    const acme = slack.addWorkspace("Acme", { installed: false });
    const ann = acme.addMember("Ann");
    const general = acme.addChannel("general");
    const first = await start(key);
    expect(first.said).toContain(
      "Slack: connected by HTTP: Slack sends to /slack/events. Workspaces add the app at /slack/install.\n",
    );
    await slack.http.use(`http://127.0.0.1:${port}/slack/events`);
    expect((await createBrowser(`http://127.0.0.1:${port}`).install(ann)).status).toBe(200);
    await end(first.child, "SIGTERM");
    const files = readdirSync(folder.path()).filter((name) => name.startsWith("likewise.db"));
    expect(files).not.toEqual([]);
    for (const name of files)
      expect(readFileSync(folder.path(name), "latin1")).not.toMatch(/xoxb|xapp/);
    await start(key);
    await ann.next(await startLesson(ann, general, "files"));
  });

  test("says at once that a key is missing, and takes it back beside the new one", async () => {
    const acme = slack.addWorkspace("Acme", { installed: false });
    const first = await start(key);
    await createBrowser(`http://127.0.0.1:${port}`).install(acme.addMember("Ann"));
    await end(first.child, "SIGTERM");
    const other = new Uint8Array(32).fill(9);
    const lost = await start(other);
    expect(lost.said).toMatch(
      /^Slack: ENCRYPTION_KEY does not open what is stored for one workspace\. The operator can run “npm run -s likewise -- doctor”/,
    );
    await end(lost.child, "SIGTERM");
    for (const keys of [[other, key], [other]]) {
      const { child, said } = await start(...keys);
      expect(said).not.toContain("ENCRYPTION_KEY");
      await end(child, "SIGTERM");
    }
  });
});
