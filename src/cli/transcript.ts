/** Something a learner says in a transcript; `line` is 1-based. */
export interface TranscriptLine {
  readonly line: number;
  readonly text: string;
}

const speaker = /^\s*(?:\*\*)?(P\d+|[A-Za-z][\w -]{0,30}?)(?:\*\*)?\s*:(?:\*\*)?\s*(.*)$/;
const learner = /^(?:p2|learner)$/i;

/** The learner's lines of a transcript (`P2:` or `learner:`); lines without a speaker go on with the last one's. */
export function readTranscript(text: string): TranscriptLine[] {
  const said: { line: number; text: string }[] = [];
  let open: { line: number; text: string } | null = null;
  for (const [at, row] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const found = speaker.exec(row);
    if (found) {
      open = learner.test(found[1] ?? "") ? { line: at + 1, text: (found[2] ?? "").trim() } : null;
      if (open) said.push(open);
    } else if (row.trim() === "") open = null;
    else if (open) open.text = `${open.text} ${row.trim()}`.trim();
  }
  return said;
}
