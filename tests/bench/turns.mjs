import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createBot } from "../../dist/bot.js";
import { createLibrary } from "../../dist/library.js";
import { createSqliteStore, openFile } from "../../dist/store/sqlite.js";
import { createSqliteGuard } from "../../dist/store/sqlite-guard.js";
import { median, quantile, row, tellTime } from "./statistics.mjs";
import { lines } from "./understanding.mjs";

/** The stores are taken in turn, so that a slow minute of the machine strikes all alike. */
const rounds = 6;
const turnsARound = 300;
const turnsASession = 40;

/**
 * A whole turn, from the event to the reply marked as delivered, with the same lines on three stores.
 * @param {import("../../src/lessons/lesson.ts").Lesson} lesson
 * @param {string} dir a folder on the disk that the bot itself would write to
 */
export async function measureTurns(lesson, dir) {
  const stores = await Promise.all([
    prepare("SQLite on disk, synchronous=FULL", join(dir, "full.db"), "FULL", lesson),
    prepare("the same, synchronous=OFF", join(dir, "off.db"), "OFF", lesson),
    prepare("the same, in memory", ":memory:", "FULL", lesson),
  ]);
  for (let round = 0; round <= rounds; round++) {
    for (const store of stores) {
      globalThis.gc?.();
      await playRound(store, round > 0);
    }
  }
  for (const { store } of stores) await store.close();
  return tellTurns(stores, measureFsync(join(dir, "fsync")));
}

/**
 * @param {readonly Awaited<ReturnType<typeof prepare>>[]} stores
 * @param {readonly number[]} fsync
 */
function tellTurns(stores, fsync) {
  const wallOf = median(stores[0]?.wall ?? []);
  const cpuOf = median(stores[0]?.cpu ?? []);
  return [
    ...stores.flatMap(({ name, wall, cpu, synchronous }, at) => {
      const ratio = (/** @type {number} */ mine, /** @type {number} */ first) =>
        at === 0 ? "" : `, ${(mine / first).toFixed(2)} × FULL`;
      const own = { of: median(cpu), target: 1 };
      return [
        row(`a turn, ${name}: wall`, `${tell(wall)}${ratio(median(wall), wallOf)}`),
        row(
          `a turn, ${name}: CPU`,
          `${tell(cpu)}${ratio(median(cpu), cpuOf)}`,
          synchronous === "OFF" ? own : undefined,
        ),
      ];
    }),
    row("  one bare write and fsync in the same folder", tell(fsync)),
  ];
}

/** @param {readonly number[]} samples */
function tell(samples) {
  return `p50 ${tellTime(median(samples))}, p99 ${tellTime(quantile(samples, 0.99))}`;
}

/**
 * @param {string} name
 * @param {string} path
 * @param {"FULL" | "OFF"} synchronous
 * @param {import("../../src/lessons/lesson.ts").Lesson} lesson
 */
async function prepare(name, path, synchronous, lesson) {
  const file = openFile(path);
  if (synchronous === "OFF") neverWait(file);
  const store = await createSqliteStore(file, path, createSqliteGuard(path, 5_000));
  let count = 0;
  const bot = createBot({
    store,
    library: createLibrary([lesson], store.readLesson),
    adapters: [
      { platform: "bench", start: async () => {}, stop: async () => {}, deliver: async () => {} },
    ],
    inbox: true,
    now: Date.now,
    newId: () => `id ${++count}`,
    report: ({ message }) => {
      throw new Error(message);
    },
  });
  const take = (/** @type {number} */ turn) => bot.handle(incoming(turn, lesson.id));
  /** @type {number[]} */
  const wall = [];
  /** @type {number[]} */
  const cpu = [];
  return { name, synchronous, store, take, wall, cpu, turns: 0 };
}

/**
 * Whatever the store asks for, the disk is not waited for.
 * @param {import("better-sqlite3").Database} file
 */
function neverWait(file) {
  const prepare = file.prepare.bind(file);
  file.prepare = (sql) =>
    prepare(sql.replace(/^pragma synchronous = \w+/, "pragma synchronous = OFF"));
}

/**
 * @param {Awaited<ReturnType<typeof prepare>>} prepared
 * @param {boolean} counts false for the warm-up
 */
async function playRound(prepared, counts) {
  for (let at = 0; at < turnsARound; at++) {
    const used = process.cpuUsage();
    const begun = performance.now();
    const handled = await prepared.take(prepared.turns++);
    const wall = performance.now() - begun;
    const { user, system } = process.cpuUsage(used);
    if (handled.kind !== "turn") throw new Error("a turn could not be taken");
    if (counts) {
      prepared.wall.push(wall);
      prepared.cpu.push((user + system) / 1000);
    }
  }
}

/**
 * @param {number} turn
 * @param {string} lesson
 */
function incoming(turn, lesson) {
  const session = Math.floor(turn / turnsASession);
  return {
    id: `event ${turn}`,
    where: { platform: "bench", workspace: "bench", thread: `thread ${session}` },
    learner: `learner ${session}`,
    act: /** @type {const} */ ({ kind: "say", text: lines[(turn * 31) % lines.length] ?? "" }),
    lesson,
    addressed: true,
    position: null,
  };
}

/**
 * What one durable write costs on this disk, whoever asks for it.
 * @param {string} path
 */
function measureFsync(path) {
  const file = openSync(path, "w");
  const page = Buffer.alloc(4096, 1);
  const samples = Array.from({ length: 200 }, () => {
    const begun = performance.now();
    writeSync(file, page);
    fsyncSync(file);
    return performance.now() - begun;
  });
  closeSync(file);
  return samples;
}
