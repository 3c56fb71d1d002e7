import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeLessons } from "./many-lessons.mjs";
import { median, row, tellTime } from "./statistics.mjs";

const lessons = 200;
const concepts = 10;
const target = 2000;

/**
 * Lessons loaded by a process of its own: once without any that are kept, then from those that the first load kept.
 * @param {string} dir
 */
export function measureLoading(dir) {
  const folder = join(dir, "lessons");
  const database = join(dir, "lessons.db");
  const size = writeLessons(folder, lessons, concepts);
  const cold = load(folder, database);
  const warm = [1, 2, 3].map(() => load(folder, database));
  const warmTook = median(warm.map(({ took }) => took));
  const kilobytes = Math.round(size / lessons / concepts / 1000);
  const what = `${lessons} lessons of ${concepts} concepts, ${kilobytes} kB each`;
  return [
    row(`${what}, first load`, tell(cold.took, size), { of: cold.took, target }),
    row(`${what}, kept ones`, tell(warmTook, size), { of: warmTook, target }),
    row(
      "  memory at the first load and later",
      [cold, ...warm.slice(0, 1)].map(tellMemory).join(", "),
    ),
  ];
}

/**
 * @param {string} folder
 * @param {string} database
 * @returns {{ readonly took: number, readonly lessons: number, readonly mistakes: readonly unknown[], readonly memory: number }}
 */
function load(folder, database) {
  const script = fileURLToPath(new URL("load.mjs", import.meta.url));
  const output = execFileSync(process.execPath, [script, folder, database], { encoding: "utf8" });
  const loaded = JSON.parse(output);
  if (loaded.lessons !== lessons)
    throw new Error(`The lessons made for the bench are not sound: ${output}`);
  return loaded;
}

/**
 * @param {number} took
 * @param {number} size
 */
function tell(took, size) {
  const perSecond = Math.round(lessons / (took / 1000));
  return `${tellTime(took)}: ${perSecond} lessons/s, ${(size / took / 1000).toFixed(1)} MB/s`;
}

/** @param {{ readonly memory: number }} loaded */
function tellMemory({ memory }) {
  return `${Math.round(memory / 2 ** 20)} MiB`;
}
