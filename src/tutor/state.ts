import type { MappingRow } from "../lessons/lesson.ts";
import type { AnalogyRef, DialogueState, Thing, Verdict } from "../understanding/meaning.ts";
import { findJustAnswered } from "./answered.ts";
import { placeOffers } from "./offers.ts";
import { placePicture } from "./own-picture.ts";
import type { Offer } from "./reply.ts";

/** What the bot has just asked for, and what an answer would be about. */
export type Pending =
  | {
      readonly kind: "check";
      readonly concept: string;
      readonly check: string;
      readonly tries: number;
      /** The options that turned out wrong, by their place. */
      readonly dropped?: readonly number[];
    }
  /** "Which part is fuzzy?" */
  | { readonly kind: "fuzzy"; readonly concept: string }
  /** "In your story, what is the node?" */
  | { readonly kind: "own-analogy"; readonly concept: string }
  /** "Shall we go on?"; `offer` is what a yes picks. */
  | { readonly kind: "go-on"; readonly offer: string };

/** What an analogy is to answer to: a story the author named, or facets to show. */
export interface Meet {
  readonly concept: string;
  readonly analogy: string | null;
  readonly facets: readonly string[];
}

/** What a question was answered with: something authored, by its id within its concept; a term by its name. */
export interface Told {
  readonly kind: "question" | "misconception" | "term";
  readonly concept: string;
  readonly id: string;
}

/** Told, and in which turn. */
export interface Answered extends Told {
  readonly turn: number;
}

/** A picture of a learner's own, in their words. */
export interface OwnPicture {
  /** The learner who drew it; nobody else is told of it, and with them it is forgotten. */
  readonly owner: string | null;
  readonly concept: string;
  /** What in it stands for which part of the system: a few rows of a few words. */
  readonly rows: readonly MappingRow[];
  /** Parts of the system that nothing in it stands for, as its learner said. */
  readonly without: readonly string[];
  /** When it was last spoken of. */
  readonly turn: number;
}

/** A verdict on a learner's own words. */
export interface Weighed {
  readonly turn: number;
  readonly verdict: Verdict;
  /** The author's sentence that it goes by; left out where there is none in particular. */
  readonly by?: string;
}

/** Where a session stands. Plain JSON: it is stored after every turn. */
export interface SessionState {
  readonly form: 1;
  readonly mode: "solo" | "group";
  /** `gone`: it ended because its thread is no more, or closed to us. */
  readonly status: "open" | "ended" | "gone";
  /** The concept under discussion. */
  readonly concept: string | null;
  /** The story in the air. */
  readonly analogy: AnalogyRef | null;
  /** The stories told in this session, the latest last, each once; left out where none is, and in sessions stored before it was kept. */
  readonly stories?: readonly AnalogyRef[];
  /** The thing of a story that was spoken of in the last turn; left out where none was. */
  readonly thing?: Thing;
  readonly pending: Pending | null;
  /** Ids of concepts taught in this session, in the order they were met. */
  readonly taught: readonly string[];
  /** Where to go back to after a detour, the latest last. */
  readonly returnTo: readonly string[];
  /** What the next analogy should meet: the question or misconception just shown. */
  readonly meet: Meet | null;
  /** "Again"s in a row on the concept under discussion, nothing else answered in between. */
  readonly agains: number;
  /** Replies in a row that did not understand. */
  readonly unsure: number;
  /** Ids of checks asked, in order. */
  readonly asked: readonly string[];
  /** The opener of the last reply, so that the next begins otherwise. */
  readonly opener: string | null;
  readonly offers: readonly Offer[];
  /** The latest last, each once; left out where none is, and in sessions stored before it was kept. */
  readonly answered?: readonly Answered[];
  /** What else the last message may have asked, the likeliest first; left out where nothing. */
  readonly rivals?: readonly Told[];
  /** The concepts last held against each other, two at least; left out where none were. */
  readonly compared?: readonly string[];
  /** In which turn the learner's own words were last weighed, and what came of it; left out where none were. */
  readonly weighed?: Weighed;
  /** True where they want to hear no stories; left out where they don't mind. */
  readonly plainly?: boolean;
  /** The picture drawn last; left out where none was. */
  readonly picture?: OwnPicture;
  readonly turns: number;
}

/** A session in which nothing has been said yet. */
export function openState(mode: SessionState["mode"]): SessionState {
  return {
    form: 1,
    mode,
    status: "open",
    concept: null,
    analogy: null,
    pending: null,
    taught: [],
    returnTo: [],
    meet: null,
    agains: 0,
    unsure: 0,
    asked: [],
    opener: null,
    offers: [],
    turns: 0,
  };
}

/** What the understanding has to know of a session, where `learner` speaks. */
export function readDialogue(state: SessionState, learner: string | null = null): DialogueState {
  const { concept, analogy, taught, pending, offers, compared, stories = [], thing } = state;
  const last = findJustAnswered(state);
  const placed = placeOffers(offers);
  return {
    isOpen: true,
    concept,
    analogy,
    compared: compared ?? null,
    explained: last?.kind === "term" ? last.id : null,
    answered: showAnswered(last),
    ...readDrawn(state, learner),
    stories,
    thing: thing ?? null,
    taught,
    pending: pending?.kind ?? null,
    offers: placed.map((each) => each?.text ?? each?.label ?? ""),
    ...(pending?.kind === "check" && { choices: placed.findLastIndex(isChoice) + 1 }),
  };
}

function readDrawn(state: SessionState, learner: string | null) {
  const pictured = placePicture(state, learner);
  return { pictured, drawn: pictured ? (state.picture?.rows ?? []) : [] };
}

function showAnswered(last: Answered | null) {
  if (!last || last.kind === "term") return null;
  const { kind, concept, id } = last;
  return { kind, concept, id };
}

/** A check offers a hint beside its options. */
function isChoice(offered: Offer | null): boolean {
  return offered?.id.startsWith("choice:") ?? false;
}
