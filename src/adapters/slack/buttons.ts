import type { types } from "@slack/bolt";
import type { Choice } from "../text/choices.ts";
import { shorten } from "../text/plain.ts";

/** Five stand side by side on a desk, and one below the other on a phone. */
const perRow = 5;
const longestLabel = 75;
const longestUrl = 3000;

/** In one message. */
export const mostButtons = 25;

/** What the id of an action begins with, by what pressing it does. */
export const offerAction = "offer:";
export const sayAction = "say";
export const openAction = "open:";
export const startAction = "start";
export const beginAction = "begin";

/** Of a person, wherever they are named. */
export const longestName = 80;

/** A way to a place on Slack. */
export interface WayTo {
  readonly label: string;
  readonly url: string;
}

/** The button of an offer. Its label is cut on a screen that is too narrow for it. */
export function renderChoice({ offer, letter }: Choice): types.Button {
  const label = shorten(offer.label || offer.text || "", longestLabel - 3) || "…";
  return {
    ...makeButton(offerAction + offer.id, letter === null ? label : `${letter}. ${label}`),
    value: offer.id,
  };
}

/** The button that opens the window, for whoever would rather write. */
export function renderSay(id: string): types.Button {
  return { ...makeButton(sayAction, "Ask or say something"), value: id, style: "primary" };
}

/** The button that asks what to start, and where. */
export function renderStart(): types.Button {
  return { ...makeButton(startAction, "Start a lesson"), value: "start", style: "primary" };
}

/** Buttons that lead somewhere. */
export function renderLinks(links: readonly WayTo[]): types.Button[] {
  return links
    .filter(({ url }) => url.length <= longestUrl && /^https?:\/\//.test(url))
    .slice(0, mostButtons)
    .map(({ label, url }, at) => ({
      ...makeButton(`${openAction}${at}`, shorten(label, longestLabel) || "Open"),
      url,
    }));
}

/** A button, by the id of its action. */
export function makeButton(action_id: string, text: string): types.Button {
  return { type: "button", action_id, text: { type: "plain_text", text } };
}

/** What stands on buttons. */
export function listLabels(buttons: readonly types.Button[]): string[] {
  return buttons.map(({ text }) => text.text);
}

/** Buttons in rows. */
export function layRows(buttons: readonly types.Button[]): types.ActionsBlock[] {
  const rows = Math.ceil(buttons.length / perRow);
  return Array.from({ length: rows }, (_, row) => ({
    type: "actions",
    elements: buttons.slice(row * perRow, (row + 1) * perRow),
  }));
}
