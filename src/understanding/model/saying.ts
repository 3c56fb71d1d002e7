import { type Passage, passageKinds } from "../passages.ts";
import { type Judgement, judgements } from "../verdicts.ts";

/** What somebody stated in a lesson, and what becomes of it. */
export interface Saying {
  readonly text: string;
  /** The concept under discussion. */
  readonly concept: string;
  /** The story in the air, by its id within that concept. */
  readonly story: string | null;
  readonly judgement: Judgement;
  /** Where the lesson says so, or what is true instead: any of these will do. */
  readonly passages: readonly (Passage & { readonly concept: string })[];
}

/** Reads lines of `text | concept under discussion | story in the air | right, wrong or open | concept/kind/id; …`, of which the story and the passages may be empty. Throws at what is not in that form. */
export function readSayings(source: string): Saying[] {
  return source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [text = "", concept = "", story = "", judged = "", passages = ""] = line
        .split("|")
        .map((part) => part.trim());
      const judgement = judgements.find((each) => each === judged);
      if (text === "" || concept === "" || !judgement)
        throw new Error(
          `This should be “text | concept | story | ${judgements.join(", ")} | concept/kind/id; …”: ${line}`,
        );
      const listed = passages.split(";").filter((each) => each.trim() !== "");
      return {
        text,
        concept,
        story: story || null,
        judgement,
        passages: listed.map((each) => readPassage(each.trim(), line)),
      };
    });
}

function readPassage(text: string, line: string): Passage & { readonly concept: string } {
  const [concept = "", called = "", ...rest] = text.split("/");
  const kind = passageKinds.find((each) => each === called);
  if (!kind) throw new Error(`“${called}” is not one of ${passageKinds.join(", ")}: ${line}`);
  return { concept, kind, id: rest.join("/") };
}
