import type { Move } from "../understanding/meaning.ts";
import { giveHint, quiz } from "./moves/checks.ts";
import { askConcept, explainAgain, retellAnalogy, simplify } from "./moves/explaining.ts";
import { unlessOfStories } from "./moves/of-stories.ts";
import { showWhereItStops, weighOwnAnalogy } from "./moves/own-words.ts";
import { unlessLostAt } from "./moves/part-asked.ts";
import { unlessPlainly } from "./moves/plainly.ts";
import { answerQuestion } from "./moves/questions.ts";
import { repeatOrExplain } from "./moves/repeating.ts";
import { weighRestatement } from "./moves/restating.ts";
import {
  acceptThanks,
  declineTopic,
  goOn,
  greet,
  help,
  noteUnderstood,
  recap,
  sayGoodbye,
  stop,
} from "./moves/steering.ts";
import { admitUnsure } from "./moves/unsure.ts";
import { clarifyTerm } from "./moves/words.ts";
import type { Answer } from "./turn.ts";

/** How each move is answered. */
export const answers: Readonly<Record<Move, Answer>> = {
  "explain-again": unlessPlainly(unlessLostAt(repeatOrExplain)),
  "another-example": unlessPlainly(explainAgain),
  "re-explain-analogy": unlessLostAt(retellAnalogy),
  simpler: unlessPlainly(simplify),
  "ask-concept": unlessPlainly(askConcept),
  "ask-how": answerQuestion,
  apply: (turn) => (turn.meaning.row ? clarifyTerm : answerQuestion)(turn),
  "what-if": answerQuestion,
  compare: unlessOfStories(answerQuestion),
  relate: answerQuestion,
  "clarify-term": unlessOfStories(clarifyTerm),
  "own-analogy": weighOwnAnalogy,
  restate: weighRestatement,
  "breaks-down": showWhereItStops,
  "quiz-me": quiz,
  hint: giveHint,
  answer: weighRestatement,
  continue: goOn,
  understood: noteUnderstood,
  recap,
  help,
  stop,
  greeting: greet,
  thanks: acceptThanks,
  goodbye: sayGoodbye,
  "off-topic": declineTopic,
  unknown: admitUnsure,
};
