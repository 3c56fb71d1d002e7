import { learnAnswers } from "./answers.ts";
import { learnMoves } from "./moves.ts";
import { learnQuestions } from "./questions.ts";
import { learnVerdicts } from "./verdicts.ts";

const learners: Readonly<Record<string, () => Promise<void>>> = {
  moves: learnMoves,
  questions: learnQuestions,
  verdicts: learnVerdicts,
  answers: learnAnswers,
};

// What `npm run build` runs for each in turn: all of them hear with what those before them learned, so each is a process of its own.
const [learn = ""] = process.argv.slice(2);
const train = learners[learn];
if (!train) throw new Error(`learn.js ${Object.keys(learners).join("|")}`);
await train();
