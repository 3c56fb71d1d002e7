import { any } from "../any.ts";
import type { Rule } from "../rules.ts";
import { idiom } from "../word-classes.ts";

const named = "(?:it|that|this|those|they|CONCEPT|TERM|which|everything|system|think)";
const hedge =
  "(?:a (?:bit|little) |kind of |sort of |just |basically |almost |much |more |something |somewhat |so |a lot )*";
const thing =
  "(?:an?|the|my|your|our|when|how|if|having|in|at|with|two|three|several|people|those|one|ANALOGY|\\w+ing|[a-z]+s)";

/** "Like if I sign up on one", "like if all my servers hang on one cable" and "like half an hour" give an instance of what was spoken of, and no picture. */
const sampled = any(
  /^like if (?:i|we|you|they|he|she|it)\b|^like if\b.*\b(?:TERM|CONCEPT)\b/,
  /^like (?:about |around |maybe )?(?:\d+|half|an?|one|two|three|four|five|ten|twenty|thirty) (?:an? )?(?:seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|times?|percent)\b/,
);

/** Offering an analogy of one's own. */
export const likeningRules: readonly Rule[] = [
  {
    id: "is-like",
    move: "own-analogy",
    weight: 81,
    cue: any(
      /^(?:(?:it|that|this|they) (?:is|are|sounds?|feels?) )?(?:(?:basically|pretty much|kind of|a bit|just|exactly|almost|about) )*(?:the )?same (?:(?:thing|idea|principle) )?(?:as|like) (?:an? |my |our |your |when |if |how |having |in |at |on |with |two |three )(?!(?:\w+ )?(?:CONCEPT|TERM)\b)/,
      /^(?:it|that|this) is (?:like |as )?(?:when|where|what|how) (?:my|our|an?|your|someone|somebody|people|kids|in (?:a|the|my))\b/,
      /\b(?:it|that|this|they|CONCEPT) (?:sounds?|works?|is|are) (?:\w+ ){0,2}like (?!CONCEPT|TERM|it\b|that\b|this\b|you\b|a lot|much|so\b|no\b|nothing|they\b|there\b|we\b|i\b|he\b|she\b|people\b|adding|if\b)\w+/,
      `(?:^|^(?:an? |the )?\\w+ (?=is |are |works? |would )|\\b${named} )(?:(?:is|are|be|works?|working|acts?|behaves?|would be|can be|could be) )?(?:not )?${hedge}like ${thing}\\b`,
      `\\b(?:it|that|this|CONCEPT) (?:is|works) (?:a bit|kind of|sort of|much|almost|basically|somewhat) like (?!CONCEPT|that|this|it\\b)\\w+`,
      `\\b(?:sounds?|feels?|seems?|looks?) ${hedge}like (?:an?|the|my|when|having|ANALOGY)\\b`,
    ),
    not: any(
      /\bwhat (?:is|are) (?:it|that|this|CONCEPT) like\b/,
      /\b(?:would|i|you|feel|look|looks|something|anything|sounds?) like (?:to|it|that|this|another|more|a plan|fun|an example)\b/,
      /\blike (?:that|this|it|so|CONCEPT|an example)$/,
      /\blike (?:ours|mine|us|me|you|yours|everyone|everybody)\b/,
      /\bif you like\b/,
      /\bwhat does .* look like\b/,
      /\b(?:words|things?) like\b/,
      `\\b(?:sounds?|feels?|looks?|seems?|is|are) (?:\\w+ ){0,2}?(?:like )?${idiom}`,
      /\bdo you mean\b/,
      /\byou mean\b/,
      /^how\b/,
      /^what\b/,
      sampled,
    ),
  },
  {
    id: "like-fragment",
    move: "own-analogy",
    weight: 72,
    cue: /^(?:oh |ah )?(?:kind of |sort of |a bit |just |almost |basically |much |more )*like (?:a|an|the|my|when|having|how|if|ANALOGY|two|\w+ing)\b .*/,
    not: any(
      /\blike (?:a|the) (?:summary|example|recap)\b/,
      /^like (?:that|this|what|it)$/,
      sampled,
    ),
  },
  {
    id: "like-noun",
    move: "own-analogy",
    weight: 71,
    cue: any(
      /^(?:kind of |sort of |a bit |just |almost |basically |pretty much |much |more |exactly )*like (?!CONCEPT|TERM|it\b|that\b|this\b|so\b|what\b|you\b|i said|really|wow|ok|why|how come|never|always)\w+/,
      /^(?:basically|essentially|pretty much|practically|kind of|sort of|more or less) (?:an?|my|our|the|your) (?!CONCEPT|TERM|same|way|bunch|lot|matter|question|kind|copy)\w+/,
      /\b(?:vibes|energy|(?<!\b(?:that|this|what|any) )kind of (?:thing|deal|situation))$/,
      /^(?:same|similar) (?:as|to|with) (?!CONCEPT|TERM|it\b|that\b|this\b|before|the (?:last|other|first))\w+/,
      /^(?!CONCEPT|TERM)(?:an? |the |my |our )(?!CONCEPT|TERM|STORY|bit|little|lot|question|copy|backup)(?:\w+ ){1,3}(?:basically|essentially|pretty much|sort of thing|kind of thing|more or less)$/,
      /, (?:something )?like (?:that|this)$/,
    ),
    not: any(
      sampled,
      /\b(?:summary|example|recap|to know|to hear|to learn|another|explain|differ\w*)\b/,
      /^like (?:if|when) .+ (?:what|how)\b/,
    ),
  },
  {
    id: "picture-this",
    move: "own-analogy",
    weight: 83,
    cue: any(
      /^(?:imagine|picture|think(?: of)?|take) (?:(?:an?|my|our|your|the) )?(?:(?!CONCEPT|TERM|STORY|scenario|case|situation)\w+ ){0,3}(?!during|something|anything|nothing|everything)\w+ing\b/,
      /^think(?: of)? (?:an?|the|my|our|your)? ?(?!CONCEPT|TERM|it\b|that\b|this\b|i\b|so\b|about|they\b|we\b|you\b|there\b)\w+(?: \w+)?(?:$| (?:always|never|where|with|of|when|for|from|but)\b)/,
    ),
    not: /\b(?:CONCEPT|TERM|what|how)\b/,
  },
  {
    id: "like-question",
    move: "own-analogy",
    weight: 83,
    cue: /^(?:is|are|would|could|can)(?: not)? (?:it|that|this|they|CONCEPT|TERM|those)(?: not)?(?: (?:be|also|kind of|sort of|a bit|just|basically|kind|of|then|more|similar to|something))* (?:like|similar to) (?!CONCEPT\b)/,
    not: /\blike CONCEPT$/,
  },
  {
    id: "picture-as",
    move: "own-analogy",
    weight: 80,
    cue: any(
      /\b(?:similar|comparable|akin|equal|analogous) (?:to|with) (?!CONCEPT|TERM|it\b|that\b|this\b|what\b|each|one another|the (?:other|last|previous|first))\w+/,
      /\b(?:liken|compar(?:e|ed|ing)) (?:it|that|this|CONCEPT|TERM|the \w+) (?:to|with) (?!CONCEPT|TERM|it\b|that\b|this\b|what\b|each|one another|something|anything|the (?:other|last|previous|first))\w+/,
      /\bremind(?:s|ed)? (?:me|us) (?:of|on|about|to) (?!CONCEPT|TERM|that\b|this\b|it\b)\w+/,
      /\breminds? (?:me|us) (?:of )?(?:how|when|my|the|a|an)\b/,
      /\b(?:i|we) (?:picture|imagine|see|think of|visuali[sz]e) (?:it|that|this|CONCEPT|them|TERM) (?:like|as|to be)\b/,
      /\bwould (?:a|an|the|my) .+ be (?:a |an )?(?:good|fair|right|ok|valid|decent|fitting|better|nice) (?:picture|image|example|comparison|analogy|metaphor|way)\b/,
      /\bmy own (?:picture|image|analogy|comparison|example|story)\b/,
      /^(?:(?:so|ok|and|here is|this is) )*my (?:picture|image|analogy|comparison|metaphor)(?: (?:for|of) (?:it|this|that|CONCEPT))?$/,
      /^(?:would|could|is) (?:a|an|the|my) .* (?:be )?(?:a )?(?:good|fair|right|ok|valid|decent)? ?(?:comparison|analogy|metaphor)$/,
      /\bi (?:always |often |just |usually )?(?:think of|picture|imagine|see) (?:my|our|a|an|the|it as)\b/,
      /^(?:it is )?as if \w+|\bas though (?:i|we|you|someone|everyone)\b/,
      /\b(?:vibes?|situation|(?<!\b(?:that|this|what|any) )kind of (?:deal|situation|thing))$/,
      /\b(?:in my (?:head|mind)|to me|for me|the way i (?:see|picture|imagine) it)\b.* (?:is|are|works?) (?:a|an|the|like|my)\b/,
      /\b(?:think|see|picture|imagine|consider|view) (?:of )?(?:it|that|this|CONCEPT|them) (?:as|like)\b/,
      /\bremind(?:s)? me of\b/,
      /\b(?:reminiscent of|comparable to|analogous to|the equivalent of|as if)\b/,
      /\bis (?:this|that|it) (?:the same|comparable) (?:as|to) (?:when|a|an|having)\b/,
      /\bmy (?:own )?analogy\b/,
      /\bcould i compare it\b/,
    ),
    not: any(
      /^(?:where|when|how|what|which|do|did|should) (?:\w+ ){0,3}i see (?:my|our|a|an|the)\b/,
      /\b(?:as if|as though) you (?:are|were) (?:talking|explaining|speaking|teaching)\b/,
      /^(?:can|could) you\b/,
      /^(?:now |please )?(?:explain|say|tell|put|describe|teach)\b/,
    ),
  },
  {
    id: "so-a-thing",
    move: "own-analogy",
    weight: 56,
    cue: /^(?:basically |it is |that is |so |pretty much |essentially )*(?:a|an) (?:\w+ ){1,3}(?:in|for|of|on|at|between|with|from) (?:a|an|the|my)\b/,
    lead: /\bso\b/,
  },
  {
    id: "basically-a-thing",
    move: "own-analogy",
    weight: 54,
    cue: /^(?:basically|essentially|pretty much) (?:a|an) \w+/,
    forms: ["statement", "fragment"],
  },
  {
    id: "known-story",
    move: "own-analogy",
    weight: 62,
    cue: /^(?:(?:it|that|this|CONCEPT|TERM) (?:is|are) )?(?:basically |like |kind of |just )*(?:a |an |the |having |our |your )*ANALOGY$/,
    not: /^the ANALOGY$/,
    forms: ["statement", "fragment", "question"],
  },
];
