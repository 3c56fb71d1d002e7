import type { Answer, Call, Command, CommandHost, FoundSession, LessonView } from "./command.ts";
import { tell } from "./command.ts";
import { askWhichLesson, findLesson, suggestLessons, writeStart } from "./lessons.ts";
import { nameLesson } from "./sessions.ts";

/** `/lesson start`: opens a lesson; where one is open already, offers to go on with that. */
export const lessonStart: Command = {
  name: "start",
  description: "Start a lesson in a thread of its own",
  options: [
    {
      name: "lesson",
      description: "What to learn; left out, you can choose",
      kind: "text",
      suggest: suggestLessons,
    },
    {
      name: "mode",
      description: "Alone at your own pace, or as a group",
      kind: "choice",
      choices: [
        { label: "solo: the lesson is yours", value: "solo" },
        { label: "group: everyone in the thread takes part", value: "group" },
      ],
    },
    {
      name: "private",
      description: "Only you, and those you invite, see the thread",
      kind: "flag",
    },
  ],
  async run(call, host) {
    const lessons = host.listLessons();
    if (lessons.length === 0)
      return tell("There is no lesson to start yet. Whoever runs this bot can add one.");
    const typed = call.options.lesson;
    const lesson = typed === undefined ? onlyOf(lessons) : findLesson(lessons, typed);
    return lesson
      ? startLesson(call, host, lesson)
      : askWhichLesson(lessons, keepOptions(call), { typed });
  },
};

function onlyOf(lessons: readonly LessonView[]): LessonView | null {
  return lessons.length === 1 ? (lessons[0] ?? null) : null;
}

/** What was asked for besides the lesson. */
function keepOptions({ options }: Call): Call["options"] {
  return Object.fromEntries(Object.entries(options).filter(([name]) => name !== "lesson"));
}

async function startLesson(call: Call, host: CommandHost, lesson: LessonView): Promise<Answer> {
  const here = call.here.kind === "channel" ? null : await host.findSession(call);
  if (here && !here.isForeign) return startOver(call, host, lesson, here);
  const open = (await host.listSessions(call)).find((each) => each.lesson === lesson.id);
  if (open && call.options.anew === undefined)
    return tell(
      `You have “${lesson.title}” open already. Go on there, or start it again in a new place; what you have heard is remembered in both.`,
      [{ id: writeAnew(call, lesson), label: "Start it again" }],
      [{ label: "Go on", thread: open.thread }],
    );
  return openLesson(call, lesson, here !== null);
}

/** A lesson is open in this very place, and a place has one at a time. */
async function startOver(
  call: Call,
  host: CommandHost,
  lesson: LessonView,
  here: FoundSession,
): Promise<Answer> {
  if (here.lesson === lesson.id) return openLesson(call, lesson, false);
  const isGroup = here.mode === "group";
  if (call.options.anew !== undefined) {
    const stop = { kind: "press", offer: isGroup ? "stop:all" : "stop" } as const;
    const aside = await host.act(call, call.here.thread, stop, `${call.id} stop`);
    return aside ? { kind: "say", reply: aside, links: [] } : openLesson(call, lesson, false);
  }
  return tell(
    `“${nameLesson(here, host)}” is open here. Shall we stop it${isGroup ? " for everyone" : ""} and take up “${lesson.title}”? Your progress is kept.`,
    [{ id: writeAnew(call, lesson), label: "Switch lessons" }],
  );
}

function writeAnew(call: Call, { id }: LessonView): string {
  return writeStart(id, { ...keepOptions(call), anew: "yes" });
}

function openLesson({ options }: Call, { id, title }: LessonView, apart: boolean): Answer {
  const mode = options.mode === "group" ? "group" : "solo";
  const { concept = null, private: isPrivate } = options;
  return { kind: "open", lesson: id, title, mode, isPrivate: isPrivate === "yes", concept, apart };
}
