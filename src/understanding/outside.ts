import { commonWords } from "../lessons/common-words.ts";
import type { Concept, Lesson } from "../lessons/lesson.ts";
import { isWord, toWords } from "./normalise.ts";
import { stem } from "./stems.ts";

/** The stems of all that a lesson says of its subject; its stories, which speak of everything, left out. */
export function listSpoken(
  { title, aim, concepts }: Lesson,
  names: ReadonlySet<string>,
): ReadonlySet<string> {
  const texts = [title, aim, ...concepts.flatMap(listTexts)];
  return new Set(texts.flatMap((text) => toWords(text, names)).map(stem));
}

function listTexts(concept: Concept): string[] {
  return [
    ...concept.names,
    ...concept.aliases,
    concept.explanation,
    concept.summary,
    concept.simply,
    ...concept.facets.flatMap(({ id, text }) => [id, text]),
    ...concept.questions.flatMap(({ answer, phrasings }) => [answer, ...phrasings]),
    ...concept.misconceptions.flatMap(({ belief, refutation, phrasings }) => [
      belief,
      refutation,
      ...phrasings,
    ]),
    ...concept.terms.flatMap(({ names, text }) => [...names, text]),
  ];
}

/** Words that point back at what was said before. */
const pointing =
  /\b(?:it|that|this|these|those|they|them|their|there|one|ones|both|all|others?|another|rest|same|so|then)\b/;
/** "Is there life on Mars?" points at nothing. */
const existing =
  /^(?:is|are|was|were|will|would|could|can|has|have)(?: not)? there\b|\bthere (?:is|are|was|were|will|would)\b/;
/** What is to be explained is named; "any downsides?" may be asked of anything. */
const wish = /^(?:explain|describe|define|clarify)\b/;
const common: ReadonlySet<string> = new Set([...commonWords].map(stem));
/** What any lesson about work may be asked in, whether or not it uses the words itself. */
const ofWork: ReadonlySet<string> = new Set(
  (
    "work job task duty shift role team teammate colleague coworker peer manager boss lead senior junior newcomer newbie " +
    "expert mentor customer client department group staff company firm wait ping nudge chase poke tag mention assign remind " +
    "notify escalate contact reach reply respond response react answer approve approval reject decline permission permit allow " +
    "responsible responsibility blame fault praise criticism criticize criticise critique feedback advice tip word phrase wording " +
    "tone polite politely rude harsh blunt personal argue argument disagree convince persuade justify object complain complaint " +
    "urgent priority deadline delay schedule plan process rule policy habit routine step checklist meeting handover status update " +
    "message thread channel email chat describe description document note report ticket request cover swap finish done budget pay " +
    "cost expensive cheap hire effort typical usual normal person people somebody anyone human"
  )
    .split(" ")
    .map(stem),
);

/** True for a text that speaks of working with others. */
export function speaksOfWork(text: string): boolean {
  return text.split(" ").some((word) => word.length > 2 && isOfWork(word));
}

function isOfWork(word: string): boolean {
  const root = stem(word);
  return ofWork.has(root) && !common.has(root);
}

/** True for a message that points back at nothing, and half of whose telling words, those of its cue aside, the lesson never uses. */
export function isOutside(text: string, cue: string, spoken: ReadonlySet<string>): boolean {
  const plain = text.replace(existing, " ");
  if (pointing.test(plain)) return false;
  const telling = plain
    .replace(cue, " ")
    .split(" ")
    .filter((word) => word !== "" && isWord(word))
    .map(stem)
    .filter((each) => !common.has(each));
  const strange = telling.filter((each) => !spoken.has(each) && !ofWork.has(each)).length;
  const enough = text.split(" ").length < 3 || plain !== text ? (wish.test(cue) ? 1 : 2) : 1;
  return strange >= enough && 2 * strange >= telling.length;
}
