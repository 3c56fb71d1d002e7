import {
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type REST,
} from "discord.js";
import type { Call } from "../../commands/command.ts";
import { createQueue, type Queue } from "../../queue.ts";
import type { Host, Incoming } from "../adapter.ts";
import { sayLine } from "../text/line.ts";
import { explained, sayPointed } from "../text/pointing.ts";
import { leadTo, type Opener, openLesson } from "./opening.ts";
import { createPresses, isPrivate, type Presses } from "./presses.ts";
import {
  readCall,
  readCaller,
  readModal,
  readName,
  readPoint,
  readPress,
  readTyped,
} from "./read.ts";
import { renderAnswer, renderAside, renderEcho } from "./render.ts";
import { createResponder, type Responder } from "./respond.ts";
import { completeChannel } from "./threads.ts";

/** Answers what people do with commands, buttons and windows. */
export function createInteractions(
  rest: REST,
  host: Host,
  onThread: Opener["onThread"],
): (given: APIInteraction) => Promise<void> {
  const desk: Desk = {
    rest,
    host,
    responder: createResponder(rest),
    onThread,
    pressed: createPresses(),
    calls: createQueue(),
  };
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

interface Desk extends Opener {
  readonly responder: Responder;
  /** Buttons of commands that are not to be answered again. */
  readonly pressed: Presses;
  /** A learner's commands, of which a second one has to find the lesson open that the first one opens. */
  readonly calls: Queue;
}

async function useCommand(
  desk: Desk,
  interaction: APIChatInputApplicationCommandInteraction,
): Promise<void> {
  await desk.responder.think(interaction);
  await answer(desk, interaction, (whole) => readCall(whole));
}

/** The press of a button: of the modal, of a command, or of an offer. */
async function press(desk: Desk, interaction: APIMessageComponentInteraction): Promise<void> {
  const { responder, host } = desk;
  const id = interaction.data.custom_id;
  if (id.startsWith(sayPrefix)) return openWindow(desk, interaction);
  const line = host.readLine(id);
  if (line)
    return desk.pressed.once(
      interaction,
      () => useLine(desk, interaction, line),
      () => responder.note(interaction),
    );
  await takeTurn(desk, interaction, readPress(interaction), () => responder.note(interaction));
}

const sayPrefix = "say:";

/** Nobody is to write a long text, and then to be told that it was not their turn. */
async function openWindow(
  { responder, host }: Desk,
  interaction: APIMessageComponentInteraction,
): Promise<void> {
  const { where, learner } = readPress(interaction);
  // Where that cannot be told now, it is once they have written.
  const refusal = await host.findObjection({ where, learner }).catch(() => null);
  return refusal
    ? responder.sayPrivately(interaction, renderAside(refusal, leadTo(where, refusal.links)))
    : responder.openModal(interaction, interaction.data.custom_id);
}

async function useLine(
  desk: Desk,
  interaction: APIMessageComponentInteraction,
  line: Pick<Call, "command" | "options">,
): Promise<void> {
  const { responder } = desk;
  await (isPrivate(interaction) ? responder.note(interaction) : responder.think(interaction));
  await answer(desk, interaction, (whole) => ({ ...readCaller(whole), ...line }));
}

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
  const body = aside && renderAside(aside, leadTo(incoming.where, aside.links));
  if (body && answered.length === 0) return responder.sayPrivately(interaction, body);
  await answer();
  await Promise.all(answered);
  if (body) await responder.followUp(interaction, body);
}

async function point(
  desk: Desk,
  interaction: APIMessageApplicationCommandInteraction,
): Promise<void> {
  await desk.responder.think(interaction);
  const incoming = readPoint(interaction);
  const aside = await desk.host.handle(incoming);
  const words = "text" in incoming.act ? incoming.act.text : "";
  const told = aside ? sayPointed(interaction.data.name, words, aside) : explained;
  await desk.responder.finish(interaction, renderAside(told, []));
}

async function answer<Given extends APIInteraction>(
  desk: Desk,
  given: Given,
  read: (whole: Given) => Call,
): Promise<void> {
  const interaction = await completeChannel(desk.rest, given);
  const call = read(interaction);
  const learner = `${call.here.workspace} ${call.learner}`;
  await desk.calls.run([learner], () => carryOut(desk, interaction, call));
}

async function carryOut(desk: Desk, interaction: APIInteraction, call: Call): Promise<void> {
  const result = await desk.host.command(call);
  if (result.kind === "say") {
    const { reply, links, handout } = result;
    const { body, file } = renderAnswer(reply, leadTo(call.here, links), handout);
    return desk.responder.finish(interaction, body, file);
  }
  const body = await openLesson(desk, interaction, call, result).catch(async (error: unknown) => {
    await desk.responder.finish(interaction, renderAside(sayLine(noThread), []));
    throw error;
  });
  await desk.responder.finish(interaction, body);
}

const noThread =
  "Discord had trouble opening a place for the lesson. Please try again in a moment; nothing is lost.";
