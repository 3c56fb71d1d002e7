import type { Concept, Term } from "../../lessons/lesson.ts";
import type { Picture } from "../../understanding/picture.ts";
import { recognised } from "../../understanding/scores.ts";
import { capitalise } from "../capitals.ts";
import { listed } from "../listed.ts";
import { offer, questionOffers, teachingOffers } from "../offers.ts";
import {
  compareParts,
  drawOn,
  findPicture,
  findPicturedConcept,
  listMissing,
  listParts,
} from "../own-picture.ts";
import type { Offer, Part } from "../reply.ts";
import type { OwnPicture } from "../state.ts";
import { leadIn, nameOf, nameSummary, say } from "../telling.ts";
import { currentConcept, findConcept, type Step, type Turn } from "../turn.ts";
import { chooseOpener } from "../voice.ts";
import { askWhat } from "./explaining.ts";

/** What a message maps beside what it asks is kept, too. */
export function withPicture(turn: Turn, step: Step): Step {
  const { picture } = turn.meaning;
  if (!picture || picture.act === "likens" || step.state?.picture) return step;
  const concept = findConceptOf(turn, picture);
  if (!concept || picture.rows.length === 0) return step;
  return { ...step, state: { ...step.state, picture: drawOn(turn, concept, false) } };
}

/** What is said or asked of a picture of the learner's own: its world is theirs, so it is held against what the author wrote, and never judged. */
export function answerPicture(turn: Turn, picture: Picture): Step {
  const concept = findConceptOf(turn, picture);
  if (!concept) return askWhat(turn);
  const drawn = drawOn(turn, concept, begins(turn, concept, picture));
  switch (picture.act) {
    case "limits":
      return showLimits(turn, concept, drawn);
    case "returns":
      return returnTo(turn, concept, drawn, picture.title);
    default:
      return drawn.rows.length > 0 || drawn.without.length > 0
        ? weighPicture(turn, concept, drawn)
        : askToMap(turn, concept);
  }
}

/** "My picture" is of what it was drawn for, whatever was talked of since. */
function findConceptOf(turn: Turn, { act, rows }: Picture): Concept | null {
  const { lesson, state } = turn;
  const asks = act === "fits" || act === "limits" || act === "returns";
  const asked = state.pending?.kind === "own-analogy" ? state.pending.concept : null;
  const last = findPicturedConcept(turn);
  const kept =
    asks || (last && rows.some(({ system }) => hasPart(turn, last, system))) ? last : null;
  const here = kept ?? findConcept(lesson, asked ?? state.concept);
  return here ?? findHome(turn, rows[0]?.system ?? "") ?? currentConcept(turn);
}

function hasPart({ lesson }: Turn, concept: Concept, part: string): boolean {
  const same = compareParts(lesson);
  return listParts(concept).some((each) => same(each, part));
}

/** The concept that a part of the system is explained in. */
function findHome({ lesson }: Turn, part: string): Concept | null {
  return (
    lesson.concepts.find((concept) => nameOf(concept) === part || findTermIn(concept, part)) ?? null
  );
}

function findTermIn({ terms }: Concept, part: string): Term | undefined {
  return terms.find(({ names }) => names.some((each) => each === part));
}

/** Whoever likens the same part to something else draws a new picture, and so does who maps several parts some turns later. */
function begins(turn: Turn, concept: Concept, { act, rows }: Picture): boolean {
  const same = compareParts(turn.lesson);
  const kept = findPicture(turn, concept);
  const isJust = kept?.turn === turn.state.turns - 1;
  const has = kept?.rows.some((row) => rows.some(({ system }) => same(row.system, system)));
  return act === "likens" ? !isJust || has === true : !isJust && rows.length > 1;
}

/** What there is to be said of a picture, by how much of it is known. */
function weighPicture(turn: Turn, concept: Concept, drawn: OwnPicture): Step {
  const [only, another] = drawn.rows;
  return only && !another && drawn.without.length === 0
    ? takeUp(turn, concept, drawn, only.story)
    : lineUpOwn(turn, concept, drawn);
}

/** One part is mapped: what it means is the test, and the next part is asked for. */
function takeUp(turn: Turn, concept: Concept, drawn: OwnPicture, story: string): Step {
  const part = drawn.rows[0]?.system ?? "";
  const isNew = (turn.meaning.picture?.rows.length ?? 0) > 0;
  const [next] = listOpen(turn, concept, drawn);
  return {
    parts: [
      say(
        `${isNew ? "A picture of your own, good. Here is what to test it by." : "Here is the test."} ${tellPart(turn, concept, part)} As far as that is true of your ${story} as well, it carries.`,
      ),
      ...(next ? [askPart(next)] : []),
    ],
    offers: next ? mapOffers(concept) : offersFor(turn, concept),
    state: { ...keep(turn, concept, drawn), ...(next && waitFor(concept)) },
    concept: concept.id,
  };
}

/** What a part of the system is, in the author's words; a part that no term explains goes by its name. */
function tellPart({ lesson }: Turn, here: Concept, part: string): string {
  const others = lesson.concepts.filter(({ id }) => id !== here.id);
  const term = [here, ...others].flatMap((each) => findTermIn(each, part) ?? [])[0];
  if (term) return `**${capitalise(part)}**: ${term.text}`;
  const named = lesson.concepts.find((each) => nameOf(each) === part);
  if (named) return capitalise(named.summary);
  return `It would have to do what the **${part}** does, and no more. ${nameSummary(here)}`;
}

/** How the parts of a picture line up, and what else it has to account for. */
function lineUpOwn(turn: Turn, concept: Concept, drawn: OwnPicture): Step {
  const { rows } = drawn;
  const asks = turn.meaning.picture?.act === "fits" || /\?\s*$/.test(turn.said);
  const lead = rows.length > 0 ? "So in your story:" : "Thank you.";
  return {
    parts: [
      say(asks && rows.length > 0 ? "Let's see what you have. In your story:" : lead),
      ...(rows.length > 0 ? [{ kind: "mapping", rows } as const] : []),
      say(`${carries(concept)}${sayMissing(turn, concept, drawn)}`),
    ],
    offers: offersFor(turn, concept),
    state: keep(turn, concept, drawn),
    concept: concept.id,
  };
}

function carries({ facets }: Concept): string {
  const names = facets.map(({ id }) => `**${id}**`).join(", ");
  return `It carries you as far as it has something for each of these: ${names}. Where it has nothing for one of them, it breaks down.`;
}

function sayMissing(turn: Turn, concept: Concept, drawn: OwnPicture): string {
  const name = (part: string) => `the **${part}**`;
  const open = listOpen(turn, concept, drawn).map(name);
  const without = drawn.without.map(name);
  return [
    ...(without.length > 0 ? [` As you say, it has nothing for ${listed(without, "or")}.`] : []),
    ...(open.length > 0 ? [` So far nothing in it stands for ${listed(open, "or")}.`] : []),
  ].join("");
}

/** Where it breaks down is for its learner to see: what they have, what has nothing yet, and where our own stories of it stop. */
function showLimits(turn: Turn, concept: Concept, drawn: OwnPicture): Step {
  const { rows } = drawn;
  const limits = listLimits(turn, concept);
  return {
    parts: [
      say(
        rows.length > 0
          ? "Your picture is your own, so only you can see that. So far you have:"
          : "Your picture is your own, so only you can see that, and I can say what to hold it against.",
      ),
      ...(rows.length > 0 ? [{ kind: "mapping", rows } as const] : []),
      say(`${carries(concept)}${sayMissing(turn, concept, drawn)}`),
      say(
        `My own pictures of ${nameOf(concept)} stop here, and perhaps yours does, too:\n${limits.join("\n")}`,
      ),
    ],
    offers: offersFor(turn, concept),
    state: keep(turn, concept, drawn),
    concept: concept.id,
  };
}

/** Those of the stories that this learner has heard come first. */
function listLimits({ heard }: Turn, { id, analogies }: Concept): string[] {
  const known = (item: string) => heard.some((row) => row.concept === id && row.item === item);
  return [...analogies]
    .sort((a, b) => Number(known(b.id)) - Number(known(a.id)))
    .slice(0, mostLimits)
    .map(({ title, breaksDown }) => `- **${title}**: ${breaksDown}`);
}

const mostLimits = 2;

/** "I was talking about my photocopier, not your chefs." */
function returnTo(turn: Turn, concept: Concept, drawn: OwnPicture, title: string | null): Step {
  const opener = chooseOpener("sorry", turn.state);
  const { rows } = drawn;
  const step = rows.length > 0 ? recallPicture(turn, concept, drawn) : askToMap(turn, concept);
  const led = leadIn(`${opener} Back to your ${title ?? "picture"}.`, step);
  return { ...led, state: { ...led.state, opener } };
}

/** A picture as it stands, and what it lacks. */
function recallPicture(turn: Turn, concept: Concept, drawn: OwnPicture): Step {
  const [next] = listOpen(turn, concept, drawn);
  return {
    parts: [
      say("So far you have:"),
      { kind: "mapping", rows: drawn.rows },
      ...(next ? [askPart(next)] : []),
    ],
    offers: next ? mapOffers(concept) : offersFor(turn, concept),
    state: { ...keep(turn, concept, drawn), ...(next && waitFor(concept)) },
    concept: concept.id,
  };
}

/** Of a picture that nothing is known of, its learner is asked what plays which part. */
export function askToMap(turn: Turn, concept: Concept): Step {
  return {
    parts: [
      say(
        `That picture is your own, so let's see how far it carries. What it has to show: ${concept.summary}`,
      ),
      mappingQuestion(concept),
    ],
    offers: mapOffers(concept),
    state: { ...keep(turn, concept, drawOn(turn, concept, true)), ...waitFor(concept) },
    concept: concept.id,
    unanswered: true,
  };
}

/** An answer to what plays which part: it is lined up as far as it says so. */
export function thankFor(turn: Turn, concept: Concept): Step {
  const { picture } = turn.meaning;
  return picture
    ? answerPicture(turn, picture)
    : lineUpOwn(turn, concept, drawOn(turn, concept, false));
}

/** What a story of one's own is tested by. */
export function mappingQuestion(concept: Concept): Part {
  const [first, second] = listParts(concept);
  const asked = second
    ? `what plays the part of the ${first}, and what of the ${second}?`
    : `what stands for ${nameOf(concept)}?`;
  return { kind: "ask", text: `In your story, ${asked}` };
}

function askPart(part: string): Part {
  return { kind: "ask", text: `In your story, what plays the part of the ${part}?` };
}

/** Parts that may be asked for: those said to have nothing are not. */
function listOpen(turn: Turn, concept: Concept, drawn: OwnPicture): string[] {
  return listMissing(turn, concept, drawn).filter((part) => !drawn.without.includes(part));
}

function waitFor(concept: Concept): Step["state"] {
  return { pending: { kind: "own-analogy", concept: concept.id } };
}

function mapOffers({ id }: Concept): Offer[] {
  return [offer(`again:${id}`, "Another analogy"), offer("skip", "Go on without it")];
}

/** What was asked beside the picture is on offer. */
function offersFor(turn: Turn, concept: Concept): Offer[] {
  const { match, picture } = turn.meaning;
  const asks = picture?.act === "maps" && turn.said.includes("?");
  const isAsked = asks && match?.kind === "question" && match.score >= recognised;
  const asked = isAsked ? questionOffers(turn.lesson, [match]) : [];
  return [...asked, ...teachingOffers(turn, concept)].slice(0, 4);
}

/** Where nothing was under discussion, what the picture is of is now. */
function keep({ state }: Turn, concept: Concept, picture: OwnPicture): NonNullable<Step["state"]> {
  return { picture, concept: state.concept ?? concept.id };
}
