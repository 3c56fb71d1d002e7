import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Offer } from "../../tutor/reply.ts";
import { shorten } from "./names.ts";

const perRow = 5;
const mostButtons = 25;
const longestLabel = 80;
const longestId = 100;
const longestUrl = 512;

/** A way to a place on Discord. */
export interface WayTo {
  readonly label: string;
  readonly url: string;
}

/** An offer as it is shown: by a letter, where it is also listed in full. */
export interface Choice {
  readonly offer: Offer;
  readonly letter: string | null;
}

/** The offers that can be shown beside `taken` other buttons. Where a label was cut, all offers of its kind get a letter, by their place. */
export function readChoices(offers: readonly Offer[], taken: number): Choice[] {
  const ids = offers.map(({ id }) => id);
  const cut = new Set(offers.filter(({ text }) => text !== undefined).map(kindOf));
  return offers
    .map((offer, at) => ({
      offer,
      letter: cut.has(kindOf(offer)) ? letterAt(offer.place ?? at) : null,
    }))
    .filter(
      ({ offer: { id } }, at) => id !== "" && id.length <= longestId && ids.indexOf(id) === at,
    )
    .slice(0, mostButtons - taken);
}

function kindOf({ id }: Offer): string {
  return id.split(":", 1)[0] ?? id;
}

function letterAt(at: number): string | null {
  return at < 26 ? String.fromCharCode(65 + at) : null;
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
