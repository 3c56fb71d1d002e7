import type { Kysely } from "kysely";
import type {
  KeptPerson,
  PageMessage,
  PagePerson,
  PageRoom,
  PageThread,
  PageWords,
} from "./page-store.ts";
import type { Database } from "./schema.ts";

/** Stores a person in place of the one that had the id. */
export async function savePerson(db: Kysely<Database>, person: PagePerson): Promise<void> {
  const { name, admission } = person;
  await db
    .insertInto("page_person")
    .values(person)
    .onConflict((conflict) => conflict.column("learner").doUpdateSet({ name, admission }))
    .execute();
}

/** Who has that id; null where nobody does. */
export async function findPerson(
  db: Kysely<Database>,
  learner: string,
): Promise<PagePerson | null> {
  const row = await db
    .selectFrom("page_person")
    .selectAll()
    .where("learner", "=", learner)
    .executeTakeFirst();
  return row ?? null;
}

/** Begins a thread in which one takes part. */
export async function addThread(
  db: Kysely<Database>,
  thread: PageThread,
  learner: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.insertInto("page_thread").values(thread).execute();
    await addSeat(transaction, thread.id, learner, thread.at);
  });
}

/** A thread with its people; null where there is none. */
export async function findThread(db: Kysely<Database>, id: string): Promise<PageRoom | null> {
  const row = await db
    .selectFrom("page_thread")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? { ...row, people: await listPeople(db, id) } : null;
}

/** The threads that a learner takes part in, those first in which something was said last. */
export async function listThreads(
  db: Kysely<Database>,
  learner: string,
): Promise<readonly PageRoom[]> {
  const rows = await db
    .selectFrom("page_thread")
    .innerJoin("page_seat", "page_seat.thread", "page_thread.id")
    .leftJoin("page_message", "page_message.thread", "page_thread.id")
    .select(["page_thread.id", "page_thread.lesson", "page_thread.mode", "page_thread.at"])
    .where("page_seat.learner", "=", learner)
    .groupBy(["page_thread.id", "page_thread.lesson", "page_thread.mode", "page_thread.at"])
    .orderBy(({ fn }) => fn.max("page_message.number"), "desc")
    .orderBy("page_thread.at", "desc")
    .execute();
  return Promise.all(rows.map(async (row) => ({ ...row, people: await listPeople(db, row.id) })));
}

function listPeople(db: Kysely<Database>, thread: string): Promise<PageRoom["people"]> {
  return db
    .selectFrom("page_seat")
    .innerJoin("page_person", "page_person.learner", "page_seat.learner")
    .select(["page_person.learner", "page_person.name"])
    .where("page_seat.thread", "=", thread)
    .orderBy("page_seat.number")
    .execute();
}

/** False where there is no such thread; to take a seat twice changes nothing. */
export async function takeSeat(
  db: Kysely<Database>,
  thread: string,
  learner: string,
  at: number,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    if (!(await hasThread(transaction, thread))) return false;
    await addSeat(transaction, thread, learner, at);
    return true;
  });
}

async function addSeat(
  db: Kysely<Database>,
  thread: string,
  learner: string,
  at: number,
): Promise<void> {
  await db
    .insertInto("page_seat")
    .values((eb) => ({
      thread,
      learner,
      at,
      number: eb
        .selectFrom("page_seat")
        .select(({ fn, lit }) =>
          eb(fn.coalesce(fn.max("number"), lit(0)), "+", lit(1)).as("number"),
        )
        .where("thread", "=", thread),
    }))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function hasThread(db: Kysely<Database>, id: string): Promise<boolean> {
  const found = await db.selectFrom("page_thread").select("id").where("id", "=", id).execute();
  return found.length > 0;
}

/** The message's number; `known` where there is one of that id already, `gone` where there is no such thread. */
export async function addMessage(
  db: Kysely<Database>,
  words: PageWords,
): Promise<number | "known" | "gone"> {
  return db.transaction().execute(async (transaction) => {
    if (!(await hasThread(transaction, words.thread))) return "gone";
    const row = await transaction
      .insertInto("page_message")
      .values(words)
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("number")
      .executeTakeFirst();
    return row ? row.number : "known";
  });
}

/** A thread's messages after a number, in their order; of more than `most`, the last. */
export async function listMessages(
  db: Kysely<Database>,
  thread: string,
  after: number,
  most: number,
): Promise<readonly PageMessage[]> {
  const rows = await db
    .selectFrom("page_message")
    .leftJoin("page_person", "page_person.learner", "page_message.learner")
    .select([
      "page_message.number",
      "page_message.id",
      "page_message.thread",
      "page_message.learner",
      "page_message.body",
      "page_message.at",
      "page_person.name",
    ])
    .where("page_message.thread", "=", thread)
    .where("page_message.number", ">", after)
    .orderBy("page_message.number", "desc")
    .limit(most)
    .execute();
  return rows.reverse();
}

/** Forgets a thread with all that was said in it. */
export function forgetThread(db: Kysely<Database>, thread: string): Promise<number> {
  return db.transaction().execute((transaction) => dropThread(transaction, thread));
}

/** Forgets what one learner said in a thread, and that they took part. */
export function forgetWords(
  db: Kysely<Database>,
  thread: string,
  learner: string,
): Promise<number> {
  return db.transaction().execute((transaction) => dropWords(transaction, thread, learner));
}

async function dropThread(db: Kysely<Database>, thread: string): Promise<number> {
  const gone = await db.deleteFrom("page_message").where("thread", "=", thread).executeTakeFirst();
  await db.deleteFrom("page_seat").where("thread", "=", thread).execute();
  await db.deleteFrom("page_thread").where("id", "=", thread).execute();
  return Number(gone.numDeletedRows);
}

async function dropWords(db: Kysely<Database>, thread: string, learner: string): Promise<number> {
  const gone = await db
    .deleteFrom("page_message")
    .where("thread", "=", thread)
    .where("learner", "=", learner)
    .executeTakeFirst();
  await db
    .deleteFrom("page_seat")
    .where("thread", "=", thread)
    .where("learner", "=", learner)
    .execute();
  return Number(gone.numDeletedRows);
}

/** What is kept of one person; null where nobody has that id. */
export async function readPerson(
  db: Kysely<Database>,
  learner: string,
): Promise<KeptPerson | null> {
  const person = await findPerson(db, learner);
  if (!person) return null;
  const messages = await db
    .selectFrom("page_message")
    .select(["thread", "body", "at"])
    .where("learner", "=", learner)
    .orderBy("number")
    .execute();
  return { name: person.name, at: person.at, messages };
}

/** Forgets a person, within a transaction: threads in which nobody else takes part go, and from the others what they said; false where nobody has that id. */
export async function dropPerson(db: Kysely<Database>, learner: string): Promise<boolean> {
  for (const { id, people } of await listThreads(db, learner)) {
    if (people.length > 1) await dropWords(db, id, learner);
    else await dropThread(db, id);
  }
  const gone = await db.deleteFrom("page_person").where("learner", "=", learner).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
