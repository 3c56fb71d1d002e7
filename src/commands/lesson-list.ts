import { type Command, type LessonView, type ProgressView, tell } from "./command.ts";
import { lessonButtons } from "./lessons.ts";

/** `/lesson list`: what there is to learn, each with a button that starts it. */
export const lessonList: Command = {
  name: "list",
  description: "See what there is to learn",
  options: [],
  async run(call, host) {
    const lessons = host.listLessons();
    if (lessons.length === 0)
      return tell("There is no lesson yet. Whoever runs this bot can add one.");
    const progress = await host.listProgress(call);
    const shown = lessons.slice(0, mostShown);
    const more = lessons.length - shown.length;
    const lines = shown.map((lesson) => describe(lesson, progress));
    if (more > 0)
      lines.push(`And ${more} more: type a few letters after \`/lesson start\` to find them.`);
    return tell(lines.join("\n\n"), lessonButtons(shown, {}));
  },
};

const mostShown = 10;

function describe({ id, title, aim, concepts }: LessonView, progress: readonly ProgressView[]) {
  const met = progress.filter(({ lesson }) => lesson === id).length;
  const many = `${concepts.length} ${concepts.length === 1 ? "concept" : "concepts"}`;
  return `**${title}**: ${aim}\n${many}${met > 0 ? `, of which you have met ${met}` : ""}.`;
}
