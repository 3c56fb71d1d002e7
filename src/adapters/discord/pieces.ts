import type { MappingLine, Part } from "../../tutor/reply.ts";
import { type Block, paragraph, quote } from "../text/block.ts";
import { type Choice, listChoices } from "../text/choices.ts";
import { readLine, readMarkdown } from "../text/markdown.ts";
import type { Piece } from "./pages.ts";

/** A reply's parts in order. A story, what stands for what in it, and where it breaks down are one card. */
export function readPieces(parts: readonly Part[], choices: readonly Choice[]): Piece[] {
  const pieces: Piece[] = [];
  let kind: Part["kind"] | null = null;
  for (const part of parts) {
    const blocks = readPart(part);
    if (blocks.length === 0) continue;
    pieces.push({ ...findPlace(part.kind, kind, pieces.at(-1)), blocks });
    kind = part.kind;
  }
  const listed = listChoices(choices);
  const above = pieces.at(-1);
  if (listed.length === 0) return pieces;
  const place = above && above.card === 0 ? above : { card: 0, text: (above?.text ?? 0) + 1 };
  return [...pieces, { ...place, blocks: listed }];
}

/** Text joins text, and the breakdown its mapping; all else stands apart. */
function findPlace(
  kind: Part["kind"],
  above: Part["kind"] | null,
  last: Piece | undefined,
): Pick<Piece, "card" | "text"> {
  const text = last?.text ?? 0;
  const carded = kind === "story" || kind === "mapping" || kind === "breakdown";
  if (!last) return { card: carded ? 1 : 0, text: 1 };
  if (!carded) return { card: 0, text: kind === "text" && above === "text" ? text : text + 1 };
  const card = last.card > 0 && kind !== "story" ? last.card : text + 1;
  return { card, text: kind === "breakdown" && above === "mapping" ? text : text + 1 };
}

function readPart(part: Part): Block[] {
  switch (part.kind) {
    case "text":
      return readMarkdown(part.text);
    case "ask":
      return readMarkdown(part.text, ["strong"]);
    case "story":
      return [...readTitle(part.title), ...readMarkdown(part.text)];
    case "mapping":
      return part.rows.map(readRow);
    case "breakdown":
      return readMarkdown(part.text).map(quote);
  }
}

function readTitle(title: string): Block[] {
  const spans = readLine(title);
  const line = paragraph(spans, { first: "### ", rest: "### " });
  return spans.some(({ text }) => text.trim() !== "") ? [line] : [];
}

/** A row is a line that reads aloud as it stands, and wraps as any other: Discord has no tables. */
function readRow({ story, system }: MappingLine): Block {
  const arrow = { text: " → ", marks: [] };
  return paragraph([...readLine(story, ["strong"]), arrow, ...readLine(system)], { gap: 1 });
}
