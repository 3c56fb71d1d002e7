import type { Rule } from "../rules.ts";

const it = "(?:it|that|this|these|those|them|they|CONCEPT|TERM)";

/** Asking about the subject. */
export const askingRules: readonly Rule[] = [
  {
    id: "what-if",
    move: "what-if",
    weight: 88,
    pattern:
      /\bwhat if\b|\bwhat (?:will |would |might |could )?(?:happens?|be the (?:result|effect))(?: to \w+(?: \w+)?)?(?: (?:if|when|once|after|in case|during|to)\b|$)|\bwhat would happen\b|\bhow about if\b|\bwhat about (?:if|when)\b|\bwhat (?:do|does|would|will|can|should) (?:\w+ ){1,4}(?:if|when)\b/,
    not: /\bwhat if (?:i|we) (?:stop|end|skip|go|move)\b/,
  },
  {
    id: "suppose",
    move: "what-if",
    weight: 84,
    pattern: /^(?:suppose|imagine|assume|assuming|let us (?:say|assume|suppose|imagine)|say)\b.+/,
    not: /^(?:say|imagine) (?:it|that|this|what)?\b ?(?:again|once more|differently)?$|^say (?:it|that|this)\b/,
  },
  {
    id: "if-clause",
    move: "what-if",
    weight: 78,
    pattern:
      /^if .+|\b(?:even|only|still \w+|and|but|also) if\b|^(?:would|will|does|do|can|could|is|are) .+\b(?:if|when|after|during)\b .+|\b(?:survive|keep (?:going|working|running)) (?:if|when)\b|^when .+\b(?:fails?|dies?|crash(?:es)?|breaks?|goes down)\b/,
    forms: ["question", "wh", "statement", "fragment"],
    not: /^(?:if|when) (?:i understand|i (?:get|got) (?:it|this|that)|you (?:do not mind|want|like|could|can|have time))|\b(?:is|are) (?:it|that) .*like (?:if|when)\b|\blike when\b|^(?:can|could|would|will) you\b/,
  },
  {
    id: "what-about",
    move: "what-if",
    weight: 56,
    pattern: /^(?:what|how) about (?!CONCEPT$|you$|now$|it$|that$|this$|lunch|dinner)/,
    not: /^(?:what|how) about (?:the |a )?(?:CONCEPT|another|one more|an example)\b/,
  },
  {
    id: "can-it-still",
    move: "what-if",
    weight: 58,
    pattern:
      /^(?:can|could|would|will|does|do|is) .*\b(?:still|fail|crash|break|survive|go (?:down|wrong)|lose|all fail|be lost|overload|overwhelm)\w*\b/,
    not: /^(?:can|could|would|will) you\b/,
  },
  {
    id: "difference",
    move: "compare",
    weight: 86,
    pattern:
      /\bdifferen(?:ce|ces|t|tly|tiate)\b.*\b(?:between|from|than|to|versus|is there|CONCEPT)\b|\bdiffer(?:s|ent)?\b|\b(?:what|any|is the|a|the) difference\b|\bdistin(?:ct|ction|guish)\b|\bset\w* (?:it|them|CONCEPT) apart\b|\btell (?:it|them|CONCEPT) apart\b/,
    not: /\b(?:a|any|some) different (?:\w+ )?(?:example|analogy|way|one|story)|\bmakes? a difference\b|\bexplain .*\bdifferently\b/,
  },
  {
    id: "same",
    move: "compare",
    weight: 85,
    pattern:
      /\b(?:the|basically|just|exactly|kind of|pretty much|all|essentially|mean|sound|sounds) (?:the )?same(?: thing| as| idea| concept)?\b|\bsame (?:thing|as)\b|\b(?:identical|equivalent|interchangeable|synonym\w*)\b/,
    not: /\b(?:do|doing|does|run|running|store|hold|have|serve|at|to|on|from|in|with|keep|write|read|edit|use|using|send) (?:\w+ )?the same\b|\bsame (?:time|data|file|node|place|disk|machine|server|room|work|job|moment|building|analogy|example|story)\b/,
  },
  {
    id: "versus",
    move: "compare",
    weight: 86,
    pattern:
      /\bversus\b|\b(?:CONCEPT|TERM) or (?:CONCEPT|TERM)\b|\bcompar(?:e|ed|es|ing|ison) (?:to|with|between|CONCEPT|TERM|it|them|that|this)\b|\bhow (?:do|does|is|are) .*\bcompare\b/,
    not: /\bcompare (?:it|that|this) to (?:something|anything)\b/,
  },
  {
    id: "just",
    move: "compare",
    weight: 80,
    pattern: new RegExp(
      `^(?:is|are)(?: not)? ${it}(?: not)?(?: \\w+)? (?:just|only|simply|basically|merely|another (?:word|name|term)|kind of|sort of|the|a (?:kind|type|form)|part|also|really)? ?(?:a |an |the |of |for |about |more |like )*CONCEPT\\b|^(?:is|are)(?: not)? ${it}(?: not)? (?:just|only|simply|merely|basically|nothing (?:but|more than))\\b|^(?:(?:it|that|this|CONCEPT) (?:is|are) |it )?(?:basically |really )?(?:just|only|simply|merely|nothing but|nothing more than) (?:a|an|the|more|some|several|many|having|adding|making|copying|copies|about)\\b`,
    ),
    not: /\blike\b|^(?:just|only) (?:a )?(?:the|one|quick|checking|wondering|curious|(?:second|sec|minute|moment|question))\b/,
  },
  {
    id: "just-unknown",
    move: "compare",
    weight: 74,
    forms: ["question"],
    pattern:
      /^(?:is|are)(?: not)? (?:\w+ ){1,3}(?:just|only|simply|merely) (?:a|an|the|another|some|more)\b/,
    not: /\blike\b/,
  },
  {
    id: "is-a-concept",
    move: "compare",
    weight: 74,
    forms: ["question"],
    pattern:
      /^(?:is|are)(?: not)? (?:CONCEPT|TERM|it|that|this)(?: not)? (?:\w+ ){0,2}(?:CONCEPT|TERM)$|^do not (?:\w+ )?(?:CONCEPT|they|it|that|this) mean (?:the same|CONCEPT)/,
    not: /\b(?:important|related|needed|possible|like|affect\w*|depend\w*|connected)\b/,
  },
  {
    id: "similar",
    move: "compare",
    weight: 72,
    pattern:
      /\bsimilar (?:to|concepts?)\b|\b(?:which|what) (?:one )?is (?:better|worse|more important)\b|\bbetter than\b/,
  },
  {
    id: "relate",
    move: "relate",
    weight: 87,
    pattern:
      /\brelat(?:e|es|ed|ing|ion|ions|ionship)\b(?! question)|\bconnect(?:s|ed|ion|ions)? (?:to|with|between|CONCEPT|here|there|the|them|those|these)\b|\bwhat (?:is|are) the (?:connection|link)\b|\bthe (?:connection|link|relationship|interplay|tension)\b|\blink(?:s|ed)? (?:to|with|between)\b|\bties? (?:in|into|to|together|with|back)\b|\b(?:have|has|got|had) (?:\w+ )?to do with\b|\btrade ?(?:off|offs)\b|\btrade off\b|\bplay(?:s)? (?:into|together|along|a role|nicely|well)\b|\bhand in hand\b|\bfits? (?:in|into|with|together)\b|\bgo(?:es)? together\b|\bcoexist\b|\bconflict(?:s|ing)?\b.*\b(?:CONCEPT|with|between)\b|\bat odds\b/,
    not: /\b(?:ANALOGY|analogy|story)\b.*\bto (?:CONCEPT|TERM)\b|\brelate to (?:the )?(?:story|analogy)\b|\b(?:edit|merge|write) conflict\b|\bsomething i can relate\b|\bcompatib/,
  },
  {
    id: "balance",
    move: "relate",
    weight: 82,
    pattern:
      /\bbalanc(?:e|es|ed|ing) (?:between |CONCEPT |TERM |it |that |this |them |both |the |with )+|\b(?:CONCEPT|it|that|this|TERM) (?:and|with|against|versus) CONCEPT\b.*\b(?:together|balance|both)\b|\bsacrific\w+\b|\bat the (?:cost|expense) of\b|\bwithout (?:losing|hurting|sacrificing|giving up) CONCEPT\b/,
  },
  {
    id: "affect",
    move: "relate",
    weight: 78,
    pattern:
      /\b(?:affect|impact|influence|depend|rely|help|hurt|harm|improve|increase|decrease|reduce|limit|require|need|imply|lead to|contribute to|support|slow|come into|cost|weaken|strengthen|compromise|interfere|compete|hinder|worsen)(?:s|es|d|ed|ing)? (?:\w+ ){0,3}CONCEPT\b|\bCONCEPT (?:\w+ ){0,2}(?:affect|impact|influence|depend|rely|require|imply|contribute|conflict|help|hurt|interfere|compete)(?:s|es|ed)?\b/,
    forms: ["question", "wh", "statement"],
    not: /^(?:i|we) |\bhelp me\b|\bcan you help\b|\bhow (?:can|could|do|would) (?:i|we|you) (?:improve|increase|support|limit)\b/,
  },
  {
    id: "come-in",
    move: "relate",
    weight: 76,
    pattern:
      /\b(?:where|how) (?:does|do|is|are|would) (?:the )?(?:CONCEPT|TERM) (?:\w+ )?(?:come in|come into|enter|fit|play)\b|\brole (?:does|do|of) (?:CONCEPT|TERM)\b/,
  },
  {
    id: "apply",
    move: "apply",
    weight: 86,
    pattern:
      /\bappl(?:y|ies|ied|ication|icable)\b|\btranslat(?:e|es) (?:to|into)\b|\bcarr(?:y|ies) over\b|\bmaps? (?:to|onto|back)\b/,
    not: /\bsecurity patch\b|\b(?:web|my|the|an?|our|of) application\b/,
  },
  {
    id: "in-practice",
    move: "apply",
    weight: 84,
    pattern:
      /\bin (?:practice|production|the (?:real world|wild|field)|real life|reality|(?:a |an |my |our |the )?(?:real|actual|large|big|small|web|mobile|modern|typical)[ -]?(?:\w+ )?(?:project|system|app|application|company|code|life|world|software|product|site|website|service))\b|\bday to day\b|\bat work\b|\bfor (?:a|an|my|our) (?:\w+ ){0,2}(?:app|team|project|database|company|site|website|service|system|startup|shop|business|backend|server)\b|\bin (?:my|our) (?:\w+ ){0,2}(?:app|team|project|database|company|site|website|service|system|code|startup|case|job)\b/,
    forms: ["wh", "question", "statement", "fragment"],
    not: /\b(?:example|analogy)s?\b|\bimplement\w*\b.*\bstep\b/,
  },
  {
    id: "use-it",
    move: "apply",
    weight: 83,
    pattern:
      /\b(?:how|when|where) (?:would|do|should|can|could|might|will) (?:i|we|you|people|companies|someone|one|anyone|teams?|developers?|engineers?) (?:\w+ )?(?:use|need|apply|see|encounter|want|implement|run into)\b|\b(?:where|when|who) (?:is|are|does|do|uses?) (?:\w+ ){0,3}(?:used|uses?|useful|needed|found|seen)\b|\buse cases?\b|\bwho uses\b|\bused in\b|\bwhat (?:would|does|do|might) (?:it|that|this|CONCEPT) (?:mean|look like|be) (?:for|in|with|like)\b|\bhow (?:does|would|do|might|could|will) (?:it|that|this|CONCEPT) (?:look|work) (?:like )?(?:in|for|with|on|when you have) (?:a|an|the|my|our|multiple|several|many|TERM|real|practice|different|larger|lots)\b|\bwhat does (?:it|that|this|CONCEPT) look like\b|\b(?:real|actual) systems?\b/,
    not: /\bhow (?:do|would|can|should) (?:you|we|i) use (?:this bot|you)\b|\bwhat do (?:you|i) need\b/,
  },
  {
    id: "how",
    move: "ask-how",
    weight: 64,
    pattern: /^how\b(?! (?:are you|old are|about|is it going|many times))/,
  },
  {
    id: "how-late",
    move: "ask-how",
    weight: 60,
    pattern:
      /\b(?:explain|know|tell me|show me|see|understand|wonder|wondering|ask|curious|about|learn|sure) (?:\w+ )?(?:how|why) (?!(?:it|that|this) is like)/,
    not: /\bnot (?:\w+ )?(?:understand|see|sure|know)\b.*\b(?:how|why) (?:it|that|this) (?:works?)$|\bnow (?:i )?(?:understand|see|know)\b|\bi (?:see|understand|get|know) how\b/,
  },
  {
    id: "why",
    move: "ask-how",
    weight: 63,
    pattern:
      /^why\b|^how (?:so|come)$|\bwhat (?:is|would be) the (?:point|purpose|benefit|advantage|use|reason|goal|cost|catch|downside)\b|^what for$|\bwhat for\b$|\bwho (?:decides|picks|chooses|notices|checks|controls)\b/,
  },
  {
    id: "mechanism",
    move: "ask-how",
    weight: 62,
    pattern:
      /^(?:what|which) (?:\w+ ){0,3}(?:steps?|ways?|mechanisms?|process|techniques?|methods?|tools?|kinds?|types?|measures?|strateg(?:y|ies)|options|protocols?|algorithms?|technolog(?:y|ies))\b|^what (?:makes|keeps|prevents|stops|ensures|guarantees|protects|causes|triggers|decides|controls|does|can|should|do you do|would|do)\b|^(?:in )?what way\b|\bhow (?:to|do you|does it|do we|can you|would you)\b/,
    not: /^what (?:does|do) (?:it|that|this|CONCEPT|TERM|you) mean\b|^what (?:do|can|should) (?:i|you) (?:do|say|ask|type)$|^what (?:can|do) you do$/,
  },
  {
    id: "yes-no",
    move: "ask-how",
    weight: 46,
    forms: ["question"],
    pattern: /^(?:is|are|does|do|did|can|could|would|will|should|has|have) (?!you|i |we done)/,
    not: /\blike\b/,
  },
  { id: "which-when", move: "ask-how", weight: 50, pattern: /^(?:when|where|which|who)\b/ },
  {
    id: "what-is",
    move: "ask-concept",
    weight: 76,
    pattern:
      /\bwhat(?: exactly)? (?:is|are|was|does|do) (?:a |an |the |meant by |your |this )*CONCEPT(?: (?:mean|means|about|for|again|then|anyway|all about|exactly|do|in (?:this context|general|short|distributed systems?)|here))*$|^(?:define|describe|explain|introduce|teach) (?:me )?(?:a |an |the )?CONCEPT\b|\bwhat (?:CONCEPT|is CONCEPT) (?:is|means?|does)\b|\bmeaning of CONCEPT\b/,
    not: /\bagain\b/,
  },
  {
    id: "tell-about",
    move: "ask-concept",
    weight: 75,
    pattern:
      /\b(?:explain|tell (?:me|us)|talk|teach (?:me|us)|learn|know|hear|discuss|cover|start (?:with|from|on|at)|begin with|introduce|describe|look at|focus on|dive into|get into|go (?:to|into|with|for)|go over|jump (?:to|into)|switch to|move (?:on )?to|understand|study|pick|choose|interested in|curious about|questions? (?:about|on)|walk me through|struggling (?:to understand|with)|help (?:me )?(?:with|understand)|wrap my head around|explanation of|idea of|concept of)\b(?: \w+){0,6} (?:the )?CONCEPT\b/,
    not: /\bagain\b|\bdifferen|\brelat|\bhow (?:do|does|is|can|could|would|to|should) (?:\w+ ){0,3}CONCEPT (?:with|and|to|affect)|\b(?:understand|know|see|get) (?:how|why) (?:CONCEPT|it)\b|\bi (?:think i )?(?:now )?(?:understand|know|get)\b/,
  },
  {
    id: "concept-next",
    move: "ask-concept",
    weight: 74,
    pattern:
      /^(?:what|how) about (?:the )?CONCEPT\b|^(?:the )?CONCEPT(?: (?:please|next|now|then|first|maybe))*$|^(?:next|now|let us (?:do|start with)|maybe|on to|back to) (?:the )?CONCEPT(?: (?:please|next|now|then))*$|^CONCEPT (?:and|or) CONCEPT$/,
  },
  {
    id: "define-term",
    move: "clarify-term",
    weight: 77,
    pattern:
      /\bwhat(?: exactly)? (?:is|are|was|does|do) (?:a |an |the |that |this |meant by |your |those |these )*(?:TERM|STORY)(?: (?:mean|means|again|then|here|exactly|stand for|represent|do|in (?:this|that|the) (?:context|case|story|analogy)))*$|^(?:define|explain|describe)(?: me)?(?: (?:a|an|the|what))* (?:TERM|STORY)\b|\bwhat (?:a |an |the )?TERM (?:is|are|means?)\b|\bmeaning of (?:the )?(?:TERM|word)\b|\b(?:tell me|know|talk) (?:\w+ )?about (?:the |a )?TERM\b|^(?:what|how) about (?:the )?TERM$/,
  },
  {
    id: "stands-for",
    move: "clarify-term",
    weight: 85,
    pattern:
      /\b(?:what|who) (?:do|does|is|are|would|was) .*\b(?:stands? for|represents?|symboli[sz]e|correspond\w*|standing for|equivalent of|equivalent to)\b|\bwhat (?:do|does|is|would) (?:the |a )?(?:STORY|ANALOGY) (?:mean|be|here)|\bwhich (?:part )?is (?:the |a )?(?:TERM|STORY)\b/,
  },
  {
    id: "you-mean",
    move: "clarify-term",
    weight: 83,
    pattern:
      /\bwhat (?:do|did|does) (?:you|it|that|they|u) (?:mean|means) (?:by|with|when you say) (?!that$|this$|it$|all that$|(?:the |that |your |this )?ANALOGY)|^(?:by )?(?:\w+ ){0,3}(?:do )?you mean (?:like |as in |by )?(?!by that|that$).+|\b(?:do )?you mean (?:like |as in |an? |the |actual )\w+|^by (?:\w+ ){1,3}(?:do )?you mean\b|\bas in (?:a|an|the|actual|literal)\b|\bwhen you say\b/,
    not: /\bwhat (?:do|did) you mean$|^what (?:do|did) you mean (?:with|by) (?:the |that |your )?ANALOGY/,
  },
  {
    id: "literal",
    move: "clarify-term",
    weight: 82,
    pattern: /\bliteral(?:ly)?\b|\bactual (?:ANALOGY|TERM|STORY)\b/,
  },
  {
    id: "term-alone",
    move: "clarify-term",
    weight: 76,
    pattern: /^(?:a |an |the |what |what is |like )?(?:TERM)$/,
    forms: ["fragment", "wh"],
  },
  {
    id: "unknown-word",
    move: "clarify-term",
    weight: 78,
    pattern:
      /\bnever heard (?:of|that)\b|\bnot (?:know|sure|familiar|understand|get)(?: \w+)? (?:what|with|about)?(?: \w+){0,3} (?:TERM|CONCEPT|STORY)(?: (?:is|are|means?|does))?$|\bunfamiliar\b|\b(?:that|this) (?:word|term)\b|\bwhat is that (?:word|term)\b|\bwhat does (?:that|this|the) (?:word|term)\b/,
  },
  {
    id: "what-is-unknown",
    move: "clarify-term",
    weight: 58,
    pattern:
      /^what (?:is|are) (?:a |an |the )?(?!for |up$|it |that |this |next|new)(?:[\p{L}\p{N}]+ ?){1,2}$|\bwhat (?:a |an |the )?[\p{L}\p{N}]+ (?:is|are|means?)$/u,
    not: /\b(?:it|that|this|he|she|you|they|going on|happening)\b/,
  },
  {
    id: "tell-unknown",
    move: "ask-concept",
    weight: 57,
    pattern:
      /\b(?:tell me|talk|teach me|learn|hear) (?:\w+ )?about (?!it\b|that\b|this\b|you)\w+|^explain (?!it|that|this|again)\w+$/,
    not: /\b(?:yourself|joke|again)\b/,
  },
  {
    id: "is-term",
    move: "clarify-term",
    weight: 70,
    forms: ["question"],
    pattern:
      /^(?:is|are)(?: not)? (?:a |an |the )?(?:TERM|STORY) (?:a|an|the|like|just|also|basically|really|literally|one|always)\b/,
  },
];
