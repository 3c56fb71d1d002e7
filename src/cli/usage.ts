import { type Config, readEnvironment } from "../config.ts";

/** Something the person at the command line can mend; the message says how. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The settings, or a UsageError with every problem in them. */
export function requireConfig(): Config {
  const result = readEnvironment(process.cwd());
  if ("problems" in result) throw new UsageError(result.problems.join("\n"));
  return result.config;
}
