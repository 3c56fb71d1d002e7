import { type Block, readText } from "../text/block.ts";
import { cutBlock } from "../text/split.ts";
import { renderBlocks } from "./block.ts";

/** What stands together: a part of a reply. Neighbours of one `text` are one text display, those of one `card` one container; 0 is none. */
export interface Piece {
  readonly card: number;
  readonly text: number;
  readonly blocks: readonly Block[];
}

/** With the most buttons, which take thirty, a message of forty components has room for these. */
const mostComponents = 10;

/** Pieces in as many pages as they need: each page with at most `room` characters and ten components. */
export function paginate(pieces: readonly Piece[], room: number): Piece[][] {
  const pages: Piece[][] = [[]];
  for (const piece of pieces) {
    let blocks = piece.blocks;
    while (blocks.length > 0) {
      const page = pages.at(-1) ?? [];
      const { now, later } = takeBlocks({ ...piece, blocks }, page, room);
      if (now.length > 0) page.push({ ...piece, blocks: now });
      if (later.length > 0) pages.push([]);
      blocks = later;
    }
  }
  return pages.filter((page) => page.length > 0);
}

interface Taken {
  readonly now: readonly Block[];
  readonly later: readonly Block[];
}

/** What of a piece still goes on a page. A piece that fits a page of its own is not broken. */
function takeBlocks(piece: Piece, page: readonly Piece[], room: number): Taken {
  const { blocks } = piece;
  const size = measure(blocks);
  const left = room - page.reduce((sum, each) => sum + measure(each.blocks), 0);
  const crowded = countComponents([...page, piece]) > mostComponents;
  if (size <= left && !crowded) return { now: blocks, later: [] };
  if (page.length > 0 && (crowded || size <= room || left < room / 2))
    return { now: [], later: blocks };
  return fillPage(blocks, left);
}

/** As many blocks as fit; the first that does not is cut, unless the page is more than half full. */
function fillPage(blocks: readonly Block[], room: number): Taken {
  let left = room;
  for (const [index, block] of blocks.entries()) {
    const size = measure([block]);
    if (size <= left) {
      left -= size;
      continue;
    }
    const now = blocks.slice(0, index);
    const later = blocks.slice(index + 1);
    if (left < room / 2 && index > 0) return { now, later: [block, ...later] };
    const [head, tail] = cutBlock(block, left - gap, sizeOf);
    return { now: [...now, head], later: tail.spans.length > 0 ? [tail, ...later] : later };
  }
  return { now: blocks, later: [] };
}

const gap = 2;
/** No room is larger. */
const mostCharacters = 4000;

/** A little more than its characters: every piece counts a gap before it. What is too long without its marks is not rendered. */
function measure(blocks: readonly Block[]): number {
  const plain = blocks.reduce((sum, block) => sum + readText(block).length, 0);
  return plain > mostCharacters ? plain : renderBlocks(blocks).length + gap;
}

function sizeOf(block: Block): number {
  return renderBlocks([block]).length;
}

/** How many components the text of a page takes: displays, containers, and the lines between. */
function countComponents(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { card, text }, index) => {
    const above = pieces[index - 1];
    if (above?.text === text) return sum;
    return sum + (card === 0 ? 1 : 2);
  }, 0);
}
