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
  "text below a check": concept(
    "  - Size did not matter here. Ask what took both copies at once.\n",
    "  - Size did not matter here.\n\nWell done.\n",
    "Well done",
    "A check is one list",
  ),
};
