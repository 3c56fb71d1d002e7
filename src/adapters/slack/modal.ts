import type { types } from "@slack/bolt";
import type { Overview } from "../../commands/command.ts";
import { readPlain } from "../text/markdown.ts";
import { shorten } from "../text/plain.ts";
import type { Message } from "./render.ts";

/** What comes back from a window says by this which it was. */
export const sayView = "say";
export const startView = "start";
/** The window's fields. */
export const fields = { text: "text", lesson: "lesson", mode: "mode", channel: "channel" } as const;

const longestText = 3000;
const longestOption = 75;
const longestValue = 150;
const mostOptions = 100;

/** The window in which a learner writes. `metadata` comes back with what they wrote, of at most 3,000 characters. */
export function renderSayView(metadata: string): types.ModalView {
  return {
    type: "modal",
    callback_id: sayView,
    private_metadata: metadata,
    title: plain("Ask or say something"),
    submit: plain("Say it"),
    close: plain("Cancel"),
    blocks: [
      {
        type: "input",
        block_id: fields.text,
        label: plain("In your own words"),
        hint: plain("A question, an answer, or a picture of your own"),
        element: {
          type: "plain_text_input",
          action_id: fields.text,
          multiline: true,
          min_length: 1,
          max_length: longestText,
          focus_on_load: true,
          placeholder: plain("What if …?   Explain that again.   So it's like …?"),
        },
      },
    ],
  };
}

/** The window that asks which lesson to start, how, and where; left out, that is in direct messages. */
export function renderStartView(lessons: Overview["lessons"], metadata: string): types.ModalView {
  const options = lessons
    .filter(({ id }) => id.length <= longestValue)
    .slice(0, mostOptions)
    .map(({ id, title }) => option(readPlain(title), id));
  if (options.length === 0) return renderNotice(noLesson);
  return {
    type: "modal",
    callback_id: startView,
    private_metadata: metadata,
    title: plain("Start a lesson"),
    submit: plain("Start"),
    close: plain("Cancel"),
    blocks: [askLesson(options), askMode(), askWhere()],
  };
}

function askLesson(options: readonly types.PlainTextOption[]): types.InputBlock {
  const [only, ...others] = options;
  return {
    type: "input",
    block_id: fields.lesson,
    label: plain("Lesson"),
    element: {
      type: "static_select",
      action_id: fields.lesson,
      placeholder: plain("What to learn"),
      options: [...options],
      ...(only && others.length === 0 && { initial_option: only }),
    },
  };
}

function askMode(): types.InputBlock {
  const solo = option("Alone, at my own pace", "solo");
  return {
    type: "input",
    block_id: fields.mode,
    label: plain("How"),
    element: {
      type: "radio_buttons",
      action_id: fields.mode,
      options: [solo, option("As a group: everyone in the thread takes part", "group")],
      initial_option: solo,
    },
  };
}

function askWhere(): types.InputBlock {
  return {
    type: "input",
    block_id: fields.channel,
    optional: true,
    label: plain("Where"),
    hint: plain(
      "In a thread of this channel. Left empty: in direct messages with me, where only you see it.",
    ),
    element: {
      type: "conversations_select",
      action_id: fields.channel,
      placeholder: plain("A channel that I am in"),
      filter: { include: ["public", "private"], exclude_bot_users: true },
    },
  };
}

/** A window that says something to one person, where there is no conversation to say it in. */
export function renderNotice({ blocks }: Pick<Message, "blocks">): types.ModalView {
  return { type: "modal", title: plain("Likewise"), close: plain("Close"), blocks };
}

const noLesson: Pick<Message, "blocks"> = {
  blocks: [
    {
      type: "section",
      text: plain("There is no lesson to start yet. Whoever runs this bot can add one."),
    },
  ],
};

function plain(text: string): types.PlainTextElement {
  return { type: "plain_text", text };
}

function option(label: string, value: string): types.PlainTextOption {
  return { text: plain(shorten(label, longestOption) || value), value };
}
