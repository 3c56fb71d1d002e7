import type { Concept } from "../../lessons/lesson.ts";
import type { Match } from "../../understanding/meaning.ts";
import { recognised } from "../../understanding/scores.ts";
import { conceptOffers, offer, onwardOffer, questionOffers } from "../offers.ts";
import type { Offer } from "../reply.ts";
import { say } from "../telling.ts";
import { type Answer, currentConcept, type Step, type Turn } from "../turn.ts";
import { chooseOpener } from "../voice.ts";
import { answerClose } from "./authored.ts";
import { askOnceMore } from "./explaining.ts";
import { goOn } from "./steering.ts";

/** One honest line and something to choose from; never three in a row. */
export const admitUnsure: Answer = (turn) => {
  const concept = currentConcept(turn);
  if (turn.meaning.misread) return hearAnew(turn, turn.meaning.near);
  if (turn.state.unsure >= 2) return changeTack(turn, concept);
  const opener = chooseOpener("unsure", turn.state);
  const guesses = [
    ...questionOffers(turn.lesson, turn.meaning.near.slice(0, 2)),
    ...usualOffers(turn, concept),
  ].slice(0, 4);
  return {
    parts: [{ kind: "ask", text: `${opener} Is it one of these?` }],
    offers: guesses,
    state: {
      opener,
      unsure: turn.state.unsure + 1,
      pending: turn.state.pending,
      agains: turn.state.agains,
    },
    concept: null,
    unanswered: true,
  };
};

/** What was misread, and may well be one thing and nothing else, is answered as that. */
export function hearAnew(turn: Turn, near: readonly Match[]): Step {
  const [only, another] = near;
  return only && !another && only.score >= recognised
    ? answerClose(turn, only)
    : askOnceMore(turn, near);
}

/** After two lines of "I'm not sure" a third would help nobody: something is told instead. */
function changeTack(turn: Turn, concept: Concept | null): Step {
  if (!concept) {
    const step = goOn(turn);
    return { ...step, state: { ...step.state, unsure: 0 } };
  }
  return {
    parts: [
      say(`I keep missing what you mean, so here is the heart of it once more: ${concept.summary}`),
      say("A short question works best, such as “what if …?” or “another example”."),
    ],
    offers: usualOffers(turn, concept),
    state: { unsure: 0, agains: turn.state.agains },
    concept: concept.id,
    unanswered: true,
  };
}

function usualOffers(turn: Turn, concept: Concept | null): Offer[] {
  if (!concept) return [...conceptOffers(turn, 3), offer("next", "You choose")];
  return [
    offer("explain", "Explain it again"),
    offer("simpler", "In simpler words"),
    onwardOffer(turn, concept.id),
  ];
}
