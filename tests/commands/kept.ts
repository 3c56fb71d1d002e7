import type { Kept, KeptSession, KeptTurn } from "../../src/commands/command.ts";

/** Ten o'clock on a morning. */
export const morning = Date.UTC(2026, 0, 31, 10);

export function makeTurn(given: Partial<KeptTurn> = {}): KeptTurn {
  return {
    at: morning,
    move: "explain-again",
    also: [],
    concept: "leaven",
    analogy: "divers",
    question: null,
    band: "sure",
    rule: "again",
    chosen: "not heard so far",
    result: null,
    ...given,
  };
}

export function makeSession(given: Partial<KeptSession> = {}): KeptSession {
  return {
    thread: "t1",
    lesson: "bread",
    mode: "solo",
    status: "open",
    at: morning,
    turns: [makeTurn()],
    ...given,
  };
}

/** What is kept of Ada: one lesson, in which she has heard one thing. */
export function makeKept(given: Partial<Kept> = {}): Kept {
  return {
    learner: { platform: "desk", workspace: "room", learner: "ada" },
    progress: [{ lesson: "bread", concept: "leaven", level: "met", at: morning }],
    heard: [{ concept: "leaven", item: "divers", times: 2, last: 3 }],
    sessions: [makeSession()],
    page: null,
    ...given,
  };
}

/** A learner who has taken so many turns, a minute apart, in one lesson. */
export function makeDiligent(turns: number): Kept {
  const taken = Array.from({ length: turns }, (_, at) => makeTurn({ at: morning + at * 60_000 }));
  return makeKept({ sessions: [makeSession({ turns: taken })] });
}
