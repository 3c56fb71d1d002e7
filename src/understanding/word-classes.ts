/** What people say of an explanation that they like. */
export const praise =
  "(?:smart|clever|neat|nice|cool|great|good|helpful|useful|interesting|fascinating|brilliant|excellent|amazing|awesome|wonderful|fantastic|perfect|elegant|ingenious|genius|convincing|persuasive|reasonable|logical|fair|sensible|impressive|sick|dope|lit|fire|obvious|sweet|lovely|handy|slick|enlightening|insightful|intuitive|beautiful|satisfying|plausible|straightforward|wild|crazy|insane|mind blowing|eye opening|spot on|on point|well put|well explained|true|right)";

/** What people say of an explanation that did not reach them. */
export const murk =
  "(?:fuzzy|unclear|confusing|blurry|hazy|vague|muddy|murky|foggy|shaky|cloudy|opaque|obscure|cryptic|mysterious|a (?:bit of a |total |complete )?(?:mystery|riddle|puzzle|blur|mess)|beyond me|over my head|elusive|puzzling|baffling|incomprehensible|gibberish|gobbledygook|nonsense|(?:all )?(?:greek|chinese) to me|rocket science)";

/** What people build or run, and want to use a thing for. */
export const venture =
  "(?:apps?|application|team|project|database|db|company|firm|site|website|homepage|page|web shop|service|system|startup|shop|store|business|backend|server|blog|bot|tool|platform|product|game|office|workplace|job|case|situation|setup|environment|organi[sz]ation|school|university|class|thesis|assignment|portfolio|club|network|deployment|codebase|code|use case|wiki|forum|newsletter|library|hospital|bank|department|household|home)";

/** A story, or how people speak of one. */
export const storyNoun =
  "(?:analog(?:y|ies)|comparisons?|metaphors?|stor(?:y|ies)|examples?|pictures?|images?|illustrations?|parallels?)";

/** How people speak of having understood. */
export const grasp =
  "(?:(?:have|got|get|understand|understood|read|hear|heard|follow|following|reading|hearing|getting|understanding) (?:it |this |that |you |all |everything |all of )*(?:straight|right|correctly|correct|properly))";

/** What something is only said to be like: a judgement, and no picture of one's own. */
export const idiom =
  "(?:(?:an? |the |total |complete |real |big |huge |such |utter |pure |sheer )*(?:waste|overkill|hassle|headache|nightmare|pain|mess|joke|scam|trap|bargain|deal|lot|lots|plan|fun|trouble|problem|risk|burden|luxury|exaggeration|effort|overhead|nonsense|gibberish|gobbledygook|rocket science|science fiction|sci fi|magic|voodoo|black magic|double dutch|greek|chinese|hieroglyphs|(?:foreign|different|another|secret|alien) language|(?:good|bad|great|terrible|nice|smart|clever|stupid|dumb|expensive|risky|safe) (?:idea|thing|deal|plan|move|choice|bet)|too much|(?:too )?much (?:work|effort|money|trouble)|throwing (?:money|it)|paying twice|work)\\b)";
