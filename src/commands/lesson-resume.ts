import { type Command, type CommandHost, type SessionView, tell } from "./command.ts";

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
    const others = sessions.filter((each) => each !== session);
    const more = others.length === 0 ? "" : "\n\nThe others that you have open are below.";
    return tell(
      `We go on with ${describe(session, host)}.${more}`,
      [],
      linkAll(host, here ? others : [session, ...others]),
    );
  },
};

const mostLinks = 5;

function linkAll(host: CommandHost, sessions: readonly SessionView[]) {
  return sessions
    .slice(0, mostLinks)
    .map((session) => ({ label: nameLesson(session, host), thread: session.thread }));
}

function describe(session: SessionView, host: CommandHost): string {
  const lesson = host.listLessons().find(({ id }) => id === session.lesson);
  const concept = lesson?.concepts.find(({ id }) => id === session.concept);
  return `“${nameLesson(session, host)}”${concept ? `, where we were at ${concept.name}` : ""}`;
}

function nameLesson({ lesson }: SessionView, host: CommandHost): string {
  return host.listLessons().find(({ id }) => id === lesson)?.title ?? lesson;
}
