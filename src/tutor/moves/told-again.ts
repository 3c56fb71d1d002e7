import { isFraming } from "../../understanding/content.ts";
import type { Match } from "../../understanding/meaning.ts";
import { toWords } from "../../understanding/normalise.ts";
import { probable, sure } from "../../understanding/scores.ts";
import { stem } from "../../understanding/stems.ts";
import { isFresh, isJustTold } from "../answered.ts";
import { offer, offersAt, questionOffers } from "../offers.ts";
import type { Told } from "../state.ts";
import { say } from "../telling.ts";
import { currentConcept, findConcept, type Step, type Turn } from "../turn.ts";
import { chooseOpener } from "../voice.ts";
import { openPlainly } from "./denying.ts";

/** True for what the last reply answered, where nothing is asked once more, and for what was answered in one of the last few turns, and is asked now in words that may mean something else, or said back. */
export function isToldAgain({ state, meaning }: Turn, match: Match): boolean {
  if (isJustTold(state, match) && !asking.test(meaning.words)) return true;
  return isFresh(state, match) && (match.score < sure || meaning.also.includes("restate"));
}

const asking = /\b(?:what|how|why|who|when|where|which|is|are|do|does|can|will|would|should|if)\b/;

/** What was said before, in short: the same paragraph twice is no answer to another question. Beside what a learner has made of it, it stands as the author's words. */
export function answerInShort(turn: Turn, match: Match): Step {
  const concept = findConcept(turn.lesson, match.concept);
  const { near } = turn.meaning;
  const others = near.filter((each) => each !== match && !isFresh(turn.state, each)).slice(0, 2);
  const heart = findHeart(turn, findText(turn, match));
  const belief = concept?.misconceptions.find(({ id }) => id === match.id);
  const plain = belief ? openPlainly(turn, belief) : null;
  const restates = turn.meaning.also.includes("restate");
  const opener = plain ?? (restates ? chooseOpener("mine", turn.state) : null);
  const isMore = opener === null && match.score < probable;
  const plainly = isMore ? [say(noMore)] : [say(again), say(heart)];
  return {
    parts: opener ? [say(`${opener} ${heart}`)] : plainly,
    ...(isMore && { unanswered: true }),
    offers: [
      ...questionOffers(turn.lesson, others),
      offer("other", "Not what I meant"),
      ...offersAt(turn, concept ?? currentConcept(turn)).slice(0, 2),
    ],
    concept: turn.meaning.concept ?? match.concept,
    question: match.id,
    told: { kind: match.kind, concept: match.concept, id: match.id },
  };
}

const again = "The nearest I have to that is what I said before. The heart of it:";
/** Whoever asks beyond what they have just read does not want to read it once more. */
const noMore =
  "The nearest I have to that is what I said before, and more than that isn't written.";

/** The heart of what was told a moment ago. */
export function answerBriefly(turn: Turn, match: Match): Step {
  return {
    parts: [say(shorten(findText(turn, match)))],
    offers: offersAt(turn, findConcept(turn.lesson, match.concept) ?? currentConcept(turn)),
    concept: turn.meaning.concept ?? match.concept,
    question: match.id,
    told: { kind: match.kind, concept: match.concept, id: match.id },
  };
}

function cutSentences(text: string): string[] {
  return text.split(/(?<=[.!?]) /);
}

/** Its first two sentences: authors begin with the answer. */
export function shorten(text: string): string {
  return cutSentences(text).slice(0, 2).join(" ");
}

/** The two sentences that come nearest to what is asked now: the first two, where no other has more of its words. */
function findHeart(turn: Turn, text: string): string {
  const sentences = cutSentences(text);
  const asked = listTelling(turn.said);
  const rates = sentences.map((sentence) => {
    const words = new Set(listTelling(sentence));
    return asked.filter((word) => words.has(word)).length;
  });
  const most = Math.max(...rates);
  const at = rates.indexOf(most);
  return most === 0 || at < 2 ? shorten(text) : sentences.slice(at, at + 2).join(" ");
}

/** The stems of what is said, without those that only frame it. */
export function listTelling(text: string): string[] {
  return [...new Set(toWords(text).map(stem))].filter((word) => !isFraming(word));
}

function findText({ lesson }: Turn, { concept: id, id: item }: Told): string {
  const concept = findConcept(lesson, id);
  const question = concept?.questions.find((each) => each.id === item);
  const belief = concept?.misconceptions.find((each) => each.id === item);
  return question?.answer ?? belief?.refutation ?? "";
}
