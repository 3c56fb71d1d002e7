import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
} from "discord.js";
import type { Handout } from "../../commands/command.ts";
import type { Reply } from "../../tutor/reply.ts";
import { paragraph } from "../text/block.ts";
import { readChoices } from "../text/choices.ts";
import { clean, shorten } from "../text/plain.ts";
import {
  layRows,
  mostButtons,
  renderChoice,
  renderLinks,
  renderSay,
  type WayTo,
} from "./buttons.ts";
import { renderPage } from "./card.ts";
import { type Piece, paginate } from "./pages.ts";
import { readPieces } from "./pieces.ts";

/** A message holds 4,000 characters of text; whether the labels of its buttons count is not documented. */
const mostCharacters = 3800;
const longestName = 80;

/** What every message of ours has: nobody is ever notified by it. */
export interface Body {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { parse: []; replied_user: false };
}

/** A reply as the messages of a channel, in order, each the body of a POST. `id` is the reply's own, of at most 22 characters. */
export function renderReply(reply: Reply, id: string): RESTPostAPIChannelMessageJSONBody[] {
  const choices = readChoices(reply.offers, mostButtons - 1);
  const buttons = [...choices.map(renderChoice), renderSay(id)];
  const pages = paginate(readPieces(reply.parts, choices), roomBeside(buttons));
  const last = Math.max(0, pages.length - 1);
  return (pages.length > 0 ? pages : [[]]).map((page, at) => ({
    ...wrap([...renderPage(page), ...(at === last ? layRows(buttons) : [])]),
    nonce: at === 0 ? id : `${id}.${at}`,
    enforce_nonce: true,
  }));
}

/** What only one person sees, in answer to what they did: one message, which ends in “…” where it had to be cut. */
export function renderAside(reply: Reply, links: readonly WayTo[]): Body {
  return wrap(renderWhole(reply, links), MessageFlags.Ephemeral);
}

/** The same, for all who are there. */
export function renderOpenly(reply: Reply, links: readonly WayTo[] = []): Body {
  return wrap(renderWhole(reply, links));
}

/** An answer for one person's eyes, and the file that comes with it. */
export interface Answered {
  readonly body: Body;
  readonly file: Pick<Handout, "name" | "text"> | null;
}

/** An aside with something to take away: a file below its text. */
export function renderAnswer(
  reply: Reply,
  links: readonly WayTo[],
  handout: Handout | undefined,
): Answered {
  const body = renderAside(reply, links);
  if (!handout) return { body, file: null };
  const { name, text } = handout;
  const file = { type: ComponentType.File as const, file: { url: `attachment://${name}` } };
  return { body: { ...body, components: [...body.components, file] }, file: { name, text } };
}

function renderWhole(reply: Reply, links: readonly WayTo[]): APIMessageTopLevelComponent[] {
  const ways = renderLinks(links);
  const choices = readChoices(reply.offers, mostButtons - ways.length);
  const buttons = [...ways, ...choices.map(renderChoice)];
  const page = firstPage(readPieces(reply.parts, choices), roomBeside(buttons));
  const rows = layRows(buttons);
  const shown = page.length === 0 && rows.length === 0 ? [cutMark] : page;
  return [...renderPage(shown), ...rows];
}

/** What a learner wrote in the modal, for the thread to see: a quotation, shown to the letter. */
export function renderEcho(name: string, text: string): Body {
  const who = { text: `${shorten(name, longestName) || "Learner"}:`, marks: ["strong" as const] };
  const words = clean(text)
    .trim()
    .replace(/\n{3,}/g, "\n\n");
  const said = { text: ` ${words}`, marks: [] };
  const quote = paragraph([who, said], { first: "> ", rest: "> " });
  return wrap(renderPage(firstPage([{ card: 0, text: 1, blocks: [quote] }], mostCharacters)));
}

const cutMark: Piece = { card: 0, text: 0, blocks: [paragraph([{ text: "…", marks: [] }])] };

function firstPage(pieces: readonly Piece[], room: number): Piece[] {
  const [page = [], ...more] = paginate(pieces, room);
  return more.length === 0 ? page : [...page.slice(0, -1), ...page.slice(-1).map(endOpen)];
}

function endOpen(piece: Piece): Piece {
  const last = piece.blocks.at(-1);
  if (!last) return piece;
  const open = { ...last, spans: [...last.spans, { text: " …", marks: [] }] };
  return { ...piece, blocks: [...piece.blocks.slice(0, -1), open] };
}

function roomBeside(buttons: readonly APIButtonComponent[]): number {
  const labels = buttons.map((button) => ("label" in button ? (button.label ?? "") : ""));
  return mostCharacters - labels.join("").length;
}

function wrap(components: APIMessageTopLevelComponent[], flags = 0): Body {
  return {
    flags: flags | MessageFlags.IsComponentsV2,
    components,
    allowed_mentions: { parse: [], replied_user: false },
  };
}

export { renderModal } from "./modal.ts";
export { nameThread } from "./names.ts";
