import { any } from "../any.ts";
import type { Rule } from "../rules.ts";

const it = "(?:it|that|this|these|those|them|they|CONCEPT|TERM)";

/** Telling two things apart, or taking them for one. */
export const comparingRules: readonly Rule[] = [
  {
    id: "difference",
    move: "compare",
    forms: ["request", "wh", "question", "first", "fragment"],
    weight: 86,
    cue: any(
      /\bwhere (?:does |do )?(?:CONCEPT|TERM|it|that|one) (?:ends?|stops?) and\b/,
      /\bwhat (?:separates|distinguishes|sets)\b/,
      /\bhow (?:do|does|can|would|could|should) (?:i|you|we|one) (?:tell|distinguish|differentiate|separate)\b.*\b(?:from|apart|and)\b/,
      /\bfaults? differs?\b/,
      /\bdifferen(?:ce|ces|t|tly|tiate)\b.*\b(?:between|from|than|to|versus|is there|CONCEPT)\b/,
      /\bdiffers?\b|\b(?:is|are|be|any|how) (?:\w+ ){0,3}different$/,
      /\b(?:what|any|is the|a|the) difference\b/,
      /\bdistin(?:ct|ction|guish(?:es)?)\b/,
      /\bset\w* (?:it|them|CONCEPT) apart\b/,
      /\btell (?:it|them|CONCEPT) apart\b/,
    ),
    not: any(
      /\bdifferent (?:\w+ )?(?:examples?|analog(?:y|ies)|ways?|ones?|stor(?:y|ies)|case|words|angle|pictures?|terms|scenario|explanation|comparison|metaphor|things?|places?|topic|question)\b/,
      /\bmakes? a difference\b/,
      /\bexplain .*\bdifferently\b/,
    ),
  },
  {
    id: "same",
    move: "compare",
    weight: 85,
    cue: any(
      /\b(?:amounts?|comes?|boils?) (?:down )?to (?:\w+ )?(?:the )?same\b/,
      /\b(?:an?)?other (?:word|name|term|label|way of saying)s? for\b/,
      /\b(?:one|a single|two|different) (?:and the same|names?|words?|terms?|idea|thing)(?: for (?:one|the same|a single))? ?(?:thing|idea|concept)?$/,
      /\ball the same\b|^(?:the )?same (?:thing|difference|idea|as|or different)\b|\bone thing$/,
      /\b(?:is|are|be|mean|means|all|sounds?|basically|just|essentially|pretty much|kind of) (?:\w+ )?(?:the )?same$/,
      /\bmean (?:\w+ )?the same\b/,
      /\b(?:the )?same (?:thing|as|concept|idea|meaning)\b/,
      /\b(?:identical|equivalent|interchangeable|synonym\w*)\b/,
    ),
    not: any(
      /\b(?:have to|has to|need to|needs to|must|should|supposed to) (?:all )?be (?:\w+ )?(?:the same|identical|equal)\b/,
      /\b(?:keep|keeps|stay|stays|remain|make|become)\b.*\bidentical\b/,
      /\b(?:change|changes|changed|touch|share|see|get|want|edit|update|say|mean by) (?:\w+ )?the same\b/,
      /\b(?:do|doing|does|run|running|store|hold|have|serve|at|(?<!(?:amount|amounts|come|comes|boil|boils|down) )to|on|from|in|with|keep|write|read|edit|use|using|send) (?:\w+ )?the same\b/,
      /\bsame (?:time|file|place|TERM|room|work|job|moment|building|analogy|example|story)\b/,
    ),
  },
  {
    id: "versus",
    move: "compare",
    weight: 86,
    cue: any(
      /\bversus\b/,
      /\b(?:CONCEPT|TERM) or (?:CONCEPT|TERM)\b/,
      /\bcompar(?:e|ed|es|ing|ison) (?:to|with|between|CONCEPT|TERM|it|them|that|this)\b/,
      /\bhow (?:do|does|is|are) .*\bcompare\b/,
    ),
    not: /\bcompare (?:it|that|this|CONCEPT) (?:to|with|against) (?!CONCEPT|TERM|it\b|that\b|this\b|each|one another|the (?:other|last|previous|first))\w+/,
  },
  {
    id: "just",
    move: "compare",
    weight: 80,
    cue: any(
      `^(?:is|are)(?: not)? ${it}(?: not)?(?: (?:just|only|simply|basically|merely|another (?:word|name|term)|kind of|sort of|the|a (?:kind|type|form)|part|also|really))*(?: (?:a|an|the|of|for|about|more))* CONCEPT\\b`,
      /\b(?:just|only|basically|simply|is|not) (?:a |an |the )?(?:another|other|different|fancy|fancier|new|second) (?:word|name|term)\b/,
      `^(?:is|are)(?: not)? ${it}(?: not)? (?:just|only|simply|merely|basically|nothing (?:but|more than))\\b`,
      `^(?:(?:it|that|this|CONCEPT) (?:is|are) |it )?(?:basically |really )?(?:just|only|simply|merely|nothing but|nothing more than) (?:CONCEPT|a|an|the|more|some|several|many|having|adding|making|copying|copies|about)\\b`,
    ),
    not: any(
      /\blike\b/,
      /^(?:just|only) (?:a )?(?:the|one|quick|checking|wondering|curious|(?:second|sec|minute|moment|question))\b/,
    ),
  },
  {
    id: "also-just",
    move: "compare",
    weight: 80,
    cue: any(
      /^you (?:are )?(?:just|only|simply|merely|basically) \w+(?:ing)?\b/,
      /\b(?:just|only|basically|simply) means?\b/,
      /\b(?:is|are) (?:also |really |actually )?(?:just|only|basically|simply|merely) (?:a|an|another|the|some)\b/,
    ),
    not: /\blike\b/,
    nodded: true,
  },
  {
    id: "line-between",
    move: "compare",
    weight: 84,
    cue: any(
      /^(?:is|are|would) not .+ (?:enough|sufficient|all (?:i|we|you) need)$/,
      /^(?:is|are) (?:that|this|it) not (?:what|the thing|how|where)\b.*\b(?:CONCEPT|TERM)\b/,
      /\b(?:thought|think|guess|suppose|believe|assumed|understood) (?:that )?(?:always )?(?:CONCEPT|TERM) (?:was|is|were|are|and)\b.*\b(?:CONCEPT|TERM|same)\b/,
      /\b(?:always )?(?:thought|assumed|believed) (?:that )?(?:CONCEPT|TERM|it|that|this) (?:was|were|meant) (?:just |only |the )?(?:CONCEPT|TERM|same)/,
      /\bcount(?:s)? as (?:CONCEPT|TERM)\b/,
      /^(?:is|are) not (?:\w+ ){1,5}(?:just|simply|basically|merely|only)\b/,
      /\b(?:sounds?|looks?|seems?) (?:\w+ ){0,3}like CONCEPT\b/,
      /\b(?:two|2|different) (?:words|names|terms) for\b/,
      /\b(?:the|a) line between\b|\bwhere (?:does|do) (?:one|it|CONCEPT) (?:end|stop) and\b/,
      /\b(?:mix|mixing|mixed|muddle|confuse|confusing) (?:\w+ ){0,2}(?:up )?with (?:CONCEPT|TERM)\b|\bmix (?:up )?CONCEPT and CONCEPT\b/,
      /^(?:is|are)\b.*\bnot (?:just|simply|basically|merely|only|really) (?:a|an|the|another)?\b/,
      /^is not (?:that|this|it) (?:what|the same|all)\b/,
    ),
  },
  {
    id: "just-unknown",
    move: "compare",
    weight: 74,
    forms: ["question"],
    cue: /^(?:is|are)(?: not)? (?:\w+ ){1,3}(?:just|only|simply|merely) (?:a|an|the|another|some|more)\b/,
    not: /\blike\b/,
  },
  {
    id: "is-a-concept",
    move: "compare",
    weight: 74,
    forms: ["question"],
    cue: any(
      /^(?:is|are)(?: not)? (?:CONCEPT|TERM|it|that|this)(?: not)? (?:\w+ ){0,2}(?:CONCEPT|TERM)$/,
      /^do not (?:\w+ )?(?:CONCEPT|they|it|that|this) mean (?:the same|CONCEPT)/,
    ),
    not: /\b(?:important|related|needed|possible|like|affect\w*|depend\w*|connected)\b/,
  },
  {
    id: "dismissed",
    move: "compare",
    weight: 80,
    cue: any(
      /\b(?:waste of|wasting|throw(?:ing)? (?:away )?money|paying (?:\w+ )?(?:twice|double)|money down|rip off|snake oil|buzzwords?|marketing|hype|overkill|pointless|useless|no big deal)\b/,
      /\b(?:what is the big deal|end of story|period|full stop|case closed|that is all there is(?: to it)?|simple as that|that simple)$/,
      /\b(?:you|we|i|nobody|no one) (?:do|does|would|will)(?: not)? (?:\w+ )?(?:need|needs|require|bother|care)(?: \w+)? (?:any of |all |about )?(?:this|that|it|CONCEPT|TERM)\b/,
      /^(?:nobody|no one) (?:is going to|will|would|ever|wants to)\b/,
      /^why (?:bother|care|would i (?:care|bother|need)|should i (?:care|bother)|all (?:this|that|the fuss))\b/,
    ),
    not: /^(?:is|are|does|do|what if|if|how)\b.*\bworth\b|^(?:what|which) (?:do|would|should)\b|\b(?:explanation|answer|analogy|example|story|for me)\b/,
  },
  {
    id: "similar",
    move: "compare",
    weight: 72,
    cue: any(
      /\bsimilar (?:to (?:CONCEPT|TERM|it|that|this|what)|concepts?)\b/,
      /\b(?:which|what) (?:one )?is (?:better|worse|more important)\b/,
      /\bbetter than\b/,
    ),
  },
];
