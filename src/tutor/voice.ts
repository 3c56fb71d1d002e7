import { type Meaning, type Move, questionMoves, type Verdict } from "../understanding/meaning.ts";
import type { SessionState } from "./state.ts";

/** The ways in which the mentor begins; no two replies in a row begin alike. */
const openers = {
  again: [
    "Let me try another picture.",
    "Here is another way to see it.",
    "Let's come at it from somewhere else.",
    "Another picture, then.",
    "Let's look at it once more, from a different side.",
  ],
  fewer: ["In fewer words:", "The short of it:", "Plainly:"],
  bare: ["Without a story:", "Plainly, then:", "Just the plain words:"],
  kindly: [
    "It isn't you: this takes most people a few tries. The smallest step first.",
    "Please don't be hard on yourself: I haven't found the right words yet. Once more, and slowly.",
  ],
  retell: ["Once more, piece by piece.", "Let's walk through it again.", "From the top."],
  repeat: ["Of course.", "Once more:", "Sure, I said:"],
  gladly: ["Gladly.", "Here it is.", "With pleasure."],
  good: ["Good.", "Glad that landed.", "Lovely.", "Nice."],
  // None of them may read as the answer to the question that follows.
  noted: ["Good.", "All right.", "Nice."],
  right: ["Yes, exactly.", "That's it.", "Yes, you have it.", "Right."],
  near: [
    "Close to how I'd put it:",
    "That comes close. In my words:",
    "You are close. In my words:",
  ],
  other: ["Not quite.", "There I see it differently.", "I'd correct that a little."],
  denied: ["No.", "No, I'm afraid."],
  doubted: ["Not quite.", "Not really."],
  affirmed: ["Yes.", "Yes, indeed."],
  mine: ["I'd put it like this:", "Here is how I'd say it:", "In my words:"],
  each: ["One by one:", "Word by word:"],
  turned: ["It is the other way round:", "Just the other way round:"],
  unsettled: [
    "I can't give you a plain yes or no to that.",
    "That one I can't settle for sure.",
    "I'd rather not guess at a yes or a no there.",
  ],
  granted: [
    "You may well be right: I go only by what is written for me, and that leaves things out.",
    "That may well be so, and I can't weigh it: I know no more than what is written for me.",
  ],
  upheld: [
    "I hear you, and there may be cases in which you are right. What is written for me says otherwise, and I go by that.",
    "I can see why it looks that way. I stay with what is written for me, and can't weigh your case against it.",
  ],
  among: [
    "Before I tell you something else: which of these is it?",
    "I'd rather ask than guess. Is it one of these?",
  ],
  welcome: ["You're welcome.", "Any time.", "Gladly."],
  bye: ["See you.", "Until next time.", "Take care."],
  felt: ["That's an understandable worry.", "I can see why that weighs on you."],
  sorry: ["Sorry, I misread you.", "Sorry, I took that the wrong way."],
  heard: ["You have heard this one, so take it slowly:", "This one once more:"],
  unsure: ["I'm not sure what you mean.", "I didn't quite follow that."],
  beside: ["That's outside what I can help with.", "I have to leave that one to others."],
} as const;

/** What an opener opens. */
export type Opening = keyof typeof openers;

/** An opener that the last reply did not begin with. */
export function chooseOpener(kind: Opening, { opener, turns }: SessionState): string {
  const fresh = openers[kind].filter((each) => each !== opener);
  return fresh[turns % fresh.length] ?? openers[kind][0];
}

/** How each verdict on a learner's own words begins. */
export const verdictOpenings: Readonly<Record<Verdict, Opening>> = {
  right: "right",
  nearly: "near",
  wrong: "other",
  unsure: "mine",
};

/** Moves to which an acknowledgement before a question has no part in the answer. */
const own: ReadonlySet<Move> = new Set([
  "understood",
  "thanks",
  "greeting",
  "goodbye",
  "stop",
  "off-topic",
  "unknown",
  "answer",
]);

/** After "ok, explain it again" nothing has landed yet. */
const repeating: ReadonlySet<Move> = new Set(["explain-again", "another-example", "simpler"]);

/** "I get it now. So …": the answer to what follows begins with a judgement of its own. */
const judged: ReadonlySet<Move> = new Set(["restate"]);

/** A clause for what was said besides the question: "I think I get it. But …"; only where one can be `glad` of that. */
export function acknowledge(
  { move, also, worried, misread, why }: Meaning,
  state: SessionState,
  glad: boolean,
): string | null {
  if (own.has(move)) return null;
  if (misread) return chooseOpener("sorry", state);
  // Whoever asks out of fear is answered, and heard as well.
  if (worried && questionMoves.has(move)) return chooseOpener("felt", state);
  if (also.includes("greeting") && state.turns === 0) return "Hi!";
  // Nobody is glad to hear what has just gone wrong, or what is not understood.
  const isLost = also.includes("explain-again");
  const isGood = !isLost && !repeating.has(move) && !judged.has(move) && why.rule !== "remedy";
  if (glad && also.includes("understood") && isGood) return chooseOpener("noted", state);
  if (also.includes("thanks")) return chooseOpener("welcome", state);
  return null;
}
