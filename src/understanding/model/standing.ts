import type { DialogueState } from "../meaning.ts";

/** What of a conversation bears on what is said in it. */
export const standings = [
  /** Nothing is under discussion yet. */
  "start",
  /** The bot has just asked a check. */
  "check",
  /** What is named is under discussion, was told before, or was not told yet. */
  "here",
  "told",
  "new",
] as const;
/** All that holds at a time. */
export type Standing = readonly (typeof standings)[number][];

/** Where a conversation stands when concepts are named in it. */
export function readStanding(
  { concept, taught, pending }: DialogueState,
  mentions: readonly string[],
): Standing {
  const holds: Readonly<Record<Standing[number], boolean>> = {
    start: concept === null,
    check: pending === "check",
    here: concept !== null && mentions.includes(concept),
    told: mentions.some((id) => id !== concept && taught?.includes(id)),
    new: mentions.some((id) => id !== concept && taught !== null && !taught.includes(id)),
  };
  return standings.filter((each) => holds[each]);
}
