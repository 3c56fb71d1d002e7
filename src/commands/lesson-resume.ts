import {
  type Answer,
  type Call,
  type Command,
  type CommandHost,
  type EndedView,
  type SessionView,
  tell,
} from "./command.ts";
import { lessonButtons, writeStart } from "./lessons.ts";
import { linkTo, nameConcept, nameLesson, tellApart } from "./sessions.ts";

/** `/lesson resume`: back to the lesson that is open, or else to the one that was stopped last. */
export const lessonResume: Command = {
  name: "resume",
  description: "Go on with a lesson that you have open, or that you stopped",
  options: [],
  async run(call, host) {
    const open = await host.listSessions(call);
    const ended = await host.listEnded(call);
    const all = [...open, ...ended.filter(({ isGone }) => !isGone)];
    const wanted = call.options.thread ?? call.here.thread;
    const here = all.find(({ thread }) => thread === wanted);
    const session = here ?? (call.options.thread === undefined ? all[0] : undefined);
    if (!session) return sayNone(ended, host);
    const isOpen = open.includes(session);
    return goOn(call, host, { session, isOpen, others: all.filter((each) => each !== session) });
  },
};

const mostLinks = 5;

/** What is gone on with, beside what else there is. */
interface Choice {
  readonly session: SessionView;
  readonly isOpen: boolean;
  readonly others: readonly SessionView[];
}

async function goOn(call: Call, host: CommandHost, choice: Choice): Promise<Answer> {
  const { session, isOpen } = choice;
  const aside =
    (await host.visit(call, session.thread)) ??
    // Where it is open, what was said last still waits for an answer.
    (isOpen ? null : await host.act(call, session.thread, { kind: "open" }, call.id));
  if (!aside) return sayGoOn(call, host, choice);
  const ended = await host.listEnded(call);
  const isOver = ended.some(({ thread, isGone }) => isGone && thread === session.thread);
  return isOver ? sayOver(call, host, choice) : { kind: "say", reply: aside, links: [] };
}

function sayGoOn(call: Call, host: CommandHost, { session, isOpen, others }: Choice): Answer {
  const isHere = session.thread === call.here.thread;
  const { all, list } = tellApart([session, ...others].slice(0, mostLinks), call.here.thread, host);
  const ways = linkTo(isHere ? all.slice(1) : all);
  const lead = describeWay(session, isOpen && isHere, host);
  return tell(
    [`${lead}${pointOut(isHere, ways.length)}`, ...(list === "" ? [] : [list])].join("\n\n"),
    [],
    ways,
  );
}

function describeWay(session: SessionView, waits: boolean, host: CommandHost): string {
  const concept = nameConcept(session, host);
  const lesson = `“${nameLesson(session, host)}”`;
  if (!waits) return `We go on with ${lesson}${concept ? `, where we were at ${concept}` : ""}.`;
  return `${lesson} is open right here${concept ? `, and we were at ${concept}` : ""}: my last message waits for you.`;
}

function pointOut(isHere: boolean, ways: number): string {
  if (isHere) return ways === 0 ? "" : "\n\nThe buttons lead to the others that you have.";
  return ways === 1
    ? " The button takes you there."
    : " The first button takes you there, and the rest to the others that you have.";
}

/** Its thread turned out to be gone. */
function sayOver(call: Call, host: CommandHost, { session, others }: Choice): Answer {
  const lead = `The thread of “${nameLesson(session, host)}” is closed, so that lesson has ended.`;
  const { all, list } = tellApart(others.slice(0, mostLinks), call.here.thread, host);
  return tell(
    [`${lead} ${kept}`, ...(all.length === 0 ? [] : ["You have these, too:"]), list]
      .filter((each) => each !== "")
      .join("\n\n"),
    [goOnElsewhere(session)],
    linkTo(all),
  );
}

function sayNone(ended: readonly EndedView[], host: CommandHost): Answer {
  const [last] = ended.filter(({ isGone }) => isGone);
  if (!last)
    return tell(
      "You have no lesson open here. `/lesson start` opens one, and what you learned before is remembered.",
      lessonButtons(host.listLessons(), {}),
    );
  return tell(
    `You have no lesson open here: “${nameLesson(last, host)}” ended, as its thread was closed. ${kept}`,
    [goOnElsewhere(last)],
  );
}

const kept = "Your progress is kept, and `/lesson start` takes it up again.";

function goOnElsewhere({ lesson }: SessionView) {
  return { id: writeStart(lesson), label: "Go on in a new place" };
}
