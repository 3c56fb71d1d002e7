import { any, oneOf } from "../any.ts";
import type { Rule } from "../rules.ts";

/** "Isn't a chef on standby exactly what redundancy is?" */
const calledSo =
  /^(?:is|are|was|were)(?: not)? .+ what CONCEPT (?:is|means|does)\b|\b(?:exactly|just|basically|pretty much) what CONCEPT (?:is|means|does)$/;

/** Asking what a concept is. */
export const namingRules: readonly Rule[] = [
  {
    id: "what-is",
    move: "ask-concept",
    weight: 74.5,
    cue: any(
      /\bwhat(?: exactly)? (?:do|does|did) (?:\w+ ){1,2}mean (?:by|with|when \w+ say) CONCEPT\b/,
      /\bCONCEPT\b.*\bno (?:clue|idea) what\b/,
      /^what (?:all |exactly )?(?:counts|qualifies|passes|goes) as (?:an? |the )?CONCEPT$/,
      String.raw`\bwhat(?: exactly)? (?:is|are|was|does|do) (?:a |an |the |meant by |your |this )*CONCEPT(?: ${oneOf(
        "mean|means|about|for|again|then|anyway|all about|exactly|do|thing|stuff|business",
        "supposed to (?:be|mean|do)|people mention|everyone (?:talks|keeps talking) about|i keep hearing about",
        "in (?:this context|general|short)|here",
      )})*$`,
      /^(?:define|describe|explain|introduce|teach) (?:me )?(?:a |an |the )?CONCEPT\b/,
      /\bwhat (?:CONCEPT|is CONCEPT) (?:is|means?|does)\b/,
      /\bmeaning of CONCEPT\b/,
      /^CONCEPT (?:meaning|definition|means what|explained|what is (?:it|that)(?: about)?)$/,
    ),
    not: any(/\bagain\b/, calledSo),
  },
  {
    id: "what-is-it",
    move: "ask-concept",
    weight: 73,
    cue: any(
      /^what (?:is|are|was|does|do) (?:it|that|this|they|those|these)(?: \w+)? ?(?:about|all about|mean|meaning|do|called|for|is|are)?$/,
      /\bwhat (?:it|that|this|they) (?:is|are|means?|was|does)(?: all about| about| for)?$/,
    ),
    not: /\bwhat (?:is|was|are) (?:it|that|this) (?:again|like)$|^(?:that|this|it) (?:is|was) what\b/,
  },
  {
    id: "tell-about",
    move: "ask-concept",
    weight: 75,
    cue: any(
      String.raw`\b${oneOf(
        "explain|give me|tell (?:me|us)|talk|ask|teach (?:me|us)|learn|know|hear|discuss",
        "cover|start (?:with|from|on|at)|begin with|introduce|describe|look at|focus on",
        "dive into|get into|go (?:to|into|with|for)|go over|jump (?:to|into)|switch to",
        "move (?:on )?to|understand|study|pick|choose|interested in|curious about",
        "questions? (?:about|on)|walk me through|struggling (?:to understand|with)",
        "help (?:me )?(?:with|understand)|explanation of|idea of|concept of",
        "intro(?:duction)? (?:to|on|of|into)|rundown (?:on|of)|overview (?:of|on)",
        "mentioned|crash course (?:on|in)",
      )}\b(?: \w+){0,6} (?:the )?CONCEPT\b`,
    ),
    not: any(
      /\bagain\b/,
      /\bdifferen/,
      /\brelat/,
      /\bhow (?:do|does|is|can|could|would|to|should) (?:\w+ ){0,3}CONCEPT (?:with|and|to|affect)/,
      /\b(?:understand|know|see|get) (?:how|why) (?:CONCEPT|it)\b/,
      /\bi (?:think i )?(?:now )?(?:understand|know|get)\b/,
      /\b(?:nobody|no one|everybody|everyone|people|you|they|we) (?:should|must|may|can|does|do|would)(?: not| only)* (?:know|learn|hear|study|discuss)\b/,
      // "Who do I pick as CONCEPT?" and "when do I ask for CONCEPT?" ask about it.
      /^(?:and |but |so )*(?:who|whom|whose|when|where) (?:do|does|should|must|may|can|could|would|will) (?:i|we|they|people|one)\b/,
    ),
  },
  {
    id: "tell-term",
    move: "ask-concept",
    weight: 70,
    cue: any(
      /\bcover TERM\b/,
      /\b(?:explain|(?:basics|idea|concept) of|(?:tell me|talk|teach me|learn|hear|curious|intro(?:duction)?|rundown|overview|read|go) (?:\w+ ){0,2}(?:about|to|on|into)) (?:the |an? )?TERM\b/,
    ),
  },
  {
    id: "concept-next",
    move: "ask-concept",
    yields: true,
    weight: 74,
    cue: any(
      /^when (?:do|will|are|shall|can|could|would) (?:we|you|i) (?:\w+ )?(?:get to|come to|talk about|cover|do|learn|reach|hear about|look at|see|go to|start(?: with)?) (?:the |about )?(?:CONCEPT|TERM)(?: (?:part|bit|thing|stuff|topic|lesson|one|chapter))?$/,
      /^(?:can|could|shall|may|let us|want to|should) ?(?:we |i |you )?(?:now |please |maybe )?(?:do|try|take|cover|look at|have|get to|go to|hear) (?:the |that )?(?:CONCEPT|TERM) (?:stuff|things?|parts?|bits?|one|topic|lesson|chapter)(?: (?:now|next|please|then|first))*$/,
      /^(?:can|could|shall|may) (?:we|you|i) (?:\w+ )?(?:do|try|take|cover|look at|have|get|hear) CONCEPT(?: (?:now|next|please|then|first|too|instead|as))*$/,
      /^(?:this|that|the) CONCEPT (?:business|thing|stuff|part|bit)\b/,
      /^(?:now |next |then )?(?:do|try|take|explain|cover) CONCEPT(?: (?:now|next|please|then))*$/,
      /^(?:CONCEPT) (?:next|now|then|please)$/,
      /^(?:what|how) about (?:the )?CONCEPT\b/,
      /^(?:the )?CONCEPT(?: (?:please|next|now|then|first|maybe))*$/,
      /^(?:next|now|let us (?:do|start with)|maybe|on to|back to) (?:the )?CONCEPT(?: (?:please|next|now|then))*$/,
      /^CONCEPT (?:and|or) CONCEPT$/,
      /^(?:and )?(?:next|now|then) up (?:is )?(?:the )?(?:CONCEPT|TERM)$|^(?:the )?(?:CONCEPT|TERM) (?:is )?(?:next|up next)$/,
      /^(?:the )?TERM (?:next|now|then|first|please)(?: please)?$/,
    ),
  },
  {
    id: "boss-says",
    move: "ask-concept",
    weight: 67,
    cue: any(
      /^what (?:does|do|did|is|are|was|were) (?:he|she|they|people|everyone|everybody|(?:my|our|the) \w+) (?:\w+ )?(?:mean|meant|want|wants|saying|talking about|on about|after)(?: (?:by|with) (?:that|this|it|CONCEPT))?$/,
      /\b(?:says?|said|keeps? (?:saying|talking about|mentioning)|told (?:me|us)|mentioned|wants?|asked for|insists on|is all about) (?:that )?(?:(?:we|i|it|you) (?:\w+ )?(?:need|should have|must have|want|lack) )?(?:more |this |some |high |better )?CONCEPT$/,
    ),
    forms: ["wh", "statement", "first"],
    not: /^(?:you|it|that|this|i|we)\b/,
  },
  {
    id: "unknown-concept",
    move: "ask-concept",
    weight: 79,
    cue: any(
      /\bnever (?:\w+ )?(?:heard|read|seen|learned|learnt|come across)(?: (?:of|about|anything about))? (?:the (?:word |term )?)?CONCEPT\b/,
      /\b(?:know|knows|heard|understand) (?:absolutely )?(?:nothing|zero|little|next to nothing|not much|not a thing) (?:about|of|on) (?:the )?CONCEPT\b/,
      /^(?:the )?CONCEPT(?: \w+)? is (?:all |completely |totally |brand )?(?:new|unknown|unfamiliar|foreign) to me\b/,
      /\bwhat is (?:it with|the (?:story|deal|thing|fuss|matter|idea|buzz|hype)(?: all)? (?:with|behind|about|around|of)) (?:the |this |all (?:this|the) )?CONCEPT\b/,
      /^(?:is|are) (?:the )?CONCEPT (?:\w+ )?(?:something|a thing|a topic|things?|what) (?:that )?(?:i|we|one|people) (?:\w+ )?(?:should|need|have|must|ought)\b/,
    ),
    not: /\b(?:differ\w*|again)\b/,
  },
  {
    id: "tell-unknown",
    move: "ask-concept",
    asks: "outside",
    weight: 57,
    cue: any(
      /\b(?:tell me|talk|teach me|learn|hear) (?:\w+ )?about (?!it\b|that\b|this\b|you)\w+/,
      /^explain (?!it|that|this|again)(?:\w+ ){0,2}\w+$/,
    ),
    not: /\b(?:yourself|joke|again)\b/,
  },
];
