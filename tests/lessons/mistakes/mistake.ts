/** One mistake: what is edited in the worked example, and where and how it is reported. */
export interface Mistake {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The passage of the edited file at which the one problem stands. */
  readonly at: string;
  readonly says: string;
}

const within =
  (file: string) =>
  (from: string, to: string, at: string, says: string): Mistake => ({ file, from, to, at, says });

/** A mistake in the example's lesson.md. */
export const lesson = within("lesson.md");
/** A mistake in the example's concept. */
export const concept = within("backup.md");

/** Mistakes by what the author did. */
export type Mistakes = Readonly<Record<string, Mistake>>;
