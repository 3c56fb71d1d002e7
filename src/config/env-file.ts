import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { type Environment, type Report, settingNames } from "./setting.ts";

const assignment = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*=\s*(.*)$/;
const prefix = /^(DISCORD|SLACK|LESSONS)_/;

/** The settings of a `.env` file, none where there is no file. What is wrong with a line is told by its number: it may hold a secret. */
export function readEnvFile(path: string, report: Report): Environment {
  try {
    const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
    return parseEnv(dropUnreadable(text.split(/\r?\n/), report).join("\n"));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return {};
    report(
      `.env is not readable: ${message}. The operator can make ${path} a file that this user may read, or remove it.`,
    );
    return {};
  }
}

/** The lines that the parser can be given: a bad one would swallow the next. */
function dropUnreadable(lines: readonly string[], report: Report): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const where = `.env, line ${at + 1},`;
    const [, name, value = ""] = assignment.exec(line) ?? [];
    if (name === undefined) {
      if (/^\s*[^\s#]/.test(line))
        report(
          `${where} is not of the form NAME=value. The operator can write it so, or put # before it.`,
        );
      continue;
    }
    checkName(name, where, report);
    const length = countLines(value, lines.slice(at + 1));
    // None of ours has more than one line; a quote that closes further down has been forgotten here.
    if (length === 1 || (length > 1 && !settingNames.includes(name))) {
      kept.push(...lines.slice(at, at + length));
      at += length - 1;
    } else {
      report(
        `${where} has a quote for ${name} that is not closed. The operator can close it, or leave it out.`,
      );
      kept.push(line.replace(/=\s*["'`]/, "="));
    }
  }
  return kept;
}

/** How many lines a value takes, given those after its first; 0 where its quote never closes. */
function countLines(value: string, below: readonly string[]): number {
  const quote = /^["'`]/.exec(value)?.[0];
  if (quote === undefined || value.includes(quote, 1)) return 1;
  const end = below.findIndex((line) => line.includes(quote));
  return end < 0 ? 0 : end + 2;
}

function checkName(name: string, where: string, report: Report): void {
  if (settingNames.includes(name)) return;
  const meant = settingNames.find((known) => isMisspelt(name.toUpperCase(), known));
  if (meant === undefined && !prefix.test(name)) return;
  const guess = meant === undefined ? "" : ` Perhaps ${meant} is meant.`;
  report(
    `${where} sets ${name}, which is no setting.${guess} The operator can rename it, or remove the line.`,
  );
}

/** Two letters may differ, one in a short name. */
function isMisspelt(name: string, known: string): boolean {
  return measureDistance(name, known) <= (known.length > 8 ? 2 : 1);
}

function measureDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [to, known] of [...other].entries()) {
      const change = (row[to] ?? 0) + (letter === known ? 0 : 1);
      next.push(Math.min(change, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
