import { App, LogLevel } from "@slack/bolt";
import { MemoryInstallationStore } from "@slack/oauth";
import { beforeEach, describe, expect, it } from "vitest";
import { createCalls, useSlack } from "./client.ts";
import type { Person } from "./people/person.ts";
import type { Workspace } from "./people/workspace.ts";
import type { Slack } from "./slack.ts";

const { open, after } = useSlack();

let slack: Slack;
let acme: Workspace;
let ann: Person;
let anyone: ReturnType<typeof createCalls>;

beforeEach(async () => {
  slack = await open();
  acme = slack.addWorkspace("Acme", { installed: false });
  ann = acme.addMember("Ann");
  anyone = createCalls(slack, "");
});

const redirect = "https://likewise.example/slack/oauth_redirect";

function page(more: Record<string, string> = {}): string {
  const asked = {
    client_id: slack.clientId,
    scope: "chat:write,commands",
    state: "s1",
    redirect_uri: redirect,
  };
  return `https://slack.com/oauth/v2/authorize?${new URLSearchParams({ ...asked, ...more })}`;
}

const readCode = (url: string) => new URL(url).searchParams.get("code") ?? "";

const exchange = (code: string, more: object = {}) => ({
  client_id: slack.clientId,
  client_secret: slack.clientSecret,
  code,
  redirect_uri: redirect,
  ...more,
});

describe("the page that asks", () => {
  it("sends the browser back with a code and the state, or with a refusal", () => {
    const back = ann.approve(page());
    expect(back.startsWith(`${redirect}?`)).toBe(true);
    expect(new URL(back).searchParams.get("state")).toBe("s1");
    expect(readCode(back)).not.toBe("");
    expect(ann.decline(page())).toBe(`${redirect}?state=s1&error=access_denied`);
  });

  it("shows an error for what the manifest does not have", () => {
    expect(() => ann.approve(page({ client_id: "9.9" }))).toThrow("invalid_client_id");
    expect(() => ann.approve(page({ scope: "admin" }))).toThrow("invalid_scope");
    expect(() => ann.approve(page({ redirect_uri: "https://elsewhere.example/" }))).toThrow(
      "bad_redirect_uri",
    );
  });
});

describe("a code", () => {
  it("gives a token with the scopes that were asked for, once", async () => {
    const code = readCode(ann.approve(page()));
    const given = await anyone.call("oauth.v2.access", exchange(code));
    expect(given).toMatchObject({
      ok: true,
      app_id: slack.appId,
      scope: "chat:write,commands",
      token_type: "bot",
      access_token: acme.botToken,
      bot_user_id: acme.bot.userId,
      team: { id: acme.teamId, name: "Acme" },
      authed_user: { id: ann.id },
      is_enterprise_install: false,
    });
    expect(await createCalls(slack, acme.botToken).call("auth.test")).toMatchObject({ ok: true });
    expect(await anyone.refused("oauth.v2.access", exchange(code))).toBe("code_already_used");
  });

  it("has to be right, in time, and come from who asked", async () => {
    const code = readCode(ann.approve(page()));
    const refused = (args: object) => anyone.refused("oauth.v2.access", args);
    expect(await refused(exchange("wrong"))).toBe("invalid_code");
    expect(await refused(exchange(code, { client_secret: "wrong" }))).toBe("bad_client_secret");
    expect(await refused(exchange(code, { client_id: "9.9" }))).toBe("invalid_client_id");
    expect(await refused(exchange(code, { redirect_uri: "http://elsewhere/" }))).toBe(
      "bad_redirect_uri",
    );
    slack.clock.advance(600_001);
    expect(await refused(exchange(code))).toBe("code_expired");
    expect(acme.botToken).toBe("");
  });
});

describe("an app that was installed", () => {
  it("by Bolt's own pages serves the workspace, until it is thrown out", async () => {
    const installationStore = new MemoryInstallationStore();
    const gone: string[] = [];
    const app = new App({
      signingSecret: slack.signingSecret,
      clientId: slack.clientId,
      clientSecret: slack.clientSecret,
      stateSecret: "secret",
      scopes: ["chat:write", "app_mentions:read"],
      installationStore,
      clientOptions: { slackApiUrl: slack.apiUrl },
      installerOptions: { directInstall: true, clientOptions: { slackApiUrl: slack.apiUrl } },
      logLevel: LogLevel.ERROR,
    });
    app.event("app_mention", async ({ say }) => {
      await say("Installed!");
    });
    for (const name of ["tokens_revoked", "app_uninstalled"] as const)
      app.event(name, async ({ event }) => {
        gone.push(event.type);
      });
    const server = await app.start(0);
    after(() => app.stop());
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const origin = `http://127.0.0.1:${port}`;
    await slack.http.use(`${origin}/slack/events`);

    const asked = await fetch(`${origin}/slack/install`, { redirect: "manual" });
    const back = ann.approve(asked.headers.get("location") ?? "");
    const target = new URL(`/slack/oauth_redirect${new URL(back, origin).search}`, origin);
    const cookie = asked.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect((await fetch(target, { headers: { cookie } })).status).toBe(200);

    const general = acme.addChannel("general");
    ann.mentionBot(general, "are you there?");
    expect((await ann.next(general)).text).toBe("Installed!");

    const token = acme.botToken;
    acme.uninstall();
    await slack.until("the end", () => gone.length === 2);
    expect(gone.sort()).toEqual(["app_uninstalled", "tokens_revoked"]);
    expect(await createCalls(slack, token).refused("auth.test")).toBe("account_inactive");
    ann.mentionBot(general, "still there?");
    await slack.quiet();
    expect(general.messages()).toHaveLength(3);
  });

  it("ends its own tokens", async () => {
    await anyone.call("oauth.v2.access", exchange(readCode(ann.approve(page()))));
    const bot = createCalls(slack, acme.botToken);
    expect(await bot.call("auth.revoke", { test: true })).toMatchObject({ revoked: false });
    expect(await bot.call("auth.revoke")).toMatchObject({ revoked: true });
    expect(await bot.refused("auth.test")).toBe("token_revoked");
    await anyone.call("oauth.v2.access", exchange(readCode(ann.approve(page()))));
    const again = createCalls(slack, acme.botToken);
    const args = { client_id: slack.clientId, client_secret: slack.clientSecret };
    expect(await again.refused("apps.uninstall", { ...args, client_secret: "a" })).toBe(
      "bad_client_secret",
    );
    expect(await again.call("apps.uninstall", args)).toMatchObject({ ok: true });
    expect(acme.botToken).toBe("");
  });

  it("is told where it is installed", async () => {
    await anyone.call("oauth.v2.access", exchange(readCode(ann.approve(page()))));
    slack.addWorkspace("Other");
    const { authorizations } = await createCalls(slack, slack.appToken).call(
      "apps.event.authorizations.list",
      { event_context: "4-a" },
    );
    expect(authorizations).toMatchObject([
      { team_id: acme.teamId, is_bot: true },
      { is_bot: true },
    ]);
  });
});
