import { type Claim, readClaim } from "./claims.ts";
import { isFraming } from "./content.ts";
import { isWord, normalise, toWords } from "./normalise.ts";
import { stem } from "./stems.ts";

/** A mistaken belief, as its author has it. */
interface Belief {
  readonly belief: string;
  readonly phrasings: readonly string[];
}

/** How what is said stands to a belief: it holds it with no exception, holds something like it, or has doubts about it. */
export type Stance = "holds" | "leans" | "doubts";

/** "So I don't need backups, right?" and "are copies enough?" hold a belief, so a plain no answers them; "do I still need backups?" doubts it, and is answered by a yes. Null where it can't be told. */
export function readStance(text: string, belief: Belief): Stance | null {
  const said = findClaim(text);
  if (said === "" || open.test(said) || isOtherwise(said, belief.belief)) return null;
  const claim = readClaim(said.replace(leadingNot, "$1 ").split(" "));
  const known = [readPhrasing(belief.belief), ...belief.phrasings.map(readPhrasing)] as const;
  if (!asksForNeed.test(said) || claim.denies) return readHold(said, claim, known);
  return asks.test(said) && isDoubted(said, known) ? "doubts" : null;
}

/** "Do I still need backups?": what the belief does away with. */
function isDoubted(said: string, known: readonly Phrasing[]): boolean {
  const [asked = ""] = said.split(provided);
  const parts = asked.split(asksForNeed);
  const needed = [...listTelling((passive.test(asked) ? parts[0] : parts.at(-1)) ?? "")];
  return known.some(
    ({ words, stems }) => relief.test(words) && needed.some((each) => stems.has(each)),
  );
}

type Phrasing = ReturnType<typeof readPhrasing>;

function readHold(
  said: string,
  claim: Claim,
  known: readonly [Phrasing, ...Phrasing[]],
): Stance | null {
  const isRelieved = relief.test(said);
  const isStrong = claim.wholly || strong.test(said) || isRelieved;
  const [{ claim: own }] = known;
  if (!claim.denies && ((own.denies && !isRelieved) || (own.wholly && !isStrong))) return null;
  if (!agrees(claim, own) && !agrees(claim, findNearest(said, known).claim)) return null;
  return isStrong ? "holds" : "leans";
}

function agrees(one: Claim, other: Claim): boolean {
  return one.denies === other.denies;
}

/** "I must not …" and "even if …" say what the belief would not lead one to; that two things are apart is no belief that they are one. */
function isOtherwise(said: string, belief: string): boolean {
  if (!asks.test(said) && otherwise.test(said)) return true;
  return apart.test(said) && !apart.test(belief);
}

/** "Then we never lose data", "I can skip the backup": that some harm cannot come, or some care is not needed. */
export function isRelief(text: string): boolean {
  return relief.test(toWords(text).join(" "));
}

const relief =
  /\b(?:(?:do|does|would|will|did) not (?:\w+ )?(?:need|have to|care|worry|bother|matter)|(?:no|without any) (?:\w+ )?(?:need|worries|worry|problem|risk|danger)|(?:is|are) not (?:\w+ )?(?:needed|necessary|required|our problem|my problem|a problem)|needs? no|(?:can|could|may) (?:\w+ )?(?:skip|drop|forget|stop|save|ignore|relax|do without)|(?:is|are) (?:\w+ )?(?:enough|safe|fine)|(?:never|nothing|nobody|no one|not|no longer)\b.*\b(?:los[te]|lose|losing|fails?|breaks?|down|hack\w*|attack\w*|wrong|crash\w*|happens?|leaks?|steal|stolen|gone|problem|(?:get|gets|break|breaks) in|vanish|die|dies)\b|\b(?:no|not a single|not one) \w+ (?:(?:can|will|could|ever|would) )*(?:gets?|slips?|goes|comes?|breaks?|fails?|happens?|leaks?|is lost|are lost|hurts?)\b)/;

/** What asks in words of its own has no yes or no. */
const open = /^(?:what|why|how|when|where|who|whose|which)\b/;
const asks =
  /^(?:is|are|am|was|were|do|does|did|can|could|will|would|should|must|has|have|may|might)\b/;
/** "Isn't that enough?" takes it to be. */
const leadingNot =
  /^((?:is|are|do|does|did|can|could|will|would|should|has|have)(?: (?:i|we|you|it|that|this|they))?) not /;
const otherwise =
  /\b(?:(?:must|should|may) not|not allowed|forbidden|even|although|though|despite|anyway|also)\b|\b(?:too|as)$/;
const apart =
  /\b(?:two (?:\w+ )?(?:things|steps|words|parts)|differ\w*|separate\w*|distinct|apart|unlike|one thing|not the same)\b/;
/** What leaves no room for "in part", or asks for leave. */
const strong =
  /\b(?:same|identical|just|only|another (?:word|name)|(?<!good )enough|instead of|replaces?)\b|^(?:can|may|could|should) (?:i|we|you|one)\b/;
const asksForNeed = /\b(?:still|needs?|have to|must|should|necessary|needed|required)\b/;
const passive = /\b(?:needed|necessary|required)\b/;
/** What follows is why it may not be needed. */
const provided = / (?:if|when|with|now|once|although|though|in case|given) /;
const lead =
  /^(?:(?:so|but|and|ok|oh|ah|hm+|well|then|right|wait|now|surely|also|again|alright|cool|i (?:think|guess|thought|mean)|you mean|does that mean|that means|it means|in other words|basically) )+/;
/** What asks for a nod denies nothing. */
const nod =
  /(?: (?:or not|or no|no|yes|right|correct|is that right|am i right|(?:is|are|do|does|did|can|will|would|should) (?:not )?(?:i|we|you|it|that|they)(?: not)?))+$/;
const reason = / (?:because|since|as there|cause|otherwise) .*$/;

/** What is claimed or asked, without what leads into it and what it is claimed for. */
function findClaim(text: string): string {
  const sentences = listSentences(text);
  const asked = sentences.filter(({ isAsked, said }) => isAsked && said.length >= least);
  const longest = [...sentences].sort((a, b) => b.said.length - a.said.length)[0];
  const { said = [] } = asked.at(-1) ?? longest ?? {};
  return said.join(" ").replace(lead, "").replace(reason, "").replace(nod, "");
}

/** So many words ask something that stands by itself. */
const least = 3;

function listSentences(text: string) {
  const sentences: { said: string[]; isAsked: boolean }[] = [];
  let said: string[] = [];
  for (const token of [...normalise(text), "."]) {
    if (isWord(token) || token === ",") said.push(...(isWord(token) ? [token] : []));
    else {
      sentences.push({ said, isAsked: token === "?" });
      said = [];
    }
  }
  return sentences;
}

function readPhrasing(text: string) {
  const words = toWords(text).join(" ").replace(lead, "").replace(leadingNot, "$1 ");
  return { words, claim: readClaim(words.split(" ")), stems: listTelling(words) };
}

function listTelling(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split(" ")
      .map(stem)
      .filter((each) => !isFraming(each)),
  );
}

function findNearest<T extends { readonly stems: ReadonlySet<string> }>(
  said: string,
  known: readonly [T, ...T[]],
): T {
  const own = listTelling(said);
  const alike = ({ stems }: T) =>
    (2 * [...own].filter((each) => stems.has(each)).length) / (own.size + stems.size || 1);
  return known.reduce((best, each) => (alike(best) >= alike(each) ? best : each));
}
