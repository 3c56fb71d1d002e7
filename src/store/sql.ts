import type { Kysely } from "kysely";
import { gatherCommits } from "./commits.ts";
import { clearInbox, listInbox } from "./inbox.ts";
import {
  findInstallation,
  listInstallations,
  removeInstallation,
  saveInstallation,
} from "./installations.ts";
import { forgetLearner, readLearner } from "./learners.ts";
import { listProgress, readLedger } from "./ledger.ts";
import { readLesson, saveLesson } from "./lessons.ts";
import {
  giveUpDelivery,
  listUndelivered,
  markDelivered,
  takeUpDelivery,
  unmarkDelivery,
} from "./outbox.ts";
import * as page from "./page.ts";
import type { Database } from "./schema.ts";
import { countOpen, findLast, listEnded, listOpen, listSessions } from "./session-lists.ts";
import { endSession } from "./sessions.ts";
import type { Store } from "./store.ts";
import { commitTurn, commitTurns, readTurn } from "./turns.ts";

/** Carries out one operation, again if the engine asks for it, and says in the operator's terms why it cannot. */
export type Guard = <T>(operation: () => Promise<T>) => Promise<T>;

/** The store over any SQL engine whose tables are migrated; each operation is whole or not at all, so a guard may repeat it. */
export function createSqlStore(db: Kysely<Database>, guard: Guard): Store {
  const commits = gatherCommits(
    (turns) => guard(() => commitTurns(db, turns)),
    (turn) => guard(() => commitTurn(db, turn)),
  );
  return {
    readTurn: (thread, learner) => guard(() => readTurn(db, thread, learner)),
    readLedger: (learner) => guard(() => readLedger(db, learner)),
    commitTurn: commits.commit,
    listOpen: (platform) => guard(() => listOpen(db, platform)),
    countOpen: () => guard(() => countOpen(db)),
    listSessions: (learner) => guard(() => listSessions(db, learner)),
    listEnded: (learner) => guard(() => listEnded(db, learner)),
    findLast: (learner, lesson) => guard(() => findLast(db, learner, lesson)),
    endSession: (thread, at) => guard(() => endSession(db, thread, at)),
    listProgress: (learner) => guard(() => listProgress(db, learner)),
    readLearner: (learner) => guard(() => readLearner(db, learner)),
    forgetLearner: (learner) => guard(() => forgetLearner(db, learner)),
    listUndelivered: (platform) => guard(() => listUndelivered(db, platform)),
    markDelivered: (id, at) => guard(() => markDelivered(db, id, at)),
    unmarkDelivery: (id) => guard(() => unmarkDelivery(db, id)),
    giveUpDelivery: (id, reason, at) => guard(() => giveUpDelivery(db, id, reason, at)),
    takeUpDelivery: (thread) => guard(() => takeUpDelivery(db, thread)),
    listInbox: () => guard(() => listInbox(db)),
    clearInbox: (lesson) => guard(() => clearInbox(db, lesson)),
    readLesson: (version) => guard(() => readLesson(db, version)),
    saveLesson: (version, id, json) => guard(() => saveLesson(db, version, id, json)),
    saveInstallation: (installation) => guard(() => saveInstallation(db, installation)),
    findInstallation: (key) => guard(() => findInstallation(db, key)),
    listInstallations: (platform) => guard(() => listInstallations(db, platform)),
    removeInstallation: (key) => guard(() => removeInstallation(db, key)),
    page: {
      savePerson: (person) => guard(() => page.savePerson(db, person)),
      findPerson: (learner) => guard(() => page.findPerson(db, learner)),
      addThread: (thread, learner) => guard(() => page.addThread(db, thread, learner)),
      findThread: (id) => guard(() => page.findThread(db, id)),
      listThreads: (learner) => guard(() => page.listThreads(db, learner)),
      takeSeat: (thread, learner, at) => guard(() => page.takeSeat(db, thread, learner, at)),
      addMessage: (words) => guard(() => page.addMessage(db, words)),
      listMessages: (thread, after, most) =>
        guard(() => page.listMessages(db, thread, after, most)),
      forgetThread: (thread) => guard(() => page.forgetThread(db, thread)),
      forgetWords: (thread, learner) => guard(() => page.forgetWords(db, thread, learner)),
    },
    check: () => guard(() => check(db)),
    async close() {
      await commits.idle();
      await db.destroy();
    },
  };
}

/** A transaction may write from its beginning, also one that then reads alone. */
async function check(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(countOpen);
}
