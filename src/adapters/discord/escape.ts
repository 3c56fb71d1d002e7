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
