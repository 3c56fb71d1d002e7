import { complain, type Page, type Placed } from "./page.ts";

/** Ids of the other concepts that a line names; a dead link, or one to this concept itself, is complained of. */
export function findConcepts(
  page: Page,
  line: string,
  words: readonly Placed[],
): readonly Placed[] {
  return words.filter(({ value, at }) => {
    const known = page.concepts.has(value);
    if (value === page.id) complain(page, at, `“${line}” names this concept itself. Delete that.`);
    else if (!known)
      complain(page, at, `“${line}” names “${value}”, but the lesson has no file ${value}.md.`);
    return known && value !== page.id;
  });
}
