import type { Level } from "../tutor/ledger.ts";
import { joinBlocks } from "./blocks.ts";
import { type Command, type LessonView, type ProgressView, tell } from "./command.ts";
import { askWhichLesson, cut } from "./lessons.ts";

/** `/progress show`: how far the one who asks has come; nobody else sees it. */
export const progressShow: Command = {
  name: "show",
  description: "See how far you have come; only you see it",
  options: [],
  async run(call, host) {
    const progress = await host.listProgress(call);
    const lessons = host.listLessons();
    const begun = lessons.filter((lesson) => levelsOf(lesson, progress).length > 0);
    if (begun.length === 0) {
      const lead = "You have not met any concept yet.";
      return lessons.length === 0 ? tell(lead) : askWhichLesson(lessons, {}, { lead });
    }
    const isOpen = (await host.listSessions(call)).length > 0;
    const how = isOpen
      ? "`/lesson resume` takes you back to where you were."
      : "`/lesson start` goes on from what you know.";
    const blocks = begun.map((lesson) => describe(lesson, progress));
    const text = joinBlocks(blocks, "\n\n", (left) => `And ${left} more that you have begun.`);
    return tell(`${text}\n\n${how}`);
  },
};

const longestName = 60;
const mostLines = 20;
const mostUnmet = 8;

const words: Readonly<Record<Level, string>> = {
  met: "met",
  understood: "understood, as you told me",
  shown: "understood, and shown when I quizzed you",
};

interface Reached {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

function levelsOf({ id, concepts }: LessonView, progress: readonly ProgressView[]): Reached[] {
  return concepts.flatMap((concept) => {
    const row = progress.find((each) => each.lesson === id && each.concept === concept.id);
    return row ? [{ ...concept, level: row.level }] : [];
  });
}

function describe(lesson: LessonView, progress: readonly ProgressView[]): string {
  const { title, concepts } = lesson;
  const met = levelsOf(lesson, progress);
  const unmet = concepts.filter(({ id }) => met.every((each) => each.id !== id));
  const lines = met.map(({ name, level }) => `- ${cut(name, longestName)}: ${words[level]}`);
  const more = lines.length - mostLines;
  return [
    `**${cut(title, longestName)}**: ${met.length} of ${concepts.length} ${concepts.length === 1 ? "concept" : "concepts"} met`,
    ...lines.slice(0, mostLines),
    ...(more > 0 ? [`- and ${more} more that you have met`] : []),
    ...(unmet.length > 0 ? [`- Still to come: ${listUnmet(unmet)}`] : []),
  ].join("\n");
}

function listUnmet(unmet: LessonView["concepts"]): string {
  const names = unmet.slice(0, mostUnmet).map(({ name }) => cut(name, longestName));
  const more = unmet.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
