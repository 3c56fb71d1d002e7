import { any } from "../any.ts";
import type { Rule } from "../rules.ts";

/** Asking to be tested, or for a hint. */
export const testingRules: readonly Rule[] = [
  {
    id: "quiz",
    move: "quiz-me",
    weight: 88,
    cue: any(
      /\b(?:do|try|have|take|time for|up for|ready for) (?:an?|the|some|another) (?:\w+ )?(?:check|quiz|test|question|exercise|challenge|round)\b(?! (?:the|an?|whether|if|that|each|every|who|what|on|for|my|your|our|their|its|CONCEPT|TERM|STORY)\b)/,
      /(?:^|\b(?:i|we|me|us|like|love|want|wants|ready|prefer|mind|wish|happy|time)(?: to)? )(?:be|get|being|getting) (?:\w+ )?(?:tested|quizzed|examined|challenged)\b/,
      /\bput (?:\w+ ){0,3}to the test\b/,
      /\b(?:knowledge|understanding) (?:\w+ ){0,2}(?:tested|checked|quizzed)\b/,
      /\b(?:test|quiz|question|exam) time\b/,
      /\b(?:can|could|may) (?:i|we) (?:\w+ )?(?:get|have) (?:an?|another|some|one|one more) (?:\w+ )?(?:questions?|tasks?|exercises?|puzzles?|riddles?|problems?)(?: (?:now|please|too|to (?:answer|solve)))*$/,
      /^(?:do you have|have you(?: got)?|have|got|any|are there(?: any)?|is there) (?:an? |any |some |more |another )?(?:exercise|task|puzzle|quiz|quizze|test question|riddle|practice question)s?(?: (?:for (?:me|us)|to (?:do|solve|practice)))*$/,
      /\b(?:check|see|find out|know) (?:if|whether) i (?:\w+ ){0,2}(?:understand|understood|got|get|know|have|learned|learnt|can)\b/,
      /\b(?:hit|shoot|throw) me (?:with )?(?:a |some |another )?(?:question|questions|quiz|test)\b|\b(?:hit|shoot|throw) (?:a|some) questions? at me\b/,
      /\b(?:an?|another|one|some|quick|short|little|mini) (?:\w+ )?(?:quiz|exercise|test question|check question)\b/,
      /\b(?:quiz|test|check|examine|grill|challenge) (?:me|us|my|our)\b/,
      /\bask me (?:a |some |another |any |the )?(?:question|questions|something|stuff|things|one|about)\b/,
      /\b(?:a|another|one|any|some|practice|check|test|more|next) (?:quiz|quizzes|test questions?|practice|exercises?|questions? for me|practice questions?|quiz questions?|challenge)\b/,
      /\bgive me (?:a |another |some |one )?(?:test|quiz|question|questions|problem|challenge|exercise|task)\b/,
      /\b(?:do you )?have (?:a |any |some )(?:questions?|quiz|exercises?|test) for (?:me|us)\b/,
      /^(?:quiz|test|quiz time|quiz please|another question|next question|question me)$/,
      /\b(?:want|would like|ready|can we|could we|let us) (?:\w+ ){0,3}(?<!\bin )(?:quiz|test|practice|exercise)\b/,
      /\bput me to the test\b/,
      /^(?:then |now )?ask(?: (?:me|us|away|now|then|please|one|anything|something))*$/,
      /\bgive (?:me|us) an? (?:\w+ )?(?:tricky|hard|tough|difficult|easy|challenging) one\b/,
      /\btry me\b(?! with (?:an?|the) (?:different|other|new)| with another)/,
      /\btest (?:my|our) (?:understanding|knowledge)\b/,
    ),
    not: any(
      /^let me (?:\w+ )?(?:see|check|find out)\b/,
      /\b(?:write|load|unit) tests?\b/,
      /\bi have a question\b/,
    ),
  },
  {
    id: "hint",
    move: "hint",
    weight: 86,
    cue: any(
      /\bhelp me (?:\w+ ){0,3}with (?:the|this|that) (?:question|one|answer)\b/,
      /^tips?$|\b(?:little|small|gentle|tiny) (?:push|help|nudge|tip|pointer)\b|\bpoint me\b/,
      /\bhints?\b/,
      /\bnarrow (?:it|this|that) (?:down|a bit)\b|\bget me started\b/,
      /\bgive me something(?: to (?:go on|work with|start with|start from))?$/,
      /\bclues?\b(?<!no clue)/,
      /\bnudge\b/,
      /\b(?:push|point me) in the right direction\b/,
      /\bgive me (?:a )?(?:tip|starting point)\b/,
      /\b(?:a|any|some) tips?\b(?! (?:on|for|about|regarding|how to|when))/,
      /\bhelp me (?:out )?(?:with (?:the|this|that) (?:question|one|answer)|answer)\b/,
    ),
    not: /\bno (?:clue|hint)\b/,
  },
];
