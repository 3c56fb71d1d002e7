import { writeFile } from "node:fs/promises";
import { learnAnswers } from "./answers.ts";
import { fingerprint, type Learned, learnOnce } from "./kept.ts";
import { learnMoves } from "./moves.ts";
import { learnQuestions } from "./questions.ts";
import { learnVerdicts } from "./verdicts.ts";

interface Learner {
  readonly learn: () => Promise<Learned>;
  /** Where the program looks for what was learned, in dist/understanding/model/. */
  readonly place: string;
}

const learners: Readonly<Record<string, Learner>> = {
  moves: { learn: learnMoves, place: "trained.js" },
  questions: { learn: learnQuestions, place: "trained-ranking.js" },
  verdicts: { learn: learnVerdicts, place: "trained-verdicts.js" },
  answers: { learn: learnAnswers, place: "trained-answers.js" },
};

/** All that decides what is learned: the program, as far as it hears or reads lessons, what was learned before, the lessons, and the texts. */
const sources = [
  ...["lessons", "understanding", "learning", "parsed-lessons"].map((name) => `dist/${name}/`),
  ...["answered", "asked", "examples", "said"].map((name) => `src/understanding/${name}/`),
  "package-lock.json",
];

/** The same steps away from src/learning/ and from dist/learning/. */
const root = new URL("../../", import.meta.url);

// What `npm run build` runs for each in turn: all of them hear with what those before them learned, so each is a process of its own.
const [name = ""] = process.argv.slice(2);
const learner = learners[name];
if (!learner) throw new Error(`learn.js ${Object.keys(learners).join("|")}`);
const from = await fingerprint(root, sources);
const text = await learnOnce({ folder: new URL("dist/learned/", root), name, from }, learner.learn);
await writeFile(new URL(`dist/understanding/model/${learner.place}`, root), text);
