import { setTimeout } from "node:timers/promises";
import type { Guard } from "./sql.ts";
import { StoreError } from "./store.ts";

/** Waits `patience` milliseconds for another process that writes, letting this one go on; then and for any other trouble with the file throws StoreError. */
export function createSqliteGuard(path: string, patience: number): Guard {
  return async (operation) => {
    const until = performance.now() + patience;
    for (;;) {
      try {
        return await operation();
      } catch (error) {
        if (!isBusy(error) || performance.now() >= until) throw explain(error, path);
      }
      await setTimeout(1 + Math.random() * 9);
    }
  };
}

function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
}

/** What each kind of trouble is to the operator, by the beginnings of SQLite's and Node's codes. */
const troubles: readonly (readonly [codes: RegExp, advice: string])[] = [
  [
    /^SQLITE_(BUSY|LOCKED)/,
    "is locked by another program. Stop that program, or wait until it is done.",
  ],
  [
    /^SQLITE_(NOTADB|CORRUPT|FORMAT)/,
    "is not a database, or is damaged. Restore it from a backup, or point DATABASE_URL at another file.",
  ],
  [
    /^(SQLITE_(READONLY|PERM|AUTH)|EACCES|EPERM|EROFS)/,
    "cannot be written. Let the user that runs Likewise write both the file and its folder.",
  ],
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    "cannot grow: the disk is full. Free some space; nothing was stored by halves.",
  ],
  [
    /^(SQLITE_CANTOPEN|EEXIST|EISDIR|ENOENT|ENOTDIR|ENAMETOOLONG|ELOOP)/,
    "cannot be opened. Point DATABASE_URL at a file, in a folder that Likewise may write.",
  ],
  [
    /^(SQLITE_IOERR|EIO)/,
    "cannot be read or written. Check the disk; a network drive will not do.",
  ],
];

/** What is not the operator's to mend stays as it is. */
function explain(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const trouble = troubles.find(([codes]) => codes.test(code));
  if (trouble === undefined) return error;
  return new StoreError(`The database ${path} ${trouble[1]} (${code})`, { cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
