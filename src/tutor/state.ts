import type { AnalogyRef } from "../understanding/meaning.ts";
import type { Offer } from "./reply.ts";

/** What the bot has just asked for, and what an answer would be about. */
export type Pending =
  | {
      readonly kind: "check";
      readonly concept: string;
      readonly check: string;
      readonly tries: number;
    }
  /** "Which part is fuzzy?" */
  | { readonly kind: "fuzzy"; readonly concept: string }
  /** "In your story, what is the node?" */
  | { readonly kind: "own-analogy"; readonly concept: string }
  /** "Shall we go on?"; `offer` is what a yes picks. */
  | { readonly kind: "go-on"; readonly offer: string };

/** Where a session stands. Plain JSON: it is stored after every turn. */
export interface SessionState {
  readonly form: 1;
  readonly mode: "solo" | "group";
  readonly status: "open" | "ended";
  /** The concept under discussion. */
  readonly concept: string | null;
  /** The story in the air. */
  readonly analogy: AnalogyRef | null;
  readonly pending: Pending | null;
  /** Ids of concepts taught in this session, in the order they were met. */
  readonly taught: readonly string[];
  /** Where to go back to after a detour, the latest last. */
  readonly returnTo: readonly string[];
  /** "Again"s in a row on the concept under discussion. */
  readonly agains: number;
  /** Replies in a row that did not understand. */
  readonly unsure: number;
  /** Ids of checks asked, in order. */
  readonly asked: readonly string[];
  /** The opener of the last reply, so that the next begins otherwise. */
  readonly opener: string | null;
  readonly offers: readonly Offer[];
  readonly turns: number;
}
