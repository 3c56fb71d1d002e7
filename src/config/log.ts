import { type Environment, type Report, readSetting } from "./setting.ts";

/** How the log is written. */
export interface LogConfig {
  /** JSON, or lines for people; null leaves it to whether people read along. */
  readonly format: "json" | "lines" | null;
  /** What is less grave is left out. */
  readonly level: LogLevel;
}

const formats = ["json", "lines"] as const;
const levels = ["debug", "info", "warn", "error"] as const;

/** From the least grave on. */
export type LogLevel = (typeof levels)[number];

/** The settings of the log. */
export function readLog(env: Environment, report: Report): LogConfig {
  return {
    format: readChoice(env, "LOG_FORMAT", formats, report),
    level: readChoice(env, "LOG_LEVEL", levels, report) ?? "info",
  };
}

function readChoice<T extends string>(
  env: Environment,
  name: string,
  choices: readonly T[],
  report: Report,
): T | null {
  const value = readSetting(env, name);
  const chosen = choices.find((choice) => choice === value?.toLowerCase());
  if (value !== null && chosen === undefined)
    report(
      `${name} is "${value}", which is none of ${choices.join(", ")}. The operator can set it to one of them, or leave it out.`,
    );
  return chosen ?? null;
}
