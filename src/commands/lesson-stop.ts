import {
  type Answer,
  type Call,
  type Command,
  type CommandHost,
  type SessionView,
  tell,
} from "./command.ts";
import { lessonButtons } from "./lessons.ts";
import { writeLine } from "./line.ts";
import { nameLesson, tellApart } from "./sessions.ts";

/** `/lesson stop`: ends the lesson of this thread, or one that is open elsewhere. */
export const lessonStop: Command = {
  name: "stop",
  description: "Stop a lesson; what you learned is kept",
  options: [],
  async run(call, host) {
    const sessions = await host.listSessions(call);
    const { thread } = call.options;
    if (thread !== undefined) {
      const chosen = sessions.find((each) => each.thread === thread);
      return chosen ? stopThere(call, host, chosen) : tell("That lesson is stopped already.");
    }
    const here = await host.findSession(call);
    if (here && !here.isForeign) return stopThere(call, host, here);
    const lead = here
      ? "The lesson here is somebody else's, so they are the one to stop it."
      : "There is no lesson open in this place.";
    if (sessions.length === 0)
      return here
        ? tell(lead)
        : tell("You have no lesson open here.", lessonButtons(host.listLessons(), {}));
    return askWhich(call, host, lead, sessions.slice(0, mostOffers));
  },
};

const mostOffers = 5;

function askWhich(
  { here }: Call,
  host: CommandHost,
  lead: string,
  sessions: readonly SessionView[],
): Answer {
  const { all, list } = tellApart(sessions, here.thread, host);
  const offers = all.map(({ session, label }) => ({
    id: writeLine({ command: "lesson stop", options: { thread: session.thread } }),
    label,
  }));
  const ways =
    list === "" ? [] : sessions.map(({ thread }, at) => ({ label: `See ${at + 1}`, thread }));
  const text = `${lead} Which of yours shall I stop?`;
  return tell(list === "" ? text : `${text}\n\n${list}`, offers, ways);
}

/** Somebody may still be at it. */
function askForAll(
  { thread, lesson }: Pick<SessionView, "thread" | "lesson">,
  host: CommandHost,
): Answer {
  const line = { command: "lesson stop", options: { thread, all: "yes" } };
  return tell(
    `“${nameLesson({ lesson }, host)}” is a group's lesson, and stops for everyone in its thread. Whoever only wants to leave can just go: the others go on.`,
    [{ id: writeLine(line), label: "Stop for everyone" }],
  );
}

async function stopThere(
  call: Call,
  host: CommandHost,
  session: Pick<SessionView, "thread" | "lesson" | "mode">,
): Promise<Answer> {
  const { thread, lesson, mode } = session;
  if (mode === "group" && call.options.all === undefined) return askForAll(session, host);
  const stop = { kind: "press", offer: mode === "group" ? "stop:all" : "stop" } as const;
  const aside = await host.act(call, thread, stop, call.id);
  if (aside) return { kind: "say", reply: aside, links: [] };
  // In direct messages, what is said to all there is said to them alone.
  if (call.here.kind === "direct" && call.here.thread === thread)
    return { ...tell(`“${nameLesson({ lesson }, host)}” is stopped.`), isSeen: true };
  return tell(
    `“${nameLesson({ lesson }, host)}” is stopped. What you learned is kept, and \`/lesson resume\` takes you back to where you were.`,
    [{ id: writeLine({ command: "lesson resume", options: { thread } }), label: "Go on again" }],
  );
}
