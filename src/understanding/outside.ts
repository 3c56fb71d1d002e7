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

/** The stems of the words in which a lesson says what its concepts are. */
export function listDefining(
  { concepts }: Lesson,
  names: ReadonlySet<string>,
): ReadonlySet<string> {
  const texts = concepts.flatMap((concept) => [
    ...[...concept.names, ...concept.aliases, concept.explanation, concept.summary],
    ...[concept.simply, ...concept.facets.flatMap(({ id, text }) => [id, text])],
    ...concept.misconceptions.map(({ belief }) => belief),
    ...concept.terms.flatMap((term) => term.names),
  ]);
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
    "urgent priority deadline cope monday tuesday wednesday thursday friday saturday sunday weekend delay schedule plan process rule policy habit routine step checklist meeting handover status update " +
    "message thread channel email chat describe description document note report request cover swap finish done budget pay " +
    "cost expensive hire effort typical usual normal person people somebody anyone human"
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

/** True for a message that points back at nothing, and half of whose telling words, those of its cue aside, the lesson never uses; `underway` where something of it is talked about. */
export function isOutside(
  text: string,
  cue: string,
  spoken: ReadonlySet<string>,
  underway: boolean,
): boolean {
  const plain = text.replace(existing, " ");
  if (pointing.test(plain)) return false;
  const words = plain
    .replace(cue, " ")
    .split(" ")
    .filter((word) => word !== "" && isWord(word));
  const telling = words.filter((word) => !common.has(stem(word)));
  const ours = telling.filter((word) => ofWork.has(stem(word)));
  const strange = telling.filter((word) => !ofWork.has(stem(word)) && !spoken.has(stem(word)));
  const [only] = strange;
  const isLone = underway && strange.length === 1 && !wish.test(cue);
  if (isLone && only !== undefined && !isThing(words, only)) return false;
  const enough = text.split(" ").length < 3 || plain !== text ? (wish.test(cue) ? 1 : 2) : 1;
  const least = ours.length > 0 ? telling.length + 1 : telling.length;
  return strange.length >= enough && 2 * strange.length >= least;
}

/** "Does somebody shadow me": in the midst of a subject, a single new word is no other subject, unless it is a thing. */
function isThing(words: readonly string[], word: string): boolean {
  const at = words.indexOf(word);
  if (at > 0 && at === words.length - 1 && !being.has(words[at - 1] ?? "") && !quality.test(word))
    return true;
  return before.has(words[at - 1] ?? "") || before.has(words[at - 2] ?? "");
}

/** "Cook rice", and not "stay motivated" or "less nitpicky". */
const being: ReadonlySet<string> = new Set(
  "i we you they he she somebody someone be being is are am get gets stay feel less more so too very not".split(
    " ",
  ),
);
const quality = /(?:ed|ing|ly|y|ful|ous|ive|able)$/;
const before: ReadonlySet<string> = new Set(
  "a an the my our your his her about some any for of new good".split(" "),
);
