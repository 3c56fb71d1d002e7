import { joinBlocks } from "./blocks.ts";
import type { Finding } from "./command.ts";

/** Findings as Markdown, what has to be mended first. */
export function describeFindings(findings: readonly Finding[]): string {
  const wrong = findings.filter(({ kind }) => kind === "wrong");
  const doubtful = findings.filter(({ kind }) => kind === "doubtful");
  const well = findings.filter(({ kind }) => kind === "well");
  const verdict =
    wrong.length > 0
      ? `${count(wrong.length, "thing")} must be mended:`
      : doubtful.length > 0
        ? "It works, with something to look at:"
        : "Everything is as it should be.";
  const lines = [...wrong, ...doubtful, ...well].map(describeFinding);
  return joinBlocks([verdict, ...lines], "\n", (left) => `- and ${left} more`);
}

function describeFinding(finding: Finding): string {
  if (finding.kind === "well") return `- ✅ ${finding.text}`;
  return `- ${finding.kind === "wrong" ? "❌" : "⚠️"} ${finding.text} ${finding.mend}`.trimEnd();
}

function count(many: number, thing: string): string {
  return many === 1 ? `One ${thing}` : `${many} ${thing}s`;
}
