import { any } from "../any.ts";
import type { Rule } from "../rules.ts";

/** Asking where it is used, and what it means for something of one's own. */
export const applyingRules: readonly Rule[] = [
  {
    id: "apply",
    move: "apply",
    weight: 86,
    cue: any(
      /\bappl(?:y|ies|ied|ication|icable)\b/,
      /\btranslat(?:e|es) (?:to|into)\b/,
      /\bcarr(?:y|ies) over\b/,
      /\bmaps? (?:to|onto|back)\b/,
    ),
    not: any(/\b(?:web|my|the|an?|our|of) application\b/),
  },
  {
    id: "in-practice",
    move: "apply",
    weight: 72,
    cue: any(
      /\bin (?:practice|production|the (?:real world|wild|field)|real life|reality|(?:a |an |my |our |the )?(?:real|actual|large|big|small|web|mobile|modern|typical)[ -]?(?:\w+ )?(?:project|system|app|application|company|code|life|world|software|product|site|website|service))\b/,
      /\bday to day\b/,
      /\bat work\b/,
      /\bfor (?:a|an|my|our) (?:\w+ ){0,2}(?:app|team|project|database|company|site|website|service|system|startup|shop|business|backend|server)\b/,
      /\bin (?:my|our) (?:\w+ ){0,2}(?:app|team|project|database|company|site|website|service|system|code|startup|case|job)\b/,
    ),
    forms: ["wh", "question", "statement", "fragment"],
    not: any(
      /^(?:how (?:quickly|fast|often|many|much|long|big|soon)|who|why|which)\b/,
      /\b(?:example|analogy)s?\b/,
      /\bimplement\w*\b.*\bstep\b/,
    ),
  },
  {
    id: "use-it",
    move: "apply",
    weight: 83,
    cue: any(
      /\b(?:how|when|where) (?:would|do|should|can|could|might|will) (?:i|we|you|people|companies|someone|one|anyone|teams?|developers?|engineers?) (?:\w+ )?(?:use|need|apply|see|encounter|want|implement|run into)\b/,
      /\b(?:where|when|who) (?:is|are|does|do|uses?) (?:\w+ ){0,3}(?:used|uses?|useful|needed|found|seen)\b/,
      /\buse cases?\b/,
      /\bwho uses\b/,
      /\bused in\b/,
      /\bwhat (?:would|does|do|might) (?:it|that|this|CONCEPT) (?:mean|look like|be) (?:for|in|with|like)\b/,
      /\bhow (?:does|would|do|might|could|will) (?:it|that|this|CONCEPT) (?:look|work) (?:like )?(?:in|for|with|on|when you have) (?:a|an|the|my|our|multiple|several|many|TERM|real|practice|different|larger|lots)\b/,
      /\bwhat does (?:it|that|this|CONCEPT) look like\b/,
      /\b(?:real|actual) systems?\b/,
    ),
    not: any(
      /\bhow (?:do|would|can|should) (?:you|we|i) use (?:this bot|you)\b/,
      /\bwhat do (?:you|i) need\b/,
    ),
  },
  {
    id: "own-project",
    move: "apply",
    weight: 72,
    cue: any(
      /^(?:would|do|should|will) (?:i|we) (?:\w+ )?need (?:it|that|this|any|CONCEPT)\b/,
      /^(?:does|do|would|will|can|is|how|what|why)\b.*\b(?:help|helps|good for|useful for|relevant (?:to|for)|matter (?:to|for)|worth it for|make sense for|apply to|do for) (?:me|us|my|our)\b/,
      /\b(?:i|we) have (?:\w+ ){0,2}TERM\b/,
      /\bconcretely\b|\bin concrete terms\b/,
      /\b(?:i|we) (?:am |are |have |was |were )?(?:have|run|build|building|making|work on|working on|maintain|own|got|developing|writing|am|are) (?:\w+ ){0,3}(?:app|site|website|project|shop|store|company|startup|server|service|game|api|blog|backend|platform|product)\b/,
      /\b(?:does|do|did|is|has|have) (?:companies|people|firms|big companies|places|sites|\w+) (?:like \w+ )?(?:\w+ )?(?:do|use|uses|using|need|apply) (?:it|that|this|these|CONCEPT|such)\b/,
      /\bwhat (?:does|would|do|will) (?:it|that|this|CONCEPT) (?:mean|change|do|bring) (?:for|to) (?:me|us|my|our)\b/,
      /\bwhat do (?:i|we) do with (?:it|this|that|CONCEPT)\b/,
    ),
    forms: ["wh", "question", "statement", "first"],
  },
];
