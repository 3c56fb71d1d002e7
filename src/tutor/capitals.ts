/** "fault tolerance" → "Fault tolerance". */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Fault tolerance" → "fault tolerance", to go on in the middle of a sentence; "DNS" and "A node" stay. */
export function lowerFirst(text: string): string {
  return /^(?:[A-Z][a-z]|A )/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
