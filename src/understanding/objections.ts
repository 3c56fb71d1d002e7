import { any } from "./any.ts";
import { normalise } from "./normalise.ts";

/** "But the supermarket does that as well", "that's not right", "you said …, but …": true where what was just told is denied, and nothing is asked. */
export function isObjection(text: string): boolean {
  const said = normalise(text).join(" ");
  return retracts.test(said) || (!asks.test(said) && (denies.test(said) || adds.test(said)));
}

const retracts = /\b(?:do|will|would|can|could) you take (?:that|it|this) back\b/;
const asks =
  /\?|(?:^|[.,] )(?:(?:but|and|so|no) )*(?:what|why|how|when|where|who|which|is|are|do|does|did|can|could|would|should|please|explain|tell|show|give)\b/;
const it =
  "(?:that|this|it|(?:that|this|the|your) (?:last )?(?:answer|sentence|list|part|bit|one))";
const quite = "(?:(?:just|simply|quite|really|even|exactly|entirely|all|always|necessarily) )*";
const denies = any(
  `(?:^|[.,] |\\bno |\\bbut |\\bi (?:really )?(?:think|guess|believe|am afraid) )${it} (?:is|was) ${quite}(?:not ${quite}(?:right|true|correct|accurate|fair|so)|wrong|false|incorrect|a mistake|nonsense)\\b(?! (?:question|answer to|one|way))`,
  /(?:^|[.,] |\bbut |\bno )i (?:(?:really|strongly|still) )?(?:disagree|am (?:\w+ )?disagreeing|do not agree|doubt (?:it|that|this)|do not (?:think|believe) (?:so|that is (?:right|true|correct)|it is (?:right|true|correct)|you are right))\b/,
  /\bnot (?:so |really |quite )?sure (?:that |if |whether )?(?:that|this|it) is (?:really )?(?:right|true|correct)\b/,
  /\byou (?:are|were|got (?:it|that|this)) (?:\w+ )?(?:wrong|mistaken)\b/,
  /^(?:no |nope |sorry )?(?:(?:that is|this is|it is) )?(?:wrong|incorrect|false)(?= [.,])/,
  /\byou (?:are )?contradict(?:ing)? (?:yourself|that)\b/,
  /\b(?:pure|total|complete|utter|mere|just (?:a )?) ?(?:theatre|theater|nonsense|waste|bureaucracy|overhead|overkill|ceremony|busywork|rubbish|show|box ticking)\b/,
  /\b(?:at|in) my (?:old|last|former|previous) (?:place|job|company|team|work|firm)\b.*\b(?:worked|went|was|were|did) (?:\w+ )?(?:fine|well|ok|great|alright)\b/,
  /\byou (?:just |also )*(?:said|told me|wrote|claimed|say|claim) .+ (?:but|yet|although|whereas) (?!(?:i|what|how|why) )\w+/,
);

/** What is said of something else in the same way; what the learner wants or knows too is none of it. */
const adds =
  /(?:^|[.,] )(?:(?:no|well|hm+|yes|ok) )*but (?!(?:i|we|you|my|our|me|then|that is what|if|when|maybe)\b)(?:\S+ ){2,9}(?:too|as|also)(?= [.,]|$)|(?:^|[.,] )(?:(?:no|well) )*but (?!(?:i|we|you)\b)(?:the |an? )?(?:\w+ ){1,3}(?:also|too) (?!(?:i|we|you)\b)\w+/;
