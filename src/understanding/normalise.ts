import { emoji, readNames } from "./emoji.ts";
import { shorthand } from "./shorthand.ts";
import { fillers } from "./tone.ts";

/** The longest message that is read whole, in UTF-16 units; of a longer one the two ends are read. */
export const readWhole = 2000;

/** A word or a punctuation mark (`.` `,` `?` `—`), lower case, spelled out. */
export type Token = string;

const marks = /^[.,?\u2014]$/;

/** True for a token that is a word. */
export function isWord(token: Token): boolean {
  return !marks.test(token);
}

/** Spells a chat message out into plain lower-case words and punctuation marks; what is `kept` is no shorthand here. */
export function normalise(text: string, kept: ReadonlySet<string> = nothing): Token[] {
  const plain = completeWords(foldCharacters(shorten(text)));
  const tokens = (plain.match(/\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+|[.,?\u2014]/gu) ?? []).flatMap(
    (token) => (kept.has(token) ? [token] : spellOut(token)),
  );
  return dropPauses(tokens);
}

/** The words of a text, spelled out as those of a message are. */
export function toWords(text: string, kept: ReadonlySet<string> = nothing): string[] {
  return normalise(text, kept).filter(isWord);
}

const nothing: ReadonlySet<string> = new Set();

function shorten(text: string): string {
  if (text.length <= readWhole) return text;
  return `${text.slice(0, readWhole / 2)} . ${text.slice(-readWhole / 2)}`;
}

/** "What is @everyone?" asks about the name; elsewhere a name only says whom a message is for. */
const askedName =
  /(?<=\b(?:what(?:'s|\u2019s| is| are| does| do)|explain|define|about|mean by|meaning of) )@(\w+)/gi;

function foldCharacters(text: string): string {
  return (
    readNames(text.normalize("NFKC"))
      .replace(askedName, "$1")
      .replace(/<(?:@[!&]?|#|a?:\w+:)[\w|]+>|https?:\/\/\S+|@\w+/g, " ")
      .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
      .replace(
        /\(\s*\w*\s*(?:laugh|chuckl|smil|sigh|nod|paus|grin|think)\w*[^)]*\)|\*[a-z]+s\*/gi,
        " ",
      )
      .replace(/\p{Extended_Pictographic}/gu, (symbol) => ` ${emoji.get(symbol) ?? ""} `)
      // How a sign is drawn says nothing.
      .replace(/[\uFE0F\u20E3]/g, "")
      .toLowerCase()
      .replace(/^\s*(?:(?:h?e+h|h+m+|u+h+m*|e+r+m*|hä+)[\s,.]*)?[?!.\s]*\?[\s?!.]*$/, "huh?")
      .replace(/^\s*=+\s*(?=\w)/, "same as ")
      .replace(
        /\b(what|how|why|who|where|when) (?:on earth|in the world|the (?:hell|heck|fuck))\b/g,
        "$1",
      )
      .replace(/tl;dr/g, "tldr")
      .replace(/\be\.\s?g\.?(?=\W|$)/g, "for example")
      .replace(/\bi\.\s?e\.?(?=\W|$)/g, "that is")
      .replace(/(?<=\w) ?= ?(?=\?)/g, " means what ")
      .replace(/(?<=\w) ?== ?(?=\w)| = /g, " is ")
      .replace(/\bw\/o\b/g, "without")
      .replace(/\bw\/(?=\s)/g, "with")
      .replace(/[!;\n\r]+|:(?=\s|$)|\.{2,}|\u2026/g, " . ")
      .replace(/\s(?:-+|\u2013|\u2014)+\s|[\u2013\u2014]+|--+/g, " \u2014 ")
      .replace(/(?<=\w)[-/](?=\w)/g, " ")
      .replace(/\b(can)'t\b/g, "$1 not")
      .replace(/\bwon't\b/g, "will not")
      .replace(/n't\b/g, " not")
      .replace(/'re\b/g, " are")
      .replace(/'ll\b/g, " will")
      .replace(/'ve\b/g, " have")
      .replace(/'d\b/g, " would")
      .replace(/'m\b/g, " am")
      .replace(/\b(what|that|it|how|who|where|there|here|he|she|when|why)'s\b/g, "$1 is")
      .replace(/\blet's\b/g, "let us")
      .replace(/'s\b/g, "")
      .replace(/'/g, "")
  );
}

/** Typed without its apostrophe, and a word of its own: "ill try", "id say", "were only three". */
function completeWords(text: string): string {
  return text
    .replace(
      /\bill (?=(?:be|go|try|come|have|do|take|ask|think|check|need|get|see|read|stop|continue|let|just)\b)/g,
      "i will ",
    )
    .replace(
      /\bid (?=(?:like|love|say|rather|have|want|prefer|bet|guess|think|be|need|call|put)\b)/g,
      "i would ",
    )
    .replace(
      /(?<=^|[.,?] |\bso |\bbut |\bbecause )were (?=(?:only|just|an?|all|not|two|three|four|five|six|\d+|using|running|building|working|having|going|doing|in|on|at|still|so)\b)/g,
      "we are ",
    );
}

function spellOut(token: Token): Token[] {
  const word = shorthand.get(token) ?? shorthand.get(unstretch(token)) ?? unstretch(token);
  return word.split(" ").filter((part) => part !== "");
}

/** "sooooo" → "so": a letter three times or more in a row is said once. */
function unstretch(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, "$1");
}

/** Drops "um", and "like", "say", "you know" where commas set them off. */
function dropPauses(tokens: readonly Token[]): Token[] {
  const text = tokens
    .filter((token) => !fillers.has(token))
    .join(" ")
    .replace(/(?<!\b(?:this|the|a|an|your|of|like|chat) )\bbot\b/g, "")
    .replace(/ {2,}/g, " ")
    .trim()
    .replace(/ , (?:like|say|you know|i mean|i guess|so) (?=, )/g, " ")
    .replace(/(^| [.,?\u2014] )(?:like|you know|i mean) , /g, "$1")
    .replace(/ , (?=[.,?\u2014]( |$))/g, " ")
    .replace(/^(?:[.,\u2014] )+/, "");
  return text === "" ? [] : text.split(" ");
}
