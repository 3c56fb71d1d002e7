import { type Command, type CommandHost, type SessionView, tell } from "./command.ts";
import { labelSession, nameConcept, nameLesson } from "./sessions.ts";

/** `/lesson resume`: back to the lesson that was open last. */
export const lessonResume: Command = {
  name: "resume",
  description: "Go on with a lesson that you have open",
  options: [],
  async run(call, host) {
    const sessions = await host.listSessions(call);
    const here = sessions.find(({ thread }) => thread === call.here.thread);
    const session = here ?? sessions[0];
    if (!session)
      return tell(
        "You have no lesson open here. `/lesson start` opens one, and what you learned before is remembered.",
      );
    const aside = await host.act(call, session.thread, { kind: "open" }, call.id);
    if (aside) return { kind: "say", reply: aside, links: [] };
    const open = await host.listSessions(call);
    const others = sessions.filter((each) => each !== session);
    if (open.every(({ thread }) => thread !== session.thread))
      return tell(sayOver(session, others, host), [], linkAll(others, sessions, host));
    return tell(
      sayGoOn(session, here !== undefined, others.length, host),
      [],
      linkAll(here ? others : [session, ...others], sessions, host),
    );
  },
};

const mostLinks = 5;

function linkAll(
  some: readonly SessionView[],
  all: readonly SessionView[],
  host: CommandHost,
): readonly { readonly label: string; readonly thread: string }[] {
  return some
    .slice(0, mostLinks)
    .map((session) => ({ label: labelSession(session, all, host), thread: session.thread }));
}

function sayGoOn(session: SessionView, isHere: boolean, others: number, host: CommandHost): string {
  const concept = nameConcept(session, host);
  const lead = `We go on with “${nameLesson(session, host)}”${concept ? `, where we were at ${concept}` : ""}.`;
  if (others === 0) return isHere ? lead : `${lead} The button takes you there.`;
  return isHere
    ? `${lead}\n\nThe buttons lead to the others that you have open.`
    : `${lead} The first button takes you there, and the rest to the others that you have open.`;
}

/** Its thread turned out to be gone. */
function sayOver(session: SessionView, others: readonly SessionView[], host: CommandHost): string {
  const lead = `The thread of “${nameLesson(session, host)}” is closed, so that lesson has ended. Your progress is kept, and \`/lesson start\` takes it up again.`;
  return others.length === 0 ? lead : `${lead}\n\nYou have these open, too:`;
}
