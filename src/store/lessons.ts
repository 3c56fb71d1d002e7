import type { Kysely } from "kysely";
import type { Database } from "./schema.ts";

/** A parsed lesson by its version, as JSON. */
export async function readLesson(db: Kysely<Database>, version: string): Promise<string | null> {
  const query = db.selectFrom("lesson_version").select("json").where("version", "=", version);
  return (await query.executeTakeFirst())?.json ?? null;
}

/** The last saved wins, so that a program which parses more of a lesson can say so. Forgets versions of it that nobody is taught any more. */
export async function saveLesson(
  db: Kysely<Database>,
  version: string,
  lesson: string,
  json: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("lesson_version")
      .values({ version, lesson, json })
      .onConflict((conflict) => conflict.column("version").doUpdateSet({ lesson, json }))
      .execute();
    await forgetOthers(transaction, version, lesson);
  });
}

/** Who takes up a stopped session is taught the lesson as it is by then: only what is open holds an earlier version. */
async function forgetOthers(db: Kysely<Database>, version: string, lesson: string): Promise<void> {
  await db
    .deleteFrom("lesson_version")
    .where("lesson", "=", lesson)
    .where("version", "!=", version)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("session")
            .select("session.id")
            .whereRef("session.version", "=", "lesson_version.version")
            .where("session.status", "=", "open"),
        ),
      ),
    )
    .execute();
}
