// The stand-ins for programs that no test runner compiles, such as the benchmark.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const here = fileURLToPath(new URL(".", import.meta.url));
// Below node_modules, where the packages are found that the stand-ins import.
const cache = join(here, "../../node_modules/.cache/likewise");

/**
 * Compiles the stand-in for Discord as it is now, loads it, and leaves nothing behind.
 * @returns {Promise<typeof import("./discord/discord.ts")>}
 */
export function loadDiscord() {
  return load("discord/discord.js");
}

/**
 * The same for the stand-in for Slack.
 * @returns {Promise<typeof import("./slack/slack.ts")>}
 */
export function loadSlack() {
  return load("slack/slack.js");
}

async function load(file) {
  const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
  const compiler = join(dirname(manifest), "bin/tsc");
  mkdirSync(cache, { recursive: true });
  const compiled = mkdtempSync(join(cache, "stand-ins-"));
  try {
    await promisify(execFile)(process.execPath, [compiler, "-p", here, "--outDir", compiled]);
    return await import(pathToFileURL(join(compiled, file)).href);
  } finally {
    rmSync(compiled, { recursive: true, force: true });
  }
}
