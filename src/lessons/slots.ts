import pluralize from "pluralize";

/** A piece of an “In the story” line; `slot` is what stands between the braces, null for the words around them. */
export interface Piece {
  /** As written, braces included. */
  readonly text: string;
  readonly slot: string | null;
}

/** Cuts a text at its slots; the pieces' texts joined give the text again, and a lone brace is plain text. */
export function parseSlots(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(/\{([^{}]*)\}/g)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), slot: null });
    pieces.push({ text: match[0], slot: (match[1] ?? "").trim() });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), slot: null });
  return pieces;
}

/** Equal for words that name the same thing: case, article, number and emphasis are left aside. For comparing only, never for showing. */
export function slotKey(words: string): string {
  const bare = words.toLowerCase().replace(/[*_`]/g, "").replace(/[’‘]/g, "'");
  const spaced = bare.replace(/\s+/g, " ").trim();
  return pluralize.singular(spaced.replace(/^(?:an?|the) (?=.)/, ""));
}

/** The words of a mapping cell that mean the same: `taxi / cab`. */
export function cellWords(cell: string): readonly string[] {
  return cell.split(" / ").map((word) => word.trim());
}

/** Of the words that mean the same, the one that is shown; the others are there to be recognised. */
export function firstWord(cell: string): string {
  return cellWords(cell)[0] ?? cell;
}
