import { expect, test } from "vitest";
import { checkHouseOpenly } from "../../src/cli/doctor.ts";
import { createLibrary } from "../../src/library.ts";
import { createSqliteStore, openFile } from "../../src/store/sqlite.ts";
import { createSqliteGuard } from "../../src/store/sqlite-guard.ts";
import { prepareOnce } from "../../src/store/sqlite-statements.ts";
import { useFolder } from "../bot/folder.ts";
import { bread } from "../transcripts/bread.ts";

const folder = useFolder();
const config = { lessons: ["lessons"] };
const library = createLibrary([bread], async () => null);

test("who asks on a platform learns how the bot's own database is, and not where it lies", async () => {
  const path = folder.path("bot.db");
  const store = await createSqliteStore(openFile(path), path, createSqliteGuard(path, 20));
  expect(await checkHouseOpenly(config, { store, library })).toEqual([
    { kind: "well", text: "The database can be read and written." },
    { kind: "well", text: `Lessons: “${bread.title}”.` },
  ]);
  const other = openFile(path);
  prepareOnce(other, "begin immediate").run();
  const [database] = await checkHouseOpenly(config, { store, library });
  expect(database).toMatchObject({ kind: "wrong", text: "The database cannot be used." });
  expect(JSON.stringify(database)).not.toContain(path);
  other.close();
  await store.close();
});
