import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { About } from "../tutor/about.ts";
import type { Reply } from "../tutor/reply.ts";
import type { Database } from "./schema.ts";
import { readSession } from "./sessions.ts";
import { defineStatement } from "./statement.ts";
import type { Delivery, ThreadKey, TurnRecord } from "./store.ts";

interface Waiting extends ThreadKey {
  readonly id: string;
  readonly session: string;
  readonly revision: number;
  readonly reply: string;
  readonly about: string | null;
  readonly at: number;
}

const insertWaiting = defineStatement((db, row: Waiting) =>
  db.insertInto("outbox").values({
    id: row.id,
    session: row.session,
    revision: row.revision,
    platform: row.platform,
    workspace: row.workspace,
    thread: row.thread,
    reply: row.reply,
    about: row.about,
    created_at: row.at,
    delivered_at: null,
    given_up_at: null,
    reason: null,
  }),
);

/** Puts the turn's reply where it waits to be delivered; null where the turn says nothing. */
export async function addDelivery(
  db: Kysely<Database>,
  { session, reply, answerIn, about, at }: TurnRecord,
): Promise<Delivery | null> {
  if (reply === null) return null;
  const { platform, workspace, thread } = session.key;
  const key = { platform, workspace, thread: answerIn ?? thread };
  const revision = session.revision + 1;
  const id = nameDelivery(session.id, revision);
  const texts = { reply: JSON.stringify(reply), about: about ? JSON.stringify(about) : null };
  await insertWaiting(db, { ...key, ...texts, id, session: session.id, revision, at });
  return { id, key, reply, at, ...(about && { about }) };
}

/** 22 characters, because a Discord nonce takes 25; a session has each revision once. */
function nameDelivery(session: string, revision: number): string {
  const hash = createHash("sha256").update(`${session}\n${revision}`).digest("base64url");
  return hash.slice(0, 22);
}

/** Replies of one platform that were neither delivered nor given up, oldest first. */
export async function listUndelivered(
  db: Kysely<Database>,
  platform: string,
): Promise<readonly Delivery[]> {
  const rows = await db
    .selectFrom("outbox")
    .select(["id", "workspace", "thread", "reply", "about", "created_at"])
    .where("platform", "=", platform)
    .where("delivered_at", "is", null)
    .where("given_up_at", "is", null)
    .orderBy("created_at")
    .orderBy("revision")
    .execute();
  return rows.map(({ id, workspace, thread, reply, about, created_at }) => ({
    id,
    key: { platform, workspace, thread },
    reply: JSON.parse(reply) as Reply,
    at: created_at,
    ...(about !== null && { about: JSON.parse(about) as About }),
  }));
}

/** Marks a reply as arrived. */
export async function markDelivered(db: Kysely<Database>, id: string, at: number): Promise<void> {
  await markArrived(db, id, at).execute();
}

/** The statement by which a reply is marked as arrived; it takes the time, then the id. */
export function compileMark(db: Kysely<Database>) {
  return markArrived(db, "", 0).compile();
}

function markArrived(db: Kysely<Database>, id: string, at: number) {
  return db
    .updateTable("outbox")
    .set(({ lit }) => ({ delivered_at: at, about: lit(null) }))
    .where("id", "=", id);
}

/** Lets a reply wait that has not arrived after all. */
export async function unmarkDelivery(db: Kysely<Database>, id: string): Promise<void> {
  const waiting = { delivered_at: null, given_up_at: null, reason: null };
  await db.updateTable("outbox").set(waiting).where("id", "=", id).execute();
}

/** Marks a reply as one that is not tried again by itself; should it arrive after all, that counts. */
export async function giveUpDelivery(
  db: Kysely<Database>,
  id: string,
  reason: string,
  at: number,
): Promise<void> {
  await markGivenUp(db, id, reason, at).execute();
}

/** The statement by which a reply is given up; it takes the time, the reason, then the id. */
export function compileGivingUp(db: Kysely<Database>) {
  return markGivenUp(db, "", "", 0).compile();
}

function markGivenUp(db: Kysely<Database>, id: string, reason: string, at: number) {
  return db
    .updateTable("outbox")
    .set(({ lit }) => ({ given_up_at: at, reason, about: lit(null) }))
    .where("id", "=", id)
    .where("delivered_at", "is", null);
}

/** The last reply of the thread's session, where it was given up: from now on it waits again. */
export async function takeUpDelivery(
  db: Kysely<Database>,
  thread: ThreadKey,
): Promise<Delivery | null> {
  const session = await readSession(db, thread);
  const last = await db
    .selectFrom("outbox")
    .select(["id", "thread", "reply", "given_up_at", "delivered_at", "created_at"])
    .where("session", "=", session?.id ?? "")
    .orderBy("revision", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!session || !last || last.given_up_at === null || last.delivered_at !== null) return null;
  const { id, reply, created_at } = last;
  const key = { ...session.key, thread: last.thread };
  const waiting = { given_up_at: null, reason: null };
  await db.updateTable("outbox").set(waiting).where("id", "=", id).execute();
  return { id, key, reply: JSON.parse(reply) as Reply, at: created_at };
}
