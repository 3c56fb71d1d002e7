import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeApp, type ManifestSettings } from "../../../src/adapters/slack/manifest.ts";
import { listScopes, scopes } from "../../../src/adapters/slack/scopes.ts";
import { commandGroups, explainThisAgain } from "../../../src/commands/commands.ts";
import { manifestForm } from "./manifest-form.ts";

const usual: ManifestSettings = {
  commands: commandGroups,
  explainAgain: explainThisAgain,
  socketMode: true,
  url: null,
  installable: false,
  readThreads: false,
};
const url = "https://likewise.example.org";

/** The scope that Slack asks for each event; null where it asks for none. */
const neededFor: Readonly<Record<string, string | null>> = {
  app_home_opened: null,
  app_mention: "app_mentions:read",
  app_uninstalled: null,
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
  tokens_revoked: null,
};

describe("the app's manifest", () => {
  test.each([
    ["over a socket", usual],
    ["over HTTP", { ...usual, socketMode: false, url }],
    ["over a socket, with installs by address", { ...usual, url, installable: true }],
    ["with threads read", { ...usual, readThreads: true }],
  ])("is one that Slack takes, %s", (_, settings) => {
    expect(manifestForm.safeParse(describeApp(settings)).error).toBeUndefined();
  });

  test("names no address where Slack sends over a socket", () => {
    expect(JSON.stringify(describeApp(usual))).not.toContain("https://");
    expect(describeApp(usual).settings.socket_mode_enabled).toBe(true);
  });

  test("has everything sent to Bolt's own paths where it is sent by HTTP", () => {
    const app = describeApp({ ...usual, socketMode: false, url });
    const events = `${url}/slack/events`;
    expect(app.settings.socket_mode_enabled).toBe(false);
    expect(app.settings.event_subscriptions).toMatchObject({ request_url: events });
    expect(app.settings.interactivity).toEqual({ is_enabled: true, request_url: events });
    for (const command of app.features.slash_commands)
      expect(command).toMatchObject({ url: events });
    expect(app.oauth_config.redirect_urls).toBeUndefined();
  });

  test("leads those who install it back to the bot, though the rest comes over a socket", () => {
    const app = describeApp({ ...usual, url, installable: true });
    expect(app.oauth_config.redirect_urls).toEqual([`${url}/slack/oauth_redirect`]);
    expect(JSON.stringify(app)).not.toContain("/slack/events");
  });

  test("offers every slash command, with all that can be asked of it", () => {
    const { slash_commands } = describeApp(usual).features;
    expect(slash_commands.map(({ command, usage_hint }) => `${command} ${usage_hint}`)).toEqual([
      "/lesson start [lesson] [solo|group] [private] | list | resume | stop",
      "/progress show | export | forget",
      "/lesson-admin doctor",
    ]);
  });

  test("asks for the least that its events and commands need", () => {
    const { oauth_config, settings } = describeApp(usual);
    expect(oauth_config.scopes.bot).toEqual([
      "app_mentions:read",
      "assistant:write",
      "chat:write",
      "commands",
      "im:history",
      "users:read",
    ]);
    expect(settings.event_subscriptions.bot_events).toEqual([
      "app_home_opened",
      "app_mention",
      "app_uninstalled",
      "message.im",
      "tokens_revoked",
    ]);
  });

  test.each([false, true])(
    "asks for the scope of each of its events (threads: %s)",
    (readThreads) => {
      const { oauth_config, settings } = describeApp({ ...usual, readThreads });
      for (const event of settings.event_subscriptions.bot_events) {
        const scope = neededFor[event];
        expect(scope, event).toBeDefined();
        if (scope) expect(oauth_config.scopes.bot).toContain(scope);
      }
    },
  );
});

describe("scopes", () => {
  test("are all explained to admins in the README, in the same words", () => {
    const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
    const rows = [...readme.matchAll(/^\| `([a-z_]+:?[a-z]*)` \| (?:With `[^`]*`: )?(.*) \|$/gm)];
    const explained = Object.fromEntries(rows.map(([, name, purpose]) => [name, purpose]));
    for (const { name, purpose } of scopes) expect(explained[name]).toBe(purpose);
  });

  test("say each in one sentence what they are for, and come once", () => {
    for (const { purpose } of scopes) expect(purpose).toMatch(/^[A-Z][^.]+\.$/);
    expect(new Set(scopes.map(({ name }) => name)).size).toBe(scopes.length);
  });

  test("are no more than what is offered needs, and beyond it only what was asked for", () => {
    const least = listScopes({ readThreads: false }).map(({ name }) => name);
    expect(least).toEqual([
      "app_mentions:read",
      "assistant:write",
      "chat:write",
      "commands",
      "im:history",
      "users:read",
    ]);
    const more = listScopes({ readThreads: true }).map(({ name }) => name);
    expect(more.filter((name) => !least.includes(name))).toEqual([
      "channels:history",
      "groups:history",
    ]);
  });
});
