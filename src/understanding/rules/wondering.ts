import { any } from "../any.ts";
import type { Rule } from "../rules.ts";

/** Asking how, why, when, and whether. */
export const wonderingRules: readonly Rule[] = [
  {
    id: "how",
    move: "ask-how",
    weight: 64,
    cue: any(
      /^how\b(?! (?:are you|old are|about|is it going|many times))/,
      /^(?:in|by|through|with|under) (?:what|which) (?:\w+ )?(?:ways?|manner|means|methods?|mechanism|conditions?|circumstances)\b/,
    ),
  },
  {
    id: "how-late",
    move: "ask-how",
    weight: 60,
    cue: /\b(?:explain|know|tell me|show me|see|understand|wonder|wondering|ask|curious|about|learn|sure) (?:\w+ )?(?:how|why)(?:$| (?!(?:it|that|this) is like))/,
    not: any(
      /\b(?:starting|beginning|begin|start) to (?:see|understand|get)\b/,
      /\bnot (?:\w+ )?(?:understand|see|sure|know)\b.*\b(?:how|why) (?:it|that|this) (?:works?)$/,
      /\bnow (?:i )?(?:understand|see|know)\b/,
      /\bi (?:see|understand|get|know) how\b/,
    ),
  },
  {
    id: "why",
    move: "ask-how",
    weight: 63,
    cue: any(
      /^for (?:what|which) (?:reason|purpose|cause)\b/,
      /\b(?:is|are) (?:it|that|this|CONCEPT|all that|all this) (?:\w+ )?worth\b/,
      /^why\b/,
      /^how (?:so|come)$/,
      /\bwhat (?:is|would be) the (?:point|purpose|benefit|advantage|use|reason|goal|cost|catch|downside)\b/,
      /^what for$/,
      /\bwhat for\b$/,
      /^(?:and |but )?who (?:decides|picks|chooses|notices|checks|controls)\b/,
    ),
  },
  {
    id: "where-look",
    move: "hint",
    weight: 65,
    cue: /\b(?:what|where) (?:should|do|could) i (?:be )?(?:think(?:ing)?|look(?:ing)?|consider(?:ing)?|focus(?:ing)?|start(?:ing)? (?:thinking|looking)) ?(?:about|at|on|of|for)?\b/,
  },
  {
    id: "mechanism",
    move: "ask-how",
    weight: 62,
    cue: any(
      /^(?:in|at|by|from|until|under|to|after) (?:what|which|how) (?:\w+ )?(?:moment|time|point|stage|order|extent|degree|condition|circumstance|level|amount|rate|long|much|many|far)s?\b/,
      /^what is the (?:trick|secret|way|best way|idea|magic|technique|key) (?:to|of|behind|for|with)\b/,
      /^(?:what|which) (?:\w+ ){0,3}(?:steps?|ways?|mechanisms?|process|techniques?|methods?|tools?|kinds?|types?|measures?|strateg(?:y|ies)|options|protocols?|algorithms?|technolog(?:y|ies))\b/,
      /^what (?:makes|keeps|prevents|stops|ensures|guarantees|protects|causes|triggers|decides|controls|does|can|should|do you do|would|do)\b/,
      /^(?:in )?what way\b/,
      /\bhow (?:to|do you|does it|do we|can you|would you)\b/,
    ),
    not: any(
      /^what (?:does|do) (?:it|that|this|CONCEPT|TERM|you) mean\b/,
      /^what (?:do|can|should) (?:i|you) (?:do|say|ask|type)$/,
      /^what (?:can|do) you do$/,
    ),
  },
  {
    id: "yes-no",
    move: "ask-how",
    asks: "yes-no",
    weight: 46,
    forms: ["question"],
    cue: any(
      /^(?:is|are|does|do|did|should|has|have|had|was|were|may|might) (?!you|i |we done)/,
      /^(?:can|could|will|would) (?!you (?:like|be|marry|ever)\b)/,
      /^whether\b/,
    ),
    not: /\blike\b/,
  },
  {
    id: "which-when",
    move: "ask-how",
    weight: 50,
    cue: /^(?:when|where|which|who|whose|[a-z]+ (?:what|which|whose))\b/,
  },
  {
    id: "what-else",
    move: "ask-how",
    weight: 46,
    cue: /^what (?!is |are |if |about |was |were |does (?:it|that|this) |do you |did you )(?:\w+ ){1,3}(?:do|does|would|will|can|could|should|is|are|has|have|must|might|need|one|you|we|they)\b/,
  },
  {
    id: "asked-last",
    move: "ask-how",
    weight: 61,
    cue: /^(?!what |how |why |and |you mean )(?:\S+ ){1,5}(?:where|when|how|why|who|which one|how (?:much|many|often|long|far|fast))(?: (?:exactly|then))?$/,
    forms: ["fragment", "statement"],
    not: /\b(?:know|understand|see|get|remember|forgot|sure|tell|matter|clear|idea|no) (?:\w+ )?(?:where|when|how|why|who|which one)$/,
  },
  {
    id: "either-or",
    move: "ask-how",
    asks: "yes-no",
    weight: 47,
    cue: /^(?!more or less|sooner or later|either way)(?:\S+ ){1,7}or (?!so\b|something|whatever|not\b|no\b|nah\b|anything|what\b|else\b)(?:\S+ ?){1,6}$/,
    forms: ["fragment", "statement"],
  },
];
