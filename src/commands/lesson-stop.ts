import { type Answer, type Call, type Command, type CommandHost, tell } from "./command.ts";
import { writeLine } from "./line.ts";

/** `/lesson stop`: ends the lesson of this thread, or one that is open elsewhere. */
export const lessonStop: Command = {
  name: "stop",
  description: "Stop a lesson; what you learned is kept",
  options: [],
  async run(call, host) {
    const here = await host.findSession(call);
    const sessions = await host.listSessions(call);
    const chosen = sessions.find(({ thread }) => thread === call.options.thread);
    const thread = here?.thread ?? chosen?.thread;
    if (thread !== undefined) return stopThere(call, host, thread);
    if (sessions.length === 0) return tell("You have no lesson open here.");
    const titles = new Map(host.listLessons().map(({ id, title }) => [id, title]));
    return tell(
      "There is no lesson open in this place. Which of yours shall I stop?",
      sessions.slice(0, mostOffers).map((session) => ({
        id: writeLine({ command: "lesson stop", options: { thread: session.thread } }),
        label: (titles.get(session.lesson) ?? session.lesson).slice(0, 34),
      })),
    );
  },
};

const mostOffers = 5;

async function stopThere(call: Call, host: CommandHost, thread: string): Promise<Answer> {
  const aside = await host.act(call, thread, { kind: "press", offer: "stop" }, call.id);
  if (aside) return { kind: "say", reply: aside, links: [] };
  return tell("Stopped. What you learned is kept; `/lesson start` takes it up again.");
}
