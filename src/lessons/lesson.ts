/** Where something stands in the author's files; `line` and `column` are 1-based. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One mistake an author can mend. `error` keeps the lesson from being taught, `warning` does not. */
export interface Problem {
  readonly at: Place;
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** The kinds of question that learners ask, which are also their moves. */
export const questionKinds = ["what-if", "ask-how", "apply", "compare", "relate"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What learners ask of any concept in the same words, so that authors need not list them: what it is good for, what it costs, when it is needed, how to begin, how to tell that it works, what kinds there are, where it is met, and what goes wrong with it. */
export const angles = [
  ...(["purpose", "drawbacks", "need", "start"] as const),
  ...(["measure", "kinds", "examples", "mistakes"] as const),
] as const;
export type Angle = (typeof angles)[number];

/** All text fields hold inline or block Markdown, as the author wrote it. Immutable once parsed. */
export interface Lesson {
  /** The folder's name. */
  readonly id: string;
  /** Changes when any file of the lesson changes; sessions stay pinned to it. */
  readonly version: string;
  readonly title: string;
  readonly aim: string;
  readonly opening: string;
  readonly recap: string;
  /** In the order in which they are taught. */
  readonly concepts: readonly Concept[];
  readonly at: Place;
}

/** One idea, as its file tells it. */
export interface Concept {
  /** The file's name without `.md`. */
  readonly id: string;
  /** What it is called; the first is how the bot calls it. */
  readonly names: readonly [string, ...string[]];
  /** Other words that mean it; they weigh less than names. */
  readonly aliases: readonly string[];
  /** Ids of the concepts that are better met before it. */
  readonly requires: readonly string[];
  readonly explanation: string;
  /** One sentence. */
  readonly summary: string;
  /** The explanation in fewer, simpler words. */
  readonly simply: string;
  readonly facets: readonly Facet[];
  readonly analogies: readonly Analogy[];
  readonly questions: readonly Question[];
  readonly misconceptions: readonly Misconception[];
  readonly terms: readonly Term[];
  readonly checks: readonly Check[];
  readonly statements: readonly Statements[];
  readonly at: Place;
}

/** One aspect of a concept that an analogy can show. */
export interface Facet {
  readonly id: string;
  readonly text: string;
  readonly at: Place;
}

/** A story, what stands for what in it, and where it stops being true. */
export interface Analogy {
  /** The heading as a slug, unique within its concept. */
  readonly id: string;
  readonly title: string;
  /** Words by which learners name it. */
  readonly keywords: readonly string[];
  /** Ids of the concept's facets that it shows. */
  readonly facets: readonly string[];
  readonly story: string;
  readonly mapping: readonly MappingRow[];
  readonly breaksDown: string;
  readonly at: Place;
}

/** What stands for what. */
export interface MappingRow {
  readonly story: string;
  readonly system: string;
}

/** Something learners ask, with its authored answer. */
export interface Question {
  /** The heading as a slug, unique within its concept. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** The heading first, then the other ways in which it is asked. */
  readonly phrasings: readonly [string, ...string[]];
  /** The line of each phrasing in its file; absent where the lesson was not read from one. */
  readonly lines?: readonly number[];
  /** Ids of the other concepts that it is about. */
  readonly with: readonly string[];
  readonly facets: readonly string[];
  /** Of the questions of a concept, one at most has each angle. */
  readonly angles: readonly Angle[];
  readonly answer: string;
  /** The gist in a story's words: `{node}` is filled in from the mapping of the story in the air. */
  readonly inStory: string | null;
  readonly at: Place;
}

/** A wrong belief, how learners voice it, and why it is wrong. */
export interface Misconception {
  readonly id: string;
  readonly belief: string;
  readonly phrasings: readonly string[];
  /** The line of each phrasing in its file; absent where the lesson was not read from one. */
  readonly lines?: readonly number[];
  /** Ids of the concepts that it mixes this one up with. */
  readonly with: readonly string[];
  /** The analogy that meets it best, if one does. */
  readonly analogy: string | null;
  readonly refutation: string;
  readonly at: Place;
}

/** A word of the subject that learners may ask about. */
export interface Term {
  /** What it is called; the first is how the bot calls it. */
  readonly names: readonly [string, ...string[]];
  readonly text: string;
  readonly at: Place;
}

/** What learners say of one part of a concept in their own words, rightly and wrongly. */
export interface Statements {
  readonly of: "explanation" | "facet" | "analogy" | "question" | "misconception" | "term";
  /** The part's id, of a term its first name; "" for the explanation. */
  readonly id: string;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly at: Place;
}

/** A question the bot asks. */
export interface Check {
  readonly id: string;
  readonly question: string;
  readonly facet: string | null;
  /** Two to five, one or more of them right. */
  readonly options: readonly CheckOption[];
  /** Words that show, in an answer of the learner's own, that it is right. */
  readonly accept: readonly string[];
  readonly hint: string;
  readonly at: Place;
}

/** One of the answers a check offers, and what is said to who picks it. */
export interface CheckOption {
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string;
  /** Ways in which learners say it in their own words. */
  readonly answered: readonly string[];
}
