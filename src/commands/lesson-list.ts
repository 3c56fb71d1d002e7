import { joinBlocks } from "./blocks.ts";
import { type Command, type LessonView, type ProgressView, tell } from "./command.ts";
import { cut, lessonButtons, mostLessons, sayMore } from "./lessons.ts";

/** `/lesson list`: what there is to learn, each with a button that starts it. */
export const lessonList: Command = {
  name: "list",
  description: "See what there is to learn",
  options: [],
  async run(call, host) {
    const lessons = host.listLessons();
    if (lessons.length === 0)
      return tell("There is no lesson yet. Whoever runs this bot can add one.");
    return tell(
      describeLessons(lessons, await host.listProgress(call)),
      lessonButtons(lessons, {}),
    );
  },
};

/** What there is to learn, a sentence each, for the buttons that come with it. */
export function describeLessons(
  lessons: readonly LessonView[],
  progress: readonly ProgressView[],
): string {
  const lines = lessons.slice(0, mostLessons).map((lesson) => describe(lesson, progress));
  const how = `A button starts the lesson.${sayMore(lessons.length)}`;
  return [joinBlocks(lines, "\n\n", () => "…"), how].join("\n\n");
}

const longestTitle = 60;
const longestAim = 220;

function describe({ id, title, aim, concepts }: LessonView, progress: readonly ProgressView[]) {
  const met = concepts.filter((concept) =>
    progress.some((row) => row.lesson === id && row.concept === concept.id),
  ).length;
  const many = `${concepts.length} ${concepts.length === 1 ? "concept" : "concepts"}`;
  const far = met === 0 ? "" : `, ${met === concepts.length ? "all" : met} met so far`;
  return `**${cut(title, longestTitle)}** (${many}${far}): ${cut(aim, longestAim)}`;
}
