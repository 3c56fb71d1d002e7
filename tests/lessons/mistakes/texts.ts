import { concept, lesson, type Mistakes } from "./mistake.ts";

const frequent =
  "As often as you can bear to lose: with a copy every evening, a lost disk costs you at most one day's work.";

/** What goes wrong in any text. */
export const textMistakes: Mistakes = {
  "a dead link": concept(
    "Keep a copy somewhere else.",
    "Keep [a copy](copies.md).",
    "[a copy]",
    "The link leads to copies.md",
  ),
  "a link to nowhere": concept(
    "Keep a copy somewhere else.",
    "Keep [a copy](../copies).",
    "[a copy]",
    "The link to “../copies” leads nowhere",
  ),
  HTML: concept("Keep a copy", "Keep a <b>copy", "<b>", "HTML is not shown"),
  "an HTML comment": lesson("## Recap", "<!-- later -->\n\n## Recap", "<!--", "HTML is not shown"),
  "an image": concept("Keep a copy", "![a disk](disk.png) Keep a copy", "![a", "Images are not"),
  "an address apart from its link": concept(
    "## Facets",
    "[x]: https://example.org\n\n## Facets",
    "[x]:",
    "Write the address where the link is",
  ),
  "a footnote": concept(
    "## Facets",
    "[^1]: A note.\n\n## Facets",
    "[^1]:",
    "Footnotes are not shown",
  ),
  "a control character": concept("Keep a copy", "Keep \u0007 a", "\u0007", "invisible control"),
  "an analogy that is too long": concept(
    "You leave a spare key with your neighbour.",
    "You leave a spare key. ".repeat(80),
    "### Spare key",
    "The analogy “Spare key” is ",
  ),
  "an answer that is too long": concept(
    frequent,
    "As often as you can. ".repeat(75),
    "### How often",
    "The answer to “How often should I make one?” is 1574 characters long. Shorten it to 1500",
  ),
  "an option that is too long": concept(
    "The disk was too small.",
    `The disk was too ${"very ".repeat(40)}small.`,
    "- [ ] The disk",
    "This option is 223 characters long. Shorten it to 200",
  ),
  "a paragraph without end": concept(
    "Keep a copy somewhere else.",
    "Keep a copy. ".repeat(700),
    "Keep a copy. K",
    "over 8,000 characters",
  ),
  "lists in lists without end": concept(
    "Keep a copy somewhere else.",
    `${"- ".repeat(20)}Keep a copy.`,
    "- - -",
    "nested too deeply",
  ),
};
