/** One pattern that fires where any of these does; a string is a pattern's source. */
export function any(...cues: readonly (RegExp | string)[]): RegExp {
  return new RegExp(cues.map((cue) => (typeof cue === "string" ? cue : cue.source)).join("|"), "u");
}

/** The source of a group, so that a long one fits on lines; each string is one alternative or several. */
export function oneOf(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join("|")})`;
}
