import { ConnectError } from "../adapters/adapter.ts";
import { StoreError } from "../store/store.ts";
import { UsageError } from "./usage.ts";
import { UncaughtError } from "./watch-process.ts";

/** What ended the program, once it was said where the operator reads. */
export class ToldError extends Error {
  override readonly name = "ToldError";
  override readonly cause: unknown;
  constructor(cause: unknown) {
    super("What went wrong was told.");
    this.cause = cause;
  }
}

/** What went wrong: what was to be expected in one line, a bug with the place where it came up. */
export function describeFailure(error: unknown): string {
  const isExpected =
    error instanceof UsageError ||
    error instanceof ConnectError ||
    error instanceof UncaughtError ||
    error instanceof StoreError ||
    (error instanceof Error && "code" in error);
  if (!(error instanceof Error)) return String(error);
  return isExpected ? error.message : (error.stack ?? error.message);
}
