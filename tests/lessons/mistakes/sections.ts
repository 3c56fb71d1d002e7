import { concept, type Mistakes } from "./mistake.ts";

/** What goes wrong with sections and facets. */
export const sectionMistakes: Mistakes = {
  "no simple words": concept(
    "## In simple words\n\nKeep a copy somewhere else. If the first one is gone, use the copy.\n",
    "",
    "# Backup",
    "There are no simple words",
  ),
  "an unknown section": concept("## Terms", "## Words", "## Words", "“Words” is unknown. The sec"),
  "a section twice": concept(
    "## Facets",
    "## In simple words\n\nTwice.\n\n## Facets",
    "## In simple words\n\nTwice",
    "The section “In simple words” comes twice",
  ),
  "a heading that is too deep": concept("## Facets", "#### Deep\n\n## Facets", "####", "no place"),
  "a table outside an analogy": concept(
    "## Facets",
    "| a | b |\n| - | - |\n\n## Facets",
    "| a",
    "only be the mapping of an analogy",
  ),
  "a line across the page": concept("## Facets", "***\n\n## Facets", "***", "not shown. Delete it"),
  "a facet without bold name": concept(
    "- **freshness**: You",
    "- one more: yes\n- **freshness**: You",
    "- one more",
    "lacks a bold name or a text. Write: - **name**: one or two",
  ),
  "text among the facets": concept(
    "## Facets\n",
    "## Facets\n\nSome.\n",
    "Some.",
    "not in the list",
  ),
  "a facet twice": concept(
    "- **restoring**:",
    "- **Freshness**: Again.\n- **restoring**:",
    "- **Freshness",
    "The facet “Freshness” comes twice",
  ),
  "a facet with other names": concept(
    "**freshness**:",
    "**freshness** (age):",
    "- **freshness",
    "A facet has one name",
  ),
  "a facet that no analogy shows": concept(
    "- facets: freshness\n\nA family",
    "- facets: restoring\n\nA family",
    "- **freshness",
    "No analogy shows the facet “freshness”",
  ),
  "an unknown facet on an analogy": concept(
    "- facets: freshness\n\nA family",
    "- facets: freshness, age\n\nA family",
    "- facets: freshness, age",
    "“age” is not a facet of this concept. Its facets are “separate place”",
  ),
  "an unknown facet on a check": concept(
    "- facet: separate place",
    "- facet: place",
    "- facet: place",
    "“place” is not a facet",
  ),
  "two facets on a check": concept(
    "- facet: separate place",
    "- facet: separate place, freshness",
    "### Your laptop",
    "names two facets",
  ),
};
