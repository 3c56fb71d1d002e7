import type { Check, CheckOption } from "../lessons/lesson.ts";
import { isFraming } from "../understanding/content.ts";
import { dropMarks, toWords } from "../understanding/normalise.ts";
import { stem } from "../understanding/stems.ts";

type Side = "yes" | "no";

/** The options on the side of an answer: those that begin with yes, where it says yes, or says of the thing what the question asks of it; likewise with no. None where the check asks for neither, or the answer says neither. */
export function listOnSide(text: string, { question, options }: Check): readonly CheckOption[] {
  const sides = options.map((option) => readStart(toWords(option.text)));
  if (!sides.includes("yes") && !sides.includes("no")) return [];
  const said = toWords(text).join(" ").replace(hedge, "");
  const side = readSide(said) ?? readPredicate(said, question);
  return side === null ? [] : options.filter((_, at) => sides[at] === side);
}

function readStart([first = ""]: readonly string[]): Side | null {
  return first === "yes" || first === "no" ? first : null;
}

const hedge =
  /^(?:(?:i|would|will|think|guess|suppose|say|said|well|hmm|so|ok|oh|uh|maybe|probably|definitely|surely|my|the|answer|is(?= (?:yes|no)\b)|that|it(?= is (?:yes|no)\b)) )+(?=(?:yes|no|not|it|that|this|they)\b)/;

/** "No, because …" says no; "no copies" says something else. */
const sided =
  /^(?:emoji)?(?<side>yes|no)(?= (?:because|cause|since|as|it|that|this|they|there|these|those|each|every|the|only|one|you|but|if|i|not|so|when|due|both|of course|a|an)\b|$)/;

function readSide(said: string): Side | null {
  return readStart([sided.exec(said)?.groups?.side ?? ""]);
}

/** "It's not replication, since …", where it is asked whether it is. */
function readPredicate(said: string, question: string): Side | null {
  const [, asked = ""] = askedOf.exec(toWords(dropMarks(lastSentence(question))).join(" ")) ?? [];
  const known = new Set(
    asked
      .split(" ")
      .map(stem)
      .filter((word) => !isFraming(word)),
  );
  const [, denied = "", rest = ""] = stated.exec(said) ?? [];
  const [head = ""] = rest.split(reason);
  const words = head.split(" ").map(stem);
  const isOf = words.length <= mostOfPredicate && words.some((word) => known.has(word));
  if (!isOf) return null;
  return denied === "" ? "yes" : "no";
}

const askedOf = /^(?:is|are|was|were|does|do|can|would|will) (.+)$/;
const stated =
  /^(?:(?:it|that|this|they|these|the \w+) (?:is|are|was|were|would be) |(?=not ))(not )?(?:(?:really|a|an|even|actually|real|still|just|the) )*(.+)$/;
const reason = / (?:because|cause|since|as|if|when|so|but|due|that is|it is|each|only|they|there) /;
/** What is asked of a thing, and hardly more. */
const mostOfPredicate = 4;

function lastSentence(text: string): string {
  return text.split(/(?<=[.!?])\s+/).at(-1) ?? text;
}
