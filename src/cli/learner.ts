import { writeCopy } from "../commands/copy.ts";
import type { Config } from "../config.ts";
import { openSqlite } from "../store/sqlite.ts";
import type { LearnerKey } from "../store/store.ts";
import { requireConfig, UsageError } from "./usage.ts";

/** Whether what is kept of a learner is deleted in place of being printed. */
export interface LearnerOptions {
  readonly forget?: boolean;
}

/** Prints all that is kept of one learner, or deletes it; throws UsageError where that is nothing. The bot may be running. */
export async function learner(
  key: LearnerKey,
  { forget = false }: LearnerOptions,
  write: (text: string) => void,
  config: Config = requireConfig(),
): Promise<void> {
  const store = await openSqlite(config.database.path);
  try {
    if (forget) {
      if (!(await store.forgetLearner(key))) throw nobody(key, config);
      return write(`All that was kept of “${key.learner}” is deleted.\n`);
    }
    const kept = await store.readLearner(key);
    if (!kept) throw nobody(key, config);
    write(writeCopy(kept));
  } finally {
    await store.close();
  }
}

function nobody({ platform, workspace, learner }: LearnerKey, { database }: Config): UsageError {
  return new UsageError(
    `Nothing is kept of a learner “${learner}” in “${workspace}” on “${platform}” (${database.path}). “likewise learner --help” says how they are named.`,
  );
}
