import { describe, expect, test } from "vitest";
import { readSlack, type SlackConfig } from "../../src/config/slack.ts";

type Env = Readonly<Record<string, string>>;

function read(env: Env): { slack: SlackConfig | null; problems: string[] } {
  const problems: string[] = [];
  const slack = readSlack(env, (problem) => problems.push(problem));
  return { slack, problems };
}

const token = { SLACK_BOT_TOKEN: "xoxb-hunter2" };
const socket = { SLACK_APP_TOKEN: "xapp-hunter2" };
const http = { SLACK_SIGNING_SECRET: "hunter2" };
const ENCRYPTION_KEY = Buffer.alloc(32, 7).toString("base64");
const client = { SLACK_CLIENT_ID: "12.34", SLACK_CLIENT_SECRET: "hunter2", ENCRYPTION_KEY };

describe("Slack's settings", () => {
  test("are not there where nothing is set", () => {
    expect(read({})).toEqual({ slack: null, problems: [] });
  });

  test("a bot token and an app token make Socket Mode", () => {
    expect(read({ ...token, ...socket }).slack).toEqual({
      access: { kind: "token", botToken: "xoxb-hunter2" },
      transport: { kind: "socket", appToken: "xapp-hunter2" },
      apiUrl: null,
      readThreads: false,
    });
  });

  test("a bot token and a signing secret make HTTP", () => {
    const { slack } = read({ ...token, ...http });
    expect(slack?.transport).toEqual({ kind: "http", signingSecret: "hunter2" });
  });

  test("where both are set, Socket Mode is used", () => {
    expect(read({ ...token, ...socket, ...http }).slack?.transport.kind).toBe("socket");
  });

  test("a client's id and secret serve every workspace that installs the app", () => {
    expect(read({ ...client, ...http }).slack?.access).toEqual({
      kind: "installed",
      clientId: "12.34",
      clientSecret: "hunter2",
      encryptionKeys: [Buffer.alloc(32, 7)],
    });
  });

  test.each([
    ["http://127.0.0.1:8080/api", "http://127.0.0.1:8080/api/"],
    ["https://slack.example/api//", "https://slack.example/api/"],
  ])("the address %s is %s", (given, kept) => {
    expect(read({ ...token, ...socket, SLACK_API_URL: given }).slack?.apiUrl).toBe(kept);
  });

  test.each<[Env, RegExp]>([
    [{ ...socket, SLACK_BOT_TOKEN: "abc" }, /^SLACK_BOT_TOKEN does not begin with “xoxb-”\. /],
    [
      { ...socket, SLACK_BOT_TOKEN: "xapp-1" },
      /^SLACK_BOT_TOKEN does not .* an app-level one, and belongs to SLACK_APP_TOKEN\. /,
    ],
    [{ ...socket, SLACK_BOT_TOKEN: "xoxp-1" }, /^SLACK_BOT_TOKEN .* a person's/],
    [
      { ...token, SLACK_APP_TOKEN: "xoxb-1" },
      /^SLACK_APP_TOKEN does not .* a bot's, .* scope connections:write\.$/,
    ],
    [token, /^Slack is configured, but .* SLACK_APP_TOKEN \(Socket .* SLACK_SIGNING_SECRET \(/],
    [socket, /^SLACK_APP_TOKEN is set, but neither SLACK_BOT_TOKEN nor SLACK_CLIENT_ID is: /],
    [http, /^SLACK_SIGNING_SECRET is set, but neither /],
    [{ SLACK_API_URL: "http://here/api/" }, /^SLACK_API_URL is set, but neither /],
    [{ ...token, ...client, ...socket }, /^SLACK_BOT_TOKEN is for one workspace, and SLACK_CLIENT/],
    [
      { ...http, SLACK_CLIENT_ID: "12.34" },
      /^SLACK_CLIENT_ID is set, but SLACK_CLIENT_SECRET is not/,
    ],
    [
      { ...http, SLACK_CLIENT_SECRET: "x" },
      /^SLACK_CLIENT_SECRET is set, but SLACK_CLIENT_ID is not/,
    ],
    [
      { ...http, SLACK_CLIENT_ID: "12.34", SLACK_CLIENT_SECRET: "x" },
      /^SLACK_CLIENT_ID is set, but ENCRYPTION_KEY is not: .* keep a copy\.$/,
    ],
    [{ ...http, ...client, ENCRYPTION_KEY: "short" }, /^ENCRYPTION_KEY is not 32 bytes /],
    [{ ...token, SLACK_SIGNING_SECRET: "xapp-1" }, /^SLACK_SIGNING_SECRET is set to a token\. /],
    [{ ...token, ...socket, SLACK_API_URL: "slack.com/api" }, /^SLACK_API_URL is no http or /],
    [{ ...token, ...socket, SLACK_API_URL: "http://x/api?y" }, /^SLACK_API_URL is no http or /],
  ])("%j are refused", (env, says) => {
    expect(read(env).problems).toEqual([expect.stringMatching(says)]);
  });

  test("have all their problems told at once, who can mend them, and no secret", () => {
    const { problems } = read({
      SLACK_BOT_TOKEN: "hunter2",
      SLACK_API_URL: "ftp://bot:hunter2@proxy",
    });
    expect(problems).toHaveLength(3);
    for (const problem of problems) expect(problem).toMatch(/\. The operator can .*\.$/);
    expect(problems.join()).not.toContain("hunter2");
  });
});
