import type { types } from "@slack/bolt";
import type { Handout } from "../../commands/command.ts";
import type { Reply } from "../../tutor/reply.ts";
import { type Block, paragraph } from "../text/block.ts";
import { readChoices } from "../text/choices.ts";
import { clean, shorten } from "../text/plain.ts";
import {
  layRows,
  listLabels,
  longestName,
  mostButtons,
  renderChoice,
  renderLinks,
  renderSay,
  type WayTo,
} from "./buttons.ts";
import { paginate } from "./pages.ts";
import { type Piece, readPieces } from "./pieces.ts";
import { renderRich } from "./rich.ts";
import { speak } from "./spoken.ts";

const longestTitle = 150;

/** What Slack takes as a message: its blocks, and what is read aloud in their place. */
export interface Message {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** A reply as the messages of a thread, in order. `id` is the reply's own: the first block of each message is named by it. */
export function renderReply(reply: Reply, id: string): Message[] {
  const choices = readChoices(reply.offers, mostButtons - 1);
  const buttons = [...choices.map(renderChoice), renderSay(id)];
  const pages = paginate(readPieces(reply.parts, choices));
  const last = Math.max(0, pages.length - 1);
  return (pages.length > 0 ? pages : [[]]).map((page, at) =>
    nameFirst(makeMessage(page, at === last ? buttons : []), namePage(id, at)),
  );
}

/** How a reply's message is known again, by the block_id of its first block. */
export function namePage(id: string, page: number): string {
  return `reply:${id}.${page}`;
}

/** What one person is shown in answer to what they did: one message, which ends in “…” where it had to be cut. `more` are buttons behind the others. */
export function renderAside(
  reply: Reply,
  links: readonly WayTo[] = [],
  more: readonly types.Button[] = [],
): Message {
  const ways = renderLinks(links);
  const choices = readChoices(reply.offers, mostButtons - ways.length - more.length);
  const pieces = readPieces(reply.parts, choices);
  return makeMessage(firstPage(pieces), [...ways, ...choices.map(renderChoice), ...more]);
}

/**
 * An aside with something to take away. Slack gives no file to one person alone without the scope to write files, so that
 * it is shown; it is not read aloud.
 */
export function renderHandout(
  { parts, offers }: Reply,
  links: readonly WayTo[],
  { shown, missing }: Handout,
): Message {
  const notes = missing === null ? [] : [{ kind: "text" as const, text: missing }];
  const { text, blocks } = renderAside({ parts: [...parts, ...notes], offers }, links);
  const code = paragraph([{ text: shown.trimEnd(), marks: [] }], { kind: "code" });
  return { text, blocks: [...blocks, renderRich([code])] };
}

/** What a learner wrote in the window, for the thread to see: a quotation, shown to the letter. */
export function renderEcho(name: string, text: string): Message {
  const who = { text: `${shorten(name, longestName) || "Learner"}:`, marks: ["strong" as const] };
  const said = { text: ` ${defuse(clean(text).trim()).replace(/\n{3,}/g, "\n\n")}`, marks: [] };
  const quote = paragraph([who, said], { first: "> ", rest: "> " });
  return makeMessage(firstPage([words([quote])]), []);
}

/** Copied and pasted by a person, what reads as a mention would be one: an invisible sign keeps it from that. */
function defuse(text: string): string {
  return text.replace(/<(?=[!@#])/g, "<\u2060");
}

/** Paragraphs that stand by themselves. */
export function words(blocks: readonly Block[]): Piece {
  return { kind: "words", rule: false, blocks };
}

function firstPage(pieces: readonly Piece[]): Piece[] {
  const [page = [], ...more] = paginate(pieces);
  return more.length === 0 ? page : [...page.slice(0, -1), ...page.slice(-1).map(endOpen)];
}

function endOpen(piece: Piece): Piece {
  const last = piece.kind === "words" ? piece.blocks.at(-1) : undefined;
  if (piece.kind === "title" || !last) return piece;
  const open = { ...last, spans: [...last.spans, { text: " …", marks: [] }] };
  return { ...piece, blocks: [...piece.blocks.slice(0, -1), open] };
}

/** A page with its buttons; where both are missing, a sign that something was meant to be said. */
export function makeMessage(page: readonly Piece[], buttons: readonly types.Button[]): Message {
  const isEmpty = page.length === 0 && buttons.length === 0;
  const shown = isEmpty ? [words([paragraph([{ text: "…", marks: [] }])])] : page;
  return {
    text: speak(shown, listLabels(buttons)),
    blocks: [...shown.flatMap(renderPiece), ...layRows(buttons)],
  };
}

/** The blocks of one piece. */
function renderPiece(piece: Piece): types.KnownBlock[] {
  if (piece.kind === "title")
    return [
      { type: "header", text: { type: "plain_text", text: shorten(piece.text, longestTitle) } },
    ];
  return [
    ...(piece.rule ? [{ type: "divider" as const }] : []),
    ...groupByGap(piece.blocks).map(renderRich),
  ];
}

/** A paragraph is a block of its own: Slack sets blocks apart, and lines not. */
function groupByGap(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    if (block.gap === 1) groups.at(-1)?.push(block) ?? groups.push([block]);
    else groups.push([block]);
  }
  return groups;
}

function nameFirst({ text, blocks: [first, ...rest] }: Message, block_id: string): Message {
  return { text, blocks: first ? [{ ...first, block_id }, ...rest] : [] };
}
