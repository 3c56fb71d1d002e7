import { Kysely } from "kysely";
import { expect, it } from "vitest";
import { migrate } from "../../src/store/migrations.ts";
import type { Database } from "../../src/store/schema.ts";
import { openFile } from "../../src/store/sqlite.ts";
import { createSqliteDialect } from "../../src/store/sqlite-dialect.ts";
import { defineStatement } from "../../src/store/statement.ts";

const insert = defineStatement((db, { version }: { readonly version: string }) =>
  db.insertInto("lesson_version").values({ version, lesson: "bread", json: "{}" }),
);
const list = defineStatement((db, { lesson }: { readonly lesson: string }) =>
  db.selectFrom("lesson_version").select("version").where("lesson", "=", lesson),
);

async function openDatabase() {
  const db = new Kysely<Database>({ dialect: createSqliteDialect(openFile(":memory:")) });
  await migrate(db);
  const read = async (from: Kysely<Database> = db) =>
    (await list(from, { lesson: "bread" })).rows.map(({ version }) => version);
  return { db, read };
}

it("a statement sees what its own transaction wrote, and nobody else does before the end", async () => {
  const { db, read } = await openDatabase();
  const seen: string[][] = [];
  let elsewhere: Promise<unknown> | null = null;
  await db
    .transaction()
    .execute(async (transaction) => {
      await insert(transaction, { version: "1" });
      elsewhere = read().then((versions) => seen.push(versions));
      // Whoever did not wait would have read by then.
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(await read(transaction));
      throw new Error("undone");
    })
    .catch(() => null);
  await elsewhere;
  expect(seen).toEqual([["1"], []]);
  await db.destroy();
});

it("a statement says how many rows it wrote, and rejects where the engine refuses it", async () => {
  const { db, read } = await openDatabase();
  expect((await insert(db, { version: "1" })).numAffectedRows).toBe(1n);
  await expect(insert(db, { version: "1" })).rejects.toThrow("UNIQUE");
  expect(await read()).toEqual(["1"]);
  await db.destroy();
});
