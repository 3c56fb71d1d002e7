import type { Concept, Misconception, Question } from "../../lessons/lesson.ts";
import {
  type AnalogyRef,
  isSameAnalogy,
  type Match,
  type Move,
} from "../../understanding/meaning.ts";
import { probable, recognised, suspected } from "../../understanding/scores.ts";
import { readStance } from "../../understanding/stances.ts";
import { worth } from "../../understanding/worth.ts";
import { findJustAnswered } from "../answered.ts";
import { lowerFirst } from "../capitals.ts";
import { offer, offersAt, questionOffers, teachingOffers } from "../offers.ts";
import type { Offer, Part } from "../reply.ts";
import { compareTerms, tellInStory } from "../story-words.ts";
import { after, nameOf, nameSummary, say, visit } from "../telling.ts";
import {
  type Answer,
  currentConcept,
  findConcept,
  findStory,
  hasHeard,
  reach,
  type Step,
  type Turn,
} from "../turn.ts";
import { chooseOpener } from "../voice.ts";
import { answerAhead } from "./ahead.ts";
import { sayPlainly } from "./denying.ts";
import { explainAgain, introduce, promiseNote } from "./explaining.ts";
import { findPictured, tellPictured } from "./pictured.ts";
import { answerInShort, isToldAgain, quoteLast } from "./told-again.ts";
import { findTerm, tellTerm } from "./words.ts";

/** What-if, how, apply, compare, relate: the authored answer, in the system's words and in the story's. */
export const answerQuestion: Answer = (turn) => {
  const { match, near } = turn.meaning;
  const pair = findPair(turn);
  if (isFollowUp(turn)) return admitNoAnswer(turn);
  if (asksForRemedy(turn)) return answerRemedy(turn);
  const found = (pair && !isAbout(turn, match, pair) ? pair : match) ?? findUsual(turn);
  const pictured = pair ? null : findPictured(turn);
  if (pictured) return tellPictured(turn, pictured);
  if (asksBareWhy(turn)) return explainAgain(turn);
  if (found) return answerFound(turn, found);
  const close = near.find(({ score }) => score >= suspected);
  if (close) return answerClose(turn, close);
  return (
    compareSummaries(turn) ??
    compareTermsNamed(turn) ??
    teachInstead(turn) ??
    answerOther(turn) ??
    admitNoAnswer(turn)
  );
};

/** "What would help there, in a real system?" */
function asksForRemedy({ meaning: { why, move } }: Turn): boolean {
  return why.rule === "remedy" && move !== "apply";
}

/** What helps against what was spoken of; where that is what was just answered, the heart of it. */
function answerRemedy(turn: Turn): Step {
  const { match, near } = turn.meaning;
  const last = findJustAnswered(turn.state);
  if (match) return answerFound(turn, match);
  if (near.length > 0) return askWhich(turn, questionOffers(turn.lesson, near));
  return last && last.kind !== "term"
    ? answerInShort(turn, { ...last, kind: last.kind, score: recognised })
    : admitNoAnswer(turn);
}

function answerFound(turn: Turn, found: Match): Step {
  const isLikely = found.score < probable;
  if (isLikely && isOpening(turn)) return teachInstead(turn) ?? answerClose(turn, found);
  if (isToldAgain(turn, found)) return answerInShort(turn, found);
  return isLikely ? answerClose(turn, found) : answerMatch(turn, found);
}

/** What was asked besides is answered as well, where it is of the same concept or of one that is known. */
export function withFurther(turn: Turn, step: Step): Step {
  const { taught } = turn.state;
  const asked = turn.meaning.further.filter(
    ({ concept, id }) =>
      id !== step.question && (concept === step.concept || taught.includes(concept)),
  );
  const [first, ...rest] = asked;
  if (!first || waits(step)) return step;
  const told = [first, ...rest].flatMap((each) => tellBesides(turn, each) ?? []);
  return { ...step, parts: [...step.parts, ...told] };
}

/** A check is the last thing said. */
function waits({ state, result }: Step): boolean {
  return state?.pending?.kind === "check" || result !== undefined;
}

/** An answer under the question that it answers. */
function tellBesides({ lesson }: Turn, { concept: id, id: asked }: Match): Part | null {
  const concept = findConcept(lesson, id);
  const question = concept?.questions.find((each) => each.id === asked);
  if (question) return say(`**${question.phrasings[0]}** ${question.answer}`);
  const belief = concept?.misconceptions.find((each) => each.id === asked);
  return belief ? say(belief.refutation) : null;
}

/** "New here, how do you handle secrets?": who begins so wants to hear what it is, unless they surely ask for more. */
function isOpening({ meaning: { move, mentions, concept }, state }: Turn): boolean {
  const named = concept !== null && mentions.includes(concept);
  return move === "ask-how" && named && state.taught.length === 0;
}

/** "Oh. Why not?" asks what was just told for its reason, which a story shows. */
function asksBareWhy({ said, state }: Turn): boolean {
  return state.concept !== null && bareWhy.test(said.trim());
}

const bareWhy =
  /^(?:(?:oh+|ok|okay|but|and|hm+|wait|um|well|so|really)[\s,.!?]+)*(?:why(?: not| so| is that| that| though)?|how (?:come|so))\s*[?!.]*$/i;

/** "Even on a Sunday?": what only goes on from the last question has an answer of its own, or none. */
function isFollowUp({ meaning: { match, why } }: Turn): boolean {
  return why.asks === "follow-up" && (match?.score ?? 0) < probable;
}

/** Tells an authored answer or refutation. */
export function answerMatch(turn: Turn, match: Match): Step {
  const concept = findConcept(turn.lesson, match.concept);
  const misconception = concept?.misconceptions.find(({ id }) => id === match.id);
  const question = concept?.questions.find(({ id }) => id === match.id);
  if (concept && match.kind === "misconception" && misconception)
    return refute(turn, concept, misconception, sayPlainly(turn, match, misconception));
  if (concept && question)
    return rememberPair(answerAuthored(turn, concept, question), concept, question);
  return admitNoAnswer(turn);
}

/** "What's the difference?" may follow, and means the same two. */
function rememberPair(step: Step, { id }: Concept, { kind, with: [other] }: Question): Step {
  if (!other || (kind !== "compare" && kind !== "relate")) return step;
  return { ...step, state: { ...step.state, compared: [id, other] } };
}

function answerAuthored(turn: Turn, concept: Concept, question: Question): Step {
  const told: Part[] = [say(question.answer), ...tellInAir(turn, concept, question)];
  const meet = { concept: concept.id, analogy: nameStory(turn, concept), facets: question.facets };
  if (!turn.state.taught.includes(concept.id))
    return answerAhead(turn, concept, question, told, meet);
  const state = { ...visit(turn, concept.id), meet };
  return {
    parts: told,
    offers: teachingOffers(after(turn, state), concept),
    state,
    progress: [reach(concept.id, "met")],
    concept: turn.meaning.concept ?? concept.id,
    question: question.id,
    told: { kind: "question", concept: concept.id, id: question.id },
  };
}

/** A story of the concept that the question itself names. */
function nameStory({ meaning: { analogy } }: Turn, { id }: Concept): string | null {
  return analogy?.concept === id ? analogy.analogy : null;
}

function refute(
  turn: Turn,
  concept: Concept,
  { id, refutation, analogy }: Misconception,
  opener: string | null,
): Step {
  const meet = { concept: concept.id, analogy, facets: [] };
  // What a thing is not does not yet teach what it is.
  const state = { ...visit(turn, concept.id), taught: turn.state.taught, meet };
  return {
    parts: [say(opener ? `${opener} ${refutation}` : refutation)],
    offers: teachingOffers(after(turn, state), concept),
    state: opener ? { ...state, opener } : state,
    concept: turn.meaning.concept ?? concept.id,
    question: id,
    told: { kind: "misconception", concept: concept.id, id },
  };
}

/** The gist in the words of the story that the learner speaks of; failing that, what those words stand for. */
function tellInAir(turn: Turn, concept: Concept, { inStory }: Question): Part[] {
  const { lesson, state, meaning } = turn;
  const [used] = meaning.translated;
  const own = state.analogy?.concept === concept.id ? state.analogy : null;
  const isKnown = (from: AnalogyRef) => {
    const story = findStory(lesson, from);
    return story !== null && (hasHeard(turn, story) || isSameAnalogy(from, state.analogy));
  };
  const known = used && isKnown(used.from);
  // "Customer" may be a word of some other story as well, which nobody has heard.
  const story = findStory(lesson, known ? used.from : own && isKnown(own) ? own : null);
  const told = story && inStory ? tellInStory(inStory, story.analogy, compareTerms(lesson)) : null;
  if (told) return [say(`In the story: ${told}`)];
  // A word that only happens to be in some other concept's story is no story's word.
  const meant = used && (known || used.from.concept === state.concept);
  return meant ? [say(`(I take “${used.story}” to stand for ${used.system}.)`)] : [];
}

/** An authored question about the two concepts that are named, whichever of them it was written for. */
function findPair({ lesson, meaning, state }: Turn): Match | null {
  const { move: kind, mentions } = meaning;
  if ((kind !== "compare" && kind !== "relate") || onlyOne.has(meaning.why.rule)) return null;
  const [a, b] = mentions.length > 1 ? mentions : [state.concept, ...mentions];
  if (!a || !b) return null;
  const pairs = [
    [a, b],
    [b, a],
  ] as const;
  for (const want of [kind, kind === "compare" ? "relate" : "compare"] as const) {
    for (const [own, other] of pairs) {
      const question = findConcept(lesson, own)?.questions.find(
        (each) => each.kind === want && each.with.includes(other),
      );
      if (question)
        return { kind: "question", concept: own, id: question.id, score: ratePair(mentions) };
    }
  }
  return null;
}

/** What was found in the author's words says by itself which two are meant, and a doubt about one thing means no other. */
const onlyOne: ReadonlySet<string> = new Set(["authored", worth]);

/** Where one of the two is only under discussion, something else may be meant. */
function ratePair(mentions: readonly string[]): number {
  return mentions.length > 1 ? 1 : 0.8;
}

/** True where the recognised question is about the same two concepts. */
function isAbout({ lesson }: Turn, match: Match | null, pair: Match): boolean {
  if (!match || match.kind === "misconception") return match !== null;
  const concepts = ({ concept, id }: Match) => {
    const question = findConcept(lesson, concept)?.questions.find((each) => each.id === id);
    return new Set([concept, ...(question?.with ?? [])]);
  };
  const [a, b] = [concepts(match), concepts(pair)];
  return [...b].every((id) => a.has(id));
}

/** "How does that apply?" without more: the first answer of that kind. */
function findUsual(turn: Turn): Match | null {
  const kind: Move = turn.meaning.move;
  const concept = currentConcept(turn);
  if ((kind !== "apply" && kind !== "ask-how") || !concept || turn.meaning.why.asks === "yes-no")
    return null;
  const { near } = turn.meaning;
  const close = near.find(({ concept: id, score }) => id === concept.id && score >= suspected);
  const question = kind === "apply" ? findApplied(concept) : findWay(turn, concept);
  const isAsked = near.some(({ score }) => score >= recognised);
  if (close || !question || isAsked) return close ?? null;
  const score = kind === "apply" ? 1 : recognised;
  return { kind: "question", concept: concept.id, id: question.id, score };
}

/** How it looks in practice, before what else can be done with it. */
function findApplied({ questions }: Concept): Question | undefined {
  const applied = questions.filter(({ kind }) => kind === "apply");
  return (
    applied.find(({ phrasings: [title] }) => /^how (?:would|does|do)\b/i.test(title)) ?? applied[0]
  );
}

/** "And how do you get there?": how the concept works, or what is done for it. */
function findWay({ meaning }: Turn, { questions }: Concept): Question | undefined {
  if (!bareHow.test(meaning.words)) return undefined;
  const asked = (way: RegExp) =>
    questions.find(({ phrasings }) => phrasings.some((each) => way.test(each)));
  return asked(/^how (?:does|do) .*\bworks?\b/i) ?? asked(/^how (?:do|can) (?:you|i|we) /i);
}

const bareHow =
  /^(?:(?:and|so|but|ok|well|then) )*how (?:do|does|would|can|could|should|did) (?:i|you|we|one|they|people) (?:\w+ )?(?:do|get|achieve|reach|manage|make|build|ensure|accomplish)(?: (?:it|that|this|there))?(?: (?:happen|work|sure))?(?: (?:then|though|in practice|exactly|actually))*$/;

/** Likely, not sure: answers it, and leaves a way out; where something else may as well be meant, says what it takes the question to be. */
export function answerClose(turn: Turn, close: Match): Step {
  const step = answerMatch(turn, close);
  const others = questionOffers(
    turn.lesson,
    turn.meaning.near.filter((each) => each !== close).slice(0, 2),
  );
  return {
    ...step,
    parts: [...(isClear(turn, close) ? [] : [say(sayTaken(turn, close))]), ...step.parts],
    offers: [...others, offer("other", "Not what I meant"), ...step.offers.slice(0, 2)],
  };
}

/** From this score on, what leads so clearly is meant three times in four, as often as what is answered outright. */
const clear = 0.4;
const ahead = 3;

/** True where nothing else is nearly as likely: an answer says by itself what it is about. */
function isClear({ meaning: { near } }: Turn, { kind, id, score }: Match): boolean {
  const others = near.filter((each) => each.id !== id).map((each) => each.score);
  return kind === "question" && score >= clear && score >= ahead * Math.max(0, ...others);
}

function sayTaken({ lesson, said }: Turn, close: Match): string {
  const held = findConcept(lesson, close.concept)?.misconceptions.find(
    ({ id }) => close.kind === "misconception" && id === close.id,
  );
  const stance = held && readStance(said, held);
  if (stance === "doubts") return "If I take you right: yes.";
  if (held)
    return `If you're wondering whether ${lowerFirst(held.belief).replace(/\.$/, "")}: ${stance === "holds" ? "no" : "not quite"}.`;
  const [taken] = questionOffers(lesson, [close]);
  return `If you mean “${taken?.text ?? taken?.label ?? ""}”:`;
}

/** Two concepts side by side, where nobody wrote down how they compare. */
function compareSummaries(turn: Turn): Step | null {
  const { move: kind, mentions } = turn.meaning;
  if ((kind !== "compare" && kind !== "relate") || onlyOne.has(turn.meaning.why.rule)) return null;
  const ids = mentions.length > 1 ? mentions.slice(0, 2) : [turn.state.concept, ...mentions];
  const concepts = [...new Set(ids)].flatMap((id) => findConcept(turn.lesson, id) ?? []);
  const [one, other] = concepts;
  if (!one || !other) return null;
  return {
    parts: [
      say("I have no written answer to that, so here are the two side by side."),
      ...concepts.map((concept) => say(nameSummary(concept))),
    ],
    offers: concepts.map((concept) => offer(`concept:${concept.id}`, `Explain ${nameOf(concept)}`)),
    state: { compared: [one.id, other.id] },
    concept: turn.meaning.concept,
    unanswered: true,
  };
}

/** Where only the other thing that was asked has an answer, that is told. */
function answerOther(turn: Turn): Step | null {
  const [other] = turn.meaning.further;
  return other ? answerMatch(turn, other) : null;
}

/** Two words side by side, where nobody wrote down how they compare: what each means says most of it. */
function compareTermsNamed(turn: Turn): Step | null {
  const { move, terms } = turn.meaning;
  if (move !== "compare" && move !== "relate") return null;
  const found = terms.flatMap((name) => findTerm(turn, name) ?? []).slice(0, 2);
  const [one, other] = found;
  if (!one || !other) return null;
  return {
    parts: [
      say("I have no written answer to that, so here is what each of the two is."),
      ...found.map(({ term }) => say(tellTerm(term))),
    ],
    offers: offersAt(turn, currentConcept(turn)),
    concept: one.concept.id,
    unanswered: true,
  };
}

/** "What about nitpicks?": what the lesson says of the word is said, where a word is most of what was asked about. */
function tellNamed(turn: Turn): Part[] {
  const { terms, why } = turn.meaning;
  const [found] = terms.flatMap((name) => findTerm(turn, name) ?? []);
  const isMost = why.rule === "what-about" || turn.said.trim().split(/\s+/).length <= fewWords;
  return found && isMost ? [say("Of the word itself I can say:"), say(tellTerm(found.term))] : [];
}

/** A question of so few words has hardly more in it than the word. */
const fewWords = 6;

/** A question about something not taught yet is an occasion to teach it, unless it is no more than what was spoken of last. */
function teachInstead(turn: Turn): Step | null {
  const { meaning, state } = turn;
  const concept = findConcept(turn.lesson, meaning.concept);
  if (!concept || state.taught.includes(concept.id)) return null;
  if (concept.id === state.concept && !meaning.mentions.includes(concept.id)) return null;
  return introduce(turn, concept);
}

/** From here on together, one of the questions that are near is meant often enough to say so. */
const mayBeAmong = 0.15;

/** One of them may well be meant, and any of them could be: whoever asked knows best. */
function askWhich(turn: Turn, near: readonly Offer[]): Step {
  const concept = currentConcept(turn);
  const opener = chooseOpener("among", turn.state);
  return {
    parts: [{ kind: "ask", text: opener }],
    offers: [...near, offer("other", "None of these")],
    state: { opener },
    concept: concept?.id ?? null,
    unanswered: true,
  };
}

/** Where one of those that are near may well be meant, it would be untrue to say that there is none. */
function admitNoAnswer(turn: Turn): Step {
  const near = questionOffers(turn.lesson, turn.meaning.near);
  const concept = currentConcept(turn);
  const share = turn.meaning.near.reduce((sum, { score }) => sum + score, 0);
  const quoted = quoteLast(turn);
  if (turn.meaning.near.some(({ score }) => score >= recognised)) return askWhich(turn, near);
  const admitted =
    near.length > 0 && share >= mayBeAmong
      ? "I may have no written answer to that."
      : "I have no written answer to that, and I won't make one up.";
  return {
    parts: [
      say(`${admitted}${promiseNote(turn, "the question")}`),
      ...(quoted ? [say(`Nearest to it is what I just said: “${quoted}”`)] : tellNamed(turn)),
      ...(near.length > 0 ? [{ kind: "ask", text: "Is one of these close?" } as const] : []),
    ],
    offers: near.length > 0 ? near : offersAt(turn, concept),
    concept: concept?.id ?? null,
    unanswered: true,
  };
}
