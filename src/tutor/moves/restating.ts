import type { Concept } from "../../lessons/lesson.ts";
import {
  confirming,
  type Echo,
  type Match,
  type Verdict,
  type Word,
} from "../../understanding/meaning.ts";
import type { Passage, PassageKind } from "../../understanding/passages.ts";
import { probable, recognised, sure, suspected } from "../../understanding/scores.ts";
import { isRelief } from "../../understanding/stances.ts";
import { questionOffers } from "../offers.ts";
import { nameOf, say } from "../telling.ts";
import { type Answer, currentConcept, findConcept, type Step, type Turn } from "../turn.ts";
import { chooseOpener, verdictOpenings } from "../voice.ts";
import { answerClose, answerMatch } from "./authored.ts";
import { findHeld } from "./denying.ts";
import { answerWith, putBeside, weighEcho, weighed } from "./echoing.ts";
import { askWhat } from "./explaining.ts";
import { weighOwnAnalogy } from "./own-words.ts";
import { answerQuestion } from "./questions.ts";
import { tellRow, tellTaken } from "./taken.ts";
import { hearAnew } from "./unsure.ts";
import { findTerm, tellTerm } from "./words.ts";
import { sayInstead } from "./words-listed.ts";

/** "So the others take over?" Confirmed where the author says the same, refuted where it is a known mistake, and set beside the author's own words otherwise. */
export const weighRestatement: Answer = (turn) => {
  const { match, near, row, taken, echo, misread } = turn.meaning;
  if (taken.length > 0) return tellTaken(turn, taken);
  if (row) return tellRow(turn, row);
  // "Not what I meant. So replication is no backup, correct?" waits for a verdict on that.
  if (misread && !isHeldOut(turn)) return weighAnew(turn, match, near);
  if (asksWhether.test(turn.meaning.words)) return answerQuestion(turn);
  if (match && isBelief(match, echo)) return refuteStated(turn, match);
  const concept = currentConcept(turn);
  if (!concept) return askWhat(turn);
  if (turn.meaning.defined) return weighDefinition(turn, turn.meaning.defined, concept);
  const pair = listNamed(turn);
  const isRelation = pair.length > 1 && turn.meaning.why.rule === "relation";
  return isRelation ? weighPair(turn, concept, pair) : weighStatement(turn, concept);
};

/** "I asked if merging means that it is live": nothing is stated. */
const asksWhether =
  /\bi (?:(?:just|only|actually) )?(?:asked|was asking|am asking|wonder|was wondering|want to know|wanted to know) (?:you )?(?:if|whether)\b/;

/** "So a quorum means that all agree?": only where the author says what that word means can it be confirmed; else that is set beside it. */
function weighDefinition(
  turn: Turn,
  { defined: { concept: id, term, isConcept }, verdict, instead }: Word,
  here: Concept,
): Step {
  const { echo } = turn.meaning;
  const concept = findConcept(turn.lesson, id) ?? here;
  const says = ({ kind, id: said }: Passage) =>
    kind === "term" ? said === term : isConcept && definitions.has(kind);
  const isOwn = echo?.concept === id && says(echo.passage);
  if (isOwn && confirming.has(echo.verdict) && !instead) return weighEcho(turn, echo);
  const named = term === null ? null : findTerm(turn, term);
  const told = `${named ? tellTerm(named.term) : concept.summary}${sayInstead(turn, instead)}`;
  return putBeside(turn, verdict === "right" ? "right" : "unsure", id, told);
}

/** Where the author says what a concept is. */
const definitions: ReadonlySet<PassageKind> = new Set(["summary", "simply", "explanation"]);

/** Who sets right what was misread waits for the answer to what they asked. */
function weighAnew(turn: Turn, match: Match | null, near: readonly Match[]): Step {
  if (!match || match.score < probable) return hearAnew(turn, [match ?? [], near].flat());
  const { echo } = turn.meaning;
  return isCase(match) ? weighCase(turn, match, echo) : answerMatch(turn, match);
}

/** What is very like a question is answered as one. */
function weighAsked(turn: Turn, match: Match, echo: Echo | null): Step | null {
  if (isCase(match)) return weighCase(turn, match, echo);
  return isBetter(match, echo) ? answerStated(turn, match) : null;
}

/** What no passage tells right from wrong may be like a belief that somebody's relief comes from. */
function denyHeld(turn: Turn): Step | null {
  const { echo } = turn.meaning;
  const isUnweighed = echo === null || echo.verdict === "unsure" || isVague(echo);
  const belief = isUnweighed ? findHeld(turn) : null;
  return belief && remember(turn, answerClose(turn, belief), "wrong");
}

/** What is said of the concept under discussion, by whatever it can be held against. */
function weighStatement(turn: Turn, concept: Concept): Step {
  const { match, analogy, echo } = turn.meaning;
  const asked = match && weighAsked(turn, match, echo);
  if (asked) return asked;
  const held = denyHeld(turn) ?? (isHeldOut(turn) ? weighHeldOut(turn, concept) : null);
  if (held) return held;
  if (echo?.verdict === "right") return weighEcho(turn, echo);
  if (analogy && analogy.analogy !== turn.state.analogy?.analogy) return weighOwnAnalogy(turn);
  if (echo && (echo.verdict !== "unsure" || isTelling(echo))) return weighEcho(turn, echo);
  return match && isLikely(match) ? answerStated(turn, match) : weighUnlike(turn, concept);
}

/** What a story happens to share with a statement that it doesn't settle says nothing about it. */
function isTelling({ passage, score }: Echo): boolean {
  return passage.kind !== "story" && score >= spokenOf;
}

/** What is like nothing that the author says of it. */
function weighUnlike(turn: Turn, concept: Concept): Step {
  const pair = listNamed(turn);
  if (pair.length > 1) return weighPair(turn, concept, pair);
  if (isHeldOut(turn) || isRelief(turn.said)) return admitUnsettled(turn, concept);
  return withNear(turn, putBeside(turn, "unsure", concept.id, concept.summary));
}

/** Where it cannot be told whether it is right, the answer to what is like it may tell; who waits for a yes is not given one that no passage in particular bears out. */
function weighHeldOut(turn: Turn, concept: Concept): Step | null {
  const { match, echo } = turn.meaning;
  const verdict = echo?.verdict ?? "unsure";
  if (match && verdict === "unsure" && match.score >= recognised) return answerStated(turn, match);
  const least = verdict === "nearly" ? spokenOf : bornOut;
  const isGuess = confirming.has(verdict) && (echo?.score ?? 0) < least;
  return isGuess ? admitUnsettled(turn, concept) : null;
}

/** Nothing was asked in so many words: the answer to what is like it stands beside it; what is less like it is said to be taken so. */
function answerStated(turn: Turn, match: Match): Step {
  const isClear = match.kind === "question" && match.score >= probable;
  if (isClear) return answerWith(turn, "unsure", match);
  const step = answerClose(turn, match, false);
  return remember(turn, step, "unsure");
}

function refuteStated(turn: Turn, match: Match): Step {
  return remember(turn, answerMatch(turn, match), "wrong");
}

/** "Is it right or wrong?" may follow. */
function remember(turn: Turn, step: Step, verdict: Verdict): Step {
  return { ...step, state: { ...step.state, weighed: { turn: turn.state.turns, verdict } } };
}

const bornOut = 0.15;

/** "…, right?" and "is that so?" wait for a yes or a no. */
function isHeldOut({ said }: Turn): boolean {
  return /\?|\b(?:right|correct|agreed|or not|am i right|is that so|yes or no)\W*$/i.test(said);
}

/** Neither yes nor no can be said, and what the author says that comes nearest may help. */
function admitUnsettled(turn: Turn, concept: Concept): Step {
  const { echo, match, near } = turn.meaning;
  const opener = chooseOpener("unsettled", turn.state);
  const nearest =
    echo && echo.passage.kind !== "story" && echo.score >= worthQuoting
      ? ` The nearest that I have: “${echo.sentence}”`
      : "";
  const asked = questionOffers(
    turn.lesson,
    [match ?? [], near].flat().filter(({ score }) => score >= worthOffering),
  );
  const step = weighed(turn, concept, { verdict: "unsure", opener }, [
    say(`${opener}${nearest}`),
    ...(asked.length > 0 ? [{ kind: "ask", text: "Does one of these help?" } as const] : []),
  ]);
  return { ...step, offers: [...asked, ...step.offers].slice(0, 4), unanswered: true };
}

/** From here on a sentence is worth reading beside one's own words. */
const worthQuoting = 0.2;

/** "Changing it more often is always safer, right?": what is close to no passage in particular, and very like a question, is held out to hear its answer. */
function isBetter(match: Match, echo: Echo | null): boolean {
  return echo !== null && isVague(echo) && isLikely(match);
}

function isVague({ verdict, score }: Echo): boolean {
  return verdict === "nearly" && score < spokenOf;
}

/** From here on a passage is likely enough to be what they speak of. */
const spokenOf = 0.3;

/** Where it cannot be told whether it is right, what else it may have asked is on offer. */
function withNear({ lesson, meaning: { match, near } }: Turn, step: Step): Step {
  const asked = [match, ...near].filter(
    (each): each is Match => each?.kind === "question" && each.score >= worthOffering,
  );
  const offers = questionOffers(lesson, asked.slice(0, 2));
  return { ...step, offers: [...offers, ...step.offers].slice(0, 4) };
}

/** Nobody has asked: what is offered here has to be likelier than elsewhere. */
const worthOffering = 0.1;

/** What sums up may say the opposite of a belief in nearly the same words. */
function isBelief(match: Match, echo: Echo | null): boolean {
  return (
    match.kind === "misconception" && match.score >= (echo?.verdict === "right" ? sure : probable)
  );
}

/** What supposes a case in nearly the author's words is told what happens then, and whether it was right to suppose it. */
function weighCase(turn: Turn, match: Match, echo: Echo | null): Step {
  const verdict = echo?.verdict ?? "unsure";
  if (echo?.verdict === "right" && echo.passage.id === match.id) return weighEcho(turn, echo);
  if (verdict === "unsure") return answerMatch(turn, match);
  return answerWith(turn, verdict, match);
}

function isCase(match: Match): boolean {
  return match.kind === "question" && match.score >= sure;
}

function isLikely({ kind, score }: Match): boolean {
  return score >= (kind === "misconception" ? suspected : probable);
}

function listNamed({ lesson, meaning }: Turn): Concept[] {
  return meaning.mentions.flatMap((id) => findConcept(lesson, id) ?? []).slice(0, 2);
}

/** "One is the goal, and the other the way there": how the author relates the two, or else both side by side. */
function weighPair(turn: Turn, concept: Concept, pair: readonly Concept[]): Step {
  const verdict = turn.meaning.echo?.verdict === "right" ? "right" : "unsure";
  const opener = chooseOpener(verdictOpenings[verdict], turn.state);
  const relation = turn.meaning.why.rule === "relation" ? findRelation(pair) : null;
  const sides = pair.map((each) => `- **${nameOf(each)}**: ${each.summary}`).join("\n");
  return weighed(turn, concept, { verdict, opener }, [say(opener), say(relation ?? sides)]);
}

function findRelation([one, other]: readonly Concept[]): string | null {
  const written = (a?: Concept, b?: Concept) =>
    a?.questions.find(({ kind, with: others }) => kind === "relate" && b && others.includes(b.id));
  return (written(one, other) ?? written(other, one))?.answer ?? null;
}
