import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { useFolder, writeExample } from "../bot/folder.ts";
import { runLikewise, startLikewise } from "./likewise.ts";
import { type Working, watch } from "./working.ts";

vi.setConfig({ testTimeout: 60_000 });
const folder = useFolder();
const started: Working[] = [];
afterEach(async () => {
  for (const working of started.splice(0)) await working.kill();
});

const dockerfile = readFileSync(new URL("../../Dockerfile", import.meta.url), "utf8");
const WEB_PASSWORD = "four words and more";

/** What the image asks by, without the program itself. */
function readCheck(): readonly string[] {
  const command = /^HEALTHCHECK [^[]*(\[.*\])$/m.exec(dockerfile.replaceAll("\\\n", ""))?.[1];
  const [node, main, ...args] = JSON.parse(command ?? "[]") as string[];
  expect([node, main]).toEqual(["node", "dist/main.js"]);
  return args;
}

async function findPort(): Promise<string> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const at = server.address();
  server.close();
  await once(server, "close");
  return typeof at === "object" && at ? `${at.port}` : "";
}

function setUp(env: Readonly<Record<string, string>>) {
  writeExample(folder.path("lessons", "files"));
  const all = { LESSONS_DIR: folder.path("lessons"), ...env };
  const run = { cwd: folder.path(), env: all };
  return {
    ask: () => runLikewise(readCheck(), run),
    async start() {
      const working = watch(startLikewise(["start"], { ...run, stdin: "none" }));
      started.push(working);
      await working.says(/The page is at http/);
      return working;
    },
  };
}

describe("the image's own check", () => {
  // The others of this machine are its own on Linux alone.
  const hosts = ["", "127.0.0.1", "localhost", "0.0.0.0", ...onLinux("127.0.0.2")];
  test.each(hosts)("finds the bot where HOST is “%s”, and PORT any", async (HOST) => {
    const PORT = await findPort();
    const { ask, start } = setUp({ HOST, PORT, WEB_PASSWORD });
    const working = await start();
    expect(await ask()).toEqual({ code: 0, stdout: "database well, web well\n", stderr: "" });
    await working.stop();
    const { code, stdout } = await ask();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^No bot answers at http:\S+:\d+\/healthz\. The operator can start it/);
  });

  test("fails where something else answers there", async () => {
    const other = createServer((socket) => socket.end("SSH-2.0-other\r\n")).listen(0, "127.0.0.1");
    await once(other, "listening");
    const at = other.address();
    const PORT = typeof at === "object" && at ? `${at.port}` : "";
    expect((await setUp({ PORT }).ask()).code).toBe(1);
    other.close();
  });

  test("says that it cannot know where to ask", async () => {
    const { code, stderr } = await setUp({ PORT: "0" }).ask();
    expect(code).toBe(2);
    expect(stderr).toMatch(/^PORT is 0, .* operator can set PORT/);
  });

  function onLinux(...hosts: readonly string[]): readonly string[] {
    return process.platform === "linux" ? hosts : [];
  }
});
