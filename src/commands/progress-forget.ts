import { type Answer, type Call, type Command, type Kept, tell } from "./command.ts";
import { writeLine } from "./line.ts";

/** `/progress forget`: deletes all that is kept of the one who asks, once they have confirmed it. */
export const progressForget: Command = {
  name: "forget",
  description: "Have all that I keep of you deleted; I ask first",
  options: [],
  async run(call, host) {
    const kept = await host.recall(call);
    if (!kept) return tell("I keep nothing of you here, so there is nothing to forget.");
    const { until } = call.options;
    // A button that was left standing is not about what was learned since.
    if (until !== nameLatest(kept)) return ask(kept, until !== undefined);
    await host.forget(call);
    return tell(
      "It is done: I keep nothing of you here any more. If you write to me again, we begin afresh.",
    );
  },
};

/** The time of the learner's latest turn, so that a button stands for what they were shown with it. */
function nameLatest({ sessions }: Kept): string {
  const times = sessions.flatMap(({ turns }) => turns.map(({ at }) => at));
  return times.reduce((latest, at) => Math.max(latest, at), 0).toString(36);
}

function ask(kept: Kept, isStale: boolean): Answer {
  const options: Call["options"] = { until: nameLatest(kept) };
  const lead = isStale ? "You have gone on since I asked, so I ask again. " : "";
  const text = [
    `${lead}Shall I delete all that I keep of you here? It cannot be undone.`,
    listKept(kept).join("\n"),
    `${sayOpen(kept)}After that you are a newcomer to me, and may hear again what you have heard. Messages stay where they were written. \`/progress export\` gives you a copy first.`,
  ];
  return tell(text.join("\n\n"), [
    { id: writeLine({ command: "progress forget", options }), label: "Delete it all" },
  ]);
}

function listKept({ progress, heard, sessions }: Kept): string[] {
  const concepts = new Set([...progress, ...heard].map(({ concept }) => concept)).size;
  const turns = sessions.reduce((sum, each) => sum + each.turns.length, 0);
  return [
    ...(concepts > 0
      ? [`- how far you have come and what you have heard, in ${count(concepts, "concept")}`]
      : []),
    ...(sessions.length > 0
      ? [`- your part in ${count(sessions.length, "lesson")}, with ${count(turns, "turn")}`]
      : []),
  ];
}

function sayOpen({ sessions }: Kept): string {
  const open = sessions.filter(({ status }) => status === "open");
  const own = open.some(({ mode }) => mode === "solo") ? "A lesson of yours alone ends. " : "";
  const shared = open.some(({ mode }) => mode === "group")
    ? "A group's lesson goes on with the others. "
    : "";
  return `${own}${shared}`;
}

function count(many: number, thing: string): string {
  return many === 1 ? `one ${thing}` : `${many} ${thing}s`;
}
