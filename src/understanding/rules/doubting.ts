import { any, oneOf } from "../any.ts";
import type { Rule } from "../rules.ts";
import { storyNoun } from "../word-classes.ts";

/** Doubting the story. */
export const doubtingRules: readonly Rule[] = [
  {
    id: "not-the-same",
    move: "breaks-down",
    weight: 87,
    cue: /^(?:but )?(?:it|that|this|the ANALOGY) is not (?:\w+ )?(?:the same|quite right|true)(?: thing)?$/,
    forms: ["statement"],
  },
  {
    id: "but-story",
    move: "breaks-down",
    weight: 80,
    cue: any(
      /^(?:(?:in|at|on|with|for) )?(?:an? |the |your |real |my )?(?:\w+ )?(?:ANALOGY|STORY) (?!story|analogy|example|one|thing|part|bit|comparison|again|picture)\w+/,
      /^(?:in|at|on|with|for) (?:an? |the |your |real )?(?:ANALOGY|STORY)\b/,
    ),
    lead: /\bbut\b/,
    not: /\b(?:again|confus\w*|not (?:get|understand|clear)|what|how|why|who|if|when|explain|fails?|dies?|breaks?|crash\w*)\b/,
  },
  {
    id: "limps",
    move: "breaks-down",
    weight: 88,
    cue: any(
      `\\b(?:ANALOGY|the STORY|(?:that|this|your|the) ${storyNoun})(?: (?:${storyNoun}|thing|one|part|bit|idea))? (?:\\w+ ){0,2}?(?:limps?|limping|wobbles?|creaks?|falters?|stumbles?|oversimplif\\w+)\\b`,
      `\\b(?:ANALOGY|the STORY|(?:that|this|your|the) ${storyNoun})(?: (?:${storyNoun}|thing|one|part|bit|idea))? (?:is|seems|feels|sounds|looks)(?: to me)? (?:\\w+ ){0,4}?(?:stretch|stretched|far fetched|lame|lacking|flawed|crooked|shaky|wobbly|forced|unrealistic|oversimplified|simplistic|inaccurate|imprecise|misleading|off|not (?:quite )?(?:right|it|fitting|realistic|true))\\b`,
    ),
    forms: ["statement", "first", "fragment"],
    not: /\b(?:another|different|instead|again|explain|topic)\b/,
  },
  {
    id: "unlike-that",
    move: "breaks-down",
    weight: 78,
    cue: /^(?:but |and |while )?(?:an? |the |real |our )?(?:TERM|machines?|computers?|servers?|software|programs?|data|systems?|code) (?:do|does|can|could|is|are|have|has|will|would) not(?: do (?:that|this|so))?$/,
    forms: ["statement", "fragment"],
    asked: false,
  },
  {
    id: "unlike-story",
    move: "breaks-down",
    weight: 81,
    cue: any(
      /^(?:an? |the |your |real )?(?:ANALOGY|STORY) .+ (?:an? |the |but )?(?:TERM|machines?|computers?|software|data|systems?|it|they|mine|ours) (?:\w+ )?(?:do|does|can|is|are|will|moves?|has|have)(?: not)?\b/,
      /^(?:an? |the |your |real )?(?:ANALOGY|STORY) (?!is|are|was|were|means?|stands?|equals?)\w+ .+ (?:an? |the |but )?TERM (?!and|or|is the|are the)\w+/,
      /^(?:an? |the |your |real )?(?:ANALOGY|STORY) (?:can|could|do|does|is|are|has|have|will|would)(?: \w+)? not\b/,
      /^(?:an? |the |your )?(?:TERM|machines?|computers?|systems?) (?:do|does|can|is|are|have|has)(?: not)? .*\b(?:ANALOGY|STORY)\b/,
    ),
    forms: ["statement"],
    not: /\bwhat (?:is|are|if|about|happens|does|do)\b|\b(?:like|so|if|when|how|why|help|helps|helping|helpful|my thing|for me|to me|cup of tea|click\w*)\b/,
  },
  {
    id: "breaks-down",
    move: "breaks-down",
    weight: 92,
    cue: any(
      `^(?:what|how|where|in what|in which|at what)\\b.*\\b(?:ANALOGY|${storyNoun})\\b.*\\b(?:not|ceases?|no longer|flaw\\w*|wrong|differ\\w*|stops?|ends?|fails?|off|limits?|accurate|inaccurate|misleading|weak|break\\w*|falls?)\\b`,
      `\\b(?:flaw|catch|problem|mistake|hole|error|weakness|difference|limits?)\\w* (?:of|in|with|about) (?:the |that |this |your )?(?:ANALOGY|${storyNoun})\\b`,
      `\\b(?:that|this|the|your) (?:ANALOGY |\\w+ )?${storyNoun} (?:does|do|is|did|will) not (?:\\w+ )?(?:hold|fit|work|match|accurate|perfect|right|make sense)`,
      /^(?:where|when|how) (?:does|do|would|is) (?:the |that |your |a )?ANALOGY (?:fail|break|stop|end|wrong|fall)\w*(?: (?:down|apart|short))?$/,
      /^(?:but )?(?:a |in a |the )?real ANALOGY\b.*\bnot\b/,
      `\\b(?:not (?:\\w+ )?(?:think|believe|see how|buy|sure|convinced)|doubt)\\b.*\\b(?:ANALOGY|${storyNoun})(?: ${storyNoun}| thing| one| bit)? (?:\\w+ )*(?:right|works?|holds?|fits?|true|correct|accurate|fair|matches|realistic|good)\\b`,
      /^(?:is|are|was)(?: not)? (?:an? |the |your |that )?(?:ANALOGY|STORY) (?:\w+ )?(?:an? )?(?:\w+ )?(?:fair|good|accurate|exact|valid|right|realistic|perfect|fitting) (?:comparison|analogy|metaphor|picture|example|parallel|model)\b/,
      /^does (?:it|that|this) (?:still )?hold(?: up| true| there| here)?$/,
      /^(?:a |an |the |real |your )*(?:ANALOGY|STORY) (?:is|are|does|do|can|would) not (?:\w+ )*(?:like|the same|do|have|work|behave|a|act)\b/,
      /\b(?:in what way|how|where|when) (?:is|does|would) (?:it|that|this) (?:go |get |be )?(?:wrong|fail|misleading|inaccurate|not (?:true|work|fit|hold))\b/,
      /\b(?:does|do|did|will) not (?:\w+ )?(?:quite )?(?:fit|match|hold up|hold water|carry over|line up|add up)\b/,
      /\bhow far (?:can|does|could|should) (?:i|we|you|it|that|the) (?:\w+ )*(?:push|take|stretch|go|carry|hold|analogy|comparison|metaphor)\b/,
      String.raw`\b(?:where|when|how|does|do|is|would)\b.*\b(?:analogy|comparison|metaphor|story|(?<!for )example|picture|image)\b.*\b${oneOf(
        String.raw`break|breaks|breaking|fall|falls|stop|stops|fail|fails|wrong|limit\w*`,
        "not (?:hold|work|fit|match)|hold(?:s)?(?: up)?|fit(?:s|ting)?|working|misleading",
        "inaccurate|apart|end|ends|short|differ",
      )}\b`,
      /^(?:where|how|in what way) (?:does|would|is) (?:the |that |your )?ANALOGY (?:\w+ ){0,2}(?:break|fall|stop|end|limited|wrong|misleading|different|differ)\b/,
      /\b(?:break|breaks|fall|falls) (?:down|apart|short)\b.*\b(?:analogy|comparison|metaphor|story)\b/,
      /\bwhere (?:does|would|do|is) (?:it|that|this) (?:break|breaks|fall|fail|stop|end|go wrong|wrong|limit\w*)\b(?! (?!work|fit|hold|match|being|mak|apply)\w+ing\b)/,
      /\b(?:flaws?|weakness\w*|holes?|problem) (?:of|in|with|to) (?:the|that|this|your|it)\b/,
      /\b(?:limits?|limitations?) (?:of|in|with|to) (?:(?:the|that|this|your) (?:\w+ )?(?:analogy|comparison|metaphor|story|example|picture|ANALOGY)\b|(?:that|this|it)$)/,
      /\b(?:analogy|comparison|metaphor|ANALOGY) (?:\w+ )?(?:perfect|accurate|precise|exact|a bit off|off|really work|hold|correct|flawed|realistic|not (?:quite |really )?(?:right|work|fit|hold|perfect))\b/,
      /\bwhat (?:does|is) (?:the |that |this )?(?:analogy|story|metaphor|comparison|ANALOGY)(?: \w+)? (?:miss|missing|leave|get wrong|not (?:show|cover|capture|explain))\b/,
      /\bwhat is (?:\w+ )?(?:wrong|off|misleading|missing|inaccurate|not right) (?:with|about|in|from) (?:the |this |that |your )?(?:ANALOGY|STORY|analogy|story|comparison|metaphor|picture)\b/,
      /\bnot (?:a )?(?:perfect|exact|fair) (?:analogy|comparison|metaphor)\b/,
      `\\b(?:what|which)\\b.*\\b(?:your|the|that|this) ${storyNoun} (?:\\w+ )?(?:leaves?|leaving|miss(?:es)?|missing|ignores?|hides?|forgets?|skips?)\\b`,
      /\bdifferen(?:t|ce) .*\b(?:real|actual) (?:ANALOGY|STORY)\b/,
      /\bnot (?:\w+ )?(?:think|see|believe) (?:that )?(?:it|that|this) (?:\w+ )?(?:fits|matches|holds)\b/,
    ),
    not: any(/\bfor me\b/, /\bwhat (?:if|happens)\b|^if\b/),
  },
];
