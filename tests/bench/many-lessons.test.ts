import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadLessons } from "../../src/loader.ts";

interface Maker {
  /** Gives the size in bytes of all that was written. */
  writeLessons(dir: string, lessons: number, concepts: number): number;
}

test("the lessons that loading is measured with are sound", async () => {
  const folder = mkdtempSync(join(tmpdir(), "likewise-bench-"));
  try {
    const maker: Maker = await import(new URL("many-lessons.mjs", import.meta.url).href);
    maker.writeLessons(folder, 2, 2);
    const { lessons, problems } = await loadLessons([folder]);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(lessons).toHaveLength(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
