import type {
  Committed,
  Delivery,
  LearnerKey,
  Session,
  Store,
  ThreadKey,
  TurnRecord,
} from "../../../src/store/store.ts";
import type { Reply } from "../../../src/tutor/reply.ts";
import type { SessionState } from "../../../src/tutor/state.ts";

/** An opened database; `again` opens the same one once more, beside the first or after it. */
export interface Opened {
  readonly store: Store;
  readonly again: () => Promise<Store>;
}

export const thread: ThreadKey = { platform: "discord", workspace: "guild", thread: "t1" };
export const ada: LearnerKey = { platform: "discord", workspace: "guild", learner: "ada" };
export const bob: LearnerKey = { ...ada, learner: "bob" };
export const noon = Date.UTC(2026, 0, 15, 12);
export const day = 24 * 60 * 60 * 1000;

export const state: SessionState = {
  form: 1,
  mode: "group",
  status: "open",
  concept: "backup",
  analogy: { concept: "backup", analogy: "spare-key" },
  pending: { kind: "check", concept: "backup", check: "stolen", tries: 1 },
  taught: ["backup", "restore"],
  returnTo: ["restore"],
  meet: { concept: "backup", analogy: null, facets: ["freshness"] },
  agains: 1,
  unsure: 0,
  asked: ["stolen"],
  opener: "Sure — “again” it is.",
  offers: [{ id: "again", label: "Explain again" }],
  turns: 1,
};

export const reply: Reply = {
  parts: [
    { kind: "text", text: "It's like a `spare key` 🔑." },
    { kind: "mapping", rows: [{ story: "key", system: "copy" }] },
  ],
  offers: [{ id: "again", label: "Explain again" }],
};

/** A session before its first turn. */
export function beginSession(id: string, key: ThreadKey = thread, learners = ["ada"]): Session {
  return { id, key, lesson: "files", version: "v1", revision: 0, state, position: null, learners };
}

/** A turn that says nothing and that nothing is heard in, but for what is given. */
export function makeTurn(
  event: string,
  session: Session,
  given: Partial<TurnRecord> = {},
): TurnRecord {
  const { platform, workspace } = session.key;
  return {
    event,
    at: noon,
    session,
    learner: { platform, workspace, learner: session.learners[0] ?? "ada" },
    joins: true,
    ledgerLast: null,
    heard: [],
    progress: [],
    log: {
      move: "explain-again",
      also: ["thanks"],
      concept: "backup",
      analogy: "spare-key",
      question: null,
      band: "sure",
      rule: "again",
      chosen: "not heard yet",
      result: null,
    },
    reply: null,
    inbox: null,
    ...given,
  };
}

/** The session that the thread has now. */
export async function readSession(store: Store, key: ThreadKey = thread): Promise<Session> {
  const { session } = await store.readTurn(key, ada);
  if (session === null) throw new Error("the thread has no session");
  return session;
}

export function deliveryOf(committed: Committed): Delivery {
  if (committed.kind !== "committed" || committed.delivery === null) {
    throw new Error(`no delivery: ${committed.kind}`);
  }
  return committed.delivery;
}
