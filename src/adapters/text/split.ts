import { type Block, readText, type Span } from "./block.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** How long a block is once a platform shows it. */
export type Measure = (block: Block) => number;

/** Cuts a block in two, so that the first is at most `room` long: after a line, else a sentence, else a word. */
export function cutBlock(block: Block, room: number, measure: Measure): [Block, Block] {
  const spans = sliceSpans(block.spans, 0, room + 64);
  const text = readText({ spans });
  const at = findBreak(text, fill({ ...block, spans }, text, room, measure));
  const skip = text.slice(at).search(/\S|$/);
  const head = sliceSpans(spans, 0, at);
  const tail = sliceSpans(block.spans, at + (block.kind === "code" ? Math.min(skip, 1) : skip));
  return [
    { ...block, spans: head },
    { ...block, first: block.rest, spans: tail },
  ];
}

/** How many characters of a block's words fit the room. */
function fill(block: Block, text: string, room: number, measure: Measure): number {
  let [fits, most] = [1, Math.min(text.length, room)];
  while (fits < most) {
    const half = Math.ceil((fits + most) / 2);
    const size = measure({ ...block, spans: sliceSpans(block.spans, 0, half) });
    if (size <= room) fits = half;
    else most = half - 1;
  }
  return fits;
}

/** The best place to break a text, at most `most` characters in; the sense counts for more than a full page. */
function findBreak(text: string, most: number): number {
  if (most >= text.length) return text.length;
  const head = text.slice(0, most + 1);
  const line = head.lastIndexOf("\n");
  if (line >= most / 2) return line;
  const sentence = [...head.matchAll(/[.!?…。！？][\p{Pe}\p{Pf}"']*(?=\s)|[。！？]/gu)].at(-1);
  const end = sentence ? sentence.index + sentence[0].length : 0;
  if (end >= most / 2 && end <= most) return end;
  const blank = head.search(/\s\S*$/);
  if (blank > 0 && head.slice(0, blank).trim() !== "") return blank;
  return findSegment(text, most);
}

/** Where nothing is blank: between two words of a script that has no blanks, else between two characters. */
function findSegment(text: string, most: number): number {
  for (const segmenter of [words, graphemes]) {
    const start = segmenter.segment(text).containing(most)?.index ?? 0;
    if (start > most / 2) return start;
  }
  return /[\uDC00-\uDFFF]/.test(text.charAt(most)) && most > 1 ? most - 1 : most;
}

function sliceSpans(spans: readonly Span[], from: number, to = Infinity): Span[] {
  let start = 0;
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += span.text.length;
    return text === "" ? [] : [{ ...span, text }];
  });
}
