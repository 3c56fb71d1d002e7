import { any } from "../any.ts";
import type { Rule } from "../rules.ts";

const story =
  "(?:analogy|example|story|metaphor|comparison|thing|one|bit|part|picture|image|scenario)";
const retell =
  "(?:explain|repeat|retell|tell|say|go (?:back|over|through)|back to|return|revisit|remind|unpack|clarify|elaborate|expand|describe|run|walk|come back)";
const lost =
  "(?:not (?:get|follow|understand|see|catch|grasp)|confus\\w*|lost|unclear|makes? no sense|not make sense|fuzzy|mean|work|supposed)";

/** Asking for a story that was told. */
export const retellingRules: readonly Rule[] = [
  {
    id: "story-of",
    move: "re-explain-analogy",
    weight: 83,
    cue: any(
      /\b(?:story|analogy|example|metaphor|one) (?:about|with|of|on|for) (?:a |an |the |your )?ANALOGY\b/,
      /\bANALOGY (?:story|analogy|example|metaphor|one)\b/,
      /\b(?:what was|what is|about|explain|that) (?:that |the )?(?:thing|bit|part|stuff) (?:with|about|of) (?:the |an? )?ANALOGY\b/,
    ),
    not: any(
      /\b(?:thanks|thank|enjoyed|follow|understood|understand)\b/,
      /\bone of (?:the|your|those)\b/,
      /\ban? ANALOGY (?:story|analogy|one|example|picture)\b.*\b(?:would|might|could)\b/,
      // "In the taxi story, what is …" only says where the question belongs.
      /^(?:in|with|from|for) (?:the |your |that |this )?ANALOGY (?:story|analogy|example|metaphor|one)(?:$| \w+ (?:is|are|does)\b)/,
      /\b(?:did|does|done) (?:it|the (?:trick|job))\b/,
      /\b(?:helped|helps|clear|works|worked|makes sense)\b/,
      /\b(?:another|different|other|new|like|liked|love|better|instead|great|good|nice|cool|neat|got|get|not)\b/,
    ),
  },
  {
    id: "retell-named",
    move: "re-explain-analogy",
    weight: 90,
    cue: any(
      `\\b${retell}\\b.*\\b(?:ANALOGY|STORY)(?: ${story})?\\b.*\\b(?:again|once more|one more time|analogy|example|story|metaphor|comparison|thing|one|part)\\b`,
      `\\b(?:ANALOGY|STORY) (?:(?!with\\b|has\\b|have\\b|on\\b)\\w+ )?${story}\\b.*\\b(?:again|once more|${lost})`,
      `\\b(?:again|back to|go back|return|revisit|repeat|remind me (?:of|about|how|what)).*\\b(?:ANALOGY|STORY)\\b`,
    ),
    // "We run a web shop with one database" tells of one's own.
    not: /\b(?:another|different|new) (?:ANALOGY )?(?:analogy|example)\b|^(?:at work )?(?:we|i) (?:run|have|own|go|walk)\b/,
  },
  {
    id: "retell-that",
    move: "re-explain-analogy",
    weight: 88,
    cue: any(
      `\\b${retell}\\b.*\\b(?:that|this|the|your|last|previous|first|same) (?:\\w+ ){0,2}(?:analogy|story|metaphor|comparison|example)\\b`,
      `\\b(?:that|this|the|your|last) (?:\\w+ ){0,2}(?:analogy|story|metaphor|comparison|example)\\b.*\\b(?:again|once more|one more time|${lost})`,
    ),
    not: any(
      /\b(?:another|different|new|other) (?:\w+ )?(?:analogy|example|story|metaphor)\b/,
      /\bbreaks? (?:down|apart)/,
      /\bfalls? (?:apart|down|short)/,
      /\b(?:not|no|never|without|skip|stop) (?:\w+ ){0,2}(?:analogy|story|metaphor|comparison|example)\b/,
    ),
  },
  {
    id: "lost-in-story",
    move: "re-explain-analogy",
    weight: 86,
    cue: any(
      /^what (?:do|does|did|has|have|had) (?:the |that |this |your |an? )?ANALOGY (?:have |got |has )?(?:\w+ )?to do with\b/,
      /^(?:which|what) (?:ANALOGY|STORY)(?:$| (?:is|was|are|were) (?!it\b|better|best)\w+)/,
      /^(?:who|what|which(?: one)?) (?:is|was|are|were) (?:\S+ ){1,4}in (?:the|that|this|your) (?:ANALOGY|STORY)(?: (?:story|analogy|example|thing|one|bit|part|picture))?$/,
      /^(?:what (?:is|was) )?(?:that |the |this )?(?:thing|bit|part|one|story) (?:with|about|of|on) (?:the |those |that |an? )?(?:ANALOGY|STORY)\b.*\b(?:again|mean|meant|about|once more|how was|what was|how did|supposed)\b/,
      /\b(?:who|which) (?:is|was|are|were) (?:who|which)\b|\bwhat (?:is|was) what$/,
      /^(?:what|who) (?:were|was|are) (?:the |those |your )ANALOGY(?: (?:again|for|about|doing|supposed to (?:be|do)))*$/,
      /\bANALOGY(?: \w+)? (?:i|we) (?:do|did|have|could|can) not (?:\w+ )?(?:get|understand|understood|follow|followed|got|see)\b/,
      /\bhow (?:was|is|does|did)(?: (?:the|that|this|your))+ ANALOGY(?= (?:again|work|supposed|meant|relate|go|fit|analogy|story|thing|example|one|part|bit)\b|$)/,
      /\b(?:why|what) (?:are|were) (?:we|you) (?:\w+ )?(?:talking|going on) about (?!CONCEPT|TERM)\w+/,
      /\b(?:who|what|which) (?:is|are|was|were) (?:the|those|your) (?:\w+ ){1,2}(?:supposed|meant) to (?:be|mean|represent|stand for)\b/,
      /\b(?:what was|what is) the (?:point|idea|meaning|moral) of (?:it|that|the|this)(?: (?:story|analogy|example|ANALOGY))?$/,
      /\b(?:last|first|previous|earlier) (?:story|analogy|example|metaphor)$/,
      `\\b(?:not (?:\\w+ )?(?:get|understand|follow|see)|confus\\w+(?: by| about| with)?|lost (?:me )?(?:with|at|on|in)|what (?:did|do) you mean (?:with|by)|what (?:was|is) with|what about|fuzzy on|unclear (?:on|about)|stuck on)(?: (?:the|that|this|your|a))+ ANALOGY\\b(?! (?:like|the same))`,
      `\\bANALOGY(?: ${story})? (?:\\w+ ){0,2}(?:confus\\w+|lost me|makes no sense|did not|does not (?:make|help)|was (?:confusing|unclear))`,
    ),
    not: any(
      /\bwhat if\b/,
      /\b(?:same|different|fail|fails|breaks? down)\b/,
      /\bCONCEPT\b.*\bwhich$/,
    ),
  },
  {
    id: "retell-bare",
    move: "re-explain-analogy",
    weight: 82,
    forms: ["request", "statement", "first", "question"],
    cue: any(`\\b${retell}\\b(?: me| to me)?(?: about)?(?: (?:the|that|this|your))? ANALOGY\\b`),
    // "Say the pilot falls ill" supposes it.
    not: /\b(?:another|different|new)\b|^(?:now |then |just )?say (?:that )?(?:the |an? |your )?ANALOGY (?!story|analogy|example|thing|one|bit|part|again)\w+/,
  },
];
