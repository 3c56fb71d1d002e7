import { closeFrontMatter } from "./unclosed.ts";

/** A slip of the pen, and where it is; `line` and `column` count from 1. */
export interface Slip {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A text as it was meant, with as many lines as it has, and what its author should mend. */
export interface Mended {
  readonly text: string;
  readonly slips: readonly Slip[];
}

/** Mends what Markdown would silently take for something else, so that no other complaint comes of it. */
export function mendSlips(text: string): Mended {
  const { lines, from, slip } = closeFrontMatter(text.split("\n"));
  const slips = slip ? [slip] : [];
  const isCode = markCode(lines);
  const mended = lines.slice(0, from);
  let isTitled = false;
  let above: Above = { line: "", isMoved: false };
  for (const [index, written] of lines.entries()) {
    if (index < from) continue;
    const mend: Mend | null = isCode[index] ? null : mendLine(written, above, isTitled);
    const { line, message, isMoved = false }: Mend = mend ?? { line: written, message: "" };
    mended.push(line);
    // A blank line below a key leaves it waiting for its list.
    if (line.trim() !== "" || !list.test(above.line)) above = { line, isMoved };
    isTitled ||= line.startsWith("# ");
    if (message !== "") slips.push({ line: index + 1, column: written.search(/\S/) + 1, message });
  }
  return { text: mended.join("\n"), slips };
}

/** For each line whether it belongs to a block of code, which is not the author's prose. */
function markCode(lines: readonly string[]): readonly boolean[] {
  let fence = "";
  return lines.map((line) => {
    const mark = /^\s*(```|~~~)/.exec(line)?.[1] ?? "";
    const within = fence !== "" || mark !== "";
    if (fence === "") fence = mark;
    else if (fence === mark) fence = "";
    return within;
  });
}

/** A line as it was meant; the message is empty where the line above has said it. */
interface Mend {
  readonly line: string;
  readonly message: string;
  /** True where it was put below a key. */
  readonly isMoved?: boolean;
}

/** The line before, as it was meant. */
interface Above {
  readonly line: string;
  readonly isMoved: boolean;
}

function mendLine(line: string, above: Above, isTitled: boolean): Mend | null {
  return mendHeading(line, isTitled) ?? mendItem(line, above);
}

const sections =
  "In simple words|Facets|Analogies|Questions|Misconceptions|Terms|Checks|Opening|Recap";
const lowSection = new RegExp(`^#[ \\t]+(?=(?:${sections})\\s*$)`, "i");

function mendHeading(line: string, isTitled: boolean): Mend | null {
  const crammed = /^(#{2,6})(?=[^\s#])/.exec(line) ?? /^(#{1,6})[^\S \t]+/.exec(line);
  if (crammed) {
    const [all, marks = ""] = crammed;
    const message = `Put a plain space after ${marks}: without one, this is no heading.`;
    return { line: `${marks} ${line.slice(all.length)}`, message };
  }
  if (!isTitled || !lowSection.test(line)) return null;
  const meant = line.replace(lowSection, "## ");
  return { line: meant, message: `One # is for the title. Write “${meant.trim()}”.` };
}

/** An item may have more than one slip: its mark is read before its box and its place. */
function mendItem(line: string, above: Above): Mend | null {
  const marked = mendMark(line, above);
  const boxed = mendBox(marked?.line ?? line);
  const read = boxed ?? marked;
  return mendIndent(read?.line ?? line, above, read?.message ?? null) ?? read;
}

const keys = "kind|asked|with|facets?|keywords|voiced|analogy|accept|hint";
const dashed = new RegExp(`^(\\s*)[–—−]\\s+(?=\\*\\*|\\[.{0,3}\\]\\s|(?:${keys})\\s*:)`, "i");
const spaced = /^(\s*[-*+])[^\S \t]+(?=\S)/;

function mendMark(line: string, above: Above): Mend | null {
  if (dashed.test(line) || isDashedTwin(line, above.line)) {
    const message = "This line begins with a long dash. Write a plain hyphen and a space: “- ”.";
    return { line: line.replace(/^(\s*)[–—−]\s+/, "$1- "), message };
  }
  if (!spaced.test(line)) return null;
  return { line: line.replace(spaced, "$1 "), message: "Put a plain space after the hyphen." };
}

/** Below a key, or as far to the right as the item above. */
function isDashedTwin(line: string, above: string): boolean {
  const [, indent] = /^(\s*)[–—−]\s+\S/.exec(line) ?? [];
  const other = /^(\s+)[-*+] /.exec(above)?.[1];
  return indent !== undefined && (indent === other || list.test(above));
}

const box = /^(\s*[-*+]) ?\[[ \t]*([xX]?)[ \t]*\](?= \S)/;

function mendBox(line: string): Mend | null {
  const found = box.exec(line);
  if (!found || /^\s*[-*+] \[[ xX]\]$/.test(found[0])) return null;
  const [all, mark = "", cross] = found;
  return {
    line: `${mark} [${cross || " "}]${line.slice(all.length)}`,
    message: "Write “- [ ]” before an option, or “- [x]” before a right one.",
  };
}

/** A key that a list should stand below. */
const list = /^[-*+] (?:asked|voiced):\s*$/i;
const keyed = new RegExp(`^ ?[-*+] (?:(?:${keys})\\s*:|\\[[ xX]\\])`, "i");

/** What stands below such a key without being indented; after the first such line the rest goes without saying. */
function mendIndent(line: string, above: Above, message: string | null): Mend | null {
  if (!/^ ?[-*+] \S/.test(line) || keyed.test(line)) return null;
  const isFirst = list.test(above.line);
  if (!isFirst && !above.isMoved) return null;
  const said = isFirst ? indent : "";
  return { line: `  ${line.trim()}`, message: message ?? said, isMoved: true };
}

const indent = "Indent by two spaces what belongs to the line above, here and in the lines below.";
