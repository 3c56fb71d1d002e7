import { concept, lesson, type Mistakes } from "./mistake.ts";

/** What goes wrong above the sections. */
export const frontMistakes: Mistakes = {
  "no front matter in lesson.md": lesson(
    "---\ntitle: Keeping your files safe\nconcepts: [backup]\n---\n\n",
    "",
    "# Keeping",
    "There is no front matter. Begin with ---, title, concepts",
  ),
  "no front matter in a concept": concept(
    "---\nnames: [backup]\naliases: [back-up, safety copy]\nrequires: []\n---\n\n",
    "",
    "# Backup",
    "There is no front matter. Begin with ---, names, aliases, requires",
  ),
  "front matter that is not YAML": lesson(
    "title: Keeping your files safe",
    "title: Keep: your files safe",
    "Keep: your",
    "The front matter is not sound: Nested mappings",
  ),
  "front matter with a sentence in it, of which the YAML parser says a lot": lesson(
    "title: Keeping your files safe\n",
    "Yours to change\n# from here on\ntitle: Keeping your files safe\n",
    "title: Keeping",
    "The front matter is not sound: ",
  ),
  "front matter that is a list": concept(
    "names: [backup]\naliases: [back-up, safety copy]\nrequires: []",
    "- backup",
    "---",
    "not a list of “name: value” lines",
  ),
  "front matter nested out of reason": concept(
    "names: [backup]",
    `names: ${"[".repeat(60)}`,
    "---",
    "Write plain lists in it",
  ),
  "an unknown key in the front matter": concept(
    "requires: []",
    "require: []",
    "require: []",
    "“require” is unknown in the front matter. It knows “names”, “aliases”, “requires”",
  ),
  "a text where the front matter wants a list": concept(
    "aliases: [back-up, safety copy]",
    "aliases: safety copy",
    "aliases:",
    "needs a list as “aliases”",
  ),
  "a number among the names": concept("[back-up,", "[101,", "101", "Put numbers, true and false"),
  "no names": concept("names: [backup]", "names: []", "names:", "needs a list as “names”"),
  "no title in the front matter": lesson(
    "title: Keeping your files safe\n",
    "",
    "---",
    "needs a text as “title”",
  ),
  "no title": concept("# Backup\n", "", "A backup is a second", "There is no title"),
  "two titles": concept("## Facets", "# More\n\n## Facets", "# More", "A file has one title"),
  "text above the title": concept("# Backup", "Hello.\n\n# Backup", "Hello", "above the title"),
  "no aim": lesson(
    "By the end you can say what a backup is for, and what it cannot do.\n",
    "",
    "# Keeping",
    "There is no aim",
  ),
  "no opening": lesson(
    "## Opening\n\nHi! We'll talk about keeping files safe. What would you like to start with?\n",
    "",
    "# Keeping",
    "There is no opening. Add “## Opening”",
  ),
  "an empty recap": lesson(
    "Keep a second copy, keep it somewhere else, and try now and then whether you can read it.",
    "",
    "## Recap",
    "There is no recap",
  ),
  "a concept without a file": lesson("[backup]", "[backup, sync]", "sync", "no file sync.md"),
  "a concept listed twice": lesson("[backup]", "[backup, backup]", "backup]", "listed twice"),
  "no explanation": concept(
    "A backup is a second copy of your files, kept apart from the first, so that losing one does not mean losing both. It is made again and again, because a copy only knows what was there when it was made.",
    "",
    "# Backup",
    "There is no explanation",
  ),
  "no line that sums it up": concept(
    "> In one line: a backup is a separate copy from which you can get back what you lost.\n",
    "",
    "# Backup",
    "There is no one-line summary",
  ),
  "a quote that does not sum it up": concept(
    "> In one line:",
    "> In a line:",
    "> In a line",
    "There is no one-line summary",
  ),
  "a second quote under the title": concept(
    "## In simple words",
    "> More.\n\n## In simple words",
    "> More",
    "There is one quote under the title",
  ),
};
