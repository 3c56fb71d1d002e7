import type { MappingLine, Part } from "../../tutor/reply.ts";
import { type Block, paragraph, quote } from "../text/block.ts";
import { type Choice, listChoices } from "../text/choices.ts";
import { readLine, readMarkdown } from "../text/markdown.ts";
import { flatten } from "../text/plain.ts";

/** What stands together in a message; `rule` draws a line above it. */
export type Piece =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "words"; readonly rule: boolean; readonly blocks: readonly Block[] };

/** A reply's parts in order. What follows on a story with its mapping and breakdown is set off from it. */
export function readPieces(parts: readonly Part[], choices: readonly Choice[]): Piece[] {
  const pieces: Piece[] = [];
  let told = false;
  for (const part of parts) {
    const isStory = part.kind === "story" || part.kind === "mapping" || part.kind === "breakdown";
    const read = readPart(part, told && !isStory);
    if (read.length > 0) told = isStory;
    pieces.push(...read);
  }
  const listed = listChoices(choices);
  return listed.length === 0
    ? pieces
    : [...pieces, { kind: "words", rule: told, blocks: separate(listed) }];
}

function readPart(part: Part, rule: boolean): Piece[] {
  switch (part.kind) {
    case "text":
      return words(readMarkdown(part.text), rule);
    case "ask":
      return words(readMarkdown(part.text, ["strong"]), rule);
    case "story":
      return [...readTitle(part.title), ...words(readMarkdown(part.text), rule)];
    case "mapping":
      return words(separate(part.rows.map(readRow)), rule);
    case "breakdown":
      return words(readMarkdown(part.text).map(quote), rule);
  }
}

function words(blocks: readonly Block[], rule: boolean): Piece[] {
  return blocks.length === 0 ? [] : [{ kind: "words", rule, blocks }];
}

function readTitle(title: string): Piece[] {
  const text = flatten(
    readLine(title)
      .map((span) => span.text)
      .join(""),
  );
  return text === "" ? [] : [{ kind: "title", text }];
}

/**
 * A row is a line that reads aloud as it stands, and wraps on a phone as any other. A table block would do neither, and
 * a message may have only one.
 */
function readRow({ story, system }: MappingLine): Block {
  const arrow = { text: " → ", marks: [] };
  return paragraph([...readLine(story, ["strong"]), arrow, ...readLine(system)], { gap: 1 });
}

/** The first of some lines begins anew, below what is above. */
function separate(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => (at === 0 ? { ...block, gap: 2 } : block));
}
