/** What Discord reads as a sign wherever it stands, with ":smile:", "@here" and the start of an address. */
const signs = /[\\*_~`|<[\]]|@(?=everyone|here)|:(?=\/\/|[\w+-]*[a-z][\w+-]*:)/gi;

/** Plain text that Discord shows to the letter, but for what is a sign at the start of a line: see `guardLine`. */
export function escapeText(text: string): string {
  return text.replace(signs, "\\$&");
}

/** A line whose start is no heading, subtext, quote or list. */
export function guardLine(line: string): string {
  return line
    .replace(/^(?:#{1,6}|-#?|>{1,3}|\+)(?=\s|$)|^>>>/, "\\$&")
    .replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\");
}
