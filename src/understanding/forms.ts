/** What kind of sentence a clause is; it gates which cues may fire. */
export type Form = "request" | "wh" | "question" | "first" | "fragment" | "statement";

const request =
  /^(?:(?:can|could|would|will|may|might) (?:you|we|i|u|someone|anyone)\b|explain|give|tell|show|repeat|describe|define|help|walk|remind|quiz|test|ask|let|go|say|teach|clarify|break|compare|continue|stop|try|do you (?:have|know|mind)|got (?:any|another|a|an)|have you|any|another|one more|need|want|mind)\b/;
const wh = /^(?:what|how|why|when|where|who|which|whose)\b/;
const question =
  /^(?:is|are|am|was|were|does|do|did|can|could|would|will|should|has|have|had|might)\b|^(?:if|suppose|imagine|assuming)\b/;
const first = /^(?:i|we|my|me|our)\b/;

/** The form of a clause's masked text, told by how it begins. */
export function readForm(text: string): Form {
  if (request.test(text)) return "request";
  if (wh.test(text)) return "wh";
  if (question.test(text)) return "question";
  if (first.test(text)) return "first";
  return text.split(" ").length <= 3 ? "fragment" : "statement";
}
