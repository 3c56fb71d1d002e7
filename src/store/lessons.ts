import type { Kysely } from "kysely";
import type { Database } from "./schema.ts";

/** A parsed lesson by its version, as JSON. */
export async function readLesson(db: Kysely<Database>, version: string): Promise<string | null> {
  const query = db.selectFrom("lesson_version").select("json").where("version", "=", version);
  return (await query.executeTakeFirst())?.json ?? null;
}

/** The last saved wins, so that a program which parses more of a lesson can say so. */
export async function saveLesson(
  db: Kysely<Database>,
  version: string,
  lesson: string,
  json: string,
): Promise<void> {
  await db
    .insertInto("lesson_version")
    .values({ version, lesson, json })
    .onConflict((conflict) => conflict.column("version").doUpdateSet({ lesson, json }))
    .execute();
}
