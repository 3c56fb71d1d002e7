import type { Problem } from "./lesson.ts";

/** The one line in which a problem is shown: `file:line:column: message`. */
export function formatProblem({ at, severity, message }: Problem): string {
  const label = severity === "warning" ? "warning: " : "";
  return `${at.file}:${at.line}:${at.column}: ${label}${message}`;
}

/** A copy in the order in which an author mends: by file, line and column. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.at.file, b.at.file) || a.at.line - b.at.line || a.at.column - b.at.column,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
