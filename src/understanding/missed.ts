const drawn = "(?:story|stories|picture|image|analogy|comparison|metaphor|joke)";
/** What was no picture of their own, though it was taken for one. */
const literal = [
  `(?:that|this|it|mine) (?:is|was) (?:\\w+ )?(?:not|no|never) (?:(?:an?|any|my|meant as|meant to be|supposed to be|even) )*${drawn}`,
  "(?:that|this|it|mine) (?:is|was) (?:(?:an?|my|actually|really|just) )*(?:real|serious|genuine|literal|actual|honest|normal|plain|simple) question",
  "i (?:really |actually )?(?:mean|meant) (?:it|that|this) (?:literally|seriously|for real|as a question)",
  "i (?:am|was) (?:\\w+ )?(?:serious|being serious|being literal|asking(?: for real| seriously)?)",
].join("|");

const missed = [
  literal,
  "you (?:did|have|do) not (?:\\w+ )?(?:answer|answered|read|understand|understood|get|got)(?: (?:me|my (?:\\w+ )?question|the question|what i \\w+))?",
  "you (?:are|were) not (?:\\w+ )?(?:answering|reading|listening)(?: (?:to )?(?:me|my (?:\\w+ )?question|the question|what i \\w+))?",
  "you (?:are )?(?:still |just |really )?(?:misunderstood|misread|missed|missing|avoiding|ignored|ignoring|dodged) (?:me|my (?:\\w+ )?(?:question|point)|the (?:question|point)|what i \\w+)",
  "(?:that|this|it) (?:is|was) (?:\\w+ )?not (?:\\w+ ){0,2}(?:answer|question|what i (?:asked|meant|mean|wanted|said|was asking)(?: (?:for|about))?)",
  "(?:(?:that|this|it) )?(?:does|did) not (?:\\w+ )?answer (?:me|it|that|(?:my|the) (?:\\w+ )?question)",
  "(?:that|this) (?:is|was) not (?:even )?about (?:the|my|what) .*",
  "(?:i (?:just |only )?said )?(?:so )?you know nothing(?: .*)?",
  "(?:so )?you (?:do not|have not) (?:\\w+ )?(?:know|understand|have) (?:anything|much|a (?:thing|clue))(?: .*)?",
  "not (?:\\w+ )?(?:what i (?:asked|meant|mean|wanted|said|was asking)(?: (?:for|about))?|(?:an|my) (?:answer|question))",
  "(?:so )?(?:still )?no answer(?: (?:on|to|about) .*)?",
  "(?:we|you) (?:seem|keep) to be talking past (?:each other|me)",
  "you (?:did|have) not (?:say|said|tell|told)(?: me| us)?(?: (?:yet|so far|though))? (?:if|whether|why|how|what|which|who|about|anything about|a word about) .*",
].join("|");
const politely =
  "(?:(?:no|nope|hey|hmm|sorry|excuse me|well|but|actually|i think|i guess|still) )*";
const addressing =
  "(?: (?:at all|though|either|again|there|here|now|yet|but (?:whatever|ok|never mind)|whatever))*";
const saysMissed = new RegExp(`^${politely}(?:${missed})${addressing}$`);
const saysLiteral = new RegExp(`^${politely}(?:${literal})${addressing}$`);

/** What is not wanted: it only says what the answer should not be. */
const refused = new RegExp(
  `^${politely}(?:${[
    "(?:there is )?no need to (?:repeat|retell|explain|tell|say|go) .*",
    "(?:please )?do not (?:repeat|retell|tell me|explain|give me) .*",
    "i (?:am|was) not (?:asking|talking|speaking) (?:about|for) .*",
    "i (?:do|did|have) not (?:ask|asked|mean|talk|talked|speak|spoken|said|say anything|said anything) (?:about |for )?.*",
    "not (?:about |for )?(?:the |an? )?(?:CONCEPT|TERM)",
    "(?:please )?(?:not|no) (?:(?:the|that|this|your|another|an?|same|whole|more) )*(?:ANALOGY(?: story)?|story|stories|picture|pictures|analogy|analogies|example|list|summary)(?: (?:again|please|now|this time|once more|a third time|any ?more))*",
    "(?:let us )?(?:forget|drop|skip|leave) (?:about )?(?!(?:it|this|that|me|us|you|him|her|them)\\b)\\w+(?: \\w+)?(?: (?:for (?:now|a moment)|then|please))?",
    "you (?:have )?(?:already )?(?:told|said|gave|given|explained) (?:me |us )?(?:that|this|it)(?: \\w+)?(?: already| before| twice| word for word)?(?: \\w+)?",
  ].join("|")})$`,
);

/** "That's not what I asked": true for a clause that says of the last reply that it missed what was meant. */
export function saysMisread(text: string): boolean {
  return saysMissed.test(text);
}

/** "That was no story, it's a real question": true where any of what is said, part by part, says that what was taken for a picture was none. */
export function isMeantLiterally(parts: readonly string[]): boolean {
  return parts.some((part) => saysLiteral.test(part));
}

/** "No. That's not what I meant": true for clauses that say so, and nothing else. */
export function onlySaysMisread(clauses: readonly { readonly text: string }[]): boolean {
  const said = clauses.filter(({ text }) => !bare.test(text));
  return said.length > 0 && said.every(({ text }) => saysMisread(text));
}

const bare = /^(?:no|nope|sorry|hm+|well|but|hey|ok)$/;

/** "I asked how long it takes, not how to do it": true where any of what is said, part by part, says that the last reply missed what was meant. */
export function isMisread(parts: readonly string[]): boolean {
  return parts.some((part, at) => saysMissed.test(part) || setsRight(part, parts[at + 1] ?? ""));
}

function setsRight(part: string, next: string): boolean {
  return (
    (meant.test(part) && denied.test(next)) || meantOfYours.test(part) || askedBefore.test(part)
  );
}

const meant = new RegExp(
  `^${politely}(?:huh |dude |man )?i (?:just |only |actually |really )*(?:asked|meant|mean|said|wanted|was (?:asking|talking|speaking)|am (?:asking|talking|speaking))\\b`,
);
/** "That was about code again, I asked if mockups get reviewed": who says what they asked was not answered. */
const askedBefore = new RegExp(
  `^${politely}(?:but |and |huh )?i (?:just |only |actually |had )?asked (?:you )?(?:if|whether|how|what|why|when|who|where|which|about|for)\\b`,
);
const meantOfYours = new RegExp(`${meant.source}.* not (?:about |for )?your \\w+$`);
/** What the answer should not be of, set against what it should. */
const denied =
  /^not (?:about |for |on )?(?:(?:the|my|your|his|her|their|this|that|these|those|how|what|why|when|who|whether) .*|\w+)$/;

/** "No, not the limits of the picture. The limits of the machine": true for a clause that only says what is not wanted, beside the others. */
export function isRefused(
  { text, asked }: { readonly text: string; readonly asked: boolean },
  others: readonly { readonly text: string }[],
): boolean {
  if (onlyRefuses(text)) return true;
  const corrects = others.some((each) => meant.test(each.text) || /^(?:no|nope)$/.test(each.text));
  return corrects && !asked && denied.test(text);
}

/** "No need to repeat it": true for a clause that says only what is not wanted. */
export function onlyRefuses(text: string): boolean {
  return refused.test(text);
}
