import type { Term } from "../../lessons/lesson.ts";
import { normalise, toWords } from "../../understanding/normalise.ts";
import { stem } from "../../understanding/stems.ts";
import { isJustTold } from "../answered.ts";
import { say } from "../telling.ts";
import type { Step, Turn } from "../turn.ts";
import { explainTerm, findTerm, tellTerm } from "./words.ts";

/** "Isn't that scaling out, too?": what "that" is, nobody can tell but who asks; it is so if it is what the word means. Null where nothing of the kind is asked of a word of the lesson. */
export function hearKind(turn: Turn): Step | null {
  const { state, meaning, said } = turn;
  if (state.turns === 0 || state.pending?.kind === "check" || meaning.terms.length === 0)
    return null;
  const named = listSentences(said).flatMap((each) => readKind(each) ?? []);
  const found = meaning.terms
    .flatMap((name) => findTerm(turn, name) ?? [])
    .find(({ term }) => named.some((words) => isNameOf(term, words)));
  if (!found) return null;
  const { parts, ...step } = explainTerm(turn, found.concept, found.term);
  const [name] = found.term.names;
  const isAgain = isJustTold(state, { kind: "term", concept: found.concept.id, id: name });
  const told = isAgain
    ? [say(`If it is as I said of ${name}, then yes. More than that I can't see from here.`)]
    : [say(`Yes, if it is this. ${tellTerm(found.term)}`), ...parts.slice(1)];
  return { ...step, parts: told };
}

const little =
  "(?:(?:also|just|basically|really|actually|already|then|simply|kind of|sort of|a (?:kind|form|sort|case) of|an example of|what (?:you|they|we|people|one) (?:would )?call|called|an|a|the) )*";
const tail = "(?: (?:too|also|then|as|or not|or what|already|anyway|though|right|correct|no))*";
const asked = new RegExp(
  [
    `^(?:(?:so|but|and|then|well|hmm|ok|or|wait|ah|oh) )*(?:(?:is|are|was|would|could) (?:not )?(?:that|this|it|they|these|those)(?: not)?(?: be)? |(?:that|this|it) is (?=.* (?:right|or not|no|correct)$))${little}(?<name>.+?)${tail}$`,
    `^.+ equals ${little}(?<same>.+?) or not$`,
  ].join("|"),
);

/** What it is asked whether it is, in stems. */
function readKind(sentence: string): string | null {
  const { name, same } = asked.exec(sentence)?.groups ?? {};
  const said = name ?? same;
  return said === undefined ? null : stemAll(said.split(" "));
}

function isNameOf({ names }: Term, words: string): boolean {
  return names.some((name) => stemAll(toWords(name)) === words);
}

function stemAll(words: readonly string[]): string {
  return words.map(stem).join(" ");
}

/** Those that end with a question mark, without their commas. */
function listSentences(text: string): string[] {
  const all = normalise(text.replaceAll("=", " equals ")).join(" ").replaceAll(" ,", "");
  return all.split(/ ?[.\u2014](?: |$)/).flatMap((part) => part.split(/ ?\?(?: |$)/).slice(0, -1));
}
