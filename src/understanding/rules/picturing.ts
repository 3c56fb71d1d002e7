import { any } from "../any.ts";
import type { Rule } from "../rules.ts";

const example =
  "(?:examples?|analog(?:y|ies)|comparisons?|illustrations?|metaphors?|scenarios?|stor(?:y|ies)|use cases?|case)";
/** A story that was told, or how a learner speaks of it. */
const told =
  "(?:(?:the|that|this|your|an?|those|these) )?(?:ANALOGY|STORY|(?:analogy|story|example|metaphor|comparison|picture|image|illustration))(?: (?:story|analogy|example|thing|one|part|bit))?";

const tell =
  "(?:explain|tell|put|describe|show|retell|do|try|picture|say) (?:(?:it|this|that|CONCEPT|TERM|the same|me|us|again)(?: |$))+";
/** How something is told, whatever it is told of. */
const manner =
  "(?:words?|simple|simpler|plain|easy|easier|other|another|different|fewer|less|more|own|normal|details?|numbers?|code|examples?|analog(?:y|ies)|comparisons?|stor(?:y|ies)|pictures?|new|better|concrete|short|shorter|real|CONCEPT|TERM|ANALOGY|me|us|it|that|this)\\b";

/** Asking for another example. */
export const picturingRules: readonly Rule[] = [
  {
    id: "not-my-story",
    move: "another-example",
    weight: 88,
    cue: any(
      `${told} (?:is|are|was|were) (?:\\w+ )?not (?:\\w+ )?(?:my|our) (?:\\w+ )?(?:thing|world|cup of tea|sport|area|field)\\b`,
      `${told} (?:do|does|did) (?:not do (?:it|anything|much)|nothing|not (?:\\w+ )?(?:click|land|speak|work)) (?:for|with|to) (?:me|us)\\b`,
      `\\b(?:not (?:\\w+ )?(?:feeling|a fan of|into|interested in|familiar with|a \\w+ person)|know (?:\\w+ )?nothing (?:\\w+ )?about|no idea about|do not (?:\\w+ )?(?:like|know (?:\\w+ )?(?:anything|much) about|care (?:\\w+ )?(?:about|for))|never (?:\\w+ )?(?:been (?:on|to|in|at)|seen|used|played|had|worked (?:in|at|on|with))) ${told}(?: (?:story|analogy|example|thing|one))?$`,
    ),
  },
  {
    id: "another-example",
    move: "another-example",
    weight: 89,
    cue: any(
      `\\b(?:another|different|other|more|second|new|better|next|further|extra|additional|alternative|fresh|else) (?:\\w+ ){0,3}${example}\\b`,
      `\\bone more (?:\\w+ )?${example}\\b`,
      `^what (?:would|could|is|are|might) (?:be )?(?:an? |some )?(?:\\w+ )?${example} (?:of|for) (?!ANALOGY)`,
    ),
    not: /\b(?:the|that|your) (?:other|second|new) (?:one|analogy|example|story)\b.*\bagain\b/,
  },
  {
    id: "want-example",
    move: "another-example",
    weight: 88,
    cue: any(
      `\\b(?:give|show|got|have|need|want|like|share|use|provide|with|any|some|think of|is there|are there|throw|toss|thought of|through)\\b(?: \\w+){0,5} ${example}\\b`,
      `^(?:an? |real |concrete |any |some )*(?:\\w+ ){0,2}(?:examples?|analog(?:y|ies)|comparison|metaphor)(?: (?:please|would help|of (?:that|this|it|CONCEPT|TERM)|for (?:that|this|it|me|CONCEPT)))*$`,
      `\\b${example} (?:would|might|could|will) (?:help|be (?:nice|good|great|helpful))`,
    ),
    not: any(
      /\buse cases?\b/,
      /\bin (?:any |some |every |each )?case\b/,
      `^(?:\\w+ )*(?:good|great|nice|cool|helpful|perfect|lovely|brilliant|useful) ${example}$`,
      `\\b(?:the|that|this|your|my|last|first|previous) (?:ANALOGY |\\w+ )?${example}\\b`,
      `^i have (?:an|another|one)\\b`,
    ),
  },
  {
    id: "other-world",
    move: "another-example",
    weight: 88,
    cue: any(
      `^(?:(?:can|could|would|will) you |please |now |ok |so |and |maybe |just |how would you )*${tell} (?:(?:with|using|through|by way of) (?:(?:an?|the|some|my) )?(?!${manner})\\w+|(?:in terms|in the world) of \\w+)(?: \\w+)?(?: (?:please|instead|this time|for me|then))*$`,
      /\b(?:tell|give) (?:me|us) (?:a|one|another|some) (?:other )?stor(?:y|ies) (?:about|with|from|of) (?!it\b|that\b|this\b|you)\w+/,
    ),
  },
  {
    id: "for-example",
    move: "another-example",
    weight: 72,
    cue: any(
      /^(?:like )?(?:for example|for instance|such as|like what|like|such as what)$/,
      /\blike what\b$/,
    ),
    asked: true,
  },
  {
    id: "another-one",
    move: "another-example",
    weight: 71,
    cue: any(
      /\b(?:can|could|may) (?:i|we|you) (?:\w+ )?(?:get|have|hear|do|try|use|give (?:me|us)) (?:an?|one|something) (?:with|from|about|in|for|involving)\b/,
      /^(?:got|have|any|is there|are there) (?:you )?(?:an?|one|any|something|anything)? ?(?:from|with|about|for|involving) (?!you|me|this|that|it|CONCEPT)\w+/,
      /^(?:1|one) more$/,
      /^(?:(?:oh|please|no|but) )*not (?:that|this|the) (?:same )?(?:one|story|analogy|example|picture|ANALOGY)(?: story)? (?:again|once more|any more)\b/,
      /^what else (?:is|can|could|would) (?:it|that|this|CONCEPT|you|one) (?:be |is )?(?:like|compared?)\b/,
      /\b(?:illustrate|picture|visuali[sz]e|draw|paint|sketch) (?:it|that|this|CONCEPT) (?:\w+ ){0,3}(?:differently|ways?)$/,
      /\b(?:try|do|hit|give|tell|show) (?:me |us |it |that )?(?:with |from |using )?(?:a )?(?:different|another|new|fresh) (?:one|angle|picture|image|comparison|setting)\b/,
      /^(?:(?:maybe|perhaps|rather|how about|what about) )?(?:anything|something|one|an example|a story|an analogy) (?:from|with|about|in|out of|involving) (?:an? |the |my )?(?!CONCEPT|TERM|it\b|that\b|this\b|you\b|else\b)(?:\w+ ?){1,3}(?: (?:maybe|perhaps|please|instead|then))*$/,
      /\b(?:need|want|like|have|get|use|give me) an? (?:\w+ )?(?:picture|image|visual|illustration|story)\b(?! of (?:my|the|our)\b)/,
      /\bsomething (?:from|in|out of) (?:everyday|daily|real|normal|ordinary|the real|home) ?(?:life|world)?\b/,
      /\b(?:another|other|different|new) ways? (?:to|of) (?:picture|picturing|imagin\w+|visuali[sz]\w+)\b/,
      /\b(?:real|actual) (?:life|world) (?:version|picture|thing|equivalent|story)\b/,
      /\b(?:paint|draw|sketch) (?:me |us )?an? (?:\w+ )?(?:picture|image|scene)\b|\bvisual (?:learner|person|thinker|type|guy|girl)\b|\bi think in (?:pictures|images)\b/,
      /^(?:(?:how|what) about |maybe |perhaps |rather |then |please )?(?:something|anything) (?:else|different|new|other)(?: (?:please|maybe|then|instead|this time))*$/,
      /\ban? ANALOGY (?:story|analogy|one|example|picture)\b.*\b(?:would|might|could|please|maybe)\b|^(?:maybe|perhaps|rather) an? ANALOGY (?:story|analogy|one|example)\b/,
      /^(?:just )?show me(?: (?:do not|instead of) (?:tell|telling)(?: me)?)?$/,
      /^(?:got|have|any) more like (?:that|it|this)$/,
      /\b(?:one|another) more like (?:that|this|it)\b/,
      /\b(?:hear|have|get|see|try|tell me|give me|want|need) (?:\w+ )?another one\b/,
      /\bsomething (?:from|about|with|in) \w+.*\b(?:help|please|picture)\b/,
      /\b(?:another|other|different) (?:\w+ )?(?:situation|setting|field|context|area)s?\b/,
      /\b(?:another|different|other|new) (?:picture|image|way to picture)\b/,
      /\b(?:try|with|to|about|use|using|have|got|as) (?:something|anything) else\b/,
      /\b(?:have|got|is there|any) (?:you )?(?:got )?one (?:that|which|without|not|where)\b/,
      /\b(?:another|one more|a different) one(?: like (?:that|it|this)| about \w+| please)*$/,
      /\b(?:something|anything|one) (?:\w+ )?(?:from|in|out of|around) (?:real|everyday|daily|normal|ordinary|the|my) (?:life|world|house|home|kitchen|street)\b/,
      /\ba (?:picture|image) (?:would|might|could) help\b|\bso (?:that )?i can picture it\b|\b(?:something|anything) else$/,
      /\b(?:what is|any|got|have|try|is there|how about) another\b$/,
      /\bsomething (?:other than|else than|different from|besides|not about)\b/,
      /\bone (?:from|out of|about) (?:real|everyday|every|daily|normal|ordinary|my|another|a different)\b/,
      /\b(?:one )?(?:example|analogy|story) more\b/,
      /\bwhat else (?:works?|is|does|behaves?|looks?) (?:that|this) way\b/,
      /^(?:\w+ ){0,4}(?:another|one more|a different|a new|next) one(?: please)?$/,
      /^(?:another|one more|more)$/,
      /\bgot (?:another|any more|any others?|more)\b$/,
      /\b(?:another|a different) ANALOGY\b/,
    ),
    not: any(
      /^next one$/,
      /\bwithout the other\b/,
      /^what is (?:the )?next\b/,
      /\b(?:add|use|buy|need|start|put|get|launch|spin up) another one\b|^how\b/,
      /\b(?:buys?|adds?|hires?|builds?|opens?|gets|uses|rents?|puts|takes|needs|calls|sends) (?:in )?(?:another|a different) ANALOGY\b/,
    ),
  },
  {
    id: "concrete",
    move: "another-example",
    weight: 66,
    cue: any(
      /\b(?:real (?:world|life)|concrete|everyday|practical) (?:case|example|scenario|situation|terms|illustration|instance)\b/,
      /\bcompare it to something\b/,
      /\bsomething (?:i|we) (?:can|could) (?:picture|relate|imagine)/,
    ),
  },
];
