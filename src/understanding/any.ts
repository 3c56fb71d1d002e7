/** One pattern that fires where any of these does; a string is a pattern's source. */
export function any(...cues: readonly (RegExp | string)[]): RegExp {
  return new RegExp(cues.map((cue) => (typeof cue === "string" ? cue : cue.source)).join("|"), "u");
}
