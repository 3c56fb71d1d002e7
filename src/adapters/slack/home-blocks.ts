import type { types } from "@slack/bolt";
import { readPlain } from "../text/markdown.ts";
import { shorten } from "../text/plain.ts";
import { makeButton, offerAction, openAction } from "./buttons.ts";
import { escapeText } from "./spoken.ts";

const longestName = 60;

/** Markdown of lessons as one line in Slack's markup: no mention and no link comes of it. */
export function cutText(markdown: string, most = longestName): string {
  return escapeText(shorten(readPlain(markdown), most));
}

/** A name that stands out. */
export function bold(name: string): string {
  return `*${cutText(name).replace(/\*/g, "∗")}*`;
}

/** A line that begins a part of a view. */
export function makeHeader(text: string): types.HeaderBlock {
  return { type: "header", text: { type: "plain_text", text } };
}

/** A paragraph in Slack's markup, with a button beside it, or below it on a phone. */
export function makeSection(text: string, accessory?: types.Button): types.SectionBlock {
  return { type: "section", text: makeText(text), ...(accessory && { accessory }) };
}

/** A paragraph in small letters. */
export function makeNote(text: string): types.ContextBlock {
  return { type: "context", elements: [makeText(text)] };
}

/** A button that does what the offer of that id does. */
export function press(label: string, offer: string): types.Button {
  return { ...makeButton(offerAction + offer, label), value: offer };
}

/** A button that leads somewhere. */
export function leadTo(label: string, url: string): types.Button {
  return { ...makeButton(`${openAction}0`, label), url };
}

/** Names in it stay names: Slack makes no mentions and no links of them. */
function makeText(text: string): types.MrkdwnElement {
  return { type: "mrkdwn", text, verbatim: true };
}
