import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { checkDatabase } from "../../src/cli/database-check.ts";
import { useFolder, writeExample } from "../bot/folder.ts";
import { runLikewise } from "./likewise.ts";

const folder = useFolder();
beforeEach(() => {
  writeExample(folder.path("lessons", "files"));
});

function examine(env: Readonly<Record<string, string>> = {}) {
  const all = { DATABASE_URL: "bot.db", LESSONS_DIR: "lessons", ...env };
  return runLikewise(["doctor"], { cwd: folder.path(), env: all });
}

describe("likewise doctor", () => {
  test("finds nothing to look at where the page is all that is wanted, and makes nothing", async () => {
    const before = readdirSync(folder.path());
    const { code, stdout } = await examine({ DATABASE_URL: "far/away/bot.db" });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^✓ Database: the first start makes .*bot\.db and its folder .*away\.$/m,
    );
    expect(stdout).toMatch(/^✓ No chat platform is configured, so it teaches on its page\./m);
    expect(stdout).toMatch(/\nEverything is as it should be\.\n$/);
    expect(readdirSync(folder.path())).toEqual(before);
  });

  test("counts a folder without lessons as one thing", async () => {
    mkdirSync(folder.path("empty"));
    const { code, stdout } = await examine({ LESSONS_DIR: "empty" });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✗ There is no sound lesson in .*“npm run -s likewise -- lint”/ms);
    expect(stdout).toMatch(/\nOne thing must be mended\.\n$/);
  });
});

describe("a database that is not there yet", () => {
  test.skipIf(process.getuid?.() === 0)(
    "is told where it cannot be made (skipped as root, who may write everywhere)",
    async () => {
      mkdirSync(folder.path("locked"));
      chmodSync(folder.path("locked"), 0o500);
      const finding = await checkDatabase(folder.path("locked", "bot.db"));
      expect(finding).toMatchObject({ kind: "wrong", text: expect.stringContaining("locked") });
    },
  );

  test("is told where a file stands in its way", async () => {
    writeFileSync(folder.path("file"), "");
    const path = folder.path("file", "bot.db");
    expect(await checkDatabase(path)).toMatchObject({ kind: "wrong" });
    expect(existsSync(path)).toBe(false);
  });
});
