import { oneOf } from "./any.ts";

const asker = "(?:i|we)";
const asked =
  "(?:(?:please|maybe|just|me|us|to|through|on|in(?! which| what)|about|into|of|for|as) )*";

const desire = oneOf(
  "(?:would|do|did) (?:like|love|want|need)",
  "(?:am|are|would be|was|were) (?:\\w+ )?(?:curious|keen|eager|interested|glad|happy|trying)",
  "want|wanted|need|wish|try|tried|hope",
);
const find =
  "(?:know|understand|learn|hear|see|ask|find out|figure out|be told|get (?:to know|a (?:sense|feeling|picture|idea) of)|have an idea)";
const pondering = oneOf(
  "wondering|curious|asking(?: myself)?|interested|thinking|trying to (?:see|understand|work out|figure out)",
);
const telling = oneOf(
  "tell|show|explain|clarify|describe|say|elaborate|go|walk|talk|let (?:me|us) know|run",
  "give (?:me |us )?(?:a|an|some) (?:\\w+ )?(?:sense|feel|feeling|idea|picture|impression)",
);

const opener = new RegExp(
  `^${oneOf(
    `${asker} ${desire} (?:to )?${find}`,
    `${asker} (?:(?:am|was|are|were|have been|keep|just|often|still|always) )*${pondering}`,
    `${asker} (?:\\w+ )?(?:wonder|ask myself|must ask|have to ask)`,
    `what ${asker} (?:\\w+ ){1,4}is`,
    `(?:can|could|would|will|may|might) (?:you|someone|anyone) ${asked}${telling}`,
    `would you mind (?:telling|explaining|elaborating|saying|clarifying|describing|going|showing)`,
    `(?:do|would) you (?:happen to )?(?:know|have (?:any|an) idea)`,
    `(?:i am )?(?:still )?not (?:\\w+ )?(?:sure|clear|certain)(?: about| on)?`,
    `(?:tell|show|explain)`,
    `(?:any|some) idea`,
    `(?:${asker} have (?:a|one|another) |(?:my|the|one|a|another|next|quick|dumb|stupid|silly|short) )*(?:question|thing)(?: for you)?(?: is)?`,
    `(?!(?:this|that|it|he|she|who|nobody|somebody|everybody)\\b)\\w+ (?:asks|wonders|wants to know|is asking|is wondering)`,
  )} ${asked}`,
);

const within =
  /^(?:(?:in|at|by|for|to|from|under|with|on|until) )?(?:what|how|why|when|where|who|which|whose|whether)\b/;

/** Questions that have a cue of their own, frame and all: "explain how … again", "what you mean". */
const whole =
  /\b(?:again|once more|one more time|what (?:you|that|this|it) (?:mean|means|meant)|(?:what|how) (?:it|that|this) (?:is|was) (?:like|about)|(?:how|what) (?:you|to) (?:can|do|say|ask|type))\b|^(?:i am )?(?:still )?not .*\b(?:(?:how|what|why) (?:it|that|this|everything|all (?:this|that)|they|i) (?:\w+ )?(?:works?|is|are|was|does|do|means?|meant|goes|did|happens?|said|should|can)(?: \w+)?$|what (?:an? |the )?(?:CONCEPT|TERM) (?:is|are|means?)\b|(?:where|who) (?:we|i|you)\b)/;

/** The question within "I'd like to know …", "could you tell me …", "Mia asks …"; where there is none, the text as it is. */
export function dropFrame(text: string): string {
  return readWithin(text.replace(courtesy, "can you "));
}

/** "Is it possible to …?", "I would be glad if you could …": however politely, something is asked for. */
const courtesy = new RegExp(
  `^${oneOf(
    "(?:is|would) it (?:be )?possible (?:to|that you(?: could)?|for you to)",
    "(?:could|can|may) i (?:ask|get|bother|trouble) you to",
    "(?:are|would) you (?:be )?able to|would you be (?:so kind|so good|willing)(?: as)? to",
    "any chance (?:that )?you (?:could|can|would)|do you (?:think|mind if) you (?:could|can)",
    "i (?:would|will) (?:be|really be) (?:\\w+ )?(?:glad|happy|grateful|thankful) if you (?:could|would|can)",
    "it would (?:be|really be) (?:\\w+ )?(?:nice|great|good|helpful|cool|awesome) if you (?:could|would|can)|it would help (?:me )?if you (?:could|would|can)",
    "i (?:would like|want|need|wish|would need) (?:for )?you to|i wish you (?:could|would)",
    "be so kind (?:and|to)|you (?:could|can|may)",
  )} (?=(?:please |maybe |just |kindly )*(?:explain|give me|tell me|show me|repeat|describe|define|remind|say|teach|clarify|rephrase|reword|elaborate|simplify|summari[sz]e|recap|walk me|slow|put (?:it|that|this)|go (?:over|through|back)|use (?:\\w+ )?(?:words|language|terms)|compare|quiz|test me|make it (?:simpler|easier|shorter|clearer))\\b)`,
);

function readWithin(text: string): string {
  const frame = opener.exec(text)?.[0];
  if (frame === undefined || whole.test(text)) return text;
  const question = text.slice(frame.length);
  return within.test(question) ? question : text;
}
