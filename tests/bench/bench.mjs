// Measures what the project promises, and prints it beside the promise. It never fails for being slow.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadLessons } from "../../dist/loader.js";
import { measureDiscord } from "./discord.mjs";
import { measureLoading } from "./loading.mjs";
import { measurePage } from "./page.mjs";
import { measureSlack } from "./slack.mjs";
import { measureStarting } from "./starting.mjs";
import { measureTurns } from "./turns.mjs";
import { measureUnderstanding } from "./understanding.mjs";

/** @typedef {ReturnType<typeof import("./statistics.mjs").row>} Row */

const root = fileURLToPath(new URL("../..", import.meta.url));
const { lessons } = await loadLessons([join(root, "lessons")]);
const lesson = lessons.find(({ id }) => id === "distributed-systems") ?? lessons[0];
if (!lesson) throw new Error("There is no sound lesson to measure with.");

// The data folder, because that is the disk a bot writes to; a temporary folder may be in memory.
mkdirSync(join(root, "data"), { recursive: true });
const dir = mkdtempSync(join(root, "data", "bench-"));
try {
  process.stdout.write(
    `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? "unknown"}\n`,
  );
  print(measureUnderstanding(lesson));
  print(await measureTurns(lesson, dir));
  print(await measureDiscord(dir));
  print(await measureSlack(dir));
  print(await measurePage(dir));
  print(await measureStarting(dir));
  print(measureLoading(dir));
} finally {
  rmSync(dir, { recursive: true, force: true });
}

/** @param {readonly Row[]} rows */
function print(rows) {
  for (const { what, figure, target, met } of rows) {
    const promise = target === "" ? "" : `  target ${target}: ${met === "yes" ? "met" : "MISSED"}`;
    process.stdout.write(`${what.padEnd(54)}  ${figure}${promise}\n`);
  }
  process.stdout.write("\n");
}
