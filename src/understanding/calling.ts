import { any, oneOf } from "./any.ts";
import { isWord, normalise, type Token } from "./normalise.ts";
import { shorthand } from "./shorthand.ts";
import { measureDistance } from "./spelling.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * True where a message asks something of somebody whom it calls by name: "Bob, can you …". Nobody's name is known here. It
 * is a word that neither the lesson nor anybody's everyday talk has, where one calls people: ahead of a request, or behind
 * it after a comma.
 */
export function callsSomebody(text: string, vocabulary: Vocabulary): boolean {
  const tokens = normalise(text, vocabulary.names);
  const isName = (token: Token | undefined) => token !== undefined && mayName(token, vocabulary);
  const from = tokens.findIndex((token) => !leads(token));
  const rest = tokens.slice(from + 1);
  const isApart = rest[0] !== undefined && !isWord(rest[0]);
  const asked = rest.slice(isApart ? 1 : 0).join(" ");
  if (isName(tokens[from]) && (isApart ? asksApart : asks).test(asked)) return true;
  const words = tokens.at(-1) === "?" || tokens.at(-1) === "." ? tokens.slice(0, -1) : tokens;
  return words.at(-2) === "," && isName(words.at(-1)) && toYou.test(words.join(" "));
}

const polite = "(?:(?:please|just|maybe|also|then|so|hey) )*";
const modal = "(?:can|could|would|will|do|did|have|are|were|should|might)";
const toYou = new RegExp(`\\b${modal} (?:not )?you\\b`);
const telling = oneOf(
  `(?:explain|tell|show|help|repeat|say|give|describe|remind|walk|teach|try|ask|read|look|check)`,
);
/** What is asked of whoever the word before it calls. */
const asks = any(
  new RegExp(`^${polite}${modal} (?:not )?you\\b`),
  new RegExp(`^${polite}(?:what|how|why|where|when) ${modal} you\\b`),
  new RegExp(`^${polite}${telling} (?:that|it|this|me|us|the|your|a|again)\\b`),
  /^you\b/,
);
/** Behind a comma a name is surer; a thing that is named so is asked about as "it". */
const asksApart = any(
  asks,
  new RegExp(
    `^${polite}(?:what|how|why|where|when|who|is|does|any|your|please|${telling})\\b(?!(?: \\w+)? (?:it|they|them|that|those|these)\\b)`,
  ),
);

/** Words that may stand ahead of a name, and of a request to nobody in particular. */
const leading = new Set(
  (
    "hey hi hello ok okay so and but also sorry thanks please oh ah now then alright right yes yeah no good morning " +
    "evening afternoon wait there welcome"
  ).split(" "),
);

function leads(token: Token): boolean {
  return !isWord(token) || leading.has(token);
}

/** What is misspelt so is not taken for a name. */
const oftenMisspelt =
  "sorry wait okay please thanks hello maybe actually alright pardon excuse".split(" ");

/** Calls on nobody, or on the bot, or on all who are there. */
const nobody = new Set(
  (
    "likewise bot robot tutor teacher professor prof coach sir madam assistant ai everyone everybody anyone anybody someone " +
    "somebody folks team people class mates friends friend mate buddy pal wow whoa woah omg lol haha lmao huh gosh gee damn " +
    "dang crap oops ouch jeez yikes phew argh aha welp yep yup nope nah pardon excuse apologies apology greetings howdy " +
    "cheers gotcha kindly alas anyway anyways further furthermore moreover lastly firstly secondly finally meanwhile " +
    "righto uff ugh meh ballpark shukran gracias merci danke otherwise nevertheless nonetheless hence therefore thus today tomorrow tonight yesterday hold hang quick question " +
    "maybe perhaps once okey another other later soon someday sometime instead still yet"
  ).split(" "),
);

function mayName(token: Token, { spelling }: Vocabulary): boolean {
  if (!/^\p{L}{2,}$/u.test(token) || nobody.has(token) || leading.has(token)) return false;
  if (shorthand.has(token) || spelling.knows(token) || spelling.correct(token) !== token)
    return false;
  if (token.length > longestName && token.endsWith("ly")) return false;
  return token.length < 4 || oftenMisspelt.every((word) => measureDistance(token, word, 1) > 1);
}

/** Emily is a name, and "incidentally" is none. */
const longestName = 6;
