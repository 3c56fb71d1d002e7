import { type Command, type Finding, tell } from "./command.ts";

/** `/lesson-admin doctor`: what is not as it should be, and who can mend it. */
export const lessonAdminDoctor: Command = {
  name: "doctor",
  description: "Check that everything the bot needs is in place here",
  options: [],
  async run(call, host) {
    return tell(describeFindings(await host.diagnose(call.here.workspace)));
  },
};

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
  return [verdict, ...[...wrong, ...doubtful, ...well].map(describeFinding)].join("\n");
}

function describeFinding(finding: Finding): string {
  if (finding.kind === "well") return `- ✅ ${finding.text}`;
  return `- ${finding.kind === "wrong" ? "❌" : "⚠️"} ${finding.text} ${finding.mend}`;
}

function count(many: number, thing: string): string {
  return many === 1 ? `One ${thing}` : `${many} ${thing}s`;
}
