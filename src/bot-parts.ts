import type { Adapter } from "./adapters/adapter.ts";
import type { Library } from "./library.ts";
import type { Store } from "./store/store.ts";

/** What the bot works with. Time and ids come from outside. */
export interface BotParts {
  readonly store: Store;
  readonly library: Library;
  readonly adapters: readonly Adapter[];
  /** False where messages that could not be answered are not kept for the authors. */
  readonly inbox: boolean;
  readonly now: () => number;
  readonly newId: () => string;
  /** Told of everything that the operator should know. */
  readonly report: (trouble: Trouble) => void;
}

/** Something went wrong; `who` can mend it. */
export interface Trouble {
  readonly who: "operator" | "author" | "platform" | "developer";
  readonly message: string;
}
