import {
  type Answer,
  type Call,
  type Command,
  type CommandHost,
  type SessionView,
  tell,
} from "./command.ts";
import { writeLine } from "./line.ts";
import { labelSession, nameLesson } from "./sessions.ts";

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
    if (sessions.length === 0) return tell(here ? lead : "You have no lesson open here.");
    return tell(`${lead} Which of yours shall I stop?`, offerStops(sessions, host));
  },
};

const mostOffers = 5;

function offerStops(sessions: readonly SessionView[], host: CommandHost) {
  return sessions.slice(0, mostOffers).map((session) => ({
    id: writeLine({ command: "lesson stop", options: { thread: session.thread } }),
    label: labelSession(session, sessions, host),
  }));
}

async function stopThere(call: Call, host: CommandHost, session: SessionView): Promise<Answer> {
  const stop = { kind: "press", offer: "stop" } as const;
  const aside = await host.act(call, session.thread, stop, call.id);
  if (aside) return { kind: "say", reply: aside, links: [] };
  return tell(
    `“${nameLesson(session, host)}” is stopped. What you learned is kept; \`/lesson start\` takes it up again.`,
  );
}
