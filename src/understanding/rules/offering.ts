import { any } from "../any.ts";
import type { Rule } from "../rules.ts";

const named = "(?:it|that|this|those|they|CONCEPT|TERM|which|everything|system|think)";
const hedge =
  "(?:a (?:bit|little) |kind of |sort of |just |basically |almost |much |more |something |somewhat |so |a lot )*";
const thing =
  "(?:an?|the|my|your|our|when|how|if|having|in|at|with|two|three|several|people|those|one|ANALOGY|\\w+ing|[a-z]+s)";

/** Offering something of one's own: an analogy, one's own words, a doubt about the story. */
export const offeringRules: readonly Rule[] = [
  {
    id: "is-like",
    move: "own-analogy",
    weight: 81,
    cue: any(
      `(?:^|^(?:an? |the )?\\w+ (?=is |are |works? |would )|\\b${named} )(?:(?:is|are|be|works?|working|acts?|behaves?|would be|can be|could be) )?(?:not )?${hedge}like ${thing}\\b`,
      `\\b(?:sounds?|feels?|seems?|looks?) ${hedge}like (?:an?|the|my|when|having|ANALOGY)\\b`,
    ),
    not: any(
      /\bwhat (?:is|are) (?:it|that|this|CONCEPT) like\b/,
      /\b(?:would|i|you|feel|look|looks|something|anything|sounds?) like (?:to|it|that|this|another|more|a plan|fun|an example)\b/,
      /\blike (?:that|this|it|so|CONCEPT|an example)$/,
      /\bif you like\b/,
      /\bwhat does .* look like\b/,
      /\b(?:words|things?) like\b/,
      /\bdo you mean\b/,
      /\byou mean\b/,
      /^how\b/,
      /^what\b/,
    ),
  },
  {
    id: "like-fragment",
    move: "own-analogy",
    weight: 72,
    cue: /^(?:oh |ah )?(?:kind of |sort of |a bit |just |almost |basically |much |more )*like (?:a|an|the|my|when|having|how|if|ANALOGY|two|\w+ing)\b .*/,
    not: any(/\blike (?:a|the) (?:summary|example|recap)\b/, /^like (?:that|this|what|it)$/),
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
      /\b(?:think|see|picture|imagine|consider|view) (?:of )?(?:it|that|this|CONCEPT|them) (?:as|like)\b/,
      /\bremind(?:s)? me of\b/,
      /\b(?:reminiscent of|comparable to|analogous to|the equivalent of|as if)\b/,
      /\bis (?:this|that|it) (?:the same|comparable) (?:as|to) (?:when|a|an|having)\b/,
      /\bmy (?:own )?analogy\b/,
      /\bcould i compare it\b/,
    ),
    not: /^(?:can|could) you\b/,
  },
  {
    id: "so-a-thing",
    move: "own-analogy",
    weight: 56,
    cue: /^(?:basically |it is |that is |so |pretty much |essentially )*(?:a|an) (?:\w+ ){1,3}(?:in|for|of|on|at|between|with|from) (?:a|an|the|my)\b/,
    so: true,
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
  {
    id: "you-saying",
    move: "restate",
    weight: 70,
    cue: any(
      /\byou (?:are )?(?:saying|telling me|basically saying|mean to say)\b/,
      /\b(?:if|let me (?:see|check) if) i (?:understand|understood|got|get|have)\b.*/,
      /\blet me (?:try|rephrase|put|say|repeat|recap|summarize|see if|make sure)\b/,
      /\bcorrect me\b/,
      /\b(?:my|in my) (?:own words|understanding)\b/,
      /\bam i (?:right|correct|understanding|getting)\b/,
      /^(?:to|just to) (?:recap|summarize|sum up|confirm|be clear|clarify|check|make sure)\b .+/,
      /^in other words .+/,
      /^(?:that|which|this|meaning|it) (?:means|basically means|meaning|implies)\b.+/,
      /^meaning .+/,
      /\bis (?:that|this) (?:right|correct)\b/,
      /^right so\b/,
    ),
    not: any(
      /^(?:can|could|would|will) you\b/,
      /\blet me (?:try|have) (?:a|one|the|some|another)\b/,
      /\blet me know\b/,
      /\bwhat (?:that|this|it) means\b/,
    ),
  },
  {
    id: "so-statement",
    move: "restate",
    weight: 48,
    cue: /^(?:\S+ ){3,}\S+$/,
    so: true,
    forms: ["statement", "fragment"],
  },
  {
    id: "so-first",
    move: "restate",
    weight: 46,
    cue: /^(?:we|you|they|CONCEPT|TERM|it|the|a|an|if|when|each|every|all|one|any) .+/,
    so: true,
    not: /^(?:if|when) .+/,
  },
  {
    id: "so-content",
    move: "restate",
    weight: 44,
    cue: /\b(?:CONCEPT|TERM|STORY) (?:is|are|means?|does|do|can|will|lets?|allows?|makes?|keeps?|has|have|takes?|would|gets?|needs?) .+/,
    forms: ["statement"],
    not: /\b(?:fuzzy|unclear|confus\w+|lost|hard|difficult|no sense|not make|interesting|cool|clear|great|important|clearer|helpful|easy|tricky)\b/,
  },
  {
    id: "breaks-down",
    move: "breaks-down",
    weight: 92,
    cue: any(
      /\b(?:where|when|how|does|do|is|would)\b.*\b(?:analogy|comparison|metaphor|story|example)\b.*\b(?:break|breaks|breaking|fall|falls|stop|stops|fail|fails|wrong|limit\w*|not (?:hold|work|fit|match)|hold(?:s)? up|misleading|inaccurate|apart|end|ends|short|differ)\b/,
      /^(?:where|how|in what way) (?:does|would|is) (?:the |that |your )?ANALOGY (?:\w+ ){0,2}(?:break|fall|stop|end|limited|wrong|misleading|different|differ)\b/,
      /\b(?:break|breaks|fall|falls) (?:down|apart|short)\b.*\b(?:analogy|comparison|metaphor|story)\b/,
      /\bwhere (?:does|would|do|is) (?:it|that|this) (?:break|breaks|fall|fail|stop|end|go wrong|wrong|limit\w*)\b/,
      /\b(?:limits?|limitations?|flaws?|weakness\w*|holes?|problem) (?:of|in|with|to) (?:the|that|this|your|it)\b ?(?:\w+ )?(?:analogy|comparison|metaphor|story|example|ANALOGY)?/,
      /\b(?:analogy|comparison|metaphor|ANALOGY) (?:\w+ )?(?:perfect|accurate|precise|exact|really work|hold|correct|flawed|realistic|not (?:quite |really )?(?:right|work|fit|hold|perfect))\b/,
      /\bwhat (?:does|is) (?:the |that |this )?(?:analogy|story|metaphor|comparison|ANALOGY)(?: \w+)? (?:miss|missing|leave|get wrong|not (?:show|cover|capture|explain))\b/,
      /\bnot (?:a )?(?:perfect|exact|fair) (?:analogy|comparison|metaphor)\b/,
    ),
    not: /\bwhat (?:if|happens)\b|^if\b/,
  },
];
