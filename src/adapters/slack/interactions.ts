import type { App, Context } from "@slack/bolt";
import type { Incoming } from "../adapter.ts";
import { sayLine } from "../text/line.ts";
import { explained, sayPointed } from "../text/pointing.ts";
import { type Asked, readAsker, readCommander } from "./asked.ts";
import { beginHere } from "./beginning.ts";
import { beginAction, offerAction, sayAction, startAction } from "./buttons.ts";
import { answer, type Counter, makeCall, useCommand } from "./commanding.ts";
import { isFault } from "./faults.ts";
import { explainShortcut, startShortcut } from "./manifest.ts";
import { fields, renderSayView, renderStartView, sayView, startView } from "./modal.ts";
import type { Interaction, SlashCommand } from "./payloads.ts";
import { findAround } from "./places.ts";
import { readEntries, readPoint, readPress } from "./read.ts";
import type { Settle } from "./receiving.ts";
import { renderAside } from "./render.ts";
import { isSettled, readSeat, settleOf } from "./seat.ts";
import { tell } from "./telling.ts";
import { checkStart, saySomething, startFromWindow, writeMetadata } from "./windows.ts";

/** Answers what people do with commands, buttons, shortcuts and windows. `isNew` is false for what came before. */
export function takeInteractions(app: App, counter: Counter, isNew: (id: string) => boolean): void {
  const take = (given: Interaction, context: Context): Asked | null => {
    const asked = readAsker(given, readSeat(context));
    return isNew(asked.id) ? asked : null;
  };
  app.command(/.*/, async ({ body, context }) => {
    const command: SlashCommand = body;
    const asked = readCommander(command, readSeat(context));
    if (isNew(asked.id)) await useCommand(counter, asked, command);
  });
  app.action(/.*/, async ({ body, context }) => {
    const given = body as Interaction;
    const asked = take(given, context);
    if (asked) await press(counter, asked, given, settleOf(context));
  });
  app.shortcut(/.*/, async ({ body, context }) => {
    const given = body as Interaction;
    const asked = take(given, context);
    if (asked) await useShortcut(counter, asked, given, settleOf(context));
  });
  app.view({ callback_id: sayView, type: "view_submission" }, async ({ body, ack, context }) => {
    const given = body as Interaction;
    const { text } = readEntries(given.view);
    const errors = { text: "Please write something first." };
    if (text === undefined) return ack({ response_action: "errors", errors });
    const asked = readAsker(given, readSeat(context));
    await saySomething(counter, asked, given, settleOf(context));
  });
  app.view({ callback_id: startView, type: "view_submission" }, async ({ body, ack, context }) => {
    const given = body as Interaction;
    const errors = checkStart(given);
    if (errors) return ack({ response_action: "errors", errors });
    const asked = take(given, context);
    if (!asked) return ack();
    const window = {
      settle: settleOf(context),
      sendBack: async (why: string) => {
        if (isSettled(context)) return false;
        await ack({ response_action: "errors", errors: { [fields.channel]: why } });
        return true;
      },
    };
    await startFromWindow(counter, { ...asked, window }, given);
  });
}

/** The press of a button: of the window, of a command, or of an offer. */
async function press(counter: Counter, asked: Asked, given: Interaction, settle: Settle) {
  const [action] = given.actions ?? [];
  const id = action?.action_id ?? "";
  if (id === startAction) return openStart(counter, asked);
  if (id === beginAction) return beginHere(counter, asked, given, settle);
  if (id === sayAction) return openSay(counter, asked);
  // A link was followed: there is nothing to do.
  if (!id.startsWith(offerAction)) return;
  const line = counter.host.readLine(action?.value ?? id.slice(offerAction.length));
  if (line) return answer(counter, asked, line);
  await takeTurn(counter, asked, readPress(given, asked.seat.workspace), settle);
}

async function useShortcut(counter: Counter, asked: Asked, given: Interaction, settle: Settle) {
  if (given.callback_id === startShortcut) return openStart(counter, asked);
  if (given.callback_id !== explainShortcut) return;
  const incoming = readPoint(given, asked.seat);
  const aside = await counter.host.handle(incoming, settle);
  const words = "text" in incoming.act ? incoming.act.text : "";
  const told = aside ? sayPointed(counter.settings.explainAgain, words, aside) : explained;
  await tell(counter.desk, asked.asker, renderAside(told));
}

async function takeTurn(
  { desk, host }: Counter,
  { asker }: Asked,
  incoming: Incoming,
  settle: Settle,
): Promise<void> {
  const aside = await host.handle(incoming, settle);
  if (aside) await tell(desk, asker, renderAside(aside));
}

/** Whose words would be refused is told so before they have written them. */
async function openSay(counter: Counter, asked: Asked): Promise<void> {
  const { workspace, learner, thread } = asked.asker;
  const where = { platform: "slack", workspace, thread: thread ?? "" };
  const place = { where, ...findAround(where.thread), learner };
  const aside = await counter.host.findObjection(place).catch(() => null);
  if (aside) return tell(counter.desk, asked.asker, renderAside(aside));
  await openWindow(counter, asked, renderSayView(writeMetadata(thread)));
}

async function openStart(counter: Counter, asked: Asked): Promise<void> {
  const call = makeCall(asked, { command: "lesson start", options: {} });
  const { lessons } = await counter.host.look(call);
  await openWindow(counter, asked, renderStartView(lessons, writeMetadata(asked.asker.thread)));
}

/** Slack opens a window within three seconds of what it answers to. */
async function openWindow(
  { desk }: Counter,
  { asker }: Asked,
  view: ReturnType<typeof renderSayView>,
): Promise<void> {
  const { workspace, trigger } = asker;
  try {
    const token = await desk.workspaces.findToken(workspace);
    await desk.client.post.views.open({ token, trigger_id: trigger ?? "", view });
  } catch (error) {
    const why = sayLine(isFault(error) ? noWindow : late);
    await tell(desk, { ...asker, trigger: null }, renderAside(why));
    throw error;
  }
}

const late = "Slack did not open the window in time. Please press the button once more.";
const noWindow =
  "I can't open this window: that is a mistake in me, and I've noted it. Please tell me in words instead, in a message that mentions me.";
