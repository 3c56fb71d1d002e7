/** Text of at most `most` UTF-16 units; a longer one ends in “…”, and never with half a character before it. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${cutHead(text, most - 1).trimEnd()}…`;
}

/** The first `most` UTF-16 units of a text, one less where half a character would be left. */
export function cutHead(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}
