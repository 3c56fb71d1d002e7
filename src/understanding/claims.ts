/** What a sentence claims besides its subject; two sentences about the same thing may say the opposite. */
export interface Claim {
  readonly denies: boolean;
  readonly wholly: boolean;
  /** True where something is said not to matter, not to be needed, or to be all right. */
  readonly dismisses: boolean;
  readonly words: ReadonlySet<string>;
  /** Of which pairs of opposites it says the one only, and of which the other: a bit for each pair. */
  readonly one: number;
  readonly other: number;
}

const denials = words("not no never nothing nobody none neither nowhere without hardly cannot");
/** Words that leave no room for an exception. */
const absolutes = words(
  "always never all any every everything everyone everybody whole entire only enough guarantee guaranteed impossible completely " +
    "fully totally 100 forever perfect perfectly nothing nobody none instantly immediately automatically unlimited infinite infinitely " +
    "whoever whatever whichever whenever wherever",
);
/** Words of which one says the opposite of the other. */
const opposites = [
  ["more less", "fewer smaller"],
  ["more", "one single"],
  ["several many copies two", "one single"],
  ["less fewer", "more bigger"],
  ["fast faster quick quicker", "slow slower"],
  ["up", "down"],
  ["before first", "after later last"],
  ["same identical", "different separate own"],
  ["in", "out"],
  ["inside", "outside"],
  ["add adding adds", "remove removing removes"],
  ["public", "private"],
  ["easy easier cheap cheaper", "hard harder expensive dearer"],
  ["with", "without"],
  ["stop stops", "go goes start starts"],
  ["keep keeps", "lose loses delete deletes"],
  ["success succeeds works", "fails fail"],
  ["alone", "together help"],
] as const;

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

const sides = opposites.map(([one, other]) => [words(one), words(other)] as const);

/** Which of the sides have any of the words. */
function markSides(said: ReadonlySet<string>, side: 0 | 1): number {
  const has = (each: ReadonlySet<string>) => [...each].some((word) => said.has(word));
  return sides.reduce((mask, pair, at) => (has(pair[side]) ? mask | (1 << at) : mask), 0);
}

const dismissal =
  /\b(?:(?:does|do|did|would|will|should) not (?:\w+ ){0,2}(?:matter|need|have to|care|require|bother|hurt)|(?:is|are|was|were|be) not (?:\w+ ){0,2}(?:needed|necessary|required|important|essential|worth|a (?:\w+ )?(?:problem|issue|deal|concern))|needs? not|no (?:\w+ )?(?:need|difference|matter|point|reason|harm|problem|issue)|not worth|unnecessary|unneeded|unimportant|pointless|useless|optional|superfluous|irrelevant|(?:it|that|this|always|is|are) (?:\w+ )?(?:ok|okay|fine|all right|alright|harmless|safe) (?:to|if|that|when|as|for))\b/;

const moreThanOne = /\bmore than (?:one|a single)\b/g;

/** Reads what a row of words claims. */
export function readClaim(row: readonly string[]): Claim {
  const said = row.join(" ").replace(moreThanOne, "several").split(" ");
  const own = new Set(said);
  const [one, other] = [markSides(own, 0), markSides(own, 1)];
  return {
    denies: said.some((word) => denials.has(word)),
    wholly: said.some((word) => absolutes.has(word)),
    dismisses: dismissal.test(said.join(" ")),
    words: own,
    one: one & ~other,
    other: other & ~one,
  };
}

/** True where the first can hold and the second not: it denies the other, says the opposite of a word of it, or allows no exception where the other does. */
export function disagrees(said: Claim, known: Claim): boolean {
  return said.denies !== known.denies || opposes(said, known);
}

/** The same of what something is: what it does away with is no denial. */
export function opposes(said: Claim, known: Claim): boolean {
  if ((said.denies && !known.denies) || (said.wholly && !known.wholly)) return true;
  return ((said.one & known.other) | (said.other & known.one)) !== 0;
}
