import { approval, emoji, readApproval, readNames, writtenOut } from "./emoji.ts";

/** "What is @everyone?" asks about the name; elsewhere a name only says whom a message is for. */
const askedName =
  /(?<=\b(?:what(?:'s|\u2019s| is| are| does| do)|explain|define|about|mean by|meaning of) )@(\w+)/gi;

/** True for a text that has more than the letters and marks of English. */
export const beyondAscii: RegExp = /[^\0-\x7f]/;

/** Replaces a pattern in texts that have the sign of it, which few have. */
export type Fold = readonly [
  sign: RegExp,
  pattern: RegExp,
  by: string | ((found: string) => string),
];

/** What platforms and keyboards put into a text. */
const marking: readonly Fold[] = [
  [/:/, writtenOut, readNames],
  [/[+-]1/, approval, readApproval],
  [/@/, askedName, "$1"],
  [/[@<]|:\/\//, /<(?:@[!&]?|#|a?:\w+:)[\w|]+>|https?:\/\/\S+|@\w+/g, " "],
  [/[\u2018\u2019\u02bc\u0060\u00b4]/, /[\u2018\u2019\u02bc\u0060\u00b4]/g, "'"],
  [
    /[(*]/,
    /\(\s*\w*\s*(?:laugh|chuckl|smil|sigh|nod|paus|grin|think)\w*[^)]*\)|\*[a-z]+s\*/gi,
    " ",
  ],
  [beyondAscii, /\p{Extended_Pictographic}/gu, (symbol) => ` ${emoji.get(symbol) ?? ""} `],
  // How a sign is drawn says nothing.
  [beyondAscii, /[\uFE0F\u20E3]/g, ""],
];

/** What stands for words or for the end of a sentence, in lower case. */
const writing: readonly Fold[] = [
  [/\?/, /^\s*(?:(?:h?e+h|h+m+|u+h+m*|e+r+m*|hä+)[\s,.]*)?[?!.\s]*\?[\s?!.]*$/, "huh?"],
  [/=/, /^\s*=+\s*(?=\w)/, "same as "],
  [
    / (?:on|in|the) /,
    /\b(what|how|why|who|where|when) (?:on earth|in the world|the (?:hell|heck|fuck))\b/g,
    "$1",
  ],
  [/;/, /tl;dr/g, "tldr"],
  // "In one or two sentences" holds nothing against anything.
  [
    / (?:or|to) /,
    /\b(one|two|three|a|1|2|3) (?:or|to) (?:two|three|four|five|2|3|4|5) (?=(?:short |simple )*(?:sentences|lines|words)\b)/g,
    "$1 ",
  ],
  [/\./, /\be\.\s?g\.?(?=\W|$)/g, "for example"],
  [/\./, /\bi\.\s?e\.?(?=\W|$)/g, "that is"],
  [/=/, /(?<=\w) ?= ?(?=\?)/g, " means what "],
  [/=/, /(?<=\w) ?== ?(?=\w)| = /g, " is "],
  [/[>→⇒]/, /(?<=[\w)]) ?(?:=>|-+>|→|⇒) ?(?=\w)/g, " is "],
  [/=/, /(?<=[a-z])=(?=[a-z])/g, " is "],
  [/\//, /\bw\/o\b/g, "without"],
  [/\//, /\bw\/(?=\s)/g, "with"],
  [/[!;\n\r:.\u2026]/, /[!;\n\r]+|:(?=\s|$)|\.{2,}|\u2026/g, " . "],
  [/[-\u2013\u2014]/, /\s(?:-+|\u2013|\u2014)+\s|[\u2013\u2014]+|--+/g, " \u2014 "],
  [/[-/]/, /(?<=\w)[-/](?=\w)/g, " "],
];

const apostrophe = /'/;
/** What an apostrophe leaves out. */
const shortening: readonly Fold[] = [
  [apostrophe, /\b(can)'t\b/g, "$1 not"],
  [apostrophe, /\bwon't\b/g, "will not"],
  [apostrophe, /n't\b/g, " not"],
  [apostrophe, /'re\b/g, " are"],
  [apostrophe, /'ll\b/g, " will"],
  [apostrophe, /'ve\b/g, " have"],
  [apostrophe, /'d\b/g, " would"],
  [apostrophe, /'m\b/g, " am"],
  [apostrophe, /\b(what|that|it|how|who|where|there|here|he|she|when|why)'s\b/g, "$1 is"],
  [apostrophe, /\blet's\b/g, "let us"],
  [apostrophe, /'s\b/g, ""],
  [apostrophe, /'/g, ""],
];

/** Typed without its apostrophe, and a word of its own: "ill try", "id say", "were only three". */
const completing: readonly Fold[] = [
  [
    /\bill /,
    /\bill (?=(?:be|go|try|come|have|do|take|ask|think|check|need|get|see|read|stop|continue|let|just)\b)/g,
    "i will ",
  ],
  [
    /\bid /,
    /\bid (?=(?:like|love|say|rather|have|want|prefer|bet|guess|think|be|need|call|put)\b)/g,
    "i would ",
  ],
  [
    /\b(?:ur|your) /,
    /\b(?:ur|your) (?=(?:saying|telling|talking|going too|right|wrong|welcome|awesome|amazing|the best|a (?:star|legend|hero)|too (?:fast|quick|slow))\b)/g,
    "you are ",
  ],
  [/in other words/, /\bin other words(?:,| \.) (?=(?:\S+ ){3})/g, "so "],
  [
    /were /,
    /(?<=^|[.,?] |\bso |\bbut |\bbecause )were (?=(?:only|just|an?|all|not|two|three|four|five|six|\d+|using|running|building|working|having|going|doing|in|on|at|still|so)\b)/g,
    "we are ",
  ],
];

const inLowerCase: readonly Fold[] = [...writing, ...shortening, ...completing];

/** A message in lower case, with what its marks stand for in words or in the marks `. , ? \u2014`. */
export function foldCharacters(text: string): string {
  const plain = beyondAscii.test(text) ? text.normalize("NFKC") : text;
  return fold(fold(plain, marking).toLowerCase(), inLowerCase);
}

/** The text after one fold after the other. */
export function fold(text: string, folds: readonly Fold[]): string {
  let folded = text;
  for (const [sign, pattern, by] of folds) {
    if (!sign.test(folded)) continue;
    folded = typeof by === "string" ? folded.replace(pattern, by) : folded.replace(pattern, by);
  }
  return folded;
}
