/** In characters: what a learner calls a thing is kept and shown as they said it. */
export const longestThing = 60;

/** True for a few plain words that name something. */
export function isThing(words: string): boolean {
  const isPlain = /^[\p{L}\p{N}'’ -]{2,60}$/u.test(words) && words.split(" ").length <= mostWords;
  return isPlain && !pronoun.test(words) && !vague.test(words) && !doing.test(words);
}

const mostWords = 6;
const pronoun =
  /^(?:its|it|that|this|these|those|they|them|he|she|which|what|who|whoever|whatever|when|where|how|why|if|there|here|you|we|i|having|being|not|no|none|nothing|something|anything|everything|someone|anyone)\b(?! and\b)/;
/** "Group A gets page 1" tells what somebody does. */
const doing =
  /^\w+(?: \w+){0,2} (?:gets|got|has|had|goes|went|takes|took|comes|came|does|did|gives|gave)\b/;
/** What is said of a part, and stands for none. */
const vague =
  /\bthan\b|^(?:\w+ )?(?:problem|issue|question|point|thing|things|same|reason|answer|one|ones|part|best|worst|goal|way|case|bit|stuff|idea|slow|gone|dead|down|up|big|too \w+|good|bad|fine|full|broken|important|different|fast|safe|cheap|simple|easy|hard|costly|expensive)$|^(?:key|now|then|back|back then|later|before|after|always|never|today|yesterday|sometimes)$/;
