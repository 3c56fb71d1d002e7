import type { Adapter, Where } from "./adapters/adapter.ts";
import type { Library } from "./library.ts";
import { type Store, StoreError } from "./store/store.ts";

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
  /** Told of what was done, to count it or to log it; must not throw. */
  readonly observe?: (done: Done) => void;
}

/** Something that the bot did, without the learner's id and words. Times are in milliseconds. */
export type Done =
  | {
      readonly kind: "turn";
      readonly where: Where;
      /** The platform's id of what the learner did. */
      readonly event: string;
      readonly lesson: string;
      readonly move: string;
      readonly band: string;
      readonly concept: string | null;
      /** From when it was taken until it was stored. */
      readonly storing: number;
    }
  | {
      readonly kind: "attempt";
      readonly where: Where;
      /** `unsure` where nobody can tell whether all of it arrived. */
      readonly outcome: "arrived" | "later" | "given up" | "refused" | "unsure";
      /** Since its turn was decided; also where a process was stopped meanwhile. */
      readonly waited: number;
    };

/** Something went wrong; `who` can mend it. */
export interface Trouble {
  readonly who: "operator" | "author" | "platform" | "developer";
  readonly message: string;
  /** Where it came up, as far as that is known. */
  readonly where?: Partial<Where>;
  /** The platform's id of what the learner did. */
  readonly event?: string;
}

/** Who can mend what failed, and what they have to know: the store says it in their terms, of a bug the place counts. */
export function judgeFailure(error: unknown): {
  readonly who: "operator" | "developer";
  readonly detail: string;
} {
  if (error instanceof StoreError) return { who: "operator", detail: error.message };
  const detail = error instanceof Error ? error.stack || error.message : String(error);
  return { who: "developer", detail };
}

/** The adapter of a platform; undefined where this program does not serve it. */
export function findAdapter(
  { adapters }: Pick<BotParts, "adapters">,
  platform: string,
): Adapter | undefined {
  return adapters.find((adapter) => adapter.platform === platform);
}

/** One name for one thread, of whichever platform. */
export function nameThread({ platform, workspace, thread }: Where): string {
  return `${platform} ${workspace} ${thread}`;
}
