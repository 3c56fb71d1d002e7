import { webApi } from "@slack/bolt";
import { inWords } from "../text/in-words.ts";
import { sayAction } from "./buttons.ts";
import { readRefusal } from "./client.ts";
import type { Message } from "./render.ts";
import { cutEscaped } from "./spoken.ts";

/** What Slack says to what we made wrong: only a change to the program mends it. */
const faults: ReadonlySet<string> = new Set([
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_attachments",
  "msg_blocks_too_long",
  "msg_too_long",
  "no_text",
  "block_mismatch",
  "invalid_arguments",
  "invalid_arg_name",
  "invalid_array_arg",
  "invalid_charset",
  "invalid_form_data",
  "invalid_json",
  "json_not_object",
  "invalid_post_type",
  "missing_post_type",
  "missing_argument",
  "unknown_method",
  "view_too_large",
]);

/** True where Slack refused what is for a developer to mend. */
export function isFault(error: unknown): boolean {
  const why = readRefusal(error);
  return why !== null && faults.has(why);
}

/** What Slack minds, for who mends it: its word, and where in the call it found it. */
export function nameFault(error: unknown): string {
  const why = readRefusal(error) ?? "";
  const { messages = [] } =
    (error instanceof webApi.WebAPIPlatformError && error.data.response_metadata) || {};
  return [`“${why}”`, ...messages].join(" ");
}

const longestSection = 3000;

/** The words of a message that Slack does not take as it is, in the least that it takes; of its buttons only the one that opens the window is left. */
export function simplify({ text, blocks }: Message): Message {
  const [first] = blocks;
  const buttons = blocks.flatMap((block) => (block.type === "actions" ? block.elements : []));
  const say = buttons.filter(({ action_id }) => action_id === sayAction);
  const more = buttons.length === 0 ? "" : `\n\n${inWords}`;
  return {
    text,
    blocks: [
      {
        type: "section",
        ...(first?.block_id !== undefined && { block_id: first.block_id }),
        text: {
          type: "mrkdwn",
          verbatim: true,
          text: cutEscaped(text, longestSection - more.length) + more,
        },
      },
      ...(say.length === 0 ? [] : [{ type: "actions" as const, elements: say }]),
    ],
  };
}
