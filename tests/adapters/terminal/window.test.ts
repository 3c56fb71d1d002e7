import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const canOpen = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes(
  "util-linux",
);

/** The adapter in a program of its own, with a mentor who counts letters. */
const program = `
import { createTerminal } from "./dist/adapters/terminal/adapter.js";
const terminal = createTerminal({
  input: process.stdin, output: process.stdout, learner: "ada", lesson: "backups", newId: String,
});
await terminal.start({ async handle({ where, act }) {
  const text = act.kind === "say" ? \`**\${act.text.length}** letters.\` : "Hello, Ada.";
  await terminal.deliver({
    where,
    reply: { parts: [{ kind: "text", text }], offers: [] },
    id: "d",
    again: false,
    since: 0,
    mark: async () => {},
  });
  return null;
} });
await terminal.finished;
`;

let folder = "";

function compile(): void {
  folder = mkdtempSync(join(tmpdir(), "likewise-window-"));
  const compilerOptions = { rootDir: join(root, "src"), outDir: join(folder, "dist") };
  const files = [join(root, "src/adapters/terminal/adapter.ts")];
  const settings = { extends: join(root, "tsconfig.json"), compilerOptions, include: [], files };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "program.js"), program);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", folder]);
}

interface Window {
  type(text: string): void;
  waitFor(text: string): Promise<void>;
  /** The exit code, and all that was to be seen. */
  close(): Promise<{ code: number | null; seen: string; raw: string }>;
}

function openWindow(env: Record<string, string> = {}): Window {
  const command = `stty cols 40 rows 24; ${process.execPath} program.js`;
  const child: ChildProcess = spawn("script", ["-qec", command, "/dev/null"], {
    cwd: folder,
    env: { PATH: process.env.PATH, TERM: "xterm-256color", ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const gone = once(child, "close");
  let raw = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    raw += text;
  });
  return {
    type: (text) => child.stdin?.write(text),
    async waitFor(text) {
      while (!raw.includes(text) && child.stdout) await once(child.stdout, "data");
    },
    async close() {
      const [code] = await gone;
      return { code, raw, seen: stripVTControlCharacters(raw).replaceAll("\r", "") };
    },
  };
}

beforeAll(compile);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!canOpen)("a real terminal window (skipped where script(1) opens none)", () => {
  test.each([
    [":q and Enter", ":q\r"],
    ["Ctrl-C", "\u0003"],
    ["Ctrl-D", "\u0004"],
    ["Ctrl-C in a half-typed line", "what if\u0003"],
  ])("is left with %s", async (_name, keys) => {
    const window = openWindow();
    await window.waitFor("you> ");
    window.type(keys);
    const { code, seen } = await window.close();
    expect(code).toBe(0);
    expect(seen).toMatch(/Hello, Ada\.[\s\S]*\nBye\. Your progress is kept\.\n$/);
  });

  test("shows colours, and does not where they are switched off", async () => {
    for (const env of [{}, { NO_COLOR: "1" }]) {
      const window = openWindow(env);
      await window.waitFor("you> ");
      window.type("hello\r");
      await window.waitFor("letters.");
      window.type("\u0004");
      const { raw } = await window.close();
      expect(raw.includes("\u001B[1m5\u001B[22m letters.")).toBe(!("NO_COLOR" in env));
    }
  });

  test("takes a line of 10,000 letters", async () => {
    const window = openWindow();
    await window.waitFor("you> ");
    window.type(`${"x".repeat(10_000)}\r`);
    await window.waitFor("letters.");
    window.type(":q\r");
    expect((await window.close()).seen).toContain("10000 letters.");
  });
});

describe.skipIf(process.platform === "win32")(
  "a program in a pipe (skipped on Windows, whose pipes differ)",
  () => {
    const run = (script: string) =>
      spawnSync("bash", ["-o", "pipefail", "-c", script], { cwd: folder, encoding: "utf8" });

    test("leaves quietly when nobody reads on", () => {
      const { stdout, stderr, status } = run(
        `${process.execPath} program.js < <(yes hello) | head -1`,
      );
      expect({ stdout, stderr, status }).toEqual({ stdout: "5 letters.\n", stderr: "", status: 0 });
    });

    test("has printed every reply when it ends", () => {
      const { stdout } = run(`yes hello | head -20000 | ${process.execPath} program.js | cat`);
      expect(stdout).toBe("5 letters.\n\n".repeat(20_000));
    });
  },
);
