import type { Concept } from "../../lessons/lesson.ts";
import { listAnswered } from "../answered.ts";
import { capitalise, lowerFirst } from "../capitals.ts";
import {
  conceptOffers,
  findNext,
  goOnAgain,
  offer,
  offersAt,
  onwardOffer,
  quizOffers,
  teachingOffers,
} from "../offers.ts";
import type { Offer } from "../reply.ts";
import { enter, nameOf, nameSummary, say } from "../telling.ts";
import { type Answer, currentConcept, findConcept, reach, type Step, type Turn } from "../turn.ts";
import { chooseOpener } from "../voice.ts";
import { askWhat, introduce } from "./explaining.ts";
import { openLesson } from "./opening.ts";

/** Onward: after a stop to where it was, back from a detour, to the next concept, or to the recap. */
export const goOn: Answer = (turn) => {
  const { state, lesson } = turn;
  if (state.offers.some(({ id }) => id === goOnAgain)) return openLesson(turn);
  const back = findConcept(lesson, state.returnTo.at(-1) ?? null);
  if (back) return goBack(turn, back);
  const next = findNext(lesson, state.taught);
  return next ? introduce(turn, next) : recap(turn);
};

/** Back to where a detour began. */
export function goBack(turn: Turn, concept: Concept): Step {
  return {
    parts: [say(`Back to ${nameOf(concept)}, then. ${capitalise(concept.summary)}`)],
    offers: teachingOffers({ ...turn, state: { ...turn.state, returnTo: [] } }, concept),
    state: { ...enter(turn, concept.id), analogy: null },
    concept: concept.id,
  };
}

/** "I get it": noted, and onward is offered; a question to try it on, too. */
export const noteUnderstood: Answer = (turn) => {
  const concept = findUnderstood(turn);
  if (!concept) return askWhat(turn);
  const opener = chooseOpener(
    turn.meaning.also.includes("thanks") ? "welcome" : "good",
    turn.state,
  );
  const onward = onwardOffer(turn, concept.id);
  const quiz = quizOffers(concept);
  const ask = `Shall we ${quiz.length > 0 ? "try it on a question, or " : ""}${nameStep(onward)}?`;
  return {
    parts: [{ kind: "ask", text: `${opener} ${ask}` }],
    offers: [onward, ...quiz],
    progress: [reach(concept.id, "understood")],
    state: { opener, pending: { kind: "go-on", offer: onward.id } },
    concept: concept.id,
  };
};

/** "I understand security now": the concept that is named, or else the one under discussion. */
function findUnderstood({ lesson, meaning, state }: Turn): Concept | null {
  const met = [...state.taught, ...listAnswered(state)];
  const named = meaning.mentions.find((id) => met.includes(id)) ?? meaning.mentions[0];
  return findConcept(lesson, named ?? state.concept);
}

/** "Next: availability" → "go on to availability". */
function nameStep({ id, label, text = label }: Offer): string {
  if (id.startsWith("back:")) return `go ${lowerFirst(text)}`;
  return id.startsWith("concept:")
    ? `go on to ${text.replace(/^Next: /, "")}`
    : "sum up what we had";
}

/** An own analogy is left as it is. */
export const leaveIt: Answer = (turn) => {
  const concept = currentConcept(turn);
  return {
    parts: [say("All right, we leave it at that.")],
    offers: offersAt(turn, concept),
    concept: concept?.id ?? null,
  };
};

/** What was met so far, a sentence each; the lesson's own recap when all was. */
export const recap: Answer = (turn) => {
  const { lesson, state, progress } = turn;
  const ids = [...state.taught, ...listAnswered(state), ...progress.map((row) => row.concept)];
  const met = lesson.concepts.filter(({ id }) => ids.includes(id));
  if (met.length === 0) return askWhat(turn);
  const all = met.length === lesson.concepts.length;
  return {
    parts: [
      say(`So far${all ? ", all of it" : ""}:`),
      say(met.map((concept) => `- ${nameSummary(concept)}`).join("\n")),
      ...(all ? [say(lesson.recap)] : []),
    ],
    offers: [
      ...(all ? [] : [onwardOffer(turn, null)]),
      ...(state.concept ? [offer(`quiz:${state.concept}`, "Quiz me")] : []),
    ],
    concept: state.concept,
  };
};

/** What can be said here; who does not know where to start is taken there. */
export const help: Answer = (turn) => {
  const named = turn.meaning.mentions.find((id) => !turn.state.taught.includes(id));
  const next = findConcept(turn.lesson, named ?? null) ?? findNext(turn.lesson, turn.state.taught);
  if (!turn.meaning.also.includes("continue") || !next) return listWordings(turn);
  const lead =
    turn.state.taught.length === 0 ? "Then I'll choose. Let's start with" : "Then let's go on to";
  return introduce(turn, next, [say(`${lead} ${nameOf(next)}.`)]);
};

const listWordings: Answer = (turn) => ({
  parts: [
    say("Talk to me as you would to a mentor. You can say, for example:"),
    say(
      [
        "- “what is …?” or “how does it work?”",
        "- “explain that again”, “another example”, “simpler, please”",
        "- “what if …?”, “isn't that the same as …?”, “so it's like …?”",
        "- “quiz me”, “a hint”, “recap”, “next”, “stop”",
      ].join("\n"),
    ),
  ],
  offers: conceptOffers(turn, 4),
  state: { pending: turn.state.pending },
  concept: turn.state.concept,
});

/** Ends the session, where others take part only once somebody has confirmed it: they may still be at it. */
export const stop: Answer = (turn) => (turn.company ? askStop(turn) : stopForAll(turn));

const askStop: Answer = (turn) => {
  const concept = currentConcept(turn);
  const text =
    "Shall I stop the lesson for everyone here? Whoever only wants to leave can just go: the others go on.";
  return {
    parts: [{ kind: "ask", text }],
    offers: [offer("stop:all", "Stop for everyone"), ...offersAt(turn, concept)],
    concept: concept?.id ?? null,
  };
};

/** Ends the session; what was learned stays, and so does the way back. */
export const stopForAll: Answer = () => ({
  parts: [
    say(
      "We stop here. What you have heard and understood is kept, so you can take it up again whenever you like.",
    ),
  ],
  offers: [offer(goOnAgain, "Go on again")],
  state: { status: "ended" },
  concept: null,
});

/** A greeting in return, and where the session stands. */
export const greet: Answer = (turn) => {
  const concept = findConcept(turn.lesson, turn.state.concept);
  if (!concept) {
    const step = askWhat(turn);
    const kindly = turn.meaning.worried
      ? " Most people are nervous at the start. Nothing here is graded, so ask whatever you like, as often as you like."
      : "";
    return { ...step, parts: [say(`Hello!${kindly}`), ...step.parts] };
  }
  return {
    parts: [say(`Hello again! We were at ${nameOf(concept)}. ${capitalise(concept.summary)}`)],
    offers: teachingOffers(turn, concept),
    state: { pending: turn.state.pending },
    concept: concept.id,
  };
};

/** Thanks are taken up, and more is there for whoever does not leave now; "thanks, I get it" is noted as understood, too. */
export const acceptThanks: Answer = (turn) => {
  const opener = chooseOpener("welcome", turn.state);
  const knew = turn.meaning.also.includes("understood") ? findUnderstood(turn) : null;
  return {
    parts: [{ kind: "ask", text: `${opener} I'm here whenever you want to go on.` }],
    offers: offersOnward(turn),
    state: { opener },
    ...(knew && { progress: [reach(knew.id, "understood")] }),
    concept: turn.state.concept,
  };
};

/** A farewell; unlike a stop, it leaves the session open. */
export const sayGoodbye: Answer = (turn) => {
  const opener = chooseOpener("bye", turn.state);
  const concept = findConcept(turn.lesson, turn.state.concept);
  const place = concept ? ` Next time we go on from ${nameOf(concept)}.` : "";
  return {
    parts: [say(`${opener} Your progress is kept.${place}`)],
    offers: [],
    state: { opener },
    concept: concept?.id ?? null,
  };
};

/** Not the lesson's business: said once, and back to it. */
export const declineTopic: Answer = (turn) => {
  const opener = asksWho.test(turn.said)
    ? "No person, and no language model either."
    : chooseOpener("beside", turn.state);
  const concept = currentConcept(turn);
  return {
    parts: [
      say(
        `${opener} I'm a program, and all I know is this lesson: ${lowerFirst(turn.lesson.title)}.`,
      ),
    ],
    offers: offersAt(turn, concept),
    state: { opener, pending: turn.state.pending },
    concept: concept?.id ?? null,
  };
};

/** "Are you a bot?", "am I talking to a human?" */
const asksWho =
  /\b(?:are|r) (?:you|u)\b.*\b(?:bot|robot|human|person|real|ai|a\.i\.|machine|program|computer|chat ?gpt|llm|alive)\b|\b(?:talking|speaking|writing|chatting) (?:to|with) (?:an? )?(?:\w+ )?(?:bot|robot|human|person|ai|machine|program|computer)\b/i;

function offersOnward(turn: Turn): Offer[] {
  const concept = findConcept(turn.lesson, turn.state.concept);
  if (!concept) return conceptOffers(turn, 4);
  const onward = onwardOffer(turn, concept.id);
  return [
    onward,
    ...quizOffers(concept),
    ...(onward.id === "recap" ? [] : [offer("recap", "Recap")]),
  ];
}
