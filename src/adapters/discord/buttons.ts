import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Choice } from "../text/choices.ts";
import { shorten } from "../text/plain.ts";

const perRow = 5;
/** In one message. */
export const mostButtons = 25;
const longestLabel = 80;
const longestUrl = 512;

/** A way to a place on Discord. */
export interface WayTo {
  readonly label: string;
  readonly url: string;
}

/** The button of an offer. */
export function renderChoice({ offer, letter }: Choice): APIButtonComponent {
  const label = shorten(offer.label || offer.text || "", longestLabel - 3) || "…";
  return press(offer.id, letter === null ? label : `${letter}. ${label}`, ButtonStyle.Secondary);
}

/** The button that opens the modal, for whoever would rather write. */
export function renderSay(id: string): APIButtonComponent {
  return press(`say:${id}`, "Ask or say something", ButtonStyle.Primary);
}

function press(id: string, label: string, style: ButtonStyle.Primary | ButtonStyle.Secondary) {
  return { type: ComponentType.Button as const, style, label, custom_id: id };
}

/** Buttons that lead somewhere; what is no address is left out. */
export function renderLinks(links: readonly WayTo[]): APIButtonComponent[] {
  return links
    .filter(({ url }) => url.length <= longestUrl && /^(?:https?|discord):\/\//.test(url))
    .slice(0, mostButtons)
    .map(({ label, url }) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: shorten(label, longestLabel) || "Open",
      url,
    }));
}

/** Buttons in rows of five. */
export function layRows(
  buttons: readonly APIButtonComponent[],
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const rows = Math.ceil(buttons.length / perRow);
  return Array.from({ length: rows }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * perRow, (row + 1) * perRow),
  }));
}
