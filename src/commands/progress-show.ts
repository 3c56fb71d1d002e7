import type { Level } from "../tutor/ledger.ts";
import { type Command, type LessonView, type ProgressView, tell } from "./command.ts";
import { lessonButtons } from "./lessons.ts";

/** `/progress show`: how far the one who asks has come; nobody else sees it. */
export const progressShow: Command = {
  name: "show",
  description: "See how far you have come; only you see it",
  options: [],
  async run(call, host) {
    const progress = await host.listProgress(call);
    const lessons = host.listLessons();
    const begun = lessons.filter(({ id }) => progress.some(({ lesson }) => lesson === id));
    if (begun.length === 0)
      return tell(
        "You have not met any concept yet. Which lesson shall we begin with?",
        lessonButtons(lessons, {}),
      );
    return tell(
      begun
        .slice(0, mostShown)
        .map((lesson) => describe(lesson, progress))
        .join("\n\n"),
    );
  },
};

const mostShown = 8;

const words: Readonly<Record<Level, string>> = {
  met: "met",
  understood: "understood, as you told me",
  shown: "shown in a question",
};

function describe({ id, title, concepts }: LessonView, progress: readonly ProgressView[]): string {
  const levels = new Map(
    progress.filter(({ lesson }) => lesson === id).map(({ concept, level }) => [concept, level]),
  );
  const lines = concepts.map((concept) => {
    const level = levels.get(concept.id);
    return `- ${concept.name}: ${level ? words[level] : "not yet met"}`;
  });
  const met = concepts.filter((concept) => levels.has(concept.id)).length;
  return [`**${title}**: ${met} of ${concepts.length} concepts met`, ...lines].join("\n");
}
