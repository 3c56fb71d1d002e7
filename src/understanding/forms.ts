import { oneOf } from "./any.ts";

/** What kind of sentence a clause is; it gates which cues may fire. */
export type Form = "request" | "wh" | "question" | "first" | "fragment" | "statement";

/** What can be asked of a mentor: "can you repeat it?". "Can you update it?" asks about the subject. */
const telling = oneOf(
  "explain|give|tell|show|repeat|describe|define|help|walk|remind|quiz|test|ask|say|teach",
  "clarify|break|compare|continue|stop|try|rephrase|reword|elaborate|expand|simplify|talk",
  "summari[sz]e|recap|go|run|put|phrase|do|start|begin|make|share|provide|find|think|draw",
  "list|name|return|revisit|slow|speak|write|dumb|boil|shorten|unpack|restate|retell|redo",
  "outline|sketch|illustrate|paint|suggest|recommend|point|let|keep|move|skip|pick|choose",
  "cover|introduce|take|look|switch|read|review|offer|throw|hit|hear|get|have|see|learn",
  "pause|come|turn|jump|bring|mention|dive|focus|use (?:\\w+ ){0,2}(?:words|language|examples?)",
);
const politely =
  "(?: (?:please|maybe|just|all|to|now|first|then|possibly|again|at least|first of all))*";
const request = new RegExp(
  `^${oneOf(
    `(?:can|could|would|will|may|might) (?:you|we|i|someone|anyone)${politely} ${telling}`,
    "would you mind|do you (?:have|know|mind)|have you|got (?:any|another|a|an)",
    "explain|give|tell|show|repeat|describe|define|help|walk|remind|quiz|test|ask|let|go",
    "say|teach|clarify|break|compare|continue|stop|try|any|another|one more|need|want|mind",
    "rephrase|reword|simplify|elaborate|expand|summari[sz]e|slow|dumb|boil|shorten|speak",
    "use (?:\\w+ ){0,3}(?:words|language|terms|sentences|examples?)",
  )}\\b`,
);
/** "In which case …" asks as "when …" does. */
const wh = new RegExp(
  `^${oneOf(
    "what|how|why|when|where|who|which|whose",
    "(?:in|at|by|for|to|from|under|with|on|until|of|through|after) (?:what|which|whose|how|where|whom|when)",
  )}\\b`,
);
const question = new RegExp(
  `^${oneOf(
    "is|are|am|was|were|does|do|did|can|could|would|will|should|has|have|had|might|may",
    "if|whether|suppose|imagine|assuming",
  )}\\b`,
);
const first = /^(?:i|we|my|me|our)\b/;

/** The form of a clause's masked text, told by how it begins. */
export function readForm(text: string): Form {
  if (request.test(text)) return "request";
  if (wh.test(text)) return "wh";
  if (question.test(text)) return "question";
  if (first.test(text)) return "first";
  return text.split(" ").length <= 3 ? "fragment" : "statement";
}

const inverted = new RegExp(
  `${oneOf(
    "(?<!\\b(?:that|this|there|here|all|so|what)) (?:is|are|was|were)",
    "(?<!\\b(?:so|neither|nor|as|than|i|we|you|they|he|she|it|who|to|not)) (?:do|does|did|can|could|will|would|should|must)",
  )} (?:i|we|you|they|he|she|it)\\b`,
);

/** "Once it is mended, does it get its old job back": a question that begins as a statement does. */
export function isInverted(text: string): boolean {
  return inverted.test(text);
}
