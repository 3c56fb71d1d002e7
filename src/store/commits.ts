import { setImmediate } from "node:timers/promises";
import type { Committed, TurnRecord } from "./store.ts";

/** Commits turns, in the order they came. */
export interface Commits {
  commit(turn: TurnRecord): Promise<Committed>;
  /** Settles when all that was begun is done. */
  idle(): Promise<void>;
}

interface Waiting {
  readonly turn: TurnRecord;
  readonly settle: (committed: Committed | Promise<Committed>) => void;
}

/** So many share a transaction that the first of them does not wait for long. */
const mostAtOnce = 32;

/**
 * Turns that are decided at the same time share a transaction, as they then wait for the disk but once. `commitAll` writes
 * all or rejects; then each turn is on its own, so that none suffers for another.
 */
export function gatherCommits(
  commitAll: (turns: readonly TurnRecord[]) => Promise<readonly Committed[]>,
  commitOne: (turn: TurnRecord) => Promise<Committed>,
): Commits {
  const waiting: Waiting[] = [];
  let round: Promise<void> | null = null;

  const commitEach = (batch: readonly Waiting[]) =>
    Promise.allSettled(
      batch.map(({ turn, settle }) => {
        const committing = commitOne(turn);
        settle(committing);
        return committing;
      }),
    );

  const commitTogether = async (batch: readonly Waiting[]) => {
    try {
      const committed = await commitAll(batch.map(({ turn }) => turn));
      committed.forEach((each, at) => {
        batch[at]?.settle(each);
      });
    } catch {
      // Whichever turn it was will meet it again.
      await commitEach(batch);
    }
  };

  const goRound = async () => {
    while (waiting.length > 0) {
      // By then all is decided that can be with what has come so far.
      await setImmediate();
      const batch = waiting.splice(0, mostAtOnce);
      await (batch.length > 1 ? commitTogether(batch) : commitEach(batch));
    }
    round = null;
  };

  return {
    commit: (turn) =>
      new Promise((settle) => {
        waiting.push({ turn, settle });
        round ??= goRound();
      }),
    async idle() {
      await round;
    },
  };
}
