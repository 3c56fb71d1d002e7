import { any } from "../any.ts";
import type { Rule } from "../rules.ts";

/** Asking how, why, when, and whether. */
export const wonderingRules: readonly Rule[] = [
  {
    id: "how",
    move: "ask-how",
    weight: 64,
    cue: /^how\b(?! (?:are you|old are|about|is it going|many times))/,
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
      /^why\b/,
      /^how (?:so|come)$/,
      /\bwhat (?:is|would be) the (?:point|purpose|benefit|advantage|use|reason|goal|cost|catch|downside)\b/,
      /^what for$/,
      /\bwhat for\b$/,
      /\bwho (?:decides|picks|chooses|notices|checks|controls)\b/,
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
    cue: /^(?:is|are|does|do|did|can|could|would|will|should|has|have) (?!you|i |we done)/,
    not: /\blike\b/,
  },
  { id: "which-when", move: "ask-how", weight: 50, cue: /^(?:when|where|which|who)\b/ },
];
