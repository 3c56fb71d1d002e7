import { pino } from "pino";
import type { Done, Trouble } from "../bot-parts.ts";
import type { LogConfig } from "../config.ts";
import type { Problem } from "../lessons/lesson.ts";
import { showEntry } from "./log-lines.ts";

/** What the operator reads of a bot at work. */
export interface Log {
  /** What they want to know. */
  note(line: string): void;
  /** What they want to know where they look for something. */
  detail(line: string): void;
  /** A mistake in a lesson. */
  problem(problem: Problem): void;
  trouble(trouble: Trouble): void;
  /** What was done, without a learner's id or words. */
  observe(done: Done): void;
  /** Why the bot ends. */
  fatal(message: string): void;
}

/** Where a log is written. */
export interface LogStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const blackedOut = "[redacted]";
/** Fields in which nothing of ours stands, and which errors of others may bring along. */
const secretFields = ["text", "token", "password", "secret", "authorization", "cookie"];

/**
 * A log of one JSON object a line, or of lines for people where they read along. None of `secrets` is ever written, whatever
 * it is part of.
 */
export function createLog(
  { format, level }: LogConfig,
  secrets: readonly string[],
  stream: LogStream,
): Log {
  const isForPeople = (format ?? (stream.isTTY ? "lines" : "json")) === "lines";
  const hide = hideSecrets(secrets);
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secretFields.flatMap((name) => [name, `*.${name}`]), censor: blackedOut },
    },
    isForPeople ? { write: (entry: string) => stream.write(showEntry(entry)) } : stream,
  );
  return {
    note: (line) => logger.info(hide(line)),
    detail: (line) => logger.debug(hide(line)),
    problem({ at, severity, message }) {
      logger[severity === "error" ? "error" : "warn"]({ who: "author", ...at }, hide(message));
    },
    trouble({ who, message, where, event }) {
      const known = { who, ...where, ...(event !== undefined && { event }) };
      logger[who === "developer" ? "error" : "warn"](known, hide(message));
    },
    observe: (done) => logger.debug(...describe(done)),
    fatal: (message) => logger.fatal(hide(message)),
  };
}

/** Times are in milliseconds. */
function describe({ kind, where, ...done }: Done): [object, string] {
  const place = { platform: where.platform, workspace: where.workspace, thread: where.thread };
  return [{ ...place, ...done }, kind === "turn" ? "A turn was taken." : "A reply was carried."];
}

/** The longest first: one may be part of another. */
function hideSecrets(secrets: readonly string[]): (text: string) => string {
  const known = secrets.filter((secret) => secret !== "").sort((a, b) => b.length - a.length);
  return (text) => known.reduce((left, secret) => left.replaceAll(secret, blackedOut), text);
}
