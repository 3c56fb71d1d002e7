import { type APIInteraction, ChannelType, type REST } from "discord.js";
import type { Answer, Call, Link } from "../../commands/command.ts";
import type { Host, Where } from "../adapter.ts";
import { sayLine } from "../text/line.ts";
import { readName } from "./read.ts";
import { type Body, nameThread, renderAside } from "./render.ts";
import { type Opened, openThread, refuseThread } from "./threads.ts";

/** What a lesson is opened with. */
export interface Opener {
  readonly rest: REST;
  readonly host: Host;
  /** Told of a thread in which a lesson begins, before anything is said in it; of a group's with the name of who starts it, else with null. */
  readonly onThread: (thread: string, starter: string | null) => void;
}

/** Opens a lesson, in a new thread or right here; gives what its learner alone gets to read. */
export async function openLesson(
  desk: Opener,
  interaction: APIInteraction,
  call: Call,
  opening: Extract<Answer, { kind: "open" }>,
): Promise<Body> {
  const { here, learner } = call;
  const { concept } = opening;
  const name = nameThread(opening.title, opening.mode === "solo" ? readName(interaction) : null);
  const isNew = needsThread(interaction, here, opening);
  const place = isNew
    ? await openThread(desk.rest, interaction, name, opening.isPrivate)
    : findPlace(interaction, here.thread);
  if ("refusal" in place) {
    if (place.trouble !== undefined) desk.host.report(place.trouble);
    return renderAside(sayLine(place.refusal), []);
  }
  if (here.kind !== "direct")
    desk.onThread(place.thread, opening.mode === "group" ? readName(interaction) : null);
  const aside = await desk.host.handle({
    id: call.id,
    where: { platform: here.platform, workspace: here.workspace, thread: place.thread },
    learner,
    act: { kind: "open", mode: here.kind === "direct" ? "solo" : opening.mode, concept },
    lesson: opening.lesson,
    addressed: true,
    position: call.id,
  });
  // The thread is there, and the lesson waits in it, also where nothing can be said in it yet.
  if (aside)
    return renderAside(
      aside,
      isNew ? leadTo(here, [{ label: "See the thread", thread: place.thread }]) : [],
    );
  if (!isNew)
    return renderAside(sayLine(here.kind === "direct" ? greetAlone(opening) : "Here we go."), []);
  return renderAside(
    sayLine(`Your lesson is ready: “${opening.title}”.`),
    leadTo(here, [{ label: "Open the lesson", thread: place.thread }]),
  );
}

/** What was asked for that makes no difference in direct messages is said, and not passed over. */
function greetAlone({ mode, isPrivate }: Extract<Answer, { kind: "open" }>): string {
  if (mode === "group")
    return "Here we go, just the two of us: a group needs a thread in a server.";
  return isPrivate ? "Here we go. Direct messages are private anyway." : "Here we go.";
}

/** In a thread that all can see there is nothing private, and one lesson at a time; in one that is locked there is none. */
function needsThread(
  { channel }: APIInteraction,
  { kind }: Call["here"],
  { apart, isPrivate }: Extract<Answer, { kind: "open" }>,
): boolean {
  if (kind !== "thread") return kind === "channel";
  const isLocked = channel && "thread_metadata" in channel && channel.thread_metadata?.locked;
  return apart || isLocked === true || (isPrivate && channel?.type !== ChannelType.PrivateThread);
}

function findPlace(interaction: APIInteraction, thread: string): Opened {
  const refusal = interaction.guild_id === undefined ? null : refuseThread(interaction);
  return refusal === null ? { thread } : { refusal };
}

/** The ways to threads of the workspace that it is asked in. */
export function leadTo({ workspace }: Pick<Where, "workspace">, links: readonly Link[] = []) {
  return links.map(({ label, thread }) => ({
    label,
    url: `https://discord.com/channels/${workspace}/${thread}`,
  }));
}
