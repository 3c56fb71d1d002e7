// The stand-ins for programs that no test runner compiles, such as the benchmark.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");

/**
 * Compiles the stand-in for Discord as it is now, and loads it.
 * @returns {Promise<typeof import("./discord/discord.ts")>}
 */
export async function loadDiscord() {
  const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
  const compiler = join(dirname(manifest), "bin/tsc");
  await promisify(execFile)(process.execPath, [compiler, "-p", here]);
  const compiled = join(root, "node_modules/.cache/likewise/stand-ins/discord/discord.js");
  return import(pathToFileURL(compiled).href);
}
