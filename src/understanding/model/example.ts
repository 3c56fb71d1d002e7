import { type Move, moves } from "../meaning.ts";
import { type Standing, standings } from "./standing.ts";

/** What somebody said, masked, and what they did with it. */
export interface Example {
  readonly move: Move;
  /** Moves that it could fairly be taken for instead. */
  readonly others: readonly Move[];
  readonly text: string;
  readonly standing: Standing;
}

/** Reads the lines of one move: `masked text | standing | other moves`, of which the latter two may be left out. Throws at what is neither. */
export function readExamples(move: Move, source: string): Example[] {
  return source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [text = "", standing = "", others = ""] = line.split("|").map((part) => part.trim());
      return {
        move,
        text,
        standing: listOf(standings, standing, line),
        others: listOf(moves, others, line),
      };
    });
}

function listOf<T extends string>(known: readonly T[], words: string, line: string): T[] {
  return words
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => {
      const found = known.find((each) => each === word);
      if (found === undefined) throw new Error(`“${word}” is not one of those: ${line}`);
      return found;
    });
}
