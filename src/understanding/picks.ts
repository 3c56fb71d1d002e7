/** The words that a place is called by, besides "last". */
export const ordinals: readonly string[] = ["first", "second", "third", "fourth", "fifth"];
const numbers = ["one", "two", "three", "four", "five"];

const lead =
  "(?:(?:ok|then|so|well|hmm|i|would|will|think|guess|say|said|pick|choose|take|go|going|am|for|with|it|is|maybe|probably|my|answer|the|number|option|choice) )*";
const tail = "(?: (?:one|option|choice|part|answer|please|i think|i guess))*";
const numbered = new RegExp(
  `^${lead}(?:(\\d)|(first|second|third|fourth|fifth|last|one|two|three|four|five))${tail}$`,
);
const lettered = /^(?:(?:option|answer|choice|number) )?([a-e])$/;

/** The 0-based place that a message picks of `count`: "2", "b", "I'd go for the second one". */
export function readNumber(text: string, count: number): number | null {
  const letter = lettered.exec(text)?.[1];
  if (letter) return placeOfLetter(letter);
  const [, digit, word = ""] = numbered.exec(text) ?? [];
  if (digit) return Number(digit) - 1;
  if (word === "last") return count - 1;
  const at = Math.max(ordinals.indexOf(word), numbers.indexOf(word));
  return at >= 0 ? at : null;
}

/** What goes on after a pick: "2, and then I'm out", "the second one, kind of". "2 and 3 fail" picks nothing. */
const onward =
  "(?: (?:(?:and|but) (?:i|is|are|what|how|who|why|when|where|can|could|do|does|also|then|please|tell|thanks|after)|because|please|then(?: i|$)|thanks|obviously|actually)\\b.*)?";
const vaguely =
  "(?: (?:kind of|sort of|more or less|i (?:think|guess|suppose)|maybe|probably|rather|(?:sounds|looks|seems|is|comes) (?:about )?(?:right|good|fine|close|closest|interesting|nearest|like it)|fits|is it|is (?:what|the one) i (?:mean|meant|want|wanted)|was (?:what|the one) i (?:mean|meant)))*";
const choosing =
  "(?:(?:yes|ok|sure|then|so|well|hm+|please|just|number|option|the|i (?:take|pick|choose|want|mean|meant)|i would (?:like|say|take|choose|go for)|let us (?:do|take|try|hear|see|look at|go (?:for|with))|(?:it|that) (?:is|would be)|(?:i (?:will |would )?)?go (?:for|with)) )*";
const leadingPick = new RegExp(
  `^${choosing}(?:(?<digit>\\d)|(?<ordinal>${ordinals.join("|")}|last) (?:one|option|question|button))${vaguely}${onward}$`,
);

/** The 0-based place of an offer that is no answer to a check; only its number or place is shown, so a letter picks none. */
export function readLeadingPick(text: string, count: number): number | null {
  const { digit, ordinal } = leadingPick.exec(text)?.groups ?? {};
  const said = digit ?? ordinal ?? (lettered.test(text) ? undefined : text);
  return said === undefined ? null : readNumber(said, count);
}

function placeOfLetter(letter: string): number {
  return letter.charCodeAt(0) - "a".charCodeAt(0);
}

const hedge =
  "(?:(?:ok|yes|then|so|well|hmm|sorry|whatever|but|not sure|no idea|do not know|i|am|would|will|think|guess|suppose|say|said|bet|pick|choose|take|go|going|for|with|it|this|is|be|has to|must|should|could|might|just|still|maybe|perhaps|probably|possibly|definitely|surely|clearly|(?:my|the) answer|the) )*";
const called = "(?:option|answer|choice|number|letter)";
const place = `(?:(?:${called} )(?<named>[a-e]|\\d|${numbers.join("|")})|(?<letter>[a-e])|(?<digit>\\d|${numbers.join("|")})|(?:the )?(?<ordinal>${ordinals.join("|")}|last)(?: (?:one|option|answer|choice))?)`;
const after =
  "(?: (?:please|again|though|then|obviously|clearly|definitely|surely|probably|maybe|of course|for sure|i (?:think|guess|suppose|bet|would say)|is (?:it|right|correct|true|my answer)|that is (?:it|my answer)))*";
/** What follows says why, or that it is so; "2 nodes are left" says how many. */
const reason =
  "(?: (?:because|since|due to|as (?:it|they|that|this|the|i|you|we|there|otherwise)|that is (?:what|why|how|the)|it \\w+|they \\w+|like i)\\b.*)?";
const picked = new RegExp(`^${hedge}${place}${after}${reason}$`);
const bare = new RegExp(`^(?:${called} )?(?:[a-e]|\\d)$`);

/** The 0-based place of the choice that an answer to a check picks, whatever it says for it: "I think it is the third, because …". What a choice speaks of is no place, unless nothing else is said. `labels` are all offers as a message would spell them; the first `choices` of them answer the check. */
export function readPick(text: string, labels: readonly string[], choices: number): number | null {
  const same = labels.indexOf(text);
  if (same >= 0) return same;
  if (bare.test(text)) return readNumber(text, choices);
  const { named, letter, digit, ordinal } = picked.exec(text)?.groups ?? {};
  const said = named ?? letter ?? digit ?? ordinal;
  const at = said === undefined ? null : readNumber(said, choices);
  if (named || said === undefined || at === null) return at;
  const answers = labels.slice(0, choices);
  if (digit && answers.some(isNumber)) return null;
  return answers.some((label, number) => number !== at && speaksOf(label, said, at)) ? null : at;
}

/** The same where the number or place stands before a mark, and more is said after it: "3, cause then nobody knows how it works", "it's the second one, isn't it? One alone …". */
export function readFirstPick(
  text: string,
  labels: readonly string[],
  choices: number,
): number | null {
  const answers = labels.slice(0, choices);
  if (numberAlone.test(text)) return answers.some(isNumber) ? null : readNumber(text, choices);
  const { place } = placeAlone.exec(text)?.groups ?? {};
  const at = place === undefined ? null : readNumber(place, choices);
  if (place === undefined || at === null) return null;
  return answers.some((label) => speaksOf(label, place, at)) ? null : at;
}

const numberAlone = new RegExp(`^(?:it is )?(?:${called} )?\\d$`);
const placeAlone = new RegExp(
  `^${hedge}(?:the )?(?<place>${ordinals.join("|")}|last) (?:one|option|answer|choice)$`,
);

/** True for the answer to "how many?". */
function isNumber(label: string): boolean {
  return label.split(" ").length <= 3 && /\b(?:\d+|one|two|three|four|five)\b/.test(label);
}

/** True where a label has the word that is said, or the same number; "a" means nothing by itself. */
function speaksOf(label: string, said: string, at: number): boolean {
  const words = label.split(" ");
  const isCount = numbers.includes(said) || /\d/.test(said);
  const same = isCount ? [String(at + 1), numbers[at] ?? said] : [said];
  return said !== "a" && same.some((each) => words.includes(each));
}
