const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Text that is safe to send: no controls, no change of direction, no half characters; tabs are spaces. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "")
    .replace(/\p{Cs}/gu, "\uFFFD");
}

/** The same on one line. */
export function flatten(text: string): string {
  return clean(text).replace(/\s+/g, " ").trim();
}

/** One line of at most `most` UTF-16 units; a longer one is cut between two characters and ends in “…”. */
export function shorten(text: string, most: number): string {
  const line = clean(text).replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = graphemes.segment(line.slice(0, most + 32)).containing(most - 1)?.index ?? 0;
  return `${line.slice(0, cut || most - 1).trimEnd()}…`;
}

/** The first `most` UTF-16 units of a text, one less where half a character would be left. */
export function cutHead(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}
