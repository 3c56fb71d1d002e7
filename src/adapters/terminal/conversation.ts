import type { Host, Incoming } from "../adapter.ts";
import { hang, paint } from "./paint.ts";
import { readAct, readLine, type Seat } from "./read.ts";
import { isHangUp, type Screen } from "./screen.ts";
import type { Source } from "./source.ts";

/** What a conversation at the terminal goes by. */
export interface Setting extends Seat {
  readonly screen: Screen;
  readonly source: Source;
  /** True where a person types, who is welcomed and seen off. */
  readonly person: boolean;
  readonly left: AbortSignal;
  readonly newId: () => string;
  readonly handle: Host["handle"];
}

const invitation = ":q leaves, :help tells more.";
const help =
  "Ask in your own words, or pick a choice by its number. :q leaves (so do Ctrl-C and Ctrl-D), :help shows this.";
const farewell = "Bye. Your progress is kept.";

/** Settles when the learner has left or the lines have ended, and all that was said is answered. */
export async function converse(setting: Setting): Promise<void> {
  const { screen, source } = setting;
  try {
    if (setting.person) await welcome(setting);
    await answerLines(setting);
    source.close();
    if (setting.person) await screen.write(`\n${farewell}\n`);
  } catch (error) {
    if (screen.failure() === null) throw error;
  } finally {
    source.close();
  }
  const failure = screen.failure();
  if (failure !== null && !isHangUp(failure)) throw failure;
}

async function welcome(setting: Setting): Promise<void> {
  const { screen } = setting;
  await screen.write(`${paint(invitation, ["dim"], screen.look())}\n`);
  await act({ kind: "open", mode: "solo" }, setting);
}

/** One line after another: the next is taken when the last is answered. */
async function answerLines(setting: Setting): Promise<void> {
  setting.source.ask();
  for await (const line of setting.source.lines) {
    if (setting.left.aborted) return;
    const typed = readLine(line);
    if (typed.kind === "leave") return;
    if (typed.kind === "help") await tellHelp(setting.screen);
    if (typed.kind === "say") await act(typed, setting);
    setting.source.ask();
  }
}

async function tellHelp(screen: Screen): Promise<void> {
  await screen.show(hang(help, "", "", screen.look().columns));
}

async function act(done: Incoming["act"], setting: Setting): Promise<void> {
  await setting.handle(readAct(done, setting, setting.newId()));
}
