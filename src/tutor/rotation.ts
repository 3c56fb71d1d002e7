import type { Analogy, Concept } from "../lessons/lesson.ts";
import type { Heard } from "./ledger.ts";
import type { Meet } from "./state.ts";
import { noWish, type StoryWish } from "./story-wish.ts";

/** What to tell next of a concept; `analogy` is null for the explanation in simple words. */
export interface Choice {
  readonly analogy: Analogy | null;
  readonly why: string;
}

/** The ledger's name for the explanation in simple words. */
export const plain = "plain";

/**
 * Picks what this learner has not heard: first what was wished for, then what meets the question just shown, then what shows most that is new,
 * then the author's order. When all is heard: the simple words, then whatever was heard longest ago.
 */
export function chooseNext(
  concept: Concept,
  heard: readonly Heard[],
  meet: Meet | null,
  wish: StoryWish = noWish,
): Choice {
  const own = heard.filter((row) => row.concept === concept.id);
  const left = concept.analogies.filter(({ id }) => !own.some(({ item }) => item === id));
  const wished = wish.wanted.flatMap((id) => left.find((each) => each.id === id) ?? [])[0];
  if (wished) return { analogy: wished, why: "unheard, and wished for" };
  const liked = left.filter(({ id }) => !wish.unwanted.includes(id));
  const unheard = liked.length > 0 ? liked : left;
  const ownMeet = meet?.concept === concept.id ? meet : null;
  return unheard.length > 0
    ? chooseUnheard(concept, unheard, ownMeet, new Set(own.map(({ item }) => item)))
    : chooseLeastRecent(concept, own, ownMeet);
}

function chooseUnheard(
  concept: Concept,
  unheard: readonly Analogy[],
  meet: Meet | null,
  heard: ReadonlySet<string>,
): Choice {
  const meeting = meet && findMeeting(unheard, meet);
  if (meeting) return { analogy: meeting, why: "unheard, and meets what was just asked" };
  const told = concept.analogies.filter(({ id }) => heard.has(id));
  const covered = new Set(told.flatMap(({ facets }) => facets));
  const fresh = (analogy: Analogy) => analogy.facets.filter((facet) => !covered.has(facet));
  // A learner's first story is the one that the author put first.
  if (told.length === 0) return { analogy: unheard[0] ?? null, why: "the author's first" };
  const most = Math.max(...unheard.map((analogy) => fresh(analogy).length));
  const analogy = unheard.find((each) => fresh(each).length === most) ?? null;
  if (most === 0 || !analogy) return { analogy, why: "unheard, the author's next" };
  return { analogy, why: `unheard, and shows ${fresh(analogy).join(", ")}` };
}

function findMeeting(unheard: readonly Analogy[], meet: Meet): Analogy | null {
  const named = unheard.find(({ id }) => id === meet.analogy);
  return (
    named ??
    unheard.find(({ facets }) => facets.some((facet) => meet.facets.includes(facet))) ??
    null
  );
}

function chooseLeastRecent(concept: Concept, own: readonly Heard[], meet: Meet | null): Choice {
  const last = (item: string) =>
    own.find((row) => row.item === item)?.last ?? Number.NEGATIVE_INFINITY;
  const meeting = concept.analogies.filter(({ facets }) =>
    facets.some((facet) => meet?.facets.includes(facet)),
  );
  const items =
    meeting.length > 0
      ? meeting.map(({ id }) => id)
      : [plain, ...concept.analogies.map(({ id }) => id)];
  const item = items.reduce((best, each) => (last(each) < last(best) ? each : best));
  const analogy = concept.analogies.find(({ id }) => id === item) ?? null;
  if (!analogy) return { analogy, why: "all heard, so in simple words" };
  const met = meeting.length > 0 ? ", and meets what was just asked" : "";
  return { analogy, why: `all heard, this one longest ago${met}` };
}
