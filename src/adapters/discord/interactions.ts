import {
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  MessageFlags,
  type REST,
} from "discord.js";
import type { Answer, Call, Link } from "../../commands/command.ts";
import type { Reply } from "../../tutor/reply.ts";
import type { Host, Incoming } from "../adapter.ts";
import {
  readCall,
  readCaller,
  readModal,
  readName,
  readPoint,
  readPress,
  readTyped,
} from "./read.ts";
import { nameThread, renderAside, renderEcho } from "./render.ts";
import { createResponder, type Responder } from "./respond.ts";
import { openThread, refuseThread } from "./threads.ts";

/** Answers what people do with commands, buttons and windows. */
export function createInteractions(
  rest: REST,
  host: Host,
  onThread: (thread: string) => void,
): (given: APIInteraction) => Promise<void> {
  const desk: Desk = { rest, host, responder: createResponder(rest), onThread };
  return async (given) => {
    switch (given.type) {
      case InteractionType.ApplicationCommandAutocomplete: {
        const { option, typed } = readTyped(given);
        const choices = host.suggest(readCall(given), option, typed);
        return desk.responder.suggest(given, choices);
      }
      case InteractionType.ApplicationCommand:
        if (given.data.type === ApplicationCommandType.ChatInput)
          return useCommand(desk, given as APIChatInputApplicationCommandInteraction);
        if (given.data.type === ApplicationCommandType.Message)
          return point(desk, given as APIMessageApplicationCommandInteraction);
        return;
      case InteractionType.MessageComponent:
        if (given.data.component_type === ComponentType.Button) return press(desk, given);
        return;
      case InteractionType.ModalSubmit:
        return say(desk, given);
    }
  };
}

interface Desk {
  readonly rest: REST;
  readonly host: Host;
  readonly responder: Responder;
  /** Told of a thread in which a lesson begins, before anything is said in it. */
  readonly onThread: (thread: string) => void;
}

async function useCommand(
  desk: Desk,
  interaction: APIChatInputApplicationCommandInteraction,
): Promise<void> {
  await desk.responder.think(interaction);
  await answer(desk, interaction, readCall(interaction));
}

/** The press of a button: of the modal, of a command, or of an offer. */
async function press(desk: Desk, interaction: APIMessageComponentInteraction): Promise<void> {
  const { responder, host } = desk;
  const id = interaction.data.custom_id;
  if (id.startsWith(sayPrefix)) return responder.openModal(interaction, id);
  const line = host.readLine(id);
  if (line) {
    const isPrivate = ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    await (isPrivate ? responder.note(interaction) : responder.think(interaction));
    return answer(desk, interaction, { ...readCaller(interaction), ...line });
  }
  await takeTurn(desk, interaction, readPress(interaction), () => responder.note(interaction));
}

const sayPrefix = "say:";

/** What was written in the modal is shown before the reply, so that everyone sees what it is to. */
async function say(desk: Desk, interaction: APIModalSubmitInteraction): Promise<void> {
  const incoming = readModal(interaction);
  if (incoming.act.kind !== "say" || incoming.act.text === "")
    return desk.responder.note(interaction);
  const echo = renderEcho(readName(interaction), incoming.act.text);
  await takeTurn(desk, interaction, incoming, () => desk.responder.sayOpenly(interaction, echo));
}

/** Milliseconds; Discord waits for three seconds. */
const patience = 2_000;

/** Takes a turn, and answers the interaction once it is stored; earlier only where Discord would give up waiting. */
async function takeTurn(
  { host, responder }: Desk,
  interaction: APIInteraction,
  incoming: Incoming,
  first: () => Promise<void>,
): Promise<void> {
  const answered: Promise<void>[] = [];
  const answer = () => {
    if (answered.length === 0) answered.push(first());
    // A turn goes on whether or not its learner could be told; what went wrong shows below.
    return Promise.allSettled(answered).then(() => {});
  };
  const timer = setTimeout(answer, patience);
  const aside = await host.handle(incoming, answer).finally(() => clearTimeout(timer));
  if (aside && answered.length === 0)
    return responder.sayPrivately(interaction, renderAside(aside, []));
  await answer();
  await Promise.all(answered);
  if (aside) await responder.followUp(interaction, renderAside(aside, []));
}

async function point(
  desk: Desk,
  interaction: APIMessageApplicationCommandInteraction,
): Promise<void> {
  await desk.responder.think(interaction);
  const aside = await desk.host.handle(readPoint(interaction));
  await desk.responder.finish(interaction, renderAside(aside ?? explained, []));
}

const explained: Reply = {
  parts: [{ kind: "text", text: "Here it is once more, at the end of the conversation." }],
  offers: [],
};

async function answer(desk: Desk, interaction: APIInteraction, call: Call): Promise<void> {
  const result = await desk.host.command(call);
  const body =
    result.kind === "say"
      ? renderAside(result.reply, leadTo(result.links, call))
      : await openLesson(desk, interaction, call, result).catch(async (error: unknown) => {
          await desk.responder.finish(interaction, renderAside(speak(noThread), []));
          throw error;
        });
  await desk.responder.finish(interaction, body);
}

const noThread =
  "Discord had trouble opening a place for the lesson. Please try again in a moment; nothing is lost.";

function leadTo(links: readonly Link[], { here }: Call) {
  return links.map(({ label, thread }) => ({
    label,
    url: `https://discord.com/channels/${here.workspace}/${thread}`,
  }));
}

async function openLesson(
  desk: Desk,
  interaction: APIInteraction,
  call: Call,
  opening: Extract<Answer, { kind: "open" }>,
) {
  const { here, learner } = call;
  const name = nameThread(opening.title, opening.mode === "solo" ? readName(interaction) : null);
  const isNew = needsThread(interaction, here, opening);
  const place = isNew
    ? await openThread(desk.rest, interaction, name, opening.isPrivate)
    : findPlace(interaction, here.thread);
  if ("refusal" in place) return renderAside(speak(place.refusal), []);
  if (here.kind !== "direct") desk.onThread(place.thread);
  const aside = await desk.host.handle({
    id: call.id,
    where: { platform: here.platform, workspace: here.workspace, thread: place.thread },
    learner,
    act: { kind: "open", mode: here.kind === "direct" ? "solo" : opening.mode },
    lesson: opening.lesson,
    addressed: true,
    position: call.id,
  });
  if (aside) return renderAside(aside, []);
  if (!isNew)
    return renderAside(speak(here.kind === "direct" ? greetAlone(opening) : "Here we go."), []);
  return renderAside(
    speak(`Your lesson is ready: “${opening.title}”.`),
    leadTo([{ label: "Open the lesson", thread: place.thread }], call),
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

function findPlace(interaction: APIInteraction, thread: string) {
  const refusal = interaction.guild_id === undefined ? null : refuseThread(interaction);
  return refusal === null ? { thread } : { refusal };
}

function speak(text: string): Reply {
  return { parts: [{ kind: "text", text }], offers: [] };
}
