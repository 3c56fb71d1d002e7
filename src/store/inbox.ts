import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Database } from "./schema.ts";
import type { InboxEntry, TurnRecord } from "./store.ts";

const day = 24 * 60 * 60 * 1000;

/** Puts what the turn could not answer where its authors see it. */
export async function addInboxRow(
  db: Kysely<Database>,
  { inbox, at, session: { key } }: TurnRecord,
): Promise<void> {
  if (inbox === null) return;
  const { platform, workspace } = key;
  const { lesson, concept, text } = inbox;
  await db
    .insertInto("inbox")
    .values({ id: randomUUID(), platform, workspace, lesson, concept, text, day: at - (at % day) })
    .execute();
}

/** What could not be answered, the newest day last; within a day the order tells nothing. */
export async function listInbox(db: Kysely<Database>): Promise<readonly InboxEntry[]> {
  const rows = await db
    .selectFrom("inbox")
    .select(["lesson", "concept", "text", "day"])
    .orderBy("day")
    .orderBy("lesson")
    .orderBy("text")
    .execute();
  return rows.map((row) => ({ ...row, day: Number(row.day) }));
}

/** Forgets one lesson's messages, or with null everyone's; gives how many there were. */
export async function clearInbox(db: Kysely<Database>, lesson: string | null): Promise<number> {
  const all = db.deleteFrom("inbox");
  const some = lesson === null ? all : all.where("lesson", "=", lesson);
  return Number((await some.executeTakeFirst()).numDeletedRows);
}
