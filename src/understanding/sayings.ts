import { byExamples } from "./draft.ts";
import { confirming, type Meaning, type Move, questionMoves } from "./meaning.ts";
import { probable } from "./scores.ts";

/** What stands by itself within a message, and what it does. */
export interface Saying {
  /** As it was written. */
  readonly text: string;
  readonly meaning: Meaning;
  readonly does: Doing;
}

/** Asks what has an answer, picks an offer, says what is borne out, lines up what stands for what, calls for something, or takes its leave. */
export type Doing = "asks" | "picks" | "states" | "maps" | "calls" | "leaves";

const aux = "(?:do|does|did|is|are|can|could|will|would|should)";

/** Longer messages, and such of more sentences, tell a story of their own. */
const longest = 600;
const mostSentences = 6;

/** Understands a text by itself, which may speak of a concept that was named just before it. */
export type ReadText = (text: string, named: string | null) => Meaning;

/**
 * The things that a message says in sentences of their own, in their order: "so X, right? And what is Y? Quiz me after."
 * What means nothing surely by itself is read with what comes after it; none, where the message is a single sentence.
 */
export function listSayings(text: string, readText: ReadText): Saying[] {
  const sentences = splitSentences(text);
  if (text.length > longest || sentences.length < 2 || sentences.length > mostSentences) return [];
  const found: Saying[] = [];
  let before: string[] = [];
  let named: string | null = null;
  const read = (said: string) => {
    const meaning = readText(said, named);
    named = meaning.mentions[0] ?? named;
    return meaning;
  };
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
  return joinMaps([...found, ...listOwn(before, read)], read);
}

/** "The oven is the node. The guests are the users." lines up one picture. */
function joinMaps(sayings: readonly Saying[], read: (text: string) => Meaning): Saying[] {
  const joined: Saying[] = [];
  for (const saying of sayings) {
    const last = joined.at(-1);
    const both =
      last?.does === "maps" && saying.does === "maps"
        ? readTogether([last.text, saying.text], read)
        : null;
    if (both) joined.splice(-1, 1, both);
    else joined.push(saying);
  }
  return joined;
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
  return does === null || (does === "asks" && !isAsked(text, meaning))
    ? null
    : { text, meaning, does };
}

function isAsked(text: string, { move, words }: Meaning): boolean {
  if (heading.test(words) || knowing.test(words)) return false;
  const isLong = words.split(" ").length >= leastCompared;
  return asking.test(text) || move === "ask-concept" || (move === "compare" && isLong);
}

/** "What about baking? When is it done?" says what the question is about. */
const heading = /^(?:(?:and|so|ok|but|now) )*(?:what|how) about\b/;

/** "Next: availability. I think it's the same as reliability" asks in whatever form; in fewer words, something is only called something else. */
const leastCompared = 5;

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
  const { move, band, offer, words, why } = meaning;
  if (band === "sure" && calling.has(move)) return "calls";
  if (offer !== null) return words.split(" ").length <= mostPicking ? "picks" : null;
  if (isMapped(meaning)) return "maps";
  // What is only like a farewell takes no leave beside something else: "works for me".
  if (move === "goodbye") return why.rule === byExamples ? null : "leaves";
  if (isNamed(meaning) || isAnswered(meaning)) return "asks";
  return isBorneOut(meaning) ? "states" : null;
}

function isBorneOut({ move, band, match, echo }: Meaning): boolean {
  if (band !== "sure" || move !== "restate" || !echo || match?.kind === "misconception")
    return false;
  return confirming.has(echo.verdict) && echo.score >= probable;
}

function isMapped({ picture, taken, defines }: Meaning): boolean {
  return picture?.act === "maps" || taken.length + defines.length > 0;
}

/** "2", "the second one", "then let us go with 2". */
const mostPicking = 7;

const calling: ReadonlySet<Move> = new Set(["quiz-me", "recap", "another-example"]);

/** What a concept is has an answer, and so has what sets two apart. */
function isNamed({ move, band, mentions }: Meaning): boolean {
  if (band === "unsure") return false;
  return move === "compare" ? mentions.length > 1 : move === "ask-concept" && mentions.length > 0;
}

function isAnswered({ move, band, match, row, terms }: Meaning): boolean {
  const isTerm = move === "clarify-term";
  if (band !== "sure") return false;
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
