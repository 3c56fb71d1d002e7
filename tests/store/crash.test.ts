import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { prepareOnce } from "../../src/store/sqlite-statements.ts";
import { killAfter, runScript, startScript } from "./processes.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "likewise-store-"));
  path = join(folder, "bot.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** How much of each kind the database holds; one turn writes one of each. */
function countAll() {
  const file = new Sqlite(path);
  const count = (sql: string) => prepareOnce(file, sql).pluck().get();
  const counts = {
    integrity: count("pragma integrity_check"),
    revisions: count("select sum(revision) from session"),
    events: count("select count(*) from event"),
    turns: count("select count(*) from turn"),
    replies: count("select count(*) from outbox"),
    heard: count("select sum(times) from ledger"),
    last: count("select max(last) from ledger"),
  };
  file.close();
  return counts;
}

function each(turns: unknown) {
  const [revisions, events, replies, heard, last] = [turns, turns, turns, turns, turns];
  return { integrity: "ok", revisions, events, turns, replies, heard, last };
}

describe("a database whose process is killed while it writes", () => {
  it("holds every turn that was acknowledged, and no half of another", async () => {
    let acknowledged = 0;
    for (const enough of [1, 20, 47, 90]) {
      const child = startScript("writer.mjs", path, `killed after ${enough}`, "t1", "1000000");
      acknowledged += await killAfter(child, enough);
      const counts = countAll();
      expect(counts).toEqual(each(counts.turns));
      expect(counts.turns).toBeGreaterThanOrEqual(acknowledged);
      acknowledged = Number(counts.turns);
    }
    await runScript("writer.mjs", path, "next", "t1", "5");
    expect(countAll()).toEqual(each(acknowledged + 5));
  });
});

describe("two processes that begin at once on a new file", () => {
  it("lose nothing in threads of their own", async () => {
    await Promise.all([
      runScript("writer.mjs", path, "one", "t1", "100"),
      runScript("writer.mjs", path, "two", "t2", "100"),
    ]);
    expect(countAll()).toEqual(each(200));
  });

  it("lose nothing in one and the same thread", async () => {
    await Promise.all([
      runScript("writer.mjs", path, "one", "t1", "50"),
      runScript("writer.mjs", path, "two", "t1", "50"),
    ]);
    expect(countAll()).toEqual(each(100));
  });
});
