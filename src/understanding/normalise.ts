import { beyondAscii, type Fold, fold, foldCharacters } from "./folds.ts";
import { remember } from "./remember.ts";
import { shorthand } from "./shorthand.ts";
import { fillers } from "./tone.ts";

/** The longest message that is read whole, in UTF-16 units; of a longer one the two ends are read. */
export const readWhole = 2000;

/** A word or a punctuation mark (`.` `,` `?` `—`), lower case, spelled out. */
export type Token = string;

const marks: ReadonlySet<Token> = new Set([".", ",", "?", "\u2014"]);

/** True for a token that is a word. */
export function isWord(token: Token): boolean {
  return !marks.has(token);
}

/** Spells a chat message out into plain lower-case words and punctuation marks; what is `kept` is no shorthand here. */
export function normalise(text: string, kept: ReadonlySet<string> = nothing): Token[] {
  const plain = fold(foldCharacters(shorten(text)), dropping);
  const tokens: readonly Token[] = plain.match(beyondAscii.test(plain) ? token : asciiToken) ?? [];
  const spelled = tokens.flatMap((each) => (kept.has(each) ? each : spellOut(each)));
  return dropPauses(spelled);
}

/** The words of a text, spelled out as those of a message are. */
export function toWords(text: string, kept: ReadonlySet<string> = nothing): string[] {
  return normalise(text, kept).filter(isWord);
}

/** A text without the marks of Markdown for stress and code. */
export function dropMarks(markdown: string): string {
  return markdown.replace(/[*_`]/g, "");
}

const dropping: readonly Fold[] = [
  // The dot of ".env" and ".gitignore" ends no sentence.
  [
    /\.\w/,
    /(^|\s)\.(?=(?:env|git\w*|ssh|aws|kube|docker\w*|\w+rc|pem|zip|ya?ml|json|csv)\b)/g,
    "$1",
  ],
  // "Is he (she?) …": what is wondered about by the way ends no sentence.
  [/\?\)/, /\((?:or )?\p{L}{0,5} ?\?+\)/gu, " "],
];

const token = /\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+|[.,?\u2014]/gu;
/** The same where there are no other letters: much faster. */
const asciiToken = /\d+(?:[.,]\d+)+|[a-z0-9]+|[.,?]/g;

const nothing: ReadonlySet<string> = new Set();

function shorten(text: string): string {
  if (text.length <= readWhole) return text;
  return `${text.slice(0, readWhole / 2)} . ${text.slice(-readWhole / 2)}`;
}

const spellOut: (token: Token) => readonly Token[] = remember((written) => {
  const word = shorthand.get(written) ?? shorthand.get(unstretch(written)) ?? unstretch(written);
  return word.split(" ").filter((part) => part !== "");
}, 20_000);

/** "sooooo" → "so": a letter three times or more in a row is said once. */
function unstretch(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, "$1");
}

/** What is said to whoever listens, and not of anything. */
const addressing: readonly Fold[] = [
  [/it is own/, /\bit is own\b/g, "its own"],
  [/bot/, /(?<!\b(?:this|the|a|an|your|of|like|chat) )\bbot\b/g, ""],
  [/ {2}/, / {2,}/g, " "],
];

/** What commas set off, and marks that nothing stands before. */
const pausing: readonly Fold[] = [
  [/ , /, / , (?:like|say|you know|i mean|i guess|so) (?=, )/g, " "],
  [/ , /, /(^| [.,?\u2014] )(?:like|you know|i mean) , /g, "$1"],
  [/ , /, / , (?=[.,?\u2014]( |$))/g, " "],
  [/^[.,\u2014] /, /^(?:[.,\u2014] )+/, ""],
  [/100/, /(^| [.,?\u2014] )100(?= [.,?\u2014]|$)/g, "$1yes"],
];

/** Drops "um", and "like", "say", "you know" where commas set them off. */
function dropPauses(tokens: readonly Token[]): Token[] {
  const said = tokens.filter((token) => !fillers.has(token)).join(" ");
  const text = fold(fold(said, addressing).trim(), pausing);
  return text === "" ? [] : text.split(" ");
}
