import { any } from "../any.ts";
import type { Rule } from "../rules.ts";

const example =
  "(?:examples?|analog(?:y|ies)|comparisons?|illustrations?|metaphors?|scenarios?|stor(?:y|ies)|use cases?|case)";
const story =
  "(?:analogy|example|story|metaphor|comparison|thing|one|bit|part|picture|image|scenario)";
const retell =
  "(?:explain|repeat|retell|tell|say|go (?:back|over|through)|back to|return|revisit|remind|unpack|clarify|elaborate|expand|describe|run|walk|come back)";
const lost =
  "(?:not (?:get|follow|understand|see|catch|grasp)|confus\\w*|lost|unclear|makes? no sense|not make sense|fuzzy|mean|work|supposed)";

/** Asking for an explanation once more: again, another, the same one, simpler. */
export const explainingRules: readonly Rule[] = [
  {
    id: "again-verb",
    move: "explain-again",
    weight: 80,
    cue: /\b(?:explain|say|go over|go through|repeat|describe|run|walk|tell|show|teach|break|clarify|put|phrase|cover|summarize|do|what (?:is|was|are|were|does|did)|how (?:is|was|does|did|do))\b.*\b(?:again|once more|one more time|another time|a second time|from the (?:top|start|beginning))\b/,
    not: any(/\b(?:what|how) (?:is|do|does) .* if\b/, /\bagain (?:and|later)/),
  },
  {
    id: "again-alone",
    move: "explain-again",
    weight: 78,
    cue: /^(?:again|once more|one more time|another time|come again|say (?:that|it|what)(?: again)?|pardon|repeat|repeat (?:that|it)|huh|what|eh|sorry|excuse me|what was that|from the top)(?: (?:please|sorry|what|for me|me))*$/,
  },
  {
    id: "again-concept",
    move: "explain-again",
    weight: 79,
    cue: any(
      /^(?:CONCEPT|TERM|it|that|this) (?:again|once more|one more time)$/,
      /\b(?:again|once more) (?:on|about|with) (?:CONCEPT|TERM|it|that|this)\b/,
    ),
  },
  {
    id: "not-understood",
    move: "explain-again",
    weight: 74,
    cue: any(
      /\b(?:do|did|can|could|am|still) not (?:\w+ )?(?:get|getting|understand|understanding|follow|following|grasp|see it|catch|comprehend|see (?:how|why|what) (?:it|that|this) (?:works?|means?)|make sense of)\b/,
      /\bnot (?:sure|certain)(?: (?:that|if|whether))? i (?:\w+ )?(?:get|got|understand|understood|follow|see)\b/,
    ),
    not: /\bnot know (?:what|how)\b/,
  },
  {
    id: "lost",
    move: "explain-again",
    weight: 74,
    cue: any(
      /\b(?:am|still|so|bit|totally|now|got|getting|feel|feeling|little|just|me) (?:\w+ )?(?:lost|confused|stuck|unclear|fuzzy|struggling|puzzled|unsure|baffled)\b/,
      /^(?:totally |so |still )?(?:lost|confused|stuck|unclear)\b/,
      /\b(?:struggling|strugglin|confused|lost) (?:with|on|by|about|here|there)\b/,
      /\b(?:you )?lost me\b/,
      /\bover my head\b/,
      /\bwrap(?:ping)? my (?:head|mind|brain)\b/,
      /\bhead (?:is )?(?:spinning|hurts)\b/,
    ),
    not: any(/\bnot (?:so |as |that )?(?:lost|confused)\b/, /\bno longer\b/),
  },
  {
    id: "no-sense",
    move: "explain-again",
    weight: 74,
    cue: any(
      /\b(?:makes?|making) (?:no|zero|little) sense\b/,
      /\bnot (?:\w+ )?(?:make|making) (?:any |much |a lot of )?sense\b/,
      /\b(?:do|does|is) not (?:click|clicking|clear|sinking|sink|helping|help)\b/,
      /\bnot (?:that |so |too )?clear\b/,
      /\bno idea what (?:you|that|this|it)\b/,
      /\b(?:trouble|difficulty|difficulties|hard time|tough time|problems?) (?:with|understanding|grasping|following|getting|seeing)\b/,
      /\bhard (?:for me )?to (?:understand|follow|grasp|get|picture)\b/,
    ),
  },
  {
    id: "fuzzy",
    move: "explain-again",
    weight: 73,
    cue: /\b(?:is|are|was|still|bit|kind of|sort of|little|seems?|feels?|remains?|CONCEPT|that|it) (?:\w+ ){0,3}(?:fuzzy|unclear|confusing|blurry|hazy|vague|muddy|murky|foggy|shaky|cloudy)\b/,
  },
  {
    id: "refresh",
    move: "explain-again",
    weight: 76,
    cue: any(
      /\bremind me\b/,
      /\brefresh(?:er)?\b/,
      /\bforgot(?:ten)?\b/,
      /\bdo not remember\b/,
      /\bcan not remember\b/,
      /\bwhat (?:was|were) (?:CONCEPT|TERM|that|it)\b/,
    ),
  },
  {
    id: "rephrase",
    move: "explain-again",
    weight: 78,
    cue: any(
      /\b(?:another|different|other|differently|new) (?:way|ways|words|wording|angle|explanation|approach|perspective|terms)\b/,
      /\b(?:re)?(?:phrase|word|frame) (?:it|that|this)\b/,
      /\brephrase\b/,
      /\bin other words\b$/,
      /\bexplain(?: (?:it|that|this|CONCEPT))? (?:differently|better|more clearly|more slowly|slower|another way)\b/,
      /\b(?:better|clearer) explanation\b/,
      /\bmore (?:clearly|slowly)\b/,
      /\bslow(?:er)? down(?: (?:please|a bit|a little))*$/,
      /\bslower\b/,
      /\bsay (?:it|that) (?:differently|slower)\b/,
    ),
    not: /^(?:so )?in other words .+/,
  },
  {
    id: "what-meant",
    move: "explain-again",
    weight: 70,
    cue: any(
      /\bwhat (?:do|did|are|were|does|is) (?:you|that|this|it) (?:mean|saying|trying to say|getting at)(?: (?:by|with) (?:that|this|it|all that))?$/,
      /^meaning$/,
    ),
  },
  {
    id: "more-detail",
    move: "explain-again",
    weight: 58,
    cue: /\b(?:elaborate|expand on|more details?|go deeper|in (?:more )?(?:detail|depth)|explain (?:more|further|a bit more|it more)|clarify|unpack)\b/,
  },
  {
    id: "partial",
    move: "explain-again",
    weight: 52,
    cue: any(
      /^(?:yes )?(?:kind of|sort of|almost|partly|partially|somewhat|half|more or less|ish|mostly|nearly|maybe|i guess|i guess so|i think so|so so|getting there|not (?:really|quite|fully|totally|yet|entirely)?|a (?:little|bit)|maybe (?:a )?(?:little|bit|some of it)|some of it|parts of it)(?: (?:makes sense|get it|i get it|understand|clear|sure|not|there|bit|i think|the|i guess))*$/,
      /\b(?:not )?(?:100|hundred|entirely|totally|fully|completely|too|so|that|quite)? ?(?:%|percent)? ?(?:not|un) ?sure\b$/,
      /\bget (?:the|some|most|part|half|one)\b.*\bbut (?:not|the)\b/,
      /\b(?:kind|sort) of (?:get|makes?|see|understand|following|clear)\b/,
      /\bnot (?:quite|fully|entirely|100) (?:there|clear|sure|get|with)\b/,
    ),
  },
  { id: "confused-emoji", move: "explain-again", weight: 50, cue: /^(?:emojiconfused ?)+$/ },
  {
    id: "bare-explain",
    move: "explain-again",
    weight: 60,
    forms: ["request"],
    cue: any(
      /\b(?:explain|describe|go over|go through|walk me through|break down|break) (?:it|that|this|these|those|them|please)\b(?! (?:to|with|in|for) (?:a|an|the|my))/,
      /^explain$/,
      /\bexplain (?:it |that |this )?(?:to|for) me$/,
    ),
  },
  {
    id: "simpler",
    move: "simpler",
    weight: 84,
    cue: any(
      /\bsimpl(?:e|er|y|ify|ified|est)\b/,
      /\beli ?5\b/,
      /\b(?:like|as if) i (?:am|was|were) (?:five|5|a |an |in |new)/,
      /\bto a (?:\w+ ?){1,2}(?:year old|kid|child|toddler|beginner|grandma|grandmother|newbie)/,
      /\bplain (?:english|words?|language|terms)\b/,
      /\blayman/,
      /\blay ?person\b/,
      /\bdumb (?:it|that|this) down\b/,
      /\beasier (?:words?|way|terms|to understand|language|explanation|version)\b/,
      /\b(?:basic|easy|short|fewer|everyday|normal) (?:terms|words?|language|english)\b/,
      /\btoo (?:\w+ )?(?:complicated|complex|technical|advanced|abstract|academic|difficult|many words)\b/,
      /\bless (?:technical|complicated|complex|jargon|abstract)\b/,
      /\b(?:no|without|fewer|avoid) (?:the |all the |any )?(?:jargon|buzzwords|technical)\b/,
      /\btldr\b/,
      /\bin a nutshell\b/,
      /\b(?:short|shorter|quick|brief|dumbed down|easy|kid) (?:version|answer|explanation)\b/,
      /\bshorter\b/,
      /\b(?:just )?the (?:main point|gist|short version|basics|essence|basic idea)\b/,
      /\bfor dummies\b/,
      /\bbaby steps\b/,
      /\bboil (?:it|that|this) down\b/,
      /\b(?:in )?(?:one|a single|1) (?:sentence|line)\b/,
      /\bmore basic\b/,
      /\bdumb (?:question|version)\b/,
    ),
    not: any(
      /\bsimply (?:a|an|the|add|adding|making|CONCEPT|copying)\b/,
      /\bnot (?:that )?simple\b/,
      /^(?:is|are|so) (?:it|that|this) simpl/,
      /\bsimply (?:more|having)\b/,
    ),
  },
  {
    id: "another-example",
    move: "another-example",
    weight: 82,
    cue: any(
      `\\b(?:another|different|other|more|second|new|better|next|further|extra|additional|alternative|fresh|else) (?:\\w+ ){0,3}${example}\\b`,
      `\\bone more (?:\\w+ )?${example}\\b`,
    ),
    not: /\b(?:the|that|your) (?:other|second|new) (?:one|analogy|example|story)\b.*\bagain\b/,
  },
  {
    id: "want-example",
    move: "another-example",
    weight: 80,
    cue: any(
      `\\b(?:give|show|got|have|need|want|like|share|use|provide|with|any|some|see|hear|think of|is there|are there|throw|toss|thought of|through)\\b(?: \\w+){0,5} ${example}\\b`,
      `^(?:an? |real |concrete |any |some )*(?:\\w+ ){0,2}(?:examples?|analog(?:y|ies)|comparison|metaphor)(?: (?:please|would help|of (?:that|this|it|CONCEPT|TERM)|for (?:that|this|it|me|CONCEPT)))*$`,
      `\\b${example} (?:would|might|could|will) (?:help|be (?:nice|good|great|helpful))`,
    ),
    not: any(
      `\\b(?:the|that|this|your|my|last|first|previous) (?:ANALOGY |\\w+ )?${example}\\b`,
      `^i have (?:an|another|one)\\b`,
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
    weight: 70,
    cue: any(
      /^(?:\w+ ){0,4}(?:another|one more|a different|a new|next) one(?: please)?$/,
      /^(?:another|one more|more)$/,
      /\bgot (?:another|any more|any others?|more)\b$/,
      /\b(?:another|a different) ANALOGY\b/,
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
  {
    id: "retell-named",
    move: "re-explain-analogy",
    weight: 90,
    cue: any(
      `\\b${retell}\\b.*\\b(?:ANALOGY|STORY)(?: ${story})?\\b.*\\b(?:again|once more|one more time|analogy|example|story|metaphor|comparison|thing|one|part)\\b`,
      `\\b(?:ANALOGY|STORY) (?:\\w+ )?${story}\\b.*\\b(?:again|once more|${lost})`,
      `\\b(?:again|back to|go back|return|revisit|repeat|remind).*\\b(?:ANALOGY|STORY)\\b`,
    ),
    not: /\b(?:another|different|new) (?:ANALOGY )?(?:analogy|example)\b/,
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
    ),
  },
  {
    id: "lost-in-story",
    move: "re-explain-analogy",
    weight: 86,
    cue: any(
      `\\b(?:not (?:\\w+ )?(?:get|understand|follow|see)|confus\\w+(?: by| about| with)?|lost (?:me )?(?:with|at|on|in)|what (?:did|do) you mean (?:with|by)|what (?:was|is) with|how (?:was|is|does|did)|what about|fuzzy on|unclear (?:on|about)|stuck on)(?: (?:the|that|this|your|a))+ ANALOGY\\b(?! (?:like|the same))`,
      `\\bANALOGY(?: ${story})? (?:\\w+ ){0,2}(?:confus\\w+|lost me|makes no sense|did not|does not (?:make|help)|was (?:confusing|unclear))`,
    ),
    not: any(/\bwhat if\b/, /\b(?:same|different|fail|fails|breaks? down)\b/),
  },
  {
    id: "retell-bare",
    move: "re-explain-analogy",
    weight: 82,
    forms: ["request", "statement", "first", "question"],
    cue: any(`\\b${retell}\\b(?: me| to me)?(?: about)?(?: (?:the|that|this|your))? ANALOGY\\b`),
    not: /\b(?:another|different|new)\b/,
  },
];
