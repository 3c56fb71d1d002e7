import type { Kysely } from "kysely";
import type { SessionState } from "../tutor/state.ts";
import type { Database } from "./schema.ts";
import { isLatest, showStored } from "./sessions.ts";
import type { EndedSession, LearnerKey, OpenSession, Session } from "./store.ts";

/** All open sessions of one platform, the latest turn first. */
export async function listOpen(
  db: Kysely<Database>,
  platform: string,
): Promise<readonly OpenSession[]> {
  return (await selectOpen(db, platform).execute()).map(showOpen);
}

/** How many sessions are open, by platform. */
export async function countOpen(db: Kysely<Database>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("session")
    .select(({ fn }) => ["platform", fn.countAll().as("sessions")])
    .where("status", "=", "open")
    .groupBy("platform")
    .execute();
  return new Map(rows.map(({ platform, sessions }) => [platform, Number(sessions)]));
}

/** The open sessions that a learner takes part in, the latest turn first. */
export async function listSessions(
  db: Kysely<Database>,
  { platform, workspace, learner }: LearnerKey,
): Promise<readonly OpenSession[]> {
  const rows = await selectOpen(db, platform)
    .innerJoin("participant", "participant.session", "session.id")
    .where("participant.learner", "=", learner)
    .where("workspace", "=", workspace)
    .execute();
  return rows.map(showOpen);
}

const mostEnded = 10;

/** The latest of the ended sessions that a learner took part in and that none has followed. */
export async function listEnded(
  db: Kysely<Database>,
  { platform, workspace, learner }: LearnerKey,
): Promise<readonly EndedSession[]> {
  const rows = await selectListed(db)
    .innerJoin("participant", "participant.session", "session.id")
    .where("participant.learner", "=", learner)
    .where("session.platform", "=", platform)
    .where("session.workspace", "=", workspace)
    .where("session.status", "!=", "open")
    .where(isLatest)
    .limit(mostEnded)
    .execute();
  return rows.map((row) => {
    const { status } = JSON.parse(row.state) as SessionState;
    return { ...showOpen(row), status: status === "gone" ? status : "ended" };
  });
}

function selectOpen(db: Kysely<Database>, platform: string) {
  return selectListed(db)
    .where("session.platform", "=", platform)
    .where("session.status", "=", "open");
}

function selectListed(db: Kysely<Database>) {
  return db
    .selectFrom("session")
    .select([
      "session.platform",
      "session.workspace",
      "session.thread",
      "session.lesson",
      "session.state",
      "session.position",
      "session.updated_at",
    ])
    .orderBy("session.updated_at", "desc")
    .orderBy("session.id");
}

type OpenRow = Awaited<ReturnType<ReturnType<typeof selectListed>["execute"]>>[number];

function showOpen({ platform, workspace, thread, lesson, state, position, updated_at }: OpenRow) {
  const { mode, concept } = JSON.parse(state) as SessionState;
  return { key: { platform, workspace, thread }, lesson, mode, concept, position, at: updated_at };
}

/** What a learner last took part in of a lesson, in whichever thread, ended or not. */
export async function findLast(
  db: Kysely<Database>,
  { platform, workspace, learner }: LearnerKey,
  lesson: string,
): Promise<Session | null> {
  const row = await db
    .selectFrom("session")
    .innerJoin("participant", "participant.session", "session.id")
    .select(["id", "thread", "lesson", "version", "revision", "state", "position"])
    .where("participant.learner", "=", learner)
    .where("platform", "=", platform)
    .where("workspace", "=", workspace)
    .where("lesson", "=", lesson)
    .orderBy("updated_at", "desc")
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? showStored(db, { platform, workspace, thread: row.thread }, row) : null;
}
