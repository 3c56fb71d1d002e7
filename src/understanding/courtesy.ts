import type { Clause } from "./clauses.ts";
import { type Draft, isOpen } from "./draft.ts";
import { slight } from "./heard.ts";
import type { Utterance } from "./model/features.ts";
import type { Item } from "./tags.ts";

/** So many words a clause has that asks for something of its own. */
const leastAsked = 4;

/** "Makes sense. Last question, is it not expensive": what is left to hear without the courtesy; null where nothing is asked beside it, or it did not decide. */
export function dropCourtesy({ clauses, heard }: Utterance, { move }: Draft): Item[] | null {
  if (!slight.has(move) || clauses.length < 2) return null;
  const asked = clauses.filter(
    (clause) =>
      isOpen(clause) &&
      countWords(clause) >= leastAsked &&
      !heard.some((each) => each.clause === clause && slight.has(each.cue.move)),
  );
  return asked.length > 0 ? asked.flatMap(listItems) : null;
}

function countWords({ text }: Clause): number {
  return text.split(" ").length;
}

/** A clause as it was said, its end with it. */
function listItems({ items, asked }: Clause): Item[] {
  return [...items, { text: asked ? "?" : ".", tag: null }];
}
