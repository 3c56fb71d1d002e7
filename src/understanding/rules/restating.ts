import { any, oneOf } from "../any.ts";
import type { Rule } from "../rules.ts";
import { grasp, praise } from "../word-classes.ts";

const given = "(?:if|when|once|whenever|as soon as|as long as)";
const others =
  "(?:the|an?|another|others|it|they|you|we|i|nobody|everyone|everybody|everything|someone|all|each|there)";

/** Offering one's own words, or what happened to oneself. */
export const restatingRules: readonly Rule[] = [
  {
    id: "you-saying",
    move: "restate",
    weight: 81,
    cue: any(
      /^you mean (?:that )?(?:it|they|we|you|i|nobody|no one|everyone|everybody|all|there) (?:\w+ ){2,}\w+$/,
      /^if i (?:follow|understand|understood|followed) .+/,
      `\\b(?:if|whether|that|did|do|have|think|hope|did not|am|let me see) (?:i|we) (?:am |have |\\w+ )?${grasp}`,
      `^(?:in (?:essence|short|sum|summary|brief|effect)|essentially|in a nutshell|to sum(?:marize)?(?: \\w+){0,4}|long story short|put differently|(?:the )?(?:point|idea|bottom line|upshot|moral|lesson|trick) is|my (?:version|summary|short version|take|own version|understanding|conclusion|reading)|tldr(?: from me)?) (?!(?:of|for|on|please|version|about)\\b)(?:\\S+ ){3,}\\S+$`,
      /^my (?:version|summary|take|understanding|conclusion|reading)$/,
      /^(?:(?:just )?let me (?:just |quickly )*(?:check|verify|confirm|repeat|echo|recap)(?: (?:that|this|it|one thing|something))?|(?:sanity|quick|double|reality) check|(?:my |for my |in my )?notes?(?: to (?:self|myself))?|(?:in|with) my (?:own )?words)$/,
      /^(?:in|with) my (?:own )?words .+/,
      /\b(?:that|this) (?:would |must )?(?:mean|means) (?:that )?(?:the|we|i|it|each|every|no|nobody|all|you|a|an|one|there|any)\b/,
      /\byou (?:are )?(?:saying|telling me|basically saying|mean to say)\b/,
      /\b(?:if i say it back|the way i understand it|what i (?:get|got|take|took) from|my take)\b/,
      /\b(?:if i (?:\w+ )?(?:understand|understood|got (?:it|that|this))|let me (?:see|check) if i (?:understand|understood|got|get|have))\b.*/,
      /\blet me (?:try|rephrase|put|say|repeat|recap|summarize|see if|make sure)\b/,
      /\bcorrect me\b/,
      /\b(?:my|in my) (?:own words|understanding)\b/,
      /\bam i (?:right|correct|understanding|getting)\b/,
      /^(?:to|just to) (?:recap|summarize|sum up|confirm|be clear|clarify|check|make sure)\b .+/,
      /^in other words .+/,
      /^(?:that|which|this|meaning|it) (?:means|basically means|meaning|implies)\b.+/,
      /^meaning .+/,
      /\bis (?:that|this) (?:right|correct)\b/,
      /^right so\b/,
    ),
    not: any(
      /\b(?:not|never) (?:\w+ )?(?:sure|certain|know) (?:if|that|whether)\b/,
      /^(?:what|how|why|where|when|who|which(?! (?:\w+ )?(?:means|implies)))\b/,
      /^(?:give|ask|quiz|test|check)\b/,
      /\b(?:it|that|this) (?:sounds?|is|works|looks|seems)(?: \w+){0,3} like\b/,
      /^(?:can|could|would|will) you\b/,
      /\blet me (?:try|have) (?:an?|one|the|some|another)\b/,
      /\blet me know\b/,
      /\bwhat (?:that|this|it) means\b/,
    ),
  },
  {
    id: "anecdote",
    move: "own-analogy",
    weight: 57,
    cue: /^(?:my|our|at my|in my|at our) \w+ (?:\w+ ){0,3}?(?:has|have|had|keeps?|does|did|always|used to|do|works?|uses?|we have|we had)\b/,
    not: /\b(?:say|says|saying|said|told|tells|mentions?|mentioned|talks?)\b/,
  },
  {
    id: "nodded-anecdote",
    move: "own-analogy",
    weight: 80,
    cue: /^(?:(?:that|this|it) is (?:why|how|what|like) )?(?:my|our|at (?:my|our|home|work|school)|in (?:my|our)|we|back (?:home|when)|i (?:used|have|once|always))\b/,
    nodded: true,
  },
  {
    id: "nodded-it-is",
    move: "own-analogy",
    weight: 80,
    cue: /^(?:it|that|this|they) (?:is|are) (?:like |basically |kind of |sort of )?(?:an? |the |my |our )?(?!CONCEPT|TERM|just\b|only\b|not\b|when\b|about\b|safe|possible|important|always|never|so\b|all\b)(?:\w+ ){1,3}(?:with|for|of|in|where|on|at|that|when)\b/,
    nodded: true,
  },
  {
    id: "nodded",
    move: "restate",
    weight: 79,
    cue: /^(?:\S+ ){2,}\S+$/,
    not: any(
      /^(?:if|when|suppose|should) /,
      /^(?:what|how|why|when|where|who|can|could|would you|is|are|does|do)\b/,
    ),
    nodded: true,
  },
  {
    id: "would-count",
    move: "own-analogy",
    weight: 78,
    cue: any(
      /^(?:it|that|this|CONCEPT) (?:is|would be|works?) (?:\w+ )?(?:similar|comparable|the same (?:idea|principle|thing)|alike|the same)(?: (?:then|here|or not|no))?$/,
      /^(?:would|does|do|will) (?:(?!(?:i|we|you|they|he|she)\b)\S+ ){1,4}(?:count|qualify)(?: as (?:one|that|this|it|an example))?$/,
      /^(?:would|does|do|will) (?:that|this|it) (?:\w+ )?(?:count|fit|work|qualify)\b(?! (?:for|to|in|with|on|at|if|when)\b)/,
      /^is (?:that|this|it) (?:\w+ )?(?:the same (?:idea|principle|thing|kind)|similar|comparable|an example|a (?:good|fair|right) (?:analogy|comparison|picture|example))\b/,
    ),
  },
  {
    id: "am-i-close",
    move: "restate",
    weight: 77,
    cue: /^(?:is|was) (?:that|this|it) (?:\w+ )?(?:what you|the idea|the point|how it|close|roughly|about right|right|correct)\b|^is that (?:\w+ )?it$|^am i (?:close|warm|right|on the right|getting)\b|^(?:did|do|have) i (?:get|got|have) (?:it|that|this) right\b/,
  },
  {
    id: "so-statement",
    move: "restate",
    weight: 48,
    cue: /^(?:\S+ ){3,}\S+$/,
    lead: /\bso\b/,
    forms: ["statement", "fragment", "first"],
    not: any(
      /^(?:i|we) (?:\w+ )?(?:do|did|am|was|are|have|had|can|could|would|will|want|need|think|guess|get|got|understand|understood|see|know|must|should|keep|like|love|hope|feel)\b(?! (?:\w+ )?(?:still|always|also|both|never|need|have|use|put|keep|pay|buy|copy|store|lose|only|just|not (?:need|have)))/,
      /^(?:what|how|why|who|when|where|which)\b/,
      /\bthat is (?:why|what|how|it)\b/,
      /\b(?:clear|makes sense|got it|get it|understood)\b|^(?:that|this|it) (?:\w+ )?(?:helps|helped)\b/,
    ),
  },
  {
    id: "so-if",
    move: "restate",
    weight: 79,
    cue: any(
      `^${given} (?:\\S+ ){3,9}?${others} (?:\\w+ ){0,3}?${oneOf(
        "takes?|took|jumps?|steps?|gets?|goes|go|keeps?|can|will|would|must|has|have|is|are",
        "does|do|just|needs?|knows?|picks?|works?|stays?|becomes?|continues?|wins?|loses?",
        "waits?|helps?|serves?|answers?|notices?|covers?|shares?|runs?|carr(?:y|ies)|moves?",
      )}\\b`,
      `^(?!${given}|what |how |why |can |could |does |is )(?:\\S+ ){2,}(?:and|but) (?:if|when|once) (?:\\S+ ){1,6}?${others} \\w+`,
      `^${given} (?:\\S+ ){1,9}?(?:others|another|the (?:others?|rest)|everyone|nobody|someone else) \\w+`,
    ),
    lead: /\bso\b/,
    not: /\b(?:what|how|who|why|where|which)\b/,
  },
  {
    id: "so-if-told",
    move: "restate",
    weight: 79,
    cue: any(
      `^(?!${given}|is|are|does|do|will|would|can)(?:\\S+ ){2,}(?:only |even )(?:if|when) \\S+ \\S+`,

      `^${given} (?:\\S+ ){2,}(?:it|they|nobody|everyone|everything|all|another|others|you|we|i|the (?:\\w+ ){1,2})(?:\\w+ )?\\w+`,
    ),
    lead: /\bso\b/,
    asked: false,
    not: /\b(?:what|how|who|why|where|which)\b/,
  },
  {
    id: "sounds-as-if",
    move: "restate",
    weight: 80,
    cue: /^(?:(?:it|that|this|which) )?(?:\w+ )?sounds (?:to me )?(?:like|as if|as though) (?:i|you|we|they|one|nobody|everyone|everybody|it|the \w+) (?:\w+ )?(?:should|must|need|needs|have|has|can|could|want|wants|is|are|do|does|just|never|always)\b/,
  },
  {
    id: "so-not-the-same",
    move: "restate",
    weight: 86,
    cue: /^(?!is |are |does |do |it is not|that is not|what |how |why )(?:\S+ ){1,6}(?:is|are|does|do) not (?:\w+ )?(?:the same|mean the same|identical|equal|equivalent)\b/,
    lead: /\bso\b/,
    asked: false,
  },
  {
    id: "so-short",
    move: "restate",
    weight: 36,
    cue: /^(?:\S+ ){1,2}\S+$/,
    lead: /\bso\b/,
    forms: ["statement", "fragment"],
    not: any(
      `\\b${praise}\\b`,
      /\b(?:clear|sense|got|get|like|far|what|next|far|sorry|confus\w*|lost|much|many|bad|sad|ok|it is|that is)\b/,
    ),
  },
  {
    id: "then-last",
    move: "restate",
    weight: 43,
    cue: /^(?!what |how |why |where |when |who |which |now |and |next |ok |until |back |see |CONCEPT then)(?:\S+ ){2,}then$/,
    forms: ["statement", "fragment"],
    not: /^(?:back|until|talk|see|the next|next|something|now|ok|let)\b/,
  },
  {
    id: "so-first",
    move: "restate",
    weight: 46,
    cue: /^(?:we|you|they|CONCEPT|TERM|it|the|a|an|if|when|each|every|all|one|any|i (?:am (?:allowed|supposed|expected|meant|free)|may|have to|need to|should|must|can)) .+/,
    lead: /\bso\b/,
    not: /^(?:if|when) .+/,
  },
  {
    id: "so-content",
    move: "restate",
    weight: 44,
    cue: any(
      /\b(?:CONCEPT|TERM|STORY) (?:is|are|means?|does|do|can|will|lets?|allows?|makes?|keeps?|has|have|takes?|would|gets?|needs?) .+/,
      /\bANALOGY (?:is|are|means?|stands? for) (?:\w+ ){0,2}(?:CONCEPT|TERM)\b/,
    ),
    forms: ["statement"],
    not: /\b(?:fuzzy|unclear|confus\w+|lost|hard|difficult|no sense|not make|interesting|cool|clear|great|important|clearer|helpful|easy|tricky)\b/,
  },
];
