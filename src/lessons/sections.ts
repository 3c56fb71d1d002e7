import type { Heading, RootContent } from "mdast";
import { complain, inlineOf, type Page, plainOf, startOf, warn } from "./page.ts";

/** A heading and what stands below it. */
export interface Section {
  readonly heading: Heading;
  /** The heading as the author wrote it. */
  readonly title: string;
  readonly blocks: readonly RootContent[];
}

/** Blocks cut at the headings of one depth. */
export interface Cut {
  /** What stands above the first of these headings. */
  readonly before: readonly RootContent[];
  readonly sections: readonly Section[];
}

/** Cuts blocks at their headings of one depth; deeper headings stay among the blocks. */
export function cutAt(page: Page, blocks: readonly RootContent[], depth: number): Cut {
  const before: RootContent[] = [];
  const sections: (Section & { blocks: RootContent[] })[] = [];
  for (const block of blocks) {
    if (block.type === "heading" && block.depth === depth)
      sections.push({ heading: block, title: inlineOf(page, block.children), blocks: [] });
    else (sections.at(-1)?.blocks ?? before).push(block);
  }
  return { before, sections };
}

/** What stands below a page's one title; of a page without a title, everything. */
export function readTitle(page: Page): { heading: Heading | null; blocks: readonly RootContent[] } {
  const { before, sections } = cutAt(page, page.nodes, 1);
  const above = before.filter((block) => block.type !== "yaml");
  const [title, ...others] = sections;
  for (const { heading } of others)
    complain(page, heading, "A file has one title. Give this heading two # or three.");
  if (!title || title.title === "") {
    complain(
      page,
      title?.heading ?? above[0] ?? startOf(page),
      "There is no title. Add one: # Title",
    );
    return { heading: null, blocks: [...above, ...sections.flatMap((it) => it.blocks)] };
  }
  if (above[0]) complain(page, above[0], "This stands above the title. Move it below.");
  return { heading: title.heading, blocks: sections.flatMap((it) => it.blocks) };
}

/** Sections by their name, of those that the form knows; any other, or one that comes twice, is complained of. */
export function nameSections<Name extends string>(
  page: Page,
  sections: readonly Section[],
  known: readonly Name[],
): ReadonlyMap<Name, Section> {
  const named = new Map<Name, Section>();
  let last = -1;
  for (const section of sections) {
    const name = known.find((it) => it.toLowerCase() === plainOf(section.heading).toLowerCase());
    if (name === undefined) refuseSection(page, section, known);
    else if (named.has(name)) {
      complain(page, section.heading, `The section “${name}” comes twice. Make one of them.`);
    } else {
      named.set(name, section);
      const index = known.indexOf(name);
      if (index < last)
        warn(
          page,
          section.heading,
          `“${name}” comes before “${known[last]}” in the form. Move it up.`,
        );
      last = Math.max(last, index);
    }
  }
  return named;
}

function refuseSection(page: Page, section: Section, known: readonly string[]): void {
  const names = known.map((it) => `“${it}”`).join(", ");
  const message = `The section “${plainOf(section.heading)}” is unknown. The sections are ${names}.`;
  complain(page, section.heading, message);
}
