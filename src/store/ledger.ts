import type { Kysely } from "kysely";
import type { Heard, Level, Progress } from "../tutor/ledger.ts";
import type { Database } from "./schema.ts";
import { defineStatement } from "./statement.ts";
import type { LearnerKey, LessonProgress, TurnRecord } from "./store.ts";

/** A level is stored as its place here, so none may move; without one of them `rankOf` does not compile. */
const levels = ["met", "understood", "shown"] as const;

const selectLedger = defineStatement((db, key: LearnerKey) =>
  db
    .selectFrom("ledger")
    .select(["concept", "item", "times", "last"])
    .where("platform", "=", key.platform)
    .where("workspace", "=", key.workspace)
    .where("learner", "=", key.learner)
    .orderBy("last"),
);

/** What the learner has heard, in all lessons, the latest last. */
export async function readLedger(db: Kysely<Database>, key: LearnerKey): Promise<Heard[]> {
  return (await selectLedger(db, key)).rows;
}

const selectLater = defineStatement((db, key: LearnerKey & { readonly last: number }) =>
  db
    .selectFrom("ledger")
    .select("last")
    .where("platform", "=", key.platform)
    .where("workspace", "=", key.workspace)
    .where("learner", "=", key.learner)
    .where("last", ">", key.last)
    .limit(1),
);

/** False where the learner has heard something since the turn was decided. */
export async function hasOnlyHeard(
  db: Kysely<Database>,
  { learner: key, ledgerLast }: TurnRecord,
): Promise<boolean> {
  if (ledgerLast === null) return true;
  return (await selectLater(db, { ...key, last: ledgerLast })).rows.length === 0;
}

const selectProgress = defineStatement((db, key: LearnerKey & { readonly lesson: string }) =>
  db
    .selectFrom("progress")
    .select(["concept", "level"])
    .where("platform", "=", key.platform)
    .where("workspace", "=", key.workspace)
    .where("learner", "=", key.learner)
    .where("lesson", "=", key.lesson)
    .orderBy("concept"),
);

/** How far the learner has come in one lesson, by concept. */
export async function readProgress(
  db: Kysely<Database>,
  key: LearnerKey,
  lesson: string,
): Promise<Progress[]> {
  const { rows } = await selectProgress(db, { ...key, lesson });
  return rows.map(({ concept, level }) => ({ concept, level: levels[level] ?? "met" }));
}

/** How far the learner has come, in all lessons. */
export async function listProgress(
  db: Kysely<Database>,
  key: LearnerKey,
): Promise<LessonProgress[]> {
  return (await listReached(db, key)).map(({ at: _at, ...progress }) => progress);
}

/** The same, with when each level was reached. */
export async function listReached(
  db: Kysely<Database>,
  { platform, workspace, learner }: LearnerKey,
): Promise<(LessonProgress & { readonly at: number })[]> {
  const rows = await db
    .selectFrom("progress")
    .select(["lesson", "concept", "level", "at"])
    .where("platform", "=", platform)
    .where("workspace", "=", workspace)
    .where("learner", "=", learner)
    .orderBy("lesson")
    .orderBy("concept")
    .execute();
  return rows.map(({ lesson, concept, level, at }) => ({
    lesson,
    concept,
    level: levels[level] ?? "met",
    at: Number(at),
  }));
}

/** Enters what was heard, in its order, for each of the session's participants; they must be stored by then. */
export async function writeHeard(db: Kysely<Database>, turn: TurnRecord): Promise<void> {
  const { session, learner } = turn;
  const { platform, workspace } = learner;
  for (const { concept, item } of turn.heard)
    await addHeard(db, { session: session.id, platform, workspace, concept, item });
}

/** Something heard by all who take part in a session. */
interface HeardByAll {
  readonly session: string;
  readonly platform: string;
  readonly workspace: string;
  readonly concept: string;
  readonly item: string;
}

const addHeard = defineStatement(
  (db, { session, platform, workspace, concept, item }: HeardByAll) =>
    db
      .insertInto("ledger")
      .columns(["platform", "workspace", "learner", "concept", "item", "times", "last"])
      .expression((insert) =>
        insert
          .selectFrom("participant")
          .where("participant.session", "=", session)
          .select((eb) => [
            eb.val(platform).as("platform"),
            eb.val(workspace).as("workspace"),
            "participant.learner",
            eb.val(concept).as("concept"),
            eb.val(item).as("item"),
            eb.lit(1).as("times"),
            eb
              .selectFrom("ledger")
              .select(({ fn, lit }) =>
                eb(fn.coalesce(fn.max("last"), lit(0)), "+", lit(1)).as("last"),
              )
              .where("platform", "=", platform)
              .where("workspace", "=", workspace)
              .whereRef("ledger.learner", "=", "participant.learner")
              .as("last"),
          ]),
      )
      .onConflict((conflict) =>
        conflict
          .columns(["platform", "workspace", "learner", "concept", "item"])
          .doUpdateSet((eb) => ({
            times: eb("ledger.times", "+", 1),
            last: eb.ref("excluded.last"),
          })),
      ),
);

/** Raises the learner's levels; a level that is higher already stays. */
export async function raiseProgress(db: Kysely<Database>, turn: TurnRecord): Promise<void> {
  const { platform, workspace, learner } = turn.learner;
  const key = { platform, workspace, learner, lesson: turn.session.lesson, at: turn.at };
  for (const { concept, level } of turn.progress)
    await raiseLevel(db, { ...key, concept, level: rankOf(level) });
}

interface ProgressRow extends LearnerKey {
  readonly lesson: string;
  readonly concept: string;
  readonly level: number;
  readonly at: number;
}

const raiseLevel = defineStatement(
  (db, { platform, workspace, learner, lesson, concept, level, at }: ProgressRow) =>
    db
      .insertInto("progress")
      .values({ platform, workspace, learner, lesson, concept, level, at })
      .onConflict((conflict) =>
        conflict
          .columns(["platform", "workspace", "learner", "lesson", "concept"])
          .doUpdateSet((eb) => ({ level: eb.ref("excluded.level"), at: eb.ref("excluded.at") }))
          .whereRef("excluded.level", ">", "progress.level"),
      ),
);

function rankOf(level: Level): number {
  return levels.indexOf(level);
}
