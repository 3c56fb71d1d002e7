import { any } from "../any.ts";
import type { Rule } from "../rules.ts";

/** Asking what would happen. */
export const supposingRules: readonly Rule[] = [
  {
    id: "what-if",
    move: "what-if",
    weight: 88,
    cue: any(
      /\bwhat if\b/,
      /\bwhat (?:will |would |might |could )?(?:happens?|be the (?:result|effect))(?: to \w+(?: \w+)?)?(?: (?:if|when|once|after|in case|during|to)\b|$)/,
      /\bwhat would happen\b/,
      /\bhow about if\b/,
      /\bwhat about (?:if|when)\b/,
      /\bwhat (?:do|does|would|will|can|should) (?!people|they say|you mean|we mean)(?:\w+ ){1,4}(?:if|when)\b/,
    ),
    not: /\bwhat if (?:i|we) (?:stop|end|skip|go|move)\b/,
  },
  {
    id: "suppose",
    move: "what-if",
    weight: 82,
    cue: any(
      /^(?:consider|picture|think of|take) (?:a|an|the|this|that|some) (?:\w+ )?(?:scenario|case|situation|moment|day|world|example)\b.+/,
      /^(?:for the sake of argument|hypothetically|devils? advocate)\b/,
      /^what (?:about|of) (?:a|the) (?:case|scenario|situation)\b/,
      /^(?:suppose|imagine|assume|assuming|let us (?:say|assume|suppose|imagine)|say)\b.+/,
    ),
    not: any(
      /^(?:say|imagine) (?:it|that|this|what)?\b ?(?:again|once more|differently)?$/,
      /^say (?:it|that|this)\b/,
    ),
  },
  {
    id: "if-clause",
    move: "what-if",
    weight: 78,
    cue: any(
      /\b(?:were|was|is|are|happens?) to (?:go|fail|be|die|break|crash|lose|have|come|turn|get|stop|become|disappear)\b/,
      /^(?:should|had|were) (?:the|a|an|one|it|CONCEPT|TERM|STORY|all|both|two|everything|someone|somebody|any) .+ (?:what|how|who|would|will|then|does|do|is|are)\b/,
      /^(?:assuming|provided|given) (?:that )?.+/,
      /^if .+/,
      /\b(?:even|only|still \w+|and|but|also) if\b/,
      /^(?:would|will|does|do|can|could|is|are) .+\b(?:if|when|after|during)\b .+/,
      /\b(?:survive|keep (?:going|working|running)) (?:if|when)\b/,
      /^when .+\b(?:fails?|dies?|crash(?:es)?|breaks?|goes down)\b/,
    ),
    forms: ["question", "wh", "statement", "fragment"],
    not: any(
      /^if (?:i|you|we) (?:may|might|could|can|will|allow me|permit)\b/,
      /^(?:if|when) i (?:am |have |\w+ )?(?:follow|following|get|getting|got|hear|hearing|read|reading|understand|understanding|understood|had to|put|see)\b (?:you|it|that|this|correctly|right|well|put|say|guess|choose|pick|explain|sum)/,
      /\bwere to (?:say|put|ask|sum|guess)\b/,
      /^if (?:that|it|this) is (?:all right|alright|ok|fine|possible|not too)\b/,
      /^if (?:i say|i said|i am (?:honest|right|not mistaken)|we are honest|possible|not|so|only|someone asked|anyone asked|you say)\b/,
      /^do (?:people|they|you|we) (?:mean|say)\b/,
      /^(?:if|when) (?:i understand|i (?:get|got) (?:it|this|that)|you (?:do not mind|want|like|could|can|have time))/,
      /\b(?:is|are) (?:it|that) .*like (?:if|when)\b/,
      /\blike when\b/,
      /^(?:can|could|would|will) you\b/,
    ),
  },
  {
    id: "and-when",
    move: "what-if",
    weight: 72,
    cue: any(
      /^when (?!do|does|did|is|are|should|would|can|could|will|was|were|has|have|to)\w+/,
      /^then what$/,
    ),
    asked: true,
  },
  {
    id: "in-case",
    move: "what-if",
    weight: 86,
    cue: /^in (?:(?:the )?event|(?:the )?case)\b(?! you)/,
  },
  {
    id: "and-somebody",
    move: "what-if",
    weight: 57,
    cue: /^(?:a|an|the|all|both|two|one|every|some|someone|somebody|if) .+/,
    lead: /\b(?:and|but)\b/,
    asked: true,
    forms: ["statement", "fragment"],
  },
  {
    id: "what-about",
    move: "what-if",
    weight: 56,
    cue: /^(?:what|how) about (?!CONCEPT$|you$|now$|it$|that$|this$|lunch|dinner)/,
    not: /^(?:what|how) about (?:the |a )?(?:CONCEPT|another|one more|an example)\b/,
  },
  {
    id: "can-it-still",
    move: "what-if",
    weight: 58,
    cue: /^(?:can|could|would|will|does|do|is) .*\b(?:still|fail|crash|break|survive|go (?:down|wrong)|lose|all fail|be lost|overload|overwhelm)\w*\b/,
    not: /^(?:can|could|would|will) you\b/,
  },
];
