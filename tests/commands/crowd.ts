import { makeLesson, makeSession, type Situation } from "./host.ts";
import { makeDiligent } from "./kept.ts";

const sixty = Array.from({ length: 60 }, (_, at) => at);
const winding = "and all that may be said of it 🧵 ".repeat(8);

const lessons = sixty.map((at) => ({
  ...makeLesson(
    `${"long-".repeat(10)}${at}`,
    `${at} ${winding}`,
    sixty.map((concept) => `c${concept}`),
  ),
  aim: winding.repeat(4),
}));

/** More than anybody has, and all of it long. */
export const crowd = {
  lessons: lessons.map((lesson) => ({
    ...lesson,
    concepts: lesson.concepts.map(({ id }) => ({ id, name: `${id} ${winding}` })),
  })),
  sessions: sixty.map((at) =>
    makeSession({ thread: `t${at}`, lesson: lessons[at % 3]?.id ?? "", concept: `c${at}` }),
  ),
  progress: lessons.flatMap(({ id, concepts }) =>
    concepts
      .slice(0, 40)
      .map((concept) => ({ lesson: id, concept: concept.id, level: "shown" as const })),
  ),
  kept: makeDiligent(2_000),
  findings: sixty.map((at) => ({
    kind: "doubtful" as const,
    text: `${at} ${winding}`,
    mend: winding,
  })),
} satisfies Situation;
