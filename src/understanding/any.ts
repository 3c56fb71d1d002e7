/** One pattern that fires where any of these does; a string is a pattern's source. */
export function any(...cues: readonly (RegExp | string)[]): RegExp {
  const source = cues.map((cue) => (typeof cue === "string" ? cue : cue.source)).join("|");
  return new RegExp(source, source.includes("\\p{") ? "u" : "");
}

/** The source of a group, so that a long one fits on lines; each string is one alternative or several. */
export function oneOf(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join("|")})`;
}
