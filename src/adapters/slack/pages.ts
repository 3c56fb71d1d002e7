import { type Block, readText } from "../text/block.ts";
import { cutBlock } from "../text/split.ts";
import type { Piece } from "./pieces.ts";

/** Slack refuses a message near 13,200, and advises to keep the text that is read aloud below 4,000. */
const mostCharacters = 3_900;
/** Of fifty blocks, the rest is for titles, lines and buttons. */
const mostBlocks = 30;

/** Pieces in as many pages as they need, cut at their sense; a title stays with what it is the title of. */
export function paginate(pieces: readonly Piece[], room = mostCharacters): Piece[][] {
  const pages: Piece[][] = [[]];
  for (const piece of pieces) {
    let rest: Piece | null = piece;
    while (rest) {
      const page: Piece[] = pages.at(-1) ?? [];
      const taken = take(rest, page, room);
      if (taken.now) page.push(taken.now);
      if (taken.later) pages.push(taken.now ? [] : moveTitle(page));
      rest = taken.later;
    }
  }
  return pages.filter((page) => page.length > 0);
}

interface Taken {
  readonly now: Piece | null;
  readonly later: Piece | null;
}

/** What of a piece still goes on a page. What fits a page of its own is not broken. */
function take(piece: Piece, page: readonly Piece[], room: number): Taken {
  const used = measureAll(page);
  const isFirst = page.every(({ kind }) => kind === "title");
  const fits = (size: number, blocks: number) => size <= room && blocks <= mostBlocks;
  const all = measure(piece);
  if (fits(used.size + all.size, used.blocks + all.blocks)) return { now: piece, later: null };
  if (!isFirst || piece.kind === "title") return { now: null, later: piece };
  return cutPiece(piece, room - used.size);
}

function cutPiece(piece: Extract<Piece, { kind: "words" }>, room: number): Taken {
  const now: Block[] = [];
  let left = room;
  for (const [at, block] of piece.blocks.entries()) {
    const size = sizeOf(block);
    if (size <= left && now.length < mostBlocks) {
      now.push(block);
      left -= size;
      continue;
    }
    const rest = piece.blocks.slice(at);
    if (now.length > 0) return divide(piece, now, rest);
    const [head, tail] = cutBlock(block, left, sizeOf);
    return divide(piece, [head], tail.spans.length > 0 ? [tail, ...rest.slice(1)] : rest.slice(1));
  }
  return { now: piece, later: null };
}

function divide(
  piece: Extract<Piece, { kind: "words" }>,
  now: readonly Block[],
  later: readonly Block[],
): Taken {
  return {
    now: { ...piece, blocks: now },
    later: later.length > 0 ? { ...piece, rule: false, blocks: later } : null,
  };
}

/** A title that would end a page begins the next one. */
function moveTitle(page: Piece[]): Piece[] {
  const last = page.at(-1);
  return page.length > 1 && last?.kind === "title" ? page.splice(-1) : [];
}

function measureAll(page: readonly Piece[]): { readonly size: number; readonly blocks: number } {
  return page
    .map(measure)
    .reduce((sum, { size, blocks }) => ({ size: sum.size + size, blocks: sum.blocks + blocks }), {
      size: 0,
      blocks: 0,
    });
}

function measure(piece: Piece): { readonly size: number; readonly blocks: number } {
  if (piece.kind === "title") return { size: piece.text.length + 2, blocks: 1 };
  const size = piece.blocks.reduce((sum, block) => sum + sizeOf(block), 0);
  return { size, blocks: piece.blocks.filter(({ gap }) => gap > 1).length + 1 };
}

/** As it is read aloud, where "&", "<" and ">" are written longer. */
function sizeOf(block: Block): number {
  const text = readText(block);
  return text.length + 4 * (text.match(/[&<>]/g)?.length ?? 0) + block.first.length + block.gap;
}
