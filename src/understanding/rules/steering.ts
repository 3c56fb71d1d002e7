import type { Rule } from "../rules.ts";

/** Steering the conversation: onward, out, thanks, and talk beside the subject. */
export const steeringRules: readonly Rule[] = [
  {
    id: "quiz",
    move: "quiz-me",
    weight: 88,
    pattern:
      /\b(?:quiz|test|check|examine|grill|challenge) (?:me|us|my|our)\b|\bask me (?:a |some |another |any |the )?(?:question|questions|something|one|about)\b|\b(?:a|another|one|any|some|practice|check|test|more|next) (?:quiz|quizzes|test questions?|practice|exercises?|questions? for me|practice questions?|quiz questions?|challenge)\b|\bgive me (?:a |another |some |one )?(?:test|quiz|question|questions|problem|challenge|exercise|task)\b|\b(?:do you )?have (?:a |any |some )(?:questions?|quiz|exercises?|test) for (?:me|us)\b|^(?:quiz|test|quiz time|quiz please|another question|next question|question me)$|\b(?:want|like|ready|can we|could we|let us) (?:\w+ ){0,3}(?:quiz|test|practice|exercise)\b|\bput me to the test\b|\btry me\b|\btest (?:my|our) (?:understanding|knowledge)\b/,
    not: /\b(?:write|load|unit) tests?\b|\bi have a question\b/,
  },
  {
    id: "hint",
    move: "hint",
    weight: 86,
    pattern:
      /\bhints?\b|\bclues?\b(?<!no clue)|\bnudge\b|\b(?:push|point me) in the right direction\b|\bgive me (?:a )?(?:tip|starting point)\b|\b(?:a|any|some) tips?\b|\bhelp me (?:out )?(?:with (?:the|this|that) (?:question|one|answer)|answer)\b/,
    not: /\bno (?:clue|hint)\b/,
  },
  {
    id: "go-on",
    move: "continue",
    weight: 68,
    pattern:
      /^(?:yes |sure |ok |please |alright |now |and )*(?:go on|next|continue|carry on|proceed|move on|keep going|keep it up|go ahead|onwards?|forward|moving on|and then|go for it|skip|skip (?:it|this|that|ahead|this one)|pass|next (?:topic|concept|one|step|part|thing|up|subject|lesson|point)|what is next|what comes next|what next|what now|now what|what else|anything else|what is (?:left|after (?:that|this))|tell me more|more|show me more|say more|more please|ready|all set|start|begin|let us (?:go|start|begin|continue|move on|proceed|do (?:it|this)|keep going|get (?:started|going|to it))|hit me|bring it on|shoot|emojigo)(?: (?:please|then|now|to the next|with (?:it|that|this|the lesson)|to (?:the )?next|thanks|on|topic|concept|one|part|about (?:it|that|this)|emojigo|for it|ahead|emojiyes))*$/,
  },
  {
    id: "move-on",
    move: "continue",
    weight: 70,
    pattern:
      /\b(?:let us|can we|could we|shall we|we can|want to|like to|ready to|ready for|i am ready|am ready|please|happy to|should we|we should|time to|you can|would love to) (?:\w+ )?(?:go on|move on|moving on|continue|proceed|keep going|carry on|go ahead|start|begin|the next|next|more|get started|go further|go to the next|see what is next)\b|\bwhat (?:is|comes|should (?:i|we)|do we|are we|would (?:be|you)) (?:\w+ )?next\b|\b(?:go|move|skip|jump|on) (?:on )?to (?:the )?next\b|^(?:i am |am )?ready\b/,
    not: /\b(?:quiz|test|stop|CONCEPT)\b/,
  },
  {
    id: "where-start",
    move: "continue",
    weight: 79,
    pattern:
      /\b(?:not know|no idea|not sure|unsure|no clue|wondering|idea)(?: \w+){0,2} (?:where|what|which) (?:to|i (?:should|could)|should i|do i|would be|topic|one)(?: (?:start|begin|learn|ask|pick|choose|do|focus|study|with|first|go|know|say|look|even))*\b|\bwhere (?:should|do|can|would|could|to) (?:i|we|you|one|start|begin)(?: (?:start|begin|suggest|recommend|even))*\b|\bwhat (?:should|do|would|can|could) (?:i|we|you) (?:\w+ )?(?:start|begin|learn|study|suggest|recommend)\b|\b(?:you|your) (?:choose|choice|pick|decide|call|can (?:choose|pick|decide|start))\b|\bup to you\b|\bsurprise me\b|\bwhatever you\b|\banywhere\b|\bfrom (?:the )?(?:beginning|start|scratch)\b$|\bi am (?:new|a (?:complete |total )?(?:beginner|newbie|noob))\b|\bany(?:thing| topic)? (?:is fine|works|will do)\b|\bi (?:do not|have no) (?:mind|preference)\b/,
    not: /\bstart with (?:the )?CONCEPT\b|\bagain\b/,
  },
  {
    id: "recap",
    move: "recap",
    weight: 85,
    pattern:
      /\b(?:recap|summar(?:y|ies|ize|ise|izing)|overview|takeaways?|key points?|main points|main ideas|wrap (?:it|this|that|things)? ?up|sum (?:it|this|that|things|everything)? ?(?:all )?up|catch me up)\b|\bwhat (?:have|did|do) (?:we|i|you) (?:\w+ )?(?:learn|learned|learnt|cover|covered|talk|talked|discuss|discussed|done|go over|gone|know|seen|achieved)\b|\bwhere (?:were|are|did) (?:we|i)\b|\breview (?:everything|what|it all|all|the lesson|so far)\b|\bgo over everything\b|\bwhat did i miss\b|\bmy progress\b|\bhow (?:am i|are we|far am i|much have i|far have)\b|\bwhat is left\b/,
    not: /\b(?:let me|i will|i can|can i|to) (?:recap|summarize|sum)\b(?!.*\byou\b)|^(?:to|just to) (?:recap|summarize|sum)|\bwhat (?:do|did) (?:i|we) do\b|\bin summary .+/,
  },
  {
    id: "help",
    move: "help",
    weight: 74,
    pattern:
      /^(?:please )?help(?: (?:me|please|us|out|me out|pls|menu|page))*$|\bwhat (?:can|could|do|should|else can) (?:you|i|we) (?:\w+ )?(?:do|say|ask|type|write)(?: (?:here|now|with you|you|next|for me))*$|\bhow (?:does|do|can|should) (?:i|you|we|this|it|the bot) (?:use|work with|talk to|control) (?:this|you|it|the bot)\b|\bhow does (?:this|the) (?:bot|thing|app|program|chat|lesson) work\b|^how (?:does|do) (?:you|this) work$|^(?:commands?|options|menu|instructions|usage|settings|manual)$|\b(?:what|which|list|show)(?: \w+){0,4} (?:commands|topics|options|lessons|concepts|choices)\b|\bhow do i (?:use|talk|answer|reply|quit|exit|leave|start)\b|^(?:can|could|would|will) (?:you|someone|anyone) help(?: me)?(?: out)?$|^i need (?:some )?help$|\bwhat (?:topics|concepts) (?:are|do|can)\b|\bwhat can i (?:learn|ask)\b/,
  },
  {
    id: "stop",
    move: "stop",
    weight: 83,
    pattern:
      /^(?:please |ok |alright )*(?:stop|quit|exit|cancel|end|abort|leave|unsubscribe|shut up|be quiet|leave me alone|go away|stop it|stop (?:now|please|here|there|this|talking|the lesson|lesson|session)|end (?:it|this|here|the (?:lesson|session|chat|conversation)|lesson|session|chat)|quit (?:the )?(?:lesson|session)|close (?:the )?(?:lesson|session|this)|exit (?:the )?(?:lesson|session)|log ?out|pause|pause (?:the )?(?:lesson|session|here|this))(?: (?:please|now|here|thanks|for now))*$|\b(?:want|like|need|have|going|let us|can we|could we|i will|we can|we should|please|shall we) (?:to )?(?:stop|quit|exit|end (?:here|this|it|the)|pause|leave (?:the|this))\b/,
    not: /\bstop (?:them|hackers|TERM|an?|someone|people|attack\w*|the (?:attack|system|failure)|CONCEPT|failures?|it from)\b/,
  },
  {
    id: "goodbye",
    move: "goodbye",
    weight: 60,
    pattern:
      /^(?:\w+ ){0,3}(?:bye|goodbye|bye bye|farewell|good night|goodnight|see you|see ya|later|laters|take care|so long|adios|ciao|peace out|peace|until (?:next time|tomorrow|then)|catch you later|talk (?:to you )?(?:later|soon|tomorrow)|brb|afk)\b|\b(?:have|need|going|got|must|should|i will|let me|time) (?:to )?(?:go|run|leave|head (?:out|off)|log off|get going|sleep|be off|catch)(?: (?:now|soon|to (?:bed|sleep|work|class|a meeting)|for (?:now|today)|home|my (?:bus|train)))*$|\b(?:enough|all|it|done|finished|stop here) for (?:today|now|tonight|the day|this week)\b|\bsee you (?:tomorrow|later|soon|next|around|then|again)\b|\b(?:talk|speak|chat) (?:to you )?(?:later|soon|tomorrow)\b|\bcall it a (?:day|night)\b|\b(?:heading|logging|signing) (?:out|off)\b|\bi am (?:off|out|done)(?: (?:for|now|to bed|then))*\b|\bbe back (?:later|tomorrow|soon)\b|\bhave a (?:good|nice|great|lovely) (?:day|night|one|evening|weekend)\b|\bwill (?:come back|continue|be back) (?:later|tomorrow|another)\b|\b(?:that is|thats) (?:all|it|everything|enough)(?: (?:for (?:now|today)|thanks|from me|i (?:need|wanted)|i needed))*$/,
    not: /\bhave to go (?:through|over|to the next|with|back)\b|\bsee you (?:mean|said)\b/,
  },
  {
    id: "thanks",
    move: "thanks",
    weight: 27,
    pattern:
      /\bthanks\b|\bthank (?:you|u)\b|\bappreciat(?:e|ed|ing)\b|\bgrateful\b|\bmuch obliged\b|^(?:emojithanks ?)+$|\byou (?:are|have been) (?:\w+ )?(?:the best|awesome|helpful|great|amazing|a lifesaver|patient|so kind|kind)\b/,
    not: /\bno thanks\b/,
  },
  {
    id: "greeting",
    move: "greeting",
    weight: 24,
    pattern:
      /^(?:hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|welcome back|hello again|hi again|emojihello)\b|^(?:anyone|anybody|someone) (?:here|there|around)\b|^(?:are you|you) (?:there|here|around|awake|online)$|^(?:what is up|how are you|how is it going|how are things|how do you do|nice to meet you|long time no see|i am back|how have you been)\b/,
  },
  {
    id: "strong-understood",
    move: "understood",
    weight: 30,
    pattern:
      /\b(?:i|now i|we) (?:\w+ ){0,3}(?:get|got|understand|understood|see|follow|grasp|have got|grok|comprehend)(?: (?:it|that|this|the (?:idea|point|concept|gist|picture|difference|analogy)|what you mean|how (?:it|that|this) works?|CONCEPT|now|why|where))*(?: (?:now|better|i think|much better|a bit better|clearly|thanks|emojiyes|pretty well|well|too|all of it|right))*$|^(?:i )?(?:get|got|see|understand|understood) (?:it|that|this|now|you)\b|\bmakes? (?:\w+ )?(?:sense|more sense)\b|\bmaking (?:more )?sense\b|\bmade sense\b|\bclick(?:s|ed|ing)\b|\bit click\b|^(?:aha|understood|i see|gotit|roger|noted|crystal clear|clear|all clear|bingo|eureka|lightbulb)\b|\b(?:is|much|so|very|now|all|that is|it is|things are|everything is|crystal|a lot|way|becoming) (?:clear|clearer)\b|\b(?:better|clear|good|deeper|solid) (?:understanding|grasp|picture|idea)\b|\bno (?:more )?questions\b|\b(?:starting|beginning) to (?:get|understand|see|click|make sense|follow|grasp|sink)\b|\bsinks? in\b|\bfollow(?:ing)? you\b|\bon the same page\b/,
    not: /\b(?:not|never|no|hardly|barely|if i|want to make sure|make sure|trying to|want to|need to|help me|to see if|so that i|before i|until i|can i|do i|did i|how do|whether)\b/,
  },
  {
    id: "weak-understood",
    move: "understood",
    weight: 22,
    pattern:
      /^(?:(?:ok|alright|right|cool|nice|great|perfect|awesome|sweet|yes|sure|fine|good|interesting|fascinating|brilliant|excellent|amazing|wow|neat|wonderful|fantastic|fair enough|good (?:point|one|analogy|explanation|example|to know|stuff)|oh|ah|ahh|ooh|hmm|so|i know|exactly|of course|indeed|true|correct|agreed|that is|it is|really|very|pretty|and|that|was|is|much|all|right then|emojiyes|a|an|the|so|helpful|useful|cool|then|now|super|got|it|word|absolutely|definitely|totally|no problem|no worries|enough|fair|makes|love) ?)+$|\b(?:that|this|it|which) (?:\w+ )?(?:helps?|helped)\b|\b(?:great|good|nice|cool|love|like|liked|loved|perfect|useful|helpful|interesting|neat|clever|brilliant|excellent) (?:\w+ ){0,2}(?:analogy|example|explanation|story|metaphor|comparison|one|point|way)\b|\b(?:is|was|sounds?|that is|so|very|really|pretty|super) (?:\w+ )?(?:helpful|interesting|useful|cool|great|neat|good|nice|fascinating|clever|awesome|reasonable|logical|fair)\b|\bgood to know\b|\bi (?:like|love|liked|loved) (?:that|this|the|it|your)\b|\bbeen (?:\w+ )?(?:helpful|great)\b/,
    not: /\b(?:not|another|different|more|other|would|no) (?:\w+ )?(?:example|analogy|helpful|clear)\b|\bwould help\b|\bwhat\b|\bhow\b|\bgive me\b/,
  },
  {
    id: "off-person",
    move: "off-topic",
    weight: 70,
    pattern:
      /\b(?:are|were) you (?:\w+ ){0,3}(?:human|person|robot|bot|ai|machine|real|alive|chatgpt|gpt|married|single|llm|conscious|program|sentient)\b|\bwho (?:are you|made you|created you|built you|programmed you|owns you|is your)\b|\bhow old are you\b|\bwhat is your (?:name|favou?rite|age|opinion)\b|\bdo you (?:like|love|dream|sleep|eat|have (?:feelings|a (?:name|family|girlfriend|boyfriend)))\b|\b(?:i )?(?:love|hate) you\b|\bmarry me\b|\bwhere (?:are you from|do you live)\b/,
  },
  {
    id: "off-chatter",
    move: "off-topic",
    weight: 70,
    pattern:
      /\b(?:weather|lunch|dinner|breakfast|pizza|football|soccer|basketball|baseball|world cup|super bowl|the game last night|movies?|netflix|songs?|lyrics|poem|jokes?|horoscope|bitcoin|crypto|stock price|president|election|girlfriend|boyfriend|weekend plans|birthday|holiday|vacation|recipe for|homework for|capital of|what time is it|what day is it|todays date|the news|celebrity|tiktok|instagram)\b/,
    not: /\b(?:like|analogy|as if|imagine|suppose|what if|CONCEPT|TERM|example)\b/,
  },
  {
    id: "off-errand",
    move: "off-topic",
    weight: 68,
    pattern:
      /^(?:(?:can|could|would|will) you )?(?:please )?(?:write|sing|draw|translate|play|order|book|call|send|buy|google|search|find|calculate|solve|tell) (?:me |us |this |my |for |up |a |an )*(?:poem|song|story about|joke|essay|code for|picture|email|letter|function|script|music|game|something funny|flight|ticket|homework|haiku|rap)\b|^(?:sing|dance|make me laugh)\b/,
  },
  {
    id: "off-gripe",
    move: "off-topic",
    weight: 55,
    pattern:
      /^(?:my|the) (?:internet|wifi|computer|laptop|phone|dog|cat|boss|mom|dad|kid|kids|roommate|car|keyboard|mic|screen|coffee|neighbou?r)\b|\bi am (?:\w+ )?(?:hungry|tired|bored|sleepy|hungover|sick|late|busy|cold)\b/,
    not: /\b(?:CONCEPT|TERM|ANALOGY|like|if)\b/,
  },
];
