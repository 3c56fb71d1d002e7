/** One piece of a reply. Texts are inline or block Markdown. */
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "story"; readonly title: string; readonly text: string }
  | { readonly kind: "mapping"; readonly rows: readonly MappingLine[] }
  | { readonly kind: "breakdown"; readonly text: string }
  /** What the bot asks of the learner; it comes last, before the offers. */
  | { readonly kind: "ask"; readonly text: string };

/** In the story → in the system. */
export interface MappingLine {
  readonly story: string;
  readonly system: string;
}

/** A button, or a numbered choice. `id` is at most 100 characters and survives restarts. */
export interface Offer {
  readonly id: string;
  /** At most 34 characters, so that it can be read on a phone. */
  readonly label: string;
  /** The whole of it, where the label had to be cut; for where there is room. */
  readonly text?: string;
  /** The 0-based place that it keeps, and is numbered by, where others before it have fallen away. */
  readonly place?: number;
}

/** What the bot says, before any platform has touched it. */
export interface Reply {
  readonly parts: readonly Part[];
  readonly offers: readonly Offer[];
}
