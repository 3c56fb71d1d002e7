import { concept, type Mistakes } from "./mistake.ts";

/** What goes wrong with names, terms and checks. */
export const wordMistakes: Mistakes = {
  "a common word as an alias": concept("back-up,", "the system,", "the system", "is a common word"),
  "the plural of a common word as a name": concept(
    "[backup]",
    "[things]",
    "things]",
    "is a common",
  ),
  "a common word as a term": concept(
    "(first copy, source)",
    "(first copy, thing)",
    "- **original**",
    "“thing” is a common word: the bot would hear this term everywhere",
  ),
  "an alias that is the name": concept(
    "back-up,",
    "Backup,",
    "Backup,",
    "belongs to a concept alr",
  ),
  "two terms of one name": concept(
    "- **schedule**:",
    "- **schedule** (copies):",
    "- **schedule**",
    "The name “copies” belongs to a term already (backup.md:",
  ),
  "a term without text": concept(
    "- **schedule**: When copies are made without anyone thinking of it.",
    "- **copying**:\n- **schedule**: When copies are made.",
    "- **copying**",
    "lacks a bold name or a text. Write: - **name** (other",
  ),
  "a check without hint": concept(
    "- hint: Ask what the two copies had in common.\n",
    "",
    "### Your laptop",
    "has no hint",
  ),
  "a check with one option": concept(
    `- [ ] It was not made often enough.
  - A fresher copy would have been in the same drawer, and gone with it.
- [ ] The disk was too small.
  - Size did not matter here. Ask what took both copies at once.
`,
    "",
    "### Your laptop",
    "has fewer than two options",
  ),
  "a check with six options": concept(
    "- [ ] The disk was too small.",
    "- [ ] A.\n  - No.\n- [ ] B.\n  - No.\n- [ ] C.\n  - No.\n- [ ] The disk was too small.",
    "### Your laptop",
    "has 6 options. Keep five at most",
  ),
  "a check where nothing is right": concept("- [x]", "- [ ]", "### Your laptop", "no right option"),
  "an option without feedback": concept(
    "  - Size did not matter here. Ask what took both copies at once.\n",
    "",
    "- [ ] The disk",
    "The option “The disk was too small.” has no feedback",
  ),
  "an answered: without a list": concept(
    "    - both were in one room\n    - the drawer is no safer than the desk\n",
    "",
    "- answered:",
    "“answered:” has no list",
  ),
  "an empty way of saying an option": concept(
    "    - both were in one room\n",
    "    - both were in one room\n    -\n",
    "-\n    - the drawer",
    "This phrasing is empty",
  ),
  "a way of saying an option that nobody types": concept(
    "    - both were in one room\n",
    `    - both were in ${"one and the same ".repeat(20)}room\n`,
    "- both were",
    "This phrasing is 357 characters long. Shorten it to 200",
  ),
  "an option that is answered twice": concept(
    "    - the drawer is",
    "  - answered:\n    - the drawer is",
    "- answered:\n    - the drawer is",
    "“answered” comes twice",
  ),
  "a way of saying two options": concept(
    "  - A fresher copy would have been in the same drawer, and gone with it.\n",
    "  - A fresher copy would have gone with it.\n  - answered:\n    - Both were in one room\n",
    "- Both were in one room",
    "stands at “It was kept in the same place.” as well",
  ),
  "text below a check": concept(
    "  - Size did not matter here. Ask what took both copies at once.\n",
    "  - Size did not matter here.\n\nWell done.\n",
    "Well done",
    "A check is one list",
  ),
};
