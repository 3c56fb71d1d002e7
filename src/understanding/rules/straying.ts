import { any, oneOf } from "../any.ts";
import type { Rule } from "../rules.ts";

/** Talk beside the subject. */
export const strayingRules: readonly Rule[] = [
  {
    id: "off-person",
    move: "off-topic",
    weight: 70,
    cue: any(
      /^who (?!is |are |was |were |do |does |did |would |can |tells |told |asks )\w+ you\b/,
      /\b(?:are|were) you (?:\w+ ){0,3}(?:human|person|robot|bot|ai|machine|real|alive|chatgpt|gpt|married|single|llm|conscious|program|sentient)\b/,
      /\bwho (?:are you|made you|created you|built you|programmed you|owns you|is your)\b/,
      /\bhow old are you\b/,
      /\bwhat is your (?:name|favou?rite|age|opinion)\b/,
      /\bdo you (?:like|love|dream|sleep|eat|have (?:feelings|a (?:name|family|girlfriend|boyfriend)))\b/,
      /\b(?:i )?(?:love|hate) you\b/,
      /\bmarry me\b/,
      /\bwhere (?:are you from|do you live)\b/,
    ),
  },
  {
    id: "off-chatter",
    move: "off-topic",
    weight: 70,
    cue: any(
      String.raw`\b${oneOf(
        "weather|lunch|dinner|breakfast|pizza|football|soccer|basketball|baseball",
        "world cup|super bowl|the game last night|movies?|netflix|songs?|lyrics|poem",
        "jokes?|horoscope|bitcoin|crypto|stock price|president|election|girlfriend",
        "boyfriend|weekend plans|birthday|holiday|vacation|recipe for|homework for",
        "capital of|what time is it|what day is it|todays date|celebrity|tiktok",
        "the news(?<!(?:read|reads|see|hear|learn|find out) (?:\\w+ ){0,4}(?:in|on|from) the news)",
        "instagram",
        "rain(?:ing)?|snow(?:ing)?|sunny|canteen|cafeteria|vending machine|coffee machine|parking(?: lot| spot)?|toilet|bathroom|restroom",
        "(?:my|the|your|our) (?:weekend|party|concert|trip|barbecue|date) (?:was|is)|(?:how|what) (?:was|did you do) (?:on )?(?:your|the) weekend|homework|headache",
        "printer|meeting room|conference room|elevator|my badge|gym|hangover|playstation|xbox|fortnite|taylor swift|trump|biden|putin|politics|taxes|salary|haircut",
      )}\b`,
    ),
    not: /^that is (?:why|how)\b|^(?:i am |am )?back\b|\bhow (?:do|does|did|would|can|could) (?:\w+ ){1,2}(?:handle|do|work|cope|survive|deal|manage|store|keep|run|stay)\b|\b(?:like|analogy|as if|imagine|suppose|what if|CONCEPT|TERM|example)\b|\b(?:about|with|do|does|use|uses|handles?|have|has) (?:it|that|this)$|^(?:is|are) (?:it|that|this) (?:how|what|why)\b|\b(?:one|ones|something|anything|story|stories|picture|version|analogies|terms|fans?|players?|coach|team|club)\b.*\b(?:for|with|about|from|to do with|of)\b|\b(?:fans?|terms|language)$|^(?:in|at|with) (?:\w+ ){1,3}(?:you|they|we|there|everyone|one|the)\b/,
  },
  {
    id: "off-room",
    move: "off-topic",
    weight: 75,
    despite: "subject",
    cue: any(
      /^(?:does|did|has|have|can) (?:anyone|anybody|somebody|someone)(?: (?:here|else))? (?:have (?:an?|some) (?!idea|example|question|hint|clue|better)|got|seen|found|lend|want|know (?:the (?:wifi|code for|phone|number|address)|where (?:my|the)|a good))\b/,
      /^who (?:ate|took|stole|finished|emptied) (?:my|the|our|all)\b/,
      /^who wants (?:an? |some )?(?:coffee|tea|beer|pizza|cake|lunch|snacks?|ice cream)\b/,
      /^(?:what is|does|do|did|who|where|my|the|our|is|has|anyone|somebody)\b(?! that)(?:.* )?(?:wifi|coffee machine|vending machine|toilet|canteen|parking|elevator)\b/,
    ),
    not: /\b(?:for my|at home|secure|safe|like|CONCEPT|ANALOGY|STORY|as|if|imagine|example|same|similar|have two|compare)\b/,
  },
  {
    id: "off-calendar",
    move: "off-topic",
    weight: 60,
    cue: any(
      /^(?:is|was) (?:it|today|tomorrow) (?:\w+ )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|christmas|easter|summer|winter)\b/,
      /^(?:is|are|when|what time|until when)\b.*\b(?:open|closed|close|closes|opens)\b.*\b(?:until|on|at|today|tomorrow|now)\b/,
      /^(?:anyone|anybody|who|someone) (?:seen|found|lost|up for|wants?|coming|got|lend|fancy|knows a|knows where)\b/,
      /^(?:does|did|has|have|can|could) (?:anyone|anybody|somebody|someone) (?:\w+ )?(?:know a|know the way|know where|know the (?:wifi|code for|phone|number|address)|seen|found|lend|borrow|recommend a|want)\b/,
    ),
    not: /\b(?:like|analogy|if|CONCEPT|STORY|ANALOGY|it|this|that again)\b.*\b(?:work|works|fail|fails|happens)\b/,
  },
  {
    id: "off-errand",
    move: "off-topic",
    weight: 68,
    not: /\b(?:song|joke|poem|haiku|rap|picture) (?:about|of|for|on) (?:it|that|this|CONCEPT|TERM)\b/,
    cue: any(
      String.raw`^(?:(?:can|could|would|will) you )?(?:please )?(?:write|sing|draw|translate|play|order|book|call|send|buy|google|search|find|calculate|solve|tell) (?:me |us |this |my |for |up |a |an )*${oneOf(
        "poem|song|joke|essay|code for|picture|email|letter|function|script",
        "music|game|something funny|flight|ticket|homework|haiku|rap",
      )}\b`,
      /^(?:sing|dance|make me laugh)\b/,
      /^(?:can|could|would|will) you (?:please )?(?:book|order|buy|call|email|google|cook|bring|fetch|lend|make me (?:a|some|an)|pick up|recommend (?:a|some|an)|fix my|repair my|do my|pay my|hack|find me (?:a|an|some) (?!example|story|analogy|picture|\w+ (?:example|story|analogy)))\b(?! (?:CONCEPT|TERM|ANALOGY|it|this|that|on|back|up)\b)/,
    ),
  },
  {
    id: "off-around",
    move: "off-topic",
    weight: 66,
    cue: any(
      /^(?:does )?(?:anyone|anybody|someone|somebody)(?: (?:here|else))? (?:\w+ )?knows? (?:if|whether|when|where|who|what|why|which|how) (?!(?:it|that|this|they|one)\b)\w+/,
      /^(?:where|when|what time) (?:is|are|does|do) (?:the|my|our|your) (?:\w+ ){0,2}(?:library|shop|store|office|kitchen|gym|bar|cafe|lab|bus|train|exam|class|lecture|party|meeting|standup|bathroom|charger|cable|laptop|keyboard|mug|stapler|fridge)(?: \w+){0,2}$/,
      /^(?:\w+ ){0,2}(?:look at|check out|watch) (?:this|that|these|my|the) (?!CONCEPT|TERM|again)\w+$/,
    ),
    not: /\b(?:CONCEPT|TERM|ANALOGY|it|they|works?|means?|difference)\b/,
  },
  {
    id: "off-said",
    move: "off-topic",
    weight: 66,
    cue: /^(?:unrelated|off topic|random question|not related|completely different|total(?:ly)? unrelated|side question|changing the subject)\b/,
  },
  {
    id: "off-gripe",
    move: "off-topic",
    weight: 55,
    forms: ["statement", "first", "fragment"],
    cue: any(
      /^(?:my|the|our) (?:internet|wifi|computer|laptop|phone|dog|cat|boss|mom|dad|kid|kids|roommate|car|keyboard|mic|screen|coffee|neighbou?r) (?:\w+ )?(?:is|was|are|has been|keeps?|broke|just|will)\b/,
      /\bi am (?:\w+ )?(?:hungry|tired|bored|sleepy|hungover|sick|late|busy|cold)\b/,
    ),
    not: /\b(?:CONCEPT|TERM|ANALOGY|like|if)\b/,
  },
];
