import type { About } from "../tutor/about.ts";
import type { Heard, Progress } from "../tutor/ledger.ts";
import type { Reply } from "../tutor/reply.ts";
import type { OwnPicture, SessionState } from "../tutor/state.ts";
import type { KeptPerson, PageStore } from "./page-store.ts";

/** A thread on one platform, in one workspace. */
export interface ThreadKey {
  readonly platform: string;
  readonly workspace: string;
  readonly thread: string;
}

/** A person on one platform, in one workspace. */
export interface LearnerKey {
  readonly platform: string;
  readonly workspace: string;
  readonly learner: string;
}

/** A session as it is stored. `revision` counts its turns, and guards against two writers. */
export interface Session {
  readonly id: string;
  readonly key: ThreadKey;
  readonly lesson: string;
  /** The version of the lesson that it is pinned to. */
  readonly version: string;
  readonly revision: number;
  readonly state: SessionState;
  /** The latest of the platform's marks that a turn came with: up to there the thread has been read. */
  readonly position: string | null;
  /** Those taking part; what is said is heard by all of them. */
  readonly learners: readonly string[];
  /**
   * The stored session that a new one goes on from, as it was read; left out where it begins afresh. Where that has
   * changed since, or was forgotten, storing the new one is a conflict.
   */
  readonly goesOn?: Pick<Session, "id" | "revision">;
}

/** An open session, as those who look for it need to know it. */
export interface OpenSession {
  readonly key: ThreadKey;
  readonly lesson: string;
  readonly mode: SessionState["mode"];
  /** The concept under discussion. */
  readonly concept: string | null;
  readonly position: string | null;
  /** Milliseconds since 1970 of its last turn. */
  readonly at: number;
}

/** A session that has ended, and that none has followed in its thread. */
export interface EndedSession extends OpenSession {
  readonly status: "ended" | "gone";
}

/** How far a learner has come with one concept of one lesson. */
export interface LessonProgress extends Progress {
  readonly lesson: string;
}

/** All that is kept of one learner, and nothing of anybody else. Times are milliseconds since 1970. */
export interface KeptLearner {
  readonly learner: LearnerKey;
  /** `at` is when the level was reached. */
  readonly progress: readonly (LessonProgress & { readonly at: number })[];
  /** The latest last. */
  readonly heard: readonly Heard[];
  /** Those they take part in, the oldest first. */
  readonly sessions: readonly KeptSession[];
  /** What the page keeps of them; null for who does not learn there. */
  readonly page: KeptPerson | null;
}

/** A session as one of its learners has a share in it. */
export interface KeptSession {
  readonly thread: string;
  readonly lesson: string;
  readonly mode: SessionState["mode"];
  readonly status: SessionState["status"];
  /** When it was begun. */
  readonly at: number;
  /** The picture that this learner has drawn, in their own words; left out where they have drawn none. */
  readonly picture?: OwnPicture;
  /** This learner's own, in their order. */
  readonly turns: readonly KeptTurn[];
}

/** What is kept of one turn. */
export interface KeptTurn extends LogRow {
  readonly at: number;
}

/** Everything that a turn needs to know. */
export interface Snapshot {
  /** The thread's latest session, ended or not; null where there was none. */
  readonly session: Session | null;
  /** What this learner has heard, in all lessons. */
  readonly ledger: readonly Heard[];
  /** This learner's progress in the session's lesson. */
  readonly progress: readonly Progress[];
}

/** What is kept of a turn: never the learner's words. */
export interface LogRow {
  readonly move: string;
  readonly also: readonly string[];
  readonly concept: string | null;
  readonly analogy: string | null;
  readonly question: string | null;
  readonly band: string;
  readonly rule: string;
  /** Why this analogy was chosen; null where none was. */
  readonly chosen: string | null;
  /** How a check was answered; null where none was. */
  readonly result: "right" | "wrong" | "unclear" | null;
}

/** What could not be answered, redacted, for the authors. */
export interface InboxRow {
  readonly lesson: string;
  readonly concept: string | null;
  readonly text: string;
}

/** What could not be answered, as authors see it: nothing leads back to who said it. */
export interface InboxEntry extends InboxRow {
  /** The day's first moment in UTC, in milliseconds since 1970. */
  readonly day: number;
}

/** All that one turn writes, in one transaction. */
export interface TurnRecord {
  /** The platform's id of the event, unique within platform and workspace. */
  readonly event: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The session after the turn; `revision` is the one before it (0 for a new session). */
  readonly session: Session;
  readonly learner: LearnerKey;
  /** True where somebody is new among `session.learners`; who leaves them is forgotten altogether. */
  readonly joins: boolean;
  /**
   * The highest `last` of the ledger that the turn was decided by, 0 for an empty one: where the learner has heard
   * something since, in another thread, it is a conflict. Null where the ledger did not matter.
   */
  readonly ledgerLast: number | null;
  /** Heard by everyone in `session.learners`. */
  readonly heard: readonly { readonly concept: string; readonly item: string }[];
  /** Raises levels, and never lowers one. */
  readonly progress: readonly Progress[];
  readonly log: LogRow;
  readonly reply: Reply | null;
  /** The thread that the reply is for; left out, that is the session's own. */
  readonly answerIn?: string;
  /** Where the platform shows it. It holds words of the learner, and is forgotten once the reply has arrived or was given up. */
  readonly about?: About;
  readonly inbox: InboxRow | null;
}

/** A reply that waits to be delivered. */
export interface Delivery {
  /** Unique, and the same at every attempt: what a platform's nonce is made of. */
  readonly id: string;
  /** Where it is to arrive. */
  readonly key: ThreadKey;
  readonly reply: Reply;
  /** Left out where its platform does not show it, and where it was given up meanwhile. */
  readonly about?: About;
  /** When it was stored, in milliseconds since 1970. */
  readonly at: number;
}

/** What became of a turn: `duplicate` and `conflict` wrote nothing. After a conflict, read again and decide anew. */
export type Committed =
  | { readonly kind: "committed"; readonly delivery: Delivery | null }
  | { readonly kind: "duplicate" }
  | { readonly kind: "conflict" };

/** A place that the bot is installed in, on platforms that give it a token for each: one workspace, or an organisation of several. */
export interface InstallationKey {
  readonly platform: string;
  readonly extent: "workspace" | "organisation";
  /** The platform's id of it. */
  readonly place: string;
}

/** What the bot may be in one place. */
export interface Installation {
  readonly key: InstallationKey;
  /** Nothing that the store could read: it holds a token, see `seal.ts`. */
  readonly sealed: string;
  /** When it was stored, in milliseconds since 1970. */
  readonly at: number;
}

/** Remembering. Every engine passes the same contract test. */
export interface Store {
  readTurn(thread: ThreadKey, learner: LearnerKey): Promise<Snapshot>;
  /** What a learner has heard, in all lessons, the latest last. */
  readLedger(learner: LearnerKey): Promise<readonly Heard[]>;
  commitTurn(turn: TurnRecord): Promise<Committed>;
  /** All open sessions of one platform, the latest turn first. */
  listOpen(platform: string): Promise<readonly OpenSession[]>;
  /** How many sessions are open, by platform; a platform without any is left out. */
  countOpen(): Promise<ReadonlyMap<string, number>>;
  /** The open sessions that a learner takes part in, the latest turn first. */
  listSessions(learner: LearnerKey): Promise<readonly OpenSession[]>;
  /** The ended sessions that a learner took part in and that none has followed, the latest turn first; the latest few. */
  listEnded(learner: LearnerKey): Promise<readonly EndedSession[]>;
  /** What a learner last took part in of a lesson, in whichever thread, ended or not; null where there was nothing. */
  findLast(learner: LearnerKey, lesson: string): Promise<Session | null>;
  /** The thread is gone, and its session with it, without a turn; gives it as it was, null where none was open. */
  endSession(thread: ThreadKey, at: number): Promise<Session | null>;
  /** How far a learner has come, in all lessons. */
  listProgress(learner: LearnerKey): Promise<readonly LessonProgress[]>;
  /** All that is kept of a learner; null where that is nothing. */
  readLearner(learner: LearnerKey): Promise<KeptLearner | null>;
  /**
   * Forgets all that is kept of a learner; false where that is nothing. Sessions that were theirs alone go, with what
   * waits to be said in them; those in which others take part go on. Turns in them that were decided before are conflicts.
   */
  forgetLearner(learner: LearnerKey): Promise<boolean>;
  /** Replies of one platform that were neither delivered nor given up, oldest first. */
  listUndelivered(platform: string): Promise<readonly Delivery[]>;
  markDelivered(delivery: string, at: number): Promise<void>;
  /** Takes such marks off again, as the reply did not arrive after all: it waits once more. */
  unmarkDelivery(delivery: string): Promise<void>;
  /** Gives a delivery up, with the reason; where it is marked as delivered, before or after, that counts. */
  giveUpDelivery(delivery: string, reason: string, at: number): Promise<void>;
  /** The last reply of the thread's session, where it was given up; from now on it waits again. Else null. */
  takeUpDelivery(thread: ThreadKey): Promise<Delivery | null>;
  /** What could not be answered, the newest day last. */
  listInbox(): Promise<readonly InboxEntry[]>;
  /** Forgets one lesson's messages, or with null everyone's; gives how many there were. */
  clearInbox(lesson: string | null): Promise<number>;
  /** A parsed lesson by its version, as JSON; null where it is not known. */
  readLesson(version: string): Promise<string | null>;
  /** Forgets all other versions of it but those that open sessions are pinned to. */
  saveLesson(version: string, id: string, json: string): Promise<void>;
  /** Stores an installation in place of the one that its place had. */
  saveInstallation(installation: Installation): Promise<void>;
  /** The installation of that very place; null where there is none. */
  findInstallation(key: InstallationKey): Promise<Installation | null>;
  /** All installations on one platform, in the order of their places. */
  listInstallations(platform: string): Promise<readonly Installation[]>;
  removeInstallation(key: InstallationKey): Promise<void>;
  /** Rejects with StoreError where nothing can be read or written now. */
  check(): Promise<void>;
  /** What the page remembers. */
  readonly page: PageStore;
  close(): Promise<void>;
}

/** The database cannot be used; the message says what the operator can do about it. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}
