import type { Concept, MappingRow } from "../../lessons/lesson.ts";
import { toWords } from "../../understanding/normalise.ts";
import type { Picture } from "../../understanding/picture.ts";
import { stemAll } from "../../understanding/stems.ts";
import { isThing } from "../../understanding/things.ts";
import { findJustAnswered } from "../answered.ts";
import { lowerFirst } from "../capitals.ts";
import { listed } from "../listed.ts";
import { compareParts, drawOn, findPicture, listParts } from "../own-picture.ts";
import { countOwn, findPictureConcept } from "../picture-concept.ts";
import type { Part } from "../reply.ts";
import type { OwnPicture } from "../state.ts";
import { leadIn, nameOf, say } from "../telling.ts";
import type { Step, Turn } from "../turn.ts";
import { chooseOpener } from "../voice.ts";
import { askWhat } from "./explaining.ts";
import {
  askPart,
  keep,
  listAsked,
  listOpen,
  mapOffers,
  offersFor,
  tellPart,
  waitFor,
} from "./picture-parts.ts";
import { isKnown, tellKnown, tellScene, tellThing } from "./picture-things.ts";
import { findTerm } from "./words.ts";

/** What a message maps beside what it asks is kept, too. */
export function withPicture(turn: Turn, step: Step): Step {
  const { picture } = turn.meaning;
  if (!picture || picture.act === "likens" || step.state?.picture) return step;
  const concept = findPictureConcept(turn, picture);
  if (!concept || picture.rows.length === 0) return step;
  return { ...step, state: { ...step.state, picture: drawOn(turn, concept, false) } };
}

/** What is said or asked of a picture of the learner's own: its world is theirs, so it is held against what the author wrote, and never judged. */
export function answerPicture(turn: Turn, picture: Picture): Step {
  const concept = findPictureConcept(turn, picture);
  if (!concept) return askWhat(turn);
  const drawn = drawOn(turn, concept, begins(turn, concept, picture));
  switch (picture.act) {
    case "limits":
      return showLimits(turn, concept, drawn);
    case "returns":
      return returnTo(turn, concept, drawn, picture.title);
    case "asks":
      return tellThing(turn, concept, drawn, picture.title ?? "it");
    case "shows":
      return tellScene(turn, concept, drawn);
    default:
      if (isKnown(turn, concept, picture)) return tellKnown(turn, concept, drawn);
      return drawn.rows.length > 0 || drawn.without.length > 0
        ? weighPicture(turn, concept, drawn)
        : askToMap(turn, concept);
  }
}

/** Whoever likens the same part to something else draws a new picture, and so does who maps several parts some turns later. */
function begins(turn: Turn, concept: Concept, { act, rows }: Picture): boolean {
  if (act === "shows") return true;
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
  const first = isNew
    ? "A picture of your own, good. Here is what to test it by."
    : "Here is the test.";
  const opener = replaces(turn, concept, drawn)
    ? "Then we take that one. The test is the same."
    : first;
  return {
    parts: [
      say(
        `${opener} ${tellPart(turn, concept, part)} As far as that is true of your ${story} as well, it carries.`,
      ),
      ...(next ? [askPart(next)] : []),
    ],
    offers: next ? mapOffers(concept) : offersFor(turn, concept),
    state: { ...keep(turn, concept, drawn), opener, ...(next && waitFor(concept)) },
    concept: concept.id,
  };
}

/** How the parts of a picture line up, and what else it has to account for. */
function lineUpOwn(turn: Turn, concept: Concept, drawn: OwnPicture): Step {
  const { rows } = drawn;
  const asks = turn.meaning.picture?.act === "fits" || /\?\s*$/.test(turn.said);
  const lead = rows.length > 0 ? "So in your story:" : "Thank you.";
  const weighed =
    rows.length > 1
      ? "So far I see nothing against it. In your story:"
      : "Let's see what you have. In your story:";
  return {
    parts: [
      say(asks && rows.length > 0 ? weighed : lead),
      ...(rows.length > 0 ? [{ kind: "mapping", rows } as const] : []),
      say(
        countOwn(turn, concept, rows) < rows.length || isElsewhere(turn, concept)
          ? testRows(turn, concept, rows)
          : sayOpen(turn, concept, drawn),
      ),
    ],
    offers: offersFor(turn, concept),
    state: keep(turn, concept, drawn),
    concept: concept.id,
  };
}

/** What it lacks; where that is nothing, what else to look for in it. */
function sayOpen(turn: Turn, concept: Concept, drawn: OwnPicture): string {
  const missing = sayMissing(turn, concept, drawn).trim();
  return missing === "" ? carries(concept) : missing;
}

/** True for a concept that was not talked of: of what it has besides, nothing is missed. */
function isElsewhere({ state, learner }: Turn, { id }: Concept): boolean {
  const isDrawn = state.picture?.concept === id && state.picture.owner === learner;
  return state.concept !== null && state.concept !== id && !isDrawn && state.pending === null;
}

/** Parts of several concepts are tested one by one, and nothing of any of these is missed. */
function testRows(turn: Turn, concept: Concept, rows: readonly MappingRow[]): string {
  const tests = rows.map(({ system }) => `- ${tellPart(turn, concept, system, true)}`);
  return `Each of them carries as far as this is true of it as well:\n${[...new Set(tests)].join("\n")}`;
}

function carries({ facets }: Concept): string {
  const names = facets.map(({ id }) => `**${id}**`).join(", ");
  return `To see how far it carries, look in it for each of these: ${names}. Where you find nothing for one of them, it breaks down.`;
}

function sayMissing(turn: Turn, concept: Concept, drawn: OwnPicture): string {
  const name = (part: string) => `the **${part}**`;
  const open = listOpen(turn, concept, drawn).map(name);
  const without = drawn.without.map(name);
  return [
    ...(without.length > 0 ? [` As you say, it has nothing for ${listed(without, "or")}.`] : []),
    ...(open.length > 0
      ? [
          ` ${drawn.rows.length < most ? "Still" : "That is most of it. Still"} without a place in it: ${listed(open)}.`,
        ]
      : []),
  ].join("");
}

/** So many rows have what a picture needs. */
const most = 4;

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

/** True where another thing stands now for what the one that was drawn just before stood for. */
function replaces(turn: Turn, concept: Concept, { rows }: OwnPicture): boolean {
  const before = findPicture(turn, concept);
  const same = compareParts(turn.lesson);
  return (
    before?.turn === turn.state.turns - 1 &&
    before.rows.some(({ story, system }) =>
      rows.some((row) => same(row.system, system) && row.story !== story),
    )
  );
}

/** Of a picture that nothing is known of, its learner is asked what plays which part; not where it is of a word that was just explained. */
export function askToMap(turn: Turn, concept: Concept): Step {
  const last = findJustAnswered(turn.state);
  const term = last?.kind === "term" ? findTerm(turn, last.id) : null;
  if (term) return testBy(turn, concept, `**${term.term.names[0]}**`, term.term.text);
  return {
    parts: [
      say(
        `That picture is your own, so let's see how far it carries. What it has to show: ${concept.summary}`,
      ),
      mappingQuestion(concept),
    ],
    offers: [...listAsked(turn), ...mapOffers(concept)],
    state: { ...keep(turn, concept, drawOn(turn, concept, true)), ...waitFor(concept) },
    concept: concept.id,
    unanswered: true,
  };
}

/** What a picture has to show, for its learner to hold it against. */
function testBy(turn: Turn, concept: Concept, name: string, text: string): Step {
  const opener = "A picture of your own, good.";
  const [heart = text] = text.split(/[:.;] /);
  return {
    parts: [
      say(
        `${opener} It shows ${name} as far as this is true of it, too: ${lowerFirst(heart.replace(/\.$/, ""))}.`,
      ),
    ],
    offers: offersFor(turn, concept),
    state: { opener },
    concept: concept.id,
  };
}

/** An answer to what plays which part: it is lined up as far as it says so. */
export function thankFor(turn: Turn, concept: Concept): Step {
  const said = turn.said.split(/[,.;!?]+\s/);
  const isMore = said.length > 1;
  // "Hmm, the node … I guess the middle of it?": what is asked for may be said once more first.
  const tried = turn.meaning.picture ? said.slice(0, 2) : [turn.said];
  const bare = tried.map((each) => readBareAnswer(turn, concept, each)).find(Boolean) ?? null;
  const picture = joinAnswer(isMore ? bare : null, turn.meaning.picture) ?? bare;
  return picture
    ? answerPicture({ ...turn, meaning: { ...turn.meaning, picture } }, picture)
    : lineUpOwn(turn, concept, drawOn(turn, concept, false));
}

/** "The lanes" is what plays the part that was asked for, where it was a single one. */
function readBareAnswer(turn: Turn, concept: Concept, said: string): Picture | null {
  const drawn = findPicture(turn, concept);
  const [system] = drawn && drawn.rows.length > 0 ? listOpen(turn, concept, drawn) : [];
  const story = toWords(said).join(" ").replace(bareLead, "");
  const [thing = story] = story.split(/ (?:with|at|in|on|from|behind|of) /);
  if (
    !system ||
    stemAll(story) === stemAll(system) ||
    !isThing(story) ||
    thing.split(" ").length > mostBare
  )
    return null;
  return { act: "maps", rows: [{ story, system }], without: [], title: null };
}

/** "The lady with the key. And the manager is the load balancer": what was asked for is said first. */
function joinAnswer(bare: Picture | null, picture: Picture | null): Picture | null {
  if (!bare || picture?.act !== "maps") return picture;
  const isSaid = picture.rows.some(({ system }) => system === bare.rows[0]?.system);
  return isSaid ? picture : { ...picture, rows: [...bare.rows, ...picture.rows] };
}

const bareLead =
  /^(?:(?:ok|well|so|hm+|maybe|probably|i guess|i think|that is|that would be|it is|would be|the|a|an|my|our) )+/;
/** In words. */
const mostBare = 3;

/** What a story of one's own is tested by. */
export function mappingQuestion(concept: Concept): Part {
  const [first, second] = listParts(concept);
  const asked = second
    ? `what plays the part of the ${first}, and what of the ${second}?`
    : `what stands for ${nameOf(concept)}?`;
  return { kind: "ask", text: `In your story, ${asked}` };
}
