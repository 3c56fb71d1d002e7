import { concept, lesson, type Mistake, type Mistakes } from "./mistake.ts";

const dashes = "| --- | --- |\n| your key";

/** The example with a passage edited, where the mistake stands at the beginning of what was put there. */
const slip = (from: string, to: string, says: string): Mistake => concept(from, to, to, says);

const plain = "Put a plain space after ##: without one, this is no heading.";
const dash = "This line begins with a long dash. Write a plain hyphen and a space";
const indent = "Indent by two spaces what belongs to the line above";
const box = "Write “- [ ]” before an option, or “- [x]” before a right one";
const open = "The front matter is not closed. Write --- on a line of its own";

/** What Markdown silently takes for something else, and would be followed by a train of other complaints. */
export const slips: Mistakes = {
  "no space after the hashes": slip("## Facets", "##Facets", plain),
  "a no-break space after the hashes": slip("## Facets", "##\u00a0Facets", plain),
  "an analogy's heading without a space": slip("### Photo", "###Photo", "space after ###"),
  "a section with one #": slip("## Questions", "# Questions", "Write “## Questions”"),
  "a no-break space after a hyphen": slip(
    "- keywords: photo",
    "-\u00a0keywords: photo",
    "Put a plain space after the hyphen",
  ),
  "a long dash before a key": slip("- kind: what-if", "– kind: what-if", dash),
  "a long dash before a facet": slip("- **freshness**", "— **freshness**", dash),
  "a long dash before an option": slip("- [x]", "– [x]", dash),
  "a long dash before a phrasing": concept(
    "- asked:\n  - what happens",
    "- asked:\n  – what happens",
    "– what happens",
    dash,
  ),
  "a long dash before a second phrasing": concept(
    "  - and if the",
    "  – and if the",
    "– and if",
    dash,
  ),
  "an unknown key below phrasings that are indented by three": concept(
    "- kind: ask-how\n- asked:\n  - how do I know how often to copy?\n  - how often is often enough?\n- facets",
    "- kind: ask-how\n- asked:\n   - how do I know how often to copy?\n- facts",
    "- facts: fresh",
    "“facts” is unknown here",
  ),
  "phrasings that are not indented": concept(
    "  - what happens if both copies are gone?\n  - and if",
    "- what happens if both copies are gone?\n- and if",
    "- what happens",
    indent,
  ),
  "phrasings that are not indented, below a blank line": concept(
    "  - what happens if both copies are gone?\n  - and if",
    "\n- what happens if both copies are gone?\n- and if",
    "- what happens",
    indent,
  ),
  "phrasings indented by one space": concept(
    "  - isn't that just copying to another disk?\n  - so",
    " - isn't that just copying to another disk?\n - so",
    "- isn't",
    indent,
  ),
  "an empty box without a space": slip("- [ ] The disk", "- [] The disk", box),
  "a box with too many spaces": slip("- [x] It was", "- [ x ] It was", box),
  "a box without a space before it": slip("- [x] It was", "-[x] It was", box),
  "front matter that is not closed": concept(
    "requires: []\n---\n",
    "requires: []\n\n",
    "\n\n# Ba",
    open,
  ),
  "front matter of lesson.md that is not closed": lesson(
    "concepts: [backup]\n---\n",
    "concepts: [backup]\n",
    "\n# Keeping",
    open,
  ),
  "front matter closed with a long dash": concept("[]\n---\n", "[]\n—-\n", "—-", open),
  "a mapping without its line of dashes": concept(
    `| In the story | In the system |\n${dashes}`,
    "| In the story | In the system |\n| your key",
    "| In the story",
    "has a table that lacks its second line: | --- | --- |",
  ),
  "a mapping with too short a line of dashes": concept(
    dashes,
    "| --- |\n| your key",
    "| In the story",
    "has a table that lacks its second line: | --- | --- |",
  ),
  "two versions of a file": slip(
    "## Facets",
    "<<<<<<< HEAD\n## Facets",
    "Two versions of this file were merged",
  ),
};
