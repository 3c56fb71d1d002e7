import type { Clause } from "./clauses.ts";
import type { AsksOfStories, DialogueState, Echo, Row, Taken } from "./meaning.ts";
import type { Picture } from "./picture.ts";
import type { Found } from "./questions.ts";
import type { Remedy } from "./remedy.ts";
import type { Subject } from "./subject.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a draft is held against. */
export interface Grounds {
  readonly clauses: readonly Clause[];
  readonly match: Found | null;
  /** What a sentence of its own asks that goes before all else. */
  readonly outright: Found | null;
  readonly vocabulary: Vocabulary;
  readonly subject: Subject;
  readonly state: DialogueState;
  /** The whole message, spelled out. */
  readonly said: string;
  /** True where it says that the last reply missed what was meant, and so is of the subject. */
  readonly misread: boolean;
  /** True where it says no more than that what was taken for a picture was none. */
  readonly isLiteral: boolean;
  readonly row: Row | null;
  readonly taken: readonly Taken[];
  readonly picture: Picture | null;
  /** What is asked of stories, and of nothing else. */
  readonly stories: AsksOfStories | null;
  /** What asks only what helps against what was spoken of. */
  readonly remedy: Remedy | null;
  readonly echo: Echo | null;
}
