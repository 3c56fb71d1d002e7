/** Where a link leads. One object for all the words of one link. */
export interface Link {
  readonly url: string;
}

/** How words are set; the outermost mark comes first in a span. */
export type Mark = "strong" | "emphasis" | "delete" | "code" | Link;

/** Plain words, all set alike; a line feed is a break within the paragraph. */
export interface Span {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A paragraph, an item of a list, a row or a block of code. It can be cut between any two of its characters. */
export interface Block {
  readonly kind: "words" | "code";
  /** What its first line begins with, such as "- ", and what the others do. */
  readonly first: string;
  readonly rest: string;
  /** Line feeds before it. */
  readonly gap: 1 | 2;
  readonly spans: readonly Span[];
}

/** A paragraph of these words. */
export function paragraph(spans: readonly Span[], block: Partial<Block> = {}): Block {
  return { kind: "words", first: "", rest: "", gap: 2, ...block, spans };
}

/** The words of a block, without any mark. */
export function readText({ spans }: Pick<Block, "spans">): string {
  return spans.map(({ text }) => text).join("");
}

/** A block as a quote, set off by its bar and at full size; what has a sign of its own keeps that. */
export function quote(block: Block): Block {
  return block.first === "" && block.kind === "words"
    ? { ...block, first: "> ", rest: "> " }
    : block;
}
