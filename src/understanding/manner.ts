/** How many a line speaks of. */
type Many = "one" | "several" | "half" | "all";

/** How something is asked, which tells questions about the same things apart. */
export interface Manner {
  /** Empty where no number is said. */
  readonly many: ReadonlySet<Many>;
  readonly asksWho: boolean;
  readonly asksHowMany: boolean;
  /** True where a case is supposed: what is asked is what comes of it, not whether it is so. */
  readonly supposes: boolean;
}

/** Reads how a row of words asks. */
export function readManner(words: readonly string[]): Manner {
  const text = words.join(" ");
  return {
    many: readMany(text),
    asksWho: asking.test(text),
    asksHowMany: /\bhow (?:many|much)\b/.test(text),
    supposes: supposing.test(text),
  };
}

/** "Who is the steward?" asks what a name stands for. */
const asking =
  /(?<!\b(?:one|ones|person|people|guy|somebody|someone|anybody|anyone|everybody|everyone|those|user|colleague|node) )\bwho\b(?! (?:is|are|was) (?:the|an?)\b)/;
const supposing = /\bwhat (?:if|happens|would happen|will happen)\b|^(?:and|but|or) if\b/;

const oneOf = /\b(?:one|1) (?:out )?of\b|\b(?:single|only one|just one)\b/;
const one = /(?<!\b(?:no|the|this|that|which|any|every|each|another|than|last|next|but) )\bone\b/;
const several =
  /\b(?:two|three|four|five|2|3|4|5|several|most|many|few|couple|both|multiple|more than one)\b/;
const half = /\bhalf\b/;
const all =
  /\b(?:(?<!\b(?:at|after|not) )all|every|everything|whole|entire|none|both|no \S+ left)\b/;

/** "One of the three" speaks of one; "both" can be two of many, or all there are. */
function readMany(text: string): ReadonlySet<Many> {
  if (oneOf.test(text)) return new Set(["one"]);
  const found = new Set<Many>();
  if (one.test(text)) found.add("one");
  if (several.test(text)) found.add("several");
  if (half.test(text)) found.add("half");
  if (all.test(text)) found.add("all");
  return found;
}

const notWho = 0.5;
const notHowMany = 0.4;
const noCase = 0.3;
const belief = 0.5;

/** How much speaks against an authored phrasing because it asks in another manner: 0..1. */
export function findClash(
  asked: Manner,
  authored: Manner,
  { isCase, isBelief }: { readonly isCase: boolean; readonly isBelief: boolean },
): number {
  const who = asked.asksWho && !authored.asksWho ? notWho : 0;
  const howMany = authored.asksHowMany && !asked.asksHowMany ? notHowMany : 0;
  const supposed = asked.supposes && !isCase ? (isBelief ? belief : noCase) : 0;
  return Math.min(1, who + howMany + supposed);
}

/** The same because it supposes another number: 0..1; one is meant where nothing is said. */
export function findClashOfNumber({ many }: Manner, authored: Manner): number {
  if (many.size === 0 || [...many].some((each) => authored.many.has(each))) return 0;
  if (authored.many.size > 0) return 1;
  return many.has("one") ? 0 : 0.5;
}
