import { complain, type Page, type Placed } from "./page.ts";
import { slug } from "./slug.ts";

/** Ids of the other concepts that a line names; a dead link, or one to this concept itself, is complained of. */
export function findConcepts(
  page: Page,
  line: string,
  words: readonly Placed[],
): readonly Placed[] {
  return words.filter(({ value, at }) => {
    const known = page.concepts.has(value);
    if (value === page.id) complain(page, at, `“${line}” names this concept itself. Delete that.`);
    else if (!known) complain(page, at, `“${line}” names ${noFile(page, value)}`);
    return known && value !== page.id;
  });
}

function noFile(page: Page, id: string): string {
  const meant = findMeant(page, id);
  if (meant !== null) return `“${id}”. ${perhaps(meant)}`;
  return `“${id}”, but the lesson has no file ${id}.md.`;
}

/** The concept of which somebody wrote the name where its id was wanted; null where there is none. */
export function findMeant(page: Page, name: string): string | null {
  const id = slug(name.replace(/\.md$/i, ""));
  return page.concepts.has(id) ? id : null;
}

/** What to say to whoever wrote that name. */
export function perhaps(meant: string): string {
  return `Perhaps ${meant} is meant: the name of the file, without .md.`;
}
