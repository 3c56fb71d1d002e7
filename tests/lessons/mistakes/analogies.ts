import { concept, type Mistakes } from "./mistake.ts";

const keyTable = `| In the story | In the system |
| --- | --- |
| your key | original |
| spare key | copy |
| neighbour's house | other place |
| trying the key in the lock | restoring |`;

/** What goes wrong in analogies. */
export const analogyMistakes: Mistakes = {
  "no keywords": concept(
    "- keywords: photo album, photographs\n",
    "",
    "### Photo album",
    "The analogy “Photo album” has no keywords. Add “- keywords: …”",
  ),
  "unknown metadata": concept(
    "- keywords: photo album, photographs",
    "- keywords: photo album\n- keyword: photographs",
    "- keyword: p",
    "“keyword” is unknown here. The list at the top of an analogy knows “keywords:”, “facets:”",
  ),
  "metadata without a colon": concept(
    "- kind: what-if",
    "- kind: what-if\n- what if",
    "- what if",
    "This line has no name and colon. The list at the top of a question knows",
  ),
  "metadata twice": concept(
    "- kind: what-if",
    "- kind: what-if\n- kind: apply",
    "- kind: apply",
    "“kind” comes twice",
  ),
  "metadata in brackets": concept(
    "- keywords: photo album, photographs",
    "- keywords: [photo album, photographs]",
    "- keywords: [",
    "Write “keywords” without brackets",
  ),
  "no mapping": concept(
    `${keyTable}\n`,
    "",
    "### Spare key",
    "“Spare key” has no mapping. Add a tab",
  ),
  "a mapping without rows": concept(
    keyTable,
    "| In the story | In the system |\n| --- | --- |",
    "| In the story | In the system |\n| --- | --- |\n\n",
    "“Spare key” has no mapping",
  ),
  "a mapping with other columns": concept(
    keyTable,
    "| In the system | In the story |\n| --- | --- |\n| copy | key |",
    "| In the system",
    "A mapping has two columns. Begin the table with the columns “In the story”",
  ),
  "a row with three cells": concept(
    "| your key | original |",
    "| your key | original | x |",
    "| your key",
    "This row has more",
  ),
  "an empty cell": concept(
    "| your key | original |",
    "| your key | |",
    "| your key",
    "has an empty cell",
  ),
  "two tables in an analogy": concept(
    "**Breaks down:** a spare",
    "| x | y |\n| - | - |\n\n**Breaks down:** a spare",
    "| x",
    "has two tables",
  ),
  "text between mapping and breakdown": concept(
    "**Breaks down:** a spare",
    "So there.\n\n**Breaks down:** a spare",
    "So there",
    "Text below the mapping must begin with “**Breaks down:**”",
  ),
  "no breakdown": concept(
    "**Breaks down:** a spare key opens the door for ever, while a copy of your files grows older every day.",
    "",
    "### Spare key",
    "“Spare key” does not say where it breaks down",
  ),
  "no story": concept(
    "You leave a spare key with your neighbour. One evening your own key is gone, and a minute later you are at home all the same. Under your own doormat it would have helped the burglar as well, and had you changed the lock last month without telling her, her key would fit nothing.",
    "",
    "### Spare key",
    "“Spare key” has no story",
  ),
  "two analogies of one id": concept(
    "### Photo album",
    "### Spare “Key”",
    "### Spare “Key",
    "same id, “spare-key”, as the one on line",
  ),
  "an analogy called plain": concept(
    "### Photo album",
    "### Plain",
    "### Plain",
    "cannot be called “Plain”",
  ),
  "a heading without words": concept("### Photo album", "### ?!", "### ?!", "needs words"),
  "text above the first analogy": concept(
    "## Analogies\n",
    "## Analogies\n\nStories.\n",
    "Stories.",
    "under a heading of its own",
  ),
  "options outside a check": concept(
    "- keywords: photo album, photographs",
    "- keywords: photo album, photographs\n- [x] yes",
    "- [x] yes",
    "Only a check has options",
  ),
};
