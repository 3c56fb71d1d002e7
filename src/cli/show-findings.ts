import { hang } from "../adapters/terminal/paint.ts";
import type { Finding } from "../commands/command.ts";

const signs = { wrong: "✗", doubtful: "!", well: "✓" } as const;
const order = ["wrong", "doubtful", "well"] as const;

/** Findings for a terminal of so many columns: a paragraph each, what has to be mended first, and below each how. */
export function showFindings(findings: readonly Finding[], columns: number): string {
  const sorted = order.flatMap((kind) => findings.filter((finding) => finding.kind === kind));
  return [...sorted.map((finding) => showFinding(finding, columns)), "", sum(findings)].join("\n");
}

function showFinding(finding: Finding, columns: number): string {
  const { kind, text } = finding;
  const found = hang(text, `${signs[kind]} `, "  ", columns);
  const mend = finding.kind === "well" ? "" : finding.mend;
  return mend === "" ? found : `${found}\n${hang(mend, "  → ", "    ", columns)}`;
}

function sum(findings: readonly Finding[]): string {
  const count = (kind: Finding["kind"]) => findings.filter((each) => each.kind === kind).length;
  const [wrong, doubtful] = [count("wrong"), count("doubtful")];
  if (wrong > 0) return `${wrong === 1 ? "One thing" : `${wrong} things`} must be mended.`;
  if (doubtful === 0) return "Everything is as it should be.";
  return `It works, with ${doubtful === 1 ? "one thing" : `${doubtful} things`} to look at.`;
}
