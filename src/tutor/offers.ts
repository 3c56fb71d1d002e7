import type { Concept, Lesson } from "../lessons/lesson.ts";
import type { Match } from "../understanding/meaning.ts";
import { capitalise, lowerFirst } from "./capitals.ts";
import { cutHead } from "./cut.ts";
import type { Offer } from "./reply.ts";
import type { Turn } from "./turn.ts";

const widest = 34;

/** The id of the offer that takes a stopped lesson up where it was. */
export const goOnAgain = "resume";

/** An offer whose label is cut at a word where it is too long for a button. */
export function offer(id: string, text: string): Offer {
  if (text.length <= widest) return { id, label: text };
  const head = cutHead(text, widest - 1);
  const word = Math.max(head.lastIndexOf(" "), 20);
  return { id, label: `${cutHead(head, word).trimEnd()}…`, text };
}

/** Offers by the places that they are numbered by; null where one has fallen away. */
export function placeOffers(offers: readonly Offer[]): (Offer | null)[] {
  const placed: (Offer | null)[] = [];
  for (const [at, each] of offers.entries()) {
    const place = each.place ?? at;
    while (placed.length < place) placed.push(null);
    placed[place] = each;
  }
  return placed;
}

/** What fits after teaching: another story, a check, onward. */
export function teachingOffers(turn: Turn, concept: Concept): Offer[] {
  return [
    offer(`again:${concept.id}`, "Another analogy"),
    ...quizOffers(concept),
    onwardOffer(turn, concept.id),
  ];
}

/** A check, where the concept has any. */
export function quizOffers({ id, checks }: Concept): Offer[] {
  return checks.length > 0 ? [offer(`quiz:${id}`, "Quiz me")] : [];
}

/** What fits where a concept is under discussion; where none is, the concepts to choose from. */
export function offersAt(turn: Turn, concept: Concept | null): Offer[] {
  return concept ? teachingOffers(turn, concept) : conceptOffers(turn, 4);
}

/** Where "next" leads from here: back from a detour, to the next concept, or to the recap. */
export function onwardOffer({ lesson, state }: Turn, from: string | null): Offer {
  const back = state.returnTo.filter((id) => id !== from).at(-1);
  const behind = lesson.concepts.find(({ id }) => id === back);
  if (behind) return offer(`back:${behind.id}`, `Back to ${behind.names[0]}`);
  const taught = from ? [...state.taught, from] : state.taught;
  const next = findNext(lesson, taught);
  return next ? offer(`concept:${next.id}`, `Next: ${next.names[0]}`) : offer("recap", "Recap");
}

/** The next concept that has not been met, in the author's order, those first whose groundwork is laid. */
export function findNext({ concepts }: Lesson, taught: readonly string[]): Concept | null {
  const open = concepts.filter(({ id }) => !taught.includes(id));
  return (
    open.find(({ requires }) => requires.every((id) => taught.includes(id))) ?? open[0] ?? null
  );
}

/** The lesson's concepts, those not met first, to choose from. */
export function conceptOffers({ lesson, state }: Turn, most: number): Offer[] {
  const fresh = lesson.concepts.filter(({ id }) => !state.taught.includes(id));
  const met = lesson.concepts.filter(({ id }) => state.taught.includes(id));
  return [...fresh, ...met]
    .slice(0, most)
    .map(({ id, names }) => offer(`concept:${id}`, capitalise(names[0])));
}

/** What is believed, as it may be asked for; its label begins with what it is about. */
function offerBelief(id: string, belief: string): Offer {
  return { ...offer(id, `${belief}?`), text: `Is it true that ${lowerFirst(belief)}?` };
}

/** Authored questions, as asked; a wrong belief as a question, too. */
export function questionOffers(
  lesson: Lesson,
  matches: readonly Pick<Match, "concept" | "id">[],
): Offer[] {
  return matches.flatMap(({ concept: id, id: question }) => {
    const concept = lesson.concepts.find((each) => each.id === id);
    const asked = concept?.questions.find((each) => each.id === question)?.phrasings[0];
    const belief = concept?.misconceptions.find((each) => each.id === question)?.belief;
    const offerId = `question:${id}/${question}`;
    if (asked) return [offer(offerId, asked)];
    return belief ? [offerBelief(offerId, belief.replace(/\.$/, ""))] : [];
  });
}
