import type { Facet, Place } from "./lesson.ts";
import { readNamed } from "./named.ts";
import { complain, limit, type Page, type Placed } from "./page.ts";
import type { Section } from "./sections.ts";
import { slug } from "./slug.ts";

const form = "- **name**: one or two sentences.";

/** Reads a concept's facets; a facet's id is its name as written, because learners see it on a button. */
export function readFacets(page: Page, section: Section | undefined, at: Place): readonly Facet[] {
  const named = readNamed(page, section?.blocks ?? [], form);
  if (named.length === 0)
    complain(page, at, `There are no facets. Add a section “## Facets” with lines such as ${form}`);
  const facets: Facet[] = [];
  for (const { name, others, text, at } of named) {
    limit(page, at, `The facet’s name “${name}”`, name, 34);
    if (others.length > 0) complain(page, at, `A facet has one name. Write: ${form}`);
    if (facets.some((facet) => slug(facet.id) === slug(name)))
      complain(page, at, `The facet “${name}” comes twice. Make one of them.`);
    else facets.push({ id: name, text, at });
  }
  return facets;
}

/** Ids of the facets that metadata names; unknown ones are complained of. */
export function findFacets(
  page: Page,
  words: readonly Placed[],
  facets: readonly Facet[],
): readonly string[] {
  const ids = words.flatMap(({ value, at }) => {
    const found = facets.find((facet) => slug(facet.id) === slug(value));
    if (!found && facets.length > 0) refuseFacet(page, at, value, facets);
    return found ? [found.id] : [];
  });
  return [...new Set(ids)];
}

function refuseFacet(page: Page, at: Place, value: string, facets: readonly Facet[]): void {
  const names = facets.map((facet) => `“${facet.id}”`).join(", ");
  complain(page, at, `“${value}” is not a facet of this concept. Its facets are ${names}.`);
}
