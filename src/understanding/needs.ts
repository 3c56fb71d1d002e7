/** Beginnings of words, one of which a text has; `cost` is how common they are. */
interface Needs {
  readonly words: readonly string[];
  readonly cost: number;
}

/** What a piece of a pattern says of every text that it matches. */
interface Reading {
  /** Null where the text need not have any certain word. */
  readonly needs: Needs | null;
  /** True where what follows the piece begins a word. */
  readonly opens: boolean;
  /** The place of the piece that follows. */
  readonly next: number;
}

/** By so many letters a word is known. */
const known = 4;

/** What a word of a text is known by among the needs of patterns. */
export function readBeginning(word: string): string {
  return word.slice(0, known);
}

const quantifier = "(?:(?:[?*+]|\\{[^}]*\\})\\??)";
/** A bracket, a bar, a run of letters each of which is there once, or one thing that is no word. */
const piece = new RegExp(
  [
    "\\((?:\\?(?:[:=!]|<[=!]))?",
    `\\)${quantifier}?`,
    "\\|",
    "(?:\\w(?![?*+{]))+",
    `(?:\\\\p\\{\\w+\\}|\\\\.|\\[[^\\]]*\\]|.)${quantifier}?`,
  ].join("|"),
  "gs",
);

/** A pattern taken to pieces. */
interface Pattern {
  readonly pieces: readonly string[];
  /** For each opening bracket where it is closed. */
  readonly ends: readonly number[];
  /** How common it is that a word begins so. */
  readonly measureCost: (beginning: string) => number;
}

/** What is around a piece. */
interface Edges {
  /** True where it begins a word. */
  readonly opens: boolean;
  /** True where no word goes on behind the alternatives that it is in. */
  readonly closed: boolean;
}

/** One of the alternatives of a pattern. */
export interface Alternative {
  readonly source: string;
  /** Beginnings of words: every text that it matches has one of each of these, so that it need not be tried on others. */
  readonly needs: readonly ReadonlySet<string>[];
}

/** A third one would seldom keep out what the first two let in. */
const mostNeeds = 2;

/** What each alternative of a pattern needs. A word is a run of `\w`; what this cannot read in a pattern, it takes for anything. */
export function listAlternatives(
  { source }: RegExp,
  measureCost: (beginning: string) => number,
): readonly Alternative[] {
  const pieces = source.match(piece) ?? [];
  const pattern = { pieces, ends: pairBrackets(pieces), measureCost };
  const alternatives: Alternative[] = [];
  let next = -1;
  while (next < pieces.length) {
    const from = next + 1;
    const read = readPieces(pattern, from, { opens: false, closed: false });
    next = read.next;
    alternatives.push({
      source: pieces.slice(from, next).join(""),
      needs: chooseNeeds(read.needs),
    });
  }
  return alternatives;
}

/** The rarest, each of which keeps out something of its own. */
function chooseNeeds(all: readonly Needs[]): readonly ReadonlySet<string>[] {
  const rarest = [...all].sort((a, b) => a.cost - b.cost).map(({ words }) => new Set(words));
  const chosen: Set<string>[] = [];
  for (const words of rarest) {
    const isNew = chosen.every((other) => [...other].some((word) => !words.has(word)));
    if (isNew && chosen.length < mostNeeds) chosen.push(words);
  }
  return chosen;
}

/** Reads alternatives up to their closing bracket. */
function readAlternatives(pattern: Pattern, from: number, edges: Edges): Reading {
  const read = [readSequence(pattern, from, edges)];
  let next = read[0]?.next ?? from;
  while (pattern.pieces[next] === "|") {
    const other = readSequence(pattern, next + 1, edges);
    read.push(other);
    next = other.next;
  }
  return { needs: joinNeeds(read), opens: read.every(({ opens }) => opens), next };
}

/** Of all that a sequence needs, what is rarest. */
function readSequence(pattern: Pattern, from: number, edges: Edges): Reading {
  const { needs, opens, next } = readPieces(pattern, from, edges);
  const rarest = needs.reduce<Needs | null>(
    (least, each) => (least && least.cost < each.cost ? least : each),
    null,
  );
  return { needs: rarest, opens, next };
}

/** Piece by piece, all that a sequence needs. */
function readPieces(pattern: Pattern, from: number, { opens, closed }: Edges) {
  const needs: Needs[] = [];
  let next = from;
  let begins = opens;
  while (!endsSequence(pattern.pieces[next])) {
    const read = readPiece(pattern, next, { opens: begins, closed });
    if (read.needs) needs.push(read.needs);
    begins = read.opens;
    next = read.next;
  }
  return { needs, opens: begins, next };
}

function readPiece(pattern: Pattern, at: number, edges: Edges): Reading {
  const text = pattern.pieces[at] ?? "";
  if (text.startsWith("(")) return readGroup(pattern, at, edges);
  if (word.test(text)) return readWord(pattern, at, edges);
  const begins = text === " " || text === "\\b" || text === "^";
  return { needs: null, opens: begins || (edges.opens && text === "$"), next: at + 1 };
}

/** "tip" and "s?" are "tip" or "tips". */
function readWord(pattern: Pattern, at: number, { opens, closed }: Edges): Reading {
  const { pieces, measureCost } = pattern;
  const text = pieces[at] ?? "";
  const ending = /^(\w)\?$/.exec(pieces[at + 1] ?? "")?.[1];
  const next = at + (ending ? 2 : 1);
  const isKnown = text.length >= known || endsWord(pattern, next, closed);
  if (!opens || !isKnown) return { needs: null, opens: false, next };
  const words = [...new Set([text, text + (ending ?? "")].map(readBeginning))];
  const cost = words.reduce((sum, each) => sum + measureCost(each), 0);
  return { needs: { words, cost }, opens: false, next };
}

function readGroup(pattern: Pattern, at: number, { opens, closed }: Edges): Reading {
  const { pieces, ends } = pattern;
  const end = ends[at] ?? pieces.length;
  const head = pieces[at] ?? "";
  const next = end + 1;
  if (/[=!]$/.test(head) && head !== "(?=") return { needs: null, opens, next };
  if (head === "(?=")
    return { ...readAlternatives(pattern, at + 1, { opens, closed: false }), opens, next };
  const ending = pieces[end] ?? ")";
  const isClosed = ending === ")" && endsWord(pattern, next, closed);
  const inner = readAlternatives(pattern, at + 1, { opens, closed: isClosed });
  const isOptional = /^\)(?:[?*]|\{0)/.test(ending);
  return {
    needs: isOptional ? null : inner.needs,
    opens: inner.opens && (opens || !isOptional),
    next,
  };
}

/** True where no word goes on at that place: also in "yes(?: please)?$". */
function endsWord(pattern: Pattern, at: number, closed: boolean): boolean {
  const { pieces, ends } = pattern;
  const text = pieces[at];
  if (endsSequence(text)) return closed;
  if (text !== "(?:" || pieces[at + 1] !== " ") return wordEnd.test(text ?? "");
  const end = ends[at] ?? pieces.length;
  const isWhole = !pieces.slice(at, end).includes("|") || ends[at + 2] === end - 1;
  return isWhole && endsWord(pattern, end + 1, closed);
}

const word = /^\w/;
/** A blank, the end of a word or of the text, or a letter that is no part of a `\w`. */
const wordEnd = /^(?: |\\b|\$|[^\0-\x7f]\+?)$/;

function endsSequence(text: string | undefined): boolean {
  return text === undefined || text === "|" || text.startsWith(")");
}

function joinNeeds(read: readonly Reading[]): Needs | null {
  const words: string[] = [];
  let cost = 0;
  for (const { needs } of read) {
    if (!needs) return null;
    words.push(...needs.words);
    cost += needs.cost;
  }
  return { words, cost };
}

/** For each opening bracket where it is closed. */
function pairBrackets(pieces: readonly string[]): readonly number[] {
  const ends: number[] = [];
  const open: number[] = [];
  for (const [at, text] of pieces.entries()) {
    if (text.startsWith("(")) open.push(at);
    else if (text.startsWith(")")) ends[open.pop() ?? 0] = at;
  }
  return ends;
}
