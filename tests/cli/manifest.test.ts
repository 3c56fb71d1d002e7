import { describe, expect, test } from "vitest";
import { manifestForm } from "../adapters/slack/manifest-form.ts";
import { useFolder } from "../bot/folder.ts";
import { runLikewise } from "./likewise.ts";

const folder = useFolder();
const run = (...args: string[]) => runLikewise(["manifest", ...args], { cwd: folder.path() });

async function read(...args: string[]) {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return manifestForm.parse(JSON.parse(stdout));
}

describe("likewise manifest", () => {
  test("prints an app in Socket Mode, without any settings", async () => {
    const [plain, asked] = await Promise.all([read(), read("--socket")]);
    expect(plain).toEqual(asked);
    expect(plain.settings.socket_mode_enabled).toBe(true);
    expect(plain.oauth_config.redirect_urls).toBeUndefined();
  });

  test("prints an app that is sent to by HTTP", async () => {
    const app = await read("--url", "https://likewise.example.org/", "--read-threads");
    expect(app.settings.socket_mode_enabled).toBe(false);
    expect(app.settings.event_subscriptions.request_url).toBe(
      "https://likewise.example.org/slack/events",
    );
    expect(app.settings.event_subscriptions.bot_events).toContain("message.channels");
  });

  test("prints an app that workspaces install themselves, only with an address", async () => {
    const app = await read("--socket", "--installable", "--url", "https://likewise.example.org");
    expect(app.settings.socket_mode_enabled).toBe(true);
    expect(app.oauth_config.redirect_urls).toEqual([
      "https://likewise.example.org/slack/oauth_redirect",
    ]);
    expect(app.oauth_config.scopes.bot).toContain("users:read");
    const alone = await run("--installable");
    expect(alone).toMatchObject({ code: 2, stdout: "" });
    expect(alone.stderr).toMatch(/^--installable needs --url as well: /);
    const idle = await run("--socket", "--url", "https://likewise.example.org");
    expect(idle).toMatchObject({ code: 2, stdout: "" });
    expect(idle.stderr).toMatch(/^--url has no effect with --socket/);
  });

  test.each([
    "http://likewise.example.org",
    "likewise.example.org",
    "https://",
    "https://likewise.example.org/?a=b",
  ])("refuses the address %s with 2, and says which it takes", async (url) => {
    const { code, stdout, stderr } = await run("--url", url);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^--url is “.*”: Slack sends only to .* such as https:\/\/\S+\.\n$/);
  });
});
