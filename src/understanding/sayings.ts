import { confirming, type Meaning, type Move, questionMoves } from "./meaning.ts";
import { probable } from "./scores.ts";

/** What stands by itself within a message, and what it does. */
export interface Saying {
  /** As it was written. */
  readonly text: string;
  readonly meaning: Meaning;
  readonly does: Doing;
}

/** Asks what has an answer, picks an offer, says what is borne out, calls for something, or takes its leave. */
export type Doing = "asks" | "picks" | "states" | "calls" | "leaves";

const aux = "(?:do|does|did|is|are|can|could|will|would|should)";

/** Longer messages, and such of more sentences, tell a story of their own. */
const longest = 600;
const mostSentences = 6;

/**
 * The things that a message says in sentences of their own, in their order: "so X, right? And what is Y? Quiz me after."
 * `read` understands a text by itself. What means nothing surely by itself is read with what comes after it; none, where
 * the message is a single sentence.
 */
export function listSayings(text: string, read: (text: string) => Meaning): Saying[] {
  const sentences = splitSentences(text);
  if (text.length > longest || sentences.length < 2 || sentences.length > mostSentences) return [];
  const found: Saying[] = [];
  let before: string[] = [];
  for (const sentence of sentences) {
    const alone = readSaying(sentence, read);
    if (!alone) {
      before.push(sentence);
      continue;
    }
    const led = before.length > 0 ? readTogether([...before, sentence], read) : alone;
    if (led && isSame(led, alone)) found.push(led);
    else found.push(...listOwn(before, read), alone);
    before = [];
  }
  return [...found, ...listOwn(before, read)];
}

/** What several sentences say together, where none of them says it by itself. */
function listOwn(sentences: readonly string[], read: (text: string) => Meaning): Saying[] {
  const together = sentences.length > 1 ? readTogether(sentences, read) : null;
  return together ? [together] : [];
}

function readTogether(
  sentences: readonly string[],
  read: (text: string) => Meaning,
): Saying | null {
  return readSaying(sentences.join(" "), read);
}

function readSaying(text: string, read: (text: string) => Meaning): Saying | null {
  const meaning = read(text);
  const does = readDoing(meaning);
  const isAsked = asking.test(text) && !knowing.test(meaning.words);
  return does === null || (does === "asks" && !isAsked) ? null : { text, meaning, does };
}

/** "I know what a node is." */
const knowing =
  /^(?:\w+ ){0,2}?(?:i|we) (?:already )?(?:know|understand|get|got) (?:what|how|why)\b/;

/** What is only like a question asks none. */
const asking = new RegExp(
  `[?]|\\b(?:(?:what|how|why|who|when|where)(?:['’]?s)?|whose|which|tell|explain|wonder|if|hw|wht)\\b|^(?:\\w+ )?${aux}\\b`,
  "i",
);

function isSame(one: Saying, other: Saying): boolean {
  const { match, move } = one.meaning;
  return (
    one.does === other.does &&
    (match ? match.id === other.meaning.match?.id : move === other.meaning.move)
  );
}

/** Null for what says nothing surely. */
function readDoing(meaning: Meaning): Doing | null {
  const { move, band, match, echo, offer, words } = meaning;
  if (band === "sure" && calling.has(move)) return "calls";
  if (offer !== null) return words.split(" ").length <= mostPicking ? "picks" : null;
  if (move === "goodbye") return "leaves";
  if (band !== "sure") return null;
  if (isAnswered(meaning)) return "asks";
  if (move !== "restate" || !echo || match?.kind === "misconception") return null;
  return confirming.has(echo.verdict) && echo.score >= probable ? "states" : null;
}

/** "2", "the second one". */
const mostPicking = 3;

const calling: ReadonlySet<Move> = new Set(["quiz-me", "recap", "another-example"]);

function isAnswered({ move, match, row, terms }: Meaning): boolean {
  const isTerm = move === "clarify-term";
  if (!questionMoves.has(move) && !isTerm) return false;
  return (match?.score ?? 0) >= probable || (isTerm && (row !== null || terms.length > 0));
}

/** Where one sentence ends and another begins, or a second question is hung on to the first. */
export function splitSentences(text: string): string[] {
  return text
    .split(end)
    .map((each) => each.trim())
    .filter((each) => /[\p{L}\p{N}]/u.test(each));
}

const wh =
  "(?:(?:what|how|why|when|where|who)(?:['’]?s)?|which)(?! (?:i|we|you|he|she|it|they)\\b)";
const inverted = `${aux}(?! not\\b|n['’]?t\\b)`;
const end = new RegExp(
  `(?<=[.?!…]["”')]*|(?:^|\\s)[:;]['-]?[()DP/|]+)\\s+|\\n+|,? (?=(?:and|but|also) (?:then |also )?(?:${wh}|${inverted})\\b)`,
  "iu",
);
