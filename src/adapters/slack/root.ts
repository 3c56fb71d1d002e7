import type { types } from "@slack/bolt";
import { paragraph } from "../text/block.ts";
import { readPlain } from "../text/markdown.ts";
import { shorten } from "../text/plain.ts";
import { beginAction, layRows, longestName, makeButton } from "./buttons.ts";
import type { Desk } from "./deliver.ts";
import { type Message, makeMessage, words } from "./render.ts";

/** A lesson as the message announces it that it begins with. */
export interface Announced {
  readonly title: string;
  readonly mode: "solo" | "group";
  /** Who starts it, as others know them; null where Slack does not say. */
  readonly name: string | null;
  readonly isDirect: boolean;
}

/** What is to begin below a message, and for whom. */
export interface Intent {
  readonly lesson: string;
  readonly mode: "solo" | "group";
  readonly learner: string;
  /** The concept to begin with; null where the learner chooses. */
  readonly concept: string | null;
}

/** The message that begins a lesson: in a channel the lesson goes on in its thread, in direct messages right below. A name is text, and notifies nobody. */
export function renderRoot(announced: Announced): Message {
  const text = announced.isDirect
    ? "Here we go. Write to me as you would to a mentor, or use the buttons."
    : `It goes on in the thread of this message: use the buttons there, or mention me.${sayWhose(announced)}`;
  return makeMessage(
    [
      { kind: "title", text: `Lesson: ${readPlain(announced.title)}` },
      words([paragraph([{ text, marks: [] }])]),
    ],
    [],
  );
}

function sayWhose({ mode, name }: Announced): string {
  const who = name === null ? "" : ` ${shorten(name, longestName)} has started it`;
  if (mode === "solo") return who === "" ? "" : `${who}.`;
  return who === ""
    ? " Everyone in this channel can take part."
    : `${who} for a group: everyone in this channel can take part.`;
}

const longestValue = 2000;

/**
 * The same message until its lesson is stored: were the process killed before, nothing would follow on it, and Slack
 * gives a command once only. Its button is all that is needed to begin then.
 */
export function addBegin(message: Message, intent: Intent): Message {
  const value = JSON.stringify(intent);
  if (value.length > longestValue) return message;
  const begin = { ...makeButton(beginAction, "Begin"), value };
  return { ...message, blocks: [...message.blocks, ...layRows([begin])] };
}

/** Reads what `addBegin` wrote; null where it is something else. */
export function readIntent(value: string): Intent | null {
  try {
    const { lesson, mode, learner, concept } = JSON.parse(value) as Partial<Intent>;
    if (typeof lesson !== "string" || typeof learner !== "string") return null;
    const named = typeof concept === "string" ? concept : null;
    return { lesson, mode: mode === "group" ? "group" : "solo", learner, concept: named };
  } catch {
    return null;
  }
}

/** Takes the button away again. Where that fails it stays, and leads to the lesson as it stands. */
export async function dropBegin(
  { client, workspaces }: Desk,
  workspace: string,
  { channel, ts }: { readonly channel: string; readonly ts: string },
  { text, blocks }: { readonly text: string; readonly blocks: readonly types.KnownBlock[] },
): Promise<void> {
  const left = blocks.filter(({ type }) => type !== "actions");
  const token = await workspaces.findToken(workspace);
  await client.ask.chat.update({ token, channel, ts, text, blocks: left });
}
