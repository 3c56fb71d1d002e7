import type { Reply } from "../tutor/reply.ts";

/** Where something happened or is to be said. */
export interface Where {
  readonly platform: string;
  readonly workspace: string;
  readonly thread: string;
}

/** What one learner did, in no platform's terms. */
export interface Incoming {
  /** The platform's id of the event: a second delivery of it does nothing. */
  readonly id: string;
  readonly where: Where;
  readonly learner: string;
  readonly act: /** Opens a lesson in the thread, or comes back to the one that is open there. */
    | { readonly kind: "open"; readonly mode: "solo" | "group" }
    | { readonly kind: "say"; readonly text: string }
    | { readonly kind: "press"; readonly offer: string };
  /** The lesson to teach where the thread has no session yet. */
  readonly lesson: string;
  /** True where the bot is named or replied to: in a group it then answers whatever is said. */
  readonly addressed: boolean;
}

/** One chat platform. It reads, renders and carries; it decides nothing about teaching. */
export interface Adapter {
  readonly platform: string;
  /** Begins to receive. `handle` settles when the turn is stored and its reply carried. */
  start(handle: (incoming: Incoming) => Promise<void>): Promise<void>;
  /**
   * Carries one reply. `id` is the same at every attempt. Throws DeliveryError. Where a repeat would be seen, as no
   * platform tells it by its `id`, the adapter awaits `mark` right before the reply shows: it is not attempted again.
   */
  deliver(where: Where, reply: Reply, id: string, mark?: () => Promise<void>): Promise<void>;
  /** Stops receiving and lets go of everything it holds. */
  stop(): Promise<void>;
}

/** A reply did not arrive. */
export class DeliveryError extends Error {
  override readonly name = "DeliveryError";
  /** True where a later attempt may succeed; false where the place is gone or closed to us. */
  readonly retry: boolean;
  constructor(message: string, retry: boolean) {
    super(message);
    this.retry = retry;
  }
}
