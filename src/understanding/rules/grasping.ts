import { any, oneOf } from "../any.ts";
import type { Rule } from "../rules.ts";
import { praise } from "../word-classes.ts";

/** Saying that it was understood, or liked. */
export const graspingRules: readonly Rule[] = [
  {
    id: "strong-understood",
    move: "understood",
    weight: 30,
    cue: any(
      /\bi (?:have )?got (?:it|this|that)(?: one)?$/,
      String.raw`\b(?:i|now i|we) (?:\w+ ){0,3}(?:get|got|understand|understood|see|follow|grasp|have got|grok|comprehend)(?: ${oneOf(
        "it|that|this|the (?:idea|point|concept|gist|picture|difference|analogy)",
        "what you mean|how (?:it|that|this) works?|CONCEPT|now|why|where",
      )})*(?: (?:now|better|i think|much better|a bit better|clearly|thanks|emojiyes|pretty well|well|too|all of it|right))*$`,
      /^(?:i )?(?:get|got|see|understand|understood) (?:it|that|this|now|you)\b/,
      /\bmakes? (?:\w+ ){0,3}sense\b/,
      /\bclear(?:s|ed)? (?:it|that|this|things|everything|a lot|matters) up\b|\b(?:clarifies|clarified|explains|explained|settles|settled) (?:it|that|this|things|a lot|everything|matters|my)\b/,
      /^(?:that|this|it) (?:is|was) (?:what|why|how|where|all) (?:it|that|this|they|you|the)\b/,
      /^(?:that|this|it) (?:explains|clarifies|clears|settles|answers|does) (?:it|that|this|a lot|everything|things|my)\b/,
      /\bmaking (?:more )?sense\b/,
      /\bmade sense\b/,
      /\bclick(?:s|ed|ing)\b/,
      /\bit click\b/,
      /^(?:aha|understood|i see|gotit|roger|noted|crystal clear|clear|all clear|bingo|eureka|lightbulb)\b/,
      /\b(?:is|much|so|very|now|all|that is|it is|things are|everything is|crystal|a lot|way|becoming) (?:clear|clearer)\b/,
      /\b(?:better|clear|good|deeper|solid) (?:understanding|grasp|picture|idea)\b/,
      /\b(?:starting|beginning) to (?:get|understand|see|click|make sense|follow|grasp|sink)\b/,
      /\bsinks? in\b/,
      /\bfollow(?:ing)? you\b/,
      /\bon the same page\b/,
      /^(?:now i|i now|i finally|i think i|i) (?:\w+ )?(?:understand|understood)\b(?! (?:an?|to|my|the|two|some|from|your|in) )/,
      /^(?:now i|i now|i finally|i think i|i) (?:\w+ )?(?:get|got|see)(?:$| (?:it|that|this|you|your|now|all|everything|most|CONCEPT|TERM|ANALOGY|how|why|where|when|what (?!i\b)|the (?:idea|point|concept|gist|picture|difference|logic|reason|principle|connection|benefit|problem|analogy|story|ANALOGY|STORY|TERM))\b)/,
    ),
    not: any(
      /\b(?:not|never|no|hardly|barely|if i|want to make sure|make sure|trying to|want to|need to|help me|to see if|so that i|until i|can i|do i|did i|how do|whether)\b/,
      /\b(?:difficult\w*|trouble|hard|half|only|partly|struggl\w+|problems?)\b/,
    ),
  },
  {
    id: "exclaimed",
    move: "understood",
    weight: 65,
    cue: any(
      `^(?:how|what an?|such an?) (?:\\w+ )?${praise}(?: (?:idea|way|story|example|analogy|thing|explanation|point|trick|picture|it is|that is))*$`,
    ),
    asked: false,
  },
  {
    id: "no-questions",
    move: "understood",
    weight: 32,
    cue: /\b(?:no|without|zero) (?:\w+ )?(?:questions|doubts|objections|complaints)\b|^nothing (?:else|more) to ask\b/,
    not: /\b(?:why|how|what|there are)\b/,
  },
  {
    id: "weak-understood",
    move: "understood",
    weight: 22,
    cue: any(
      /\b(?:thing|story|analogy|example|one|ANALOGY|that|this|it|explanation|picture) (?:\w+ ){0,2}(?:helps|helped|worked)\b/,
      String.raw`^(?=.*\b${oneOf(
        "ok|alright|right|cool|nice|great|perfect|awesome|sweet|yes|sure|fine|good",
        "interesting|fascinating|brilliant|excellent|amazing|wow|neat|wonderful|fantastic",
        "fair|oh|ah|ahh|ooh|exactly|indeed|true|correct|agreed|emojiyes|helpful|useful",
        "absolutely|definitely|totally|word|love",
      )}\b)(?:${oneOf(
        "ok|alright|right|cool|nice|great|perfect|awesome|sweet|yes|sure|fine|good",
        "interesting|fascinating|brilliant|excellent|amazing|wow|neat|wonderful|fantastic",
        "fair enough|good (?:point|one|analogy|explanation|example|to know|stuff)|oh|ah",
        "ahh|ooh|hmm|so|i know|exactly|of course|indeed|true|correct|agreed|that is|it is",
        "really|very|pretty|and|that|was|is|much|all|right then|emojiyes|a|an|the|so",
        "helpful|useful|cool|then|now|super|got|it|word|absolutely|definitely|totally",
        "no problem|no worries|enough|fair|makes|love",
      )} ?)+$`,
      /\b(?:that|this|it|which) (?:\w+ )?(?:helps?|helped)\b/,
      /\b(?:great|good|nice|cool|love|like|liked|loved|perfect|useful|helpful|interesting|neat|clever|brilliant|excellent) (?:\w+ ){0,2}(?:analogy|example|explanation|story|metaphor|comparison|one|point|way)\b/,
      `\\b(?:is|was|are|were|sounds?|seems?|looks?|so|very|super|damn|how) (?:\\w+ )?${praise}(?:$| (?:then|now|one|thanks|and|stuff|idea|point|way|explanation)\\b)`,
      `^(?:\\w+ )?${praise}(?: (?:then|now|one|thanks|stuff|idea|point))?$`,
      /\b(?:convinced|sold|persuaded|enlightened)(?: me)?(?: now)?$|\bcan not argue\b|\b(?:blew|blown) my mind\b/,
      /^(?:bet|word|facts|say less|legit|gg|no cap|mood|same|deal|copy(?: that)?|point taken|that one (?:landed|stuck|helped))$/,
      /\bgood to know\b/,
      /\bi (?:like|love|liked|loved) (?:that|this|the|it|your)\b/,
      /\bbeen (?:\w+ )?(?:helpful|great)\b/,
    ),
    not: any(
      `\\bnot (?:\\w+ ){0,2}${praise}\\b`,
      /\b(?:not|another|different|more|other|would|no) (?:\w+ )?(?:example|analogy|helpful|clear)\b/,
      /\bwould help\b/,
      /\bwhat\b/,
      /\bhow\b/,
      /\bgive me\b/,
    ),
  },
];
