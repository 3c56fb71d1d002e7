import { any } from "../any.ts";
import type { Rule } from "../rules.ts";
import { venture } from "../word-classes.ts";

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
    not: any(
      /\b(?:is|are|get|gets|be|been|was|were) (?:\w+ ){0,2}applied\b(?! (?:to|in (?:practice|real)))/,
      /\b(?:web|my|the|an?|our|of) application\b/,
    ),
  },
  {
    id: "in-practice",
    move: "apply",
    weight: 72,
    cue: any(
      /\bin (?:practice|production|the (?:real world|wild|field)|real life|reality|(?:a |an |my |our |the )?(?:real|actual|large|big|small|web|mobile|modern|typical)[ -]?(?:\w+ )?(?:project|system|app|application|company|code|life|world|software|product|site|website|service))\b/,
      /\bday to day\b/,
      /\bat work\b/,
      `\\bfor (?:a|an|my|our|your|their) (?:\\w+ ){0,3}${venture}\\b`,
      `\\b(?:in|on|at|to|with) (?:my|our|your|their) (?:own )?(?:\\w+ ){0,3}${venture}\\b`,
      `\\bin (?:an? |the )?(?:real|actual|live|large|big|small|mid sized|modern|typical|concrete|practical) (?:\\w+ ){0,2}${venture}\\b`,
      /\bin (?:practical|concrete|real) terms\b/,
      // "In postgres terms", and not "in simple terms".
      /\bin (?!simple|simpler|plain|plainer|easy|easier|human|layman\w*|lay|basic|other|normal|general|short|broad|technical|these|those|my|your|different|two|three|few)\w+ terms\b/,
      /\bwith (?:real|actual) (?:\w+ )?\w+s\b/,
    ),
    forms: ["wh", "question", "statement", "fragment"],
    not: any(
      /^(?:what|how) about (?!CONCEPT)/,
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
      /^how (?:does|would|do|did|will|could) (?:it|that|this|CONCEPT|these) (?:\w+ )?(?:work|look|go|function) (?:for|at|in) (?!me\b|you\b|that\b|this\b|it\b|detail|case|general|the end|short|one|TERM)\w+/,
      /\bhow (?:can|could|do|would|might|should) (?:i|we|one) (?:\w+ )?(?:use|apply|do|have|benefit from) (?:it|this|that|these|CONCEPT|TERM) (?:in|for|at|with|on)\b/,
      /\bplays? out (?:in|for|at|with)\b/,
      /^(?:in|for) (?:the )?(?:real life|practice|a real)\b/,
      /\b(?:how|when|where) (?:would|do|should|can|could|might|will) (?:i|we|you|people|companies|someone|one|anyone|teams?|developers?|engineers?) (?:\w+ )?(?:use|need|apply|see(?! (?:that|if|whether|how|what|when|who|my|the|whose)\b)|encounter|want|implement|run into)\b/,
      /\b(?:where|when|who) (?:is|are|does|do|uses?) (?:\w+ ){0,3}(?:used|uses?|useful|needed|found|seen)\b/,
      /\buse cases?\b/,
      /\bwho uses\b/,
      /\bwhere (?:is|are|does|do|would|will) (?:it|that|this|all this|CONCEPT) (?:\w+ )?(?:happen|happening|happens|used|show up|occur|come up|appear|exist|kick in)\b/,
      /\bused in\b/,
      /\bwhat (?:would|does|do|might) (?:it|that|this|CONCEPT) (?:mean|look like|be) (?:for|in|with|like)\b/,
      /\bhow (?:does|would|do|might|could|will) (?:it|that|this|CONCEPT) (?:look|work) (?:like )?(?:in|for|with|on|when you have) (?:a|an|the|my|our|multiple|several|many|TERM|real|practice|different|larger|lots)\b/,
      /\bwhat does (?:it|that|this|CONCEPT) look like\b/,
      /\b(?:real|actual) systems?\b/,
    ),
    not: any(
      /^(?:that|this|it) is (?:why|what|how)\b/,
      /\bhow (?:do|would|can|should) (?:you|we|i) use (?:this bot|you)\b/,
      /\bwhat do (?:you|i) need\b/,
    ),
  },
  {
    id: "own-project",
    move: "apply",
    weight: 72,
    cue: any(
      /^(?:what|how) (?:does|do|did|would) (?!it |that |this |they |we |you |i |the |a |an |one |CONCEPT|TERM|STORY|ANALOGY)(?:\w+ ){1,2}(?:do|handle|deal) (?:about |with |for )(?:it|that|this)\b/,
      /^(?:is|are) (?:that|this|it) (?:how|what|why|where) (?!it |that |this |they |we |you |i |CONCEPT|TERM)(?:the )?\w+ (?:\w+ )?(?:works?|does|do|did|is|are|uses?|handles?|keeps?|runs?)\b/,
      /\bhow (?:does |do |did |would )?(?!it |that |this |they |we |you |i |the |a |an |long |much |many |often |far |fast |soon |well |big |quickly |CONCEPT|TERM|STORY|ANALOGY)\w+ (?:handles?|does|do|deals? with|solves?|manages?|copes? with) (?:it|that|this|all that)\b/,
      /^(?:does|do|did|would|will|could|can) (?!it |that |this |they |we |you |i |the |a |an |CONCEPT|TERM|STORY|ANALOGY|one |every|all |each |some|any)(?:\w+ ){1,3}(?:do|use|need|work|run|have) (?:it|that|this|like (?:that|this)|the same(?: thing)?)\b/,
      /^(?:could|can|should|would|do) (?:we|i) (?:\w+ )?(?:use|do|apply|need|have|build|set up|implement) (?:it|that|this|these|all (?:this|that)|CONCEPT|TERM) (?:for|in|with|at|on)\b/,
      /\bwould (?:a|an|my|our|some) (?:\w+ ){1,3}(?:need|want|require|benefit|use)\b/,
      /^name (?:one|a|some|me|two)\b.*\b(?:that|who|which|where|needs?|uses?)\b/,
      /\bwho (?:\w+ )?(?:needs|does|has|wants|cares about|runs) (?:it|that|this|these|such|all (?:that|this)|CONCEPT)\b/,
      /^(?:where|how) (?:would|should|do|could|can) (?:i|we) (?:even )?(?:start|begin|get started|go about it) (?:with (?:this|that|it|CONCEPT) )?(?:at|in|for|on|with (?:my|our))\b/,
      /^(?:would|do|should|will) (?:i|we) (?:\w+ )?need (?:it|that|this|any|CONCEPT)\b/,
      /^(?:is|are) (?:(?:any|all|some|most) of )?(?:it|that|this|these|CONCEPT) (?:\w+ )?(?:for|relevant (?:to|for)) (?:me|us|people like|somebody|someone|an?|my|our)\b/,
      `\\b(?:matter|relevant|useful|important|worth it|worthwhile|necessary|needed|overkill|make sense|realistic|possible|make a difference|count) (?:for|in|with|on|at) (?:an?|the|my|our|some|such an?) (?:\\w+ ){0,3}(?:${venture}|fix|change|typo|machine|person|human|users?|people)\\b`,
      /^(?:does|do|would|will) (?:it|that|this|CONCEPT) (?:\w+ )?(?:apply|count|hold|go|work|fit|matter) (?:for|to|in|with|on|at) (?!me\b|you\b|it\b|that\b|this\b|all\b|everything|CONCEPT|TERM|STORY|ANALOGY)\w+/,
      /^(?:is|are|was) (?!it\b|that\b|this\b|there\b|CONCEPT|TERM)(?:\w+ ){1,4}(?:an example|a case|an instance) of (?:it|that|this|these|CONCEPT)\b/,
      /\b(?:system|team|app|shop|company|site|setup|project|place|office|case|one|firm|school|hospital) like (?:ours|mine|us|my|our)\b/,
      /^(?:does|do|would|will|can|is|how|what|why)\b.*\b(?:help|helps|good for|useful for|relevant (?:to|for)|matter (?:to|for)|worth it for|make sense for|apply to|do for) (?:me|us|my|our)\b/,
      /\b(?:i|we) have (?:\w+ ){0,2}TERM\b/,
      /\bconcretely\b|\bin concrete terms\b/,
      /\b(?:i|we) (?:am |are |have |was |were )?(?:have|run|build|building|making|work on|working on|maintain|own|got|developing|writing|am|are) (?:\w+ ){0,3}(?:app|site|website|project|shop|store|company|startup|server|service|game|api|blog|backend|platform|product)\b/,
      /\b(?:does|do|did|is|has|have) (?:companies|people|firms|big companies|places|sites|\w+) (?:like \w+ )?(?:\w+ )?(?:do|use|uses|using|need|apply) (?:it|that|this|these|CONCEPT|such)\b/,
      /\bwhat (?:does|would|do|will) (?:it|that|this|CONCEPT) (?:mean|change|do|bring) (?:for|to) (?:me|us|my|our)\b/,
      /\bwhat do (?:i|we) do with (?:it|this|that|CONCEPT)\b/,
    ),
    forms: ["wh", "question", "statement", "first"],
    // "How do we do reviews here?" asks how it is done.
    not: /^(?:what|how) (?:do|does|did) (?:we|you|i|they|it|people|one) do (?:CONCEPT|it|that|this)\b|^why\b|\bso (?:we|i|it) (?:is|are|am) (?:\w+ )?(?:safe|secure|fine|covered|done|good)\b|\b(?:that|this|it) is (?:how|why|what|where)\b|^(?:i|we) (?:am|are) (?:the |a |an )?(?:\w+ )?(?:new|newest|junior|latest)\b/,
  },
];
