import { setImmediate } from "node:timers/promises";
import type { Library } from "./library.ts";
import type { DialogueState } from "./understanding/meaning.ts";
import { understand } from "./understanding/understand.ts";
import type { Vocabulary } from "./understanding/vocabulary.ts";

/** Says and asks something, so that all is touched that understanding makes ready when it is first needed. */
const touching = "So it goes on with the others. What if two of them stop?";

/**
 * Makes ready, one concept after the other, what the first message to each lesson would have to wait for: that takes up to a
 * second a lesson, and platforms count the seconds. Messages get through in between, and it ends early when told to stop.
 */
export async function warm(
  library: Library,
  lessons: readonly string[],
  stopped: AbortSignal,
): Promise<void> {
  for (const id of lessons)
    for (const concept of library.find(id)?.lesson.concepts ?? []) {
      await setImmediate();
      if (stopped.aborted) return;
      attempt(() => library.find(id)?.vocabulary, concept.id);
    }
}

/** The same of every lesson, and of what is heard where none is open. */
export async function warmAll(library: Library, stopped: AbortSignal): Promise<void> {
  await setImmediate();
  if (stopped.aborted) return;
  attempt(() => library.catalogue(), null);
  const ids = library.list().map(({ id }) => id);
  await warm(library, ids, stopped);
}

/** What fails here fails again in the turn, which tells of it. */
function attempt(find: () => Vocabulary | undefined, concept: string | null): void {
  try {
    const vocabulary = find();
    if (vocabulary) understand(touching, vocabulary, stateAt(concept));
  } catch {}
}

function stateAt(concept: string | null): DialogueState {
  const taught = concept === null ? null : [concept];
  return { isOpen: concept !== null, concept, analogy: null, taught, pending: null, offers: [] };
}
