import type { Concept } from "../lessons/lesson.ts";
import { cellWords } from "../lessons/slots.ts";
import { stemAll } from "./stems.ts";

/** A part of the system as the mapping of an analogy calls it. */
export interface Cell {
  readonly cell: string;
  /** The stems of its words. */
  readonly stems: string;
  /** The id of the analogy. */
  readonly analogy: string;
}

const known = new WeakMap<Concept, readonly Cell[]>();

/** What the mappings of a concept call parts of the system, in the author's order. */
export function listCells(concept: Concept): readonly Cell[] {
  const cells = known.get(concept) ?? stemCells(concept);
  known.set(concept, cells);
  return cells;
}

function stemCells({ analogies }: Concept): readonly Cell[] {
  return analogies.flatMap(({ id, mapping }) =>
    mapping
      .flatMap(({ system }) => cellWords(system))
      .map((cell) => ({ cell, stems: stemAll(cell), analogy: id })),
  );
}
