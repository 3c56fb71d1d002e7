import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, row, tellTime } from "./statistics.mjs";

const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const runs = 7;
const hasWindow =
  spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") ?? false;

/**
 * From the start of the process to the prompt, with the lessons that come with the project; beside it, what Node alone takes.
 * @param {string} dir
 */
export async function measureStarting(dir) {
  const database = join(dir, "start.db");
  const bare = [];
  const first = [];
  const later = [];
  for (let run = 0; run < runs; run++) {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${database}${end}`, { force: true });
    bare.push(await timeToExit());
    first.push(await timeToPrompt(database));
    later.push(await timeToPrompt(database));
  }
  const what = hasWindow ? "start to the first prompt" : "start to the first reply through a pipe";
  const target = 1000;
  return [
    row(`${what}, new database`, tell(first), { of: median(first), target }),
    row(`${what}, later`, tell(later), { of: median(later), target }),
    row("  node -e 0", tell(bare)),
  ];
}

/** @param {readonly number[]} samples */
function tell(samples) {
  return `median of ${runs}: ${tellTime(median(samples))}, longest ${tellTime(Math.max(...samples))}`;
}

/** @param {string} database */
async function timeToPrompt(database) {
  const begun = performance.now();
  const child = openChat({ ...process.env, DATABASE_URL: database, NO_COLOR: "1" });
  const closed = once(child, "close");
  let said = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    said += text;
    if (hasWindow ? said.includes("you> ") : said.includes("\n")) break;
  }
  const took = performance.now() - begun;
  if (said === "") throw new Error("chat said nothing");
  if (hasWindow) child.stdin.write(":q\n");
  child.stdin.end();
  child.stdout.resume();
  await closed;
  return took;
}

/** @param {NodeJS.ProcessEnv} env */
function openChat(env) {
  const command = [process.execPath, main, "chat"];
  const [program = "", ...args] = hasWindow
    ? ["script", "-qec", command.join(" "), "/dev/null"]
    : command;
  const child = spawn(program, args, { env, stdio: ["pipe", "pipe", "inherit"] });
  if (!hasWindow) child.stdin.write("hello\n");
  return child;
}

async function timeToExit() {
  const begun = performance.now();
  await once(spawn(process.execPath, ["-e", "0"]), "exit");
  return performance.now() - begun;
}
