import { type Block, readText } from "../text/block.ts";
import { clean, cutHead } from "../text/plain.ts";
import type { Piece } from "./pieces.ts";

/** Slack advises to stay below; it cuts at 40,000. */
const longest = 4000;

/** Text as Slack takes it to the letter: no mention, no link, no channel can come of it. */
export function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A page in its reading order, for screen readers and notifications; `labels` are those of its buttons. */
export function speak(page: readonly Piece[], labels: readonly string[]): string {
  const paragraphs = page.map((piece) =>
    piece.kind === "title" ? piece.text : readBlocks(piece.blocks),
  );
  const buttons = labels.length === 0 ? [] : [`Buttons: ${labels.join("; ")}.`];
  return cutEscaped(escapeText([...paragraphs, ...buttons].join("\n\n").trim()), longest) || "…";
}

function readBlocks(blocks: readonly Block[]): string {
  return blocks.reduce((text, block) => {
    const sign = block.first.startsWith(">") ? "" : block.first;
    const line = sign + clean(readText(block));
    return text === "" ? line : `${text}${"\n".repeat(block.gap)}${line}`;
  }, "");
}

/** What was escaped, cut to a length; never within an escape. */
export function cutEscaped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const head = cutHead(text, longest - 1).replace(/&[a-z]*$/, "");
  return `${head.trimEnd()}…`;
}
