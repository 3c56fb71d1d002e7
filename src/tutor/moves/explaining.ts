import type { Concept, Facet } from "../../lessons/lesson.ts";
import type { Match } from "../../understanding/meaning.ts";
import { toWords } from "../../understanding/normalise.ts";
import { stem, stemAll } from "../../understanding/stems.ts";
import { findJustAnswered, isFresh } from "../answered.ts";
import { capitalise } from "../capitals.ts";
import { conceptOffers, offer, offersAt, questionOffers, teachingOffers } from "../offers.ts";
import type { Offer, Part } from "../reply.ts";
import { chooseNext, plain } from "../rotation.ts";
import type { Meet } from "../state.ts";
import { findByKeyword, isRuledOut, readStoryWish } from "../story-wish.ts";
import {
  after,
  enter,
  nameOf,
  nameSummary,
  say,
  teachNext,
  tellNext,
  tellStory,
  visit,
} from "../telling.ts";
import {
  type Answer,
  currentConcept,
  findConcept,
  findStory,
  hasHeard,
  reach,
  type Step,
  type Story,
  type Turn,
} from "../turn.ts";
import { chooseOpener, type Opening } from "../voice.ts";

/** "Again": another analogy; what was never told is taught first; after two in a row, which part is fuzzy? */
export const explainAgain: Answer = (turn) => {
  if (isOnlyMisread(turn)) return askOnceMore(turn, []);
  const concept = findAnswered(turn) ?? currentConcept(turn);
  if (!concept) return askWhat(turn);
  if (!turn.state.taught.includes(concept.id) && !knows(turn, concept))
    return introduce(turn, concept);
  return retellConcept(turn, concept);
};

/** "That's not what I asked", and nothing else. */
function isOnlyMisread({ meaning: { misread, move, why } }: Turn): boolean {
  return misread && move === "explain-again" && why.rule === "not-understood";
}

/** Neither a story nor a verdict would meet it. What it may have asked is on offer. */
export function askOnceMore(turn: Turn, near: readonly Match[]): Step {
  const asked = near.length > 0 ? questionOffers(turn.lesson, near.slice(0, 3)) : listRivals(turn);
  const concept = currentConcept(turn);
  const opener = chooseOpener("sorry", turn.state);
  const ask =
    asked.length > 0 ? "Is it one of these?" : "Could you ask it once more, in other words?";
  return {
    parts: [say(opener), { kind: "ask", text: ask }],
    offers: asked.length > 0 ? asked : offersAt(turn, concept),
    state: { opener },
    unanswered: true,
    concept: concept?.id ?? null,
  };
}

/** What the message before may have asked as well; what was on offer by itself, and not beside an answer, was not meant. */
function listRivals({ lesson, state }: Turn): Offer[] {
  const isBeside = findJustAnswered(state) !== null;
  const seen = new Set(isBeside ? [] : state.offers.map(({ id }) => id));
  return questionOffers(lesson, state.rivals ?? []).filter(({ id }) => !seen.has(id));
}

/** "Can you give me an example of that?": what was just answered, though another concept is being taught. */
function findAnswered({ lesson, said, state, meaning }: Turn): Concept | null {
  const last = findJustAnswered(state);
  const isMeant = meaning.mentions.length === 0 && /\b(?:of|for|about) (?:that|this)\b/i.test(said);
  return last && last.kind !== "term" && isMeant ? findConcept(lesson, last.concept) : null;
}

/** A concept from its start; one that was taught before is told with another analogy, and left again. */
export const askConcept: Answer = (turn) => {
  const concept = findConcept(turn.lesson, turn.meaning.concept);
  if (!concept) return turn.meaning.why.asks === "outside" ? admitGap(turn) : askWhat(turn);
  if (!turn.state.taught.includes(concept.id)) return introduce(turn, concept);
  const step = retellConcept(turn, concept);
  return { ...step, parts: [say(capitalise(concept.summary)), ...step.parts] };
};

/** The explanation in simple words; "put that in hospital terms" names a story. */
export const simplify: Answer = (turn) => {
  const concept = currentConcept(turn);
  if (!concept) return askWhat(turn);
  const agains = turn.state.concept === concept.id ? turn.state.agains : 0;
  const told = turn.heard.some(({ concept: id, item }) => id === concept.id && item === plain);
  const again = told && agains > 0;
  const [pictured] = findByKeyword(turn.said, concept);
  if (pictured)
    return pictured.id === turn.state.analogy?.analogy
      ? retellAnalogy(turn)
      : retellConcept(turn, concept);
  if (again && agains > 1) return retellConcept(turn, concept);
  const opener = chooseOpener("fewer", turn.state);
  return {
    parts: [say(`${opener} ${again ? capitalise(concept.summary) : concept.simply}`)],
    offers: teachingOffers(turn, concept),
    heard: [{ concept: concept.id, item: plain }],
    progress: [reach(concept.id, "met")],
    state: { ...enter(turn, concept.id), opener, agains: agains + 1 },
    concept: concept.id,
    chosen: "simpler words were asked for",
  };
};

/** The named story once more, and not a new one. */
export const retellAnalogy: Answer = (turn) => {
  const story = findStory(turn.lesson, turn.meaning.analogy ?? turn.state.analogy);
  if (!story) return explainAgain(turn);
  const { concept, analogy } = story;
  if (isRuledOut(turn.said, concept, analogy.id)) return explainAgain(turn);
  const opener = chooseOpener(hasHeard(turn, story) ? "retell" : "gladly", turn.state);
  const { taught, agains } = turn.state;
  const ref = { concept: concept.id, analogy: analogy.id };
  // A story by itself does not teach its concept; told again on the way, it leaves the count of "again"s as it is.
  const state = { ...visit(turn, concept.id), taught, agains, opener, analogy: ref };
  return {
    parts: [say(opener), ...tellStory(analogy)],
    offers: teachingOffers(after(turn, state), concept),
    heard: [{ concept: concept.id, item: analogy.id }],
    progress: [reach(concept.id, "met")],
    state,
    concept: concept.id,
    analogy: analogy.id,
    chosen: "named by the learner",
  };
};

/** Where the story in the air, or the one named, stops being true. */
export const showBreakdown: Answer = (turn) => {
  const story = findStory(turn.lesson, turn.meaning.analogy ?? turn.state.analogy);
  if (!story) return explainAgain(turn);
  const { concept, analogy } = story;
  return {
    parts: [
      say(`“${analogy.title}” is only a picture, and this is where it stops.`),
      { kind: "breakdown", text: capitalise(analogy.breaksDown) },
    ],
    offers: teachingOffers(turn, concept),
    concept: concept.id,
    analogy: analogy.id,
  };
};

/** Teaches a concept: what it is, then a story. */
export function introduce(turn: Turn, concept: Concept, lead: readonly Part[] = []): Step {
  const isSimple = turn.meaning.also.includes("simpler");
  const text = isSimple ? concept.simply : concept.explanation;
  return teachNext(turn, concept, [...lead, say(text)]);
}

/** Tells a concept once more with another analogy, and remembers where to return to. */
function retellConcept(turn: Turn, concept: Concept): Step {
  const same = turn.state.concept === concept.id;
  const agains = same ? turn.state.agains + 1 : 1;
  const wish = readStoryWish(turn.said, concept);
  const { analogy } = chooseNext(concept, turn.heard, turn.state.meet, wish);
  const opener = chooseOpener(analogy ? readNews(turn, { concept, analogy }) : "fewer", turn.state);
  const back = same ? "" : `Back to ${nameOf(concept)}. `;
  const none = wish.missing ? `I have no story with ${wish.missing} for ${nameOf(concept)}. ` : "";
  const facet = findFacet(turn, concept);
  const leads = [
    say(`${back}${none}${opener}`),
    ...contrast(turn),
    ...(facet ? [tellFacet(facet)] : []),
  ];
  const step = tellNext(turn, concept, leads, facet ? meetFacet(concept, facet) : turn.state.meet);
  const state = { ...step.state, ...visit(turn, concept.id), agains, opener };
  if (agains < 2 || agains % 2 === 1)
    return { ...step, state, offers: teachingOffers(after(turn, state), concept) };
  const pending = { kind: "fuzzy", concept: concept.id } as const;
  return { ...askFuzzy(concept, step), state: { ...state, pending } };
}

/** What was heard before is no other picture. */
function readNews(turn: Turn, story: Story): Opening {
  return hasHeard(turn, story) ? "heard" : "again";
}

/** What the facets are offered for. */
export const fuzzyQuestion: Part = { kind: "ask", text: "Which part is still fuzzy?" };

/** Asks which part stays fuzzy: the facets, to choose from. */
export function askFuzzy(concept: Concept, step: Step): Step {
  const facets = concept.facets
    .slice(0, 4)
    .map(({ id }) => offer(`fuzzy:${concept.id}/${id}`, capitalise(id)));
  return {
    ...step,
    parts: [...step.parts, fuzzyQuestion],
    offers: [...facets, offer(`again:${concept.id}`, "Another analogy")],
  };
}

/** A facet in plain words, then a story that shows it. */
export function explainFacet(turn: Turn, concept: Concept, facet: string): Step {
  const found = concept.facets.find(({ id }) => id === facet);
  if (!found) return retellConcept(turn, concept);
  return tellNext(turn, concept, [tellFacet(found)], meetFacet(concept, found));
}

function tellFacet({ id, text }: Facet): Part {
  return say(`**${capitalise(id)}.** ${text}`);
}

function meetFacet({ id }: Concept, facet: Facet): Meet {
  return { concept: id, analogy: null, facets: [facet.id] };
}

/** "The calling for help part": the facet that is named, as a part unless its name is long enough to be nothing else. */
function findFacet({ meaning }: Turn, { facets }: Concept): Facet | null {
  const words = ` ${stemAll(meaning.words)} `;
  return facets.find((facet) => patternOf(facet).test(words)) ?? null;
}

const patterns = new WeakMap<Facet, RegExp>();

function patternOf(facet: Facet): RegExp {
  const known = patterns.get(facet);
  if (known) return known;
  const name = toWords(facet.id).map(stem).join(" ");
  const part = "(?:part|bit|thing|piec|side|aspect|point)";
  const pattern = new RegExp(
    facet.id.includes(" ")
      ? ` ${name} `
      : ` ${name} ${part} | ${part} (?:about|with|on|of|where) (?:the )?${name} `,
  );
  patterns.set(facet, pattern);
  return pattern;
}

/** "I still don't see the difference": the two that were just held against each other, side by side. */
function contrast({ lesson, said, state }: Turn): Part[] {
  const last = state.answered?.at(-1);
  if (!last || !isFresh(state, last) || !differing.test(said.toLowerCase())) return [];
  const own = findConcept(lesson, last.concept);
  const authored = [...(own?.questions ?? []), ...(own?.misconceptions ?? [])];
  const others = authored.find(({ id }) => id === last.id)?.with ?? [];
  const both = [last.concept, ...others].flatMap((id) => findConcept(lesson, id) ?? []);
  return both.length > 1 ? [say(both.map((each) => `- ${nameSummary(each)}`).join("\n"))] : [];
}

const differing =
  /\b(?:differen(?:ce|t from)|differs?|distinguish|distinction|apart|mix(?:ing)?|same)\b/;

function knows({ heard }: Turn, { id }: Concept): boolean {
  return heard.some(({ concept }) => concept === id);
}

/** Asks what to explain, where nothing has been talked about yet. */
export function askWhat(turn: Turn): Step {
  return {
    parts: [{ kind: "ask", text: "What would you like to start with?" }],
    offers: [...conceptOffers(turn, 4), offer("next", "You choose")],
    concept: null,
  };
}

/** What authors will see of a question without an answer; nothing where they do not. */
export function promiseNote({ inbox }: Turn, what: string): string {
  return inbox ? ` I've noted ${what} for the people who write these lessons.` : "";
}

/** Says that a thing is not in the lesson, and what is. */
export function admitGap(turn: Turn): Step {
  return {
    parts: [
      say(`I have nothing written about that, so I won't guess.${promiseNote(turn, "it")}`),
      { kind: "ask", text: "Here is what I can explain:" },
    ],
    offers: conceptOffers(turn, 4),
    concept: null,
    unanswered: true,
  };
}
