/** What somebody asked in a lesson, and the authored question that answers it. */
export interface AskedLine {
  readonly text: string;
  /** The concept under discussion. */
  readonly concept: string;
  /** The story in the air, by its id within that concept. */
  readonly story: string | null;
  /** The question or misconception; null where the lesson has none for it. */
  readonly question: { readonly concept: string; readonly id: string } | null;
}

/** Reads lines of `text | concept under discussion | story in the air | concept/question`, of which the latter two may be empty. Throws at what is not in that form. */
export function readAskings(source: string): AskedLine[] {
  return source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [text = "", concept = "", story = "", question = ""] = line
        .split("|")
        .map((part) => part.trim());
      const [asked = "", id = ""] = question.split("/");
      if (text === "" || concept === "" || (question !== "" && id === ""))
        throw new Error(
          `This should be “text | concept | story | concept/question”, the latter two may be empty: ${line}`,
        );
      return { text, concept, story: story || null, question: id ? { concept: asked, id } : null };
    });
}
