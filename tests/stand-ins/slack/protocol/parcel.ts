import type { JsonObject } from "../json.ts";

/** Something that Slack brings to the bot, and wants acknowledged. */
export interface Parcel {
  readonly kind: "events_api" | "interactive" | "slash_commands";
  /** In a few words, such as `the event app_mention`. */
  readonly what: string;
  readonly payload: JsonObject;
  /** Called at most once, with what the bot said to it; null if that was nothing. */
  readonly onAck: (answer: Answer) => void;
  /** Called once for each time that nobody acknowledged; `isFault` where the bot had it and could have. */
  readonly onFail: (isFault: boolean) => void;
}

/** What came with an acknowledgement. */
export type Answer = JsonObject | string | null;

/** Why it failed, as the next attempt says it. */
export type Reason = "timeout" | "http_error" | "connection_failed";

/** One attempt to bring a parcel. Only the first thing that is called counts. */
export interface Attempt {
  readonly parcel: Parcel;
  /** 0 for the first. */
  readonly retry: number;
  /** Why the one before failed. */
  readonly reason: Reason | null;
  /** Says that it is on its way; from here on the time for an acknowledgement runs. */
  begin(): void;
  accept(answer: Answer): void;
  /** `isLast` where the bot asked for no more. */
  fail(reason: Reason, how: { readonly isFault: boolean; readonly isLast?: boolean }): void;
  /** Says that a failure from here on is no fault of the bot's. */
  excuse(): void;
}

/** What brings parcels to the bot. */
export interface Carrier {
  carry(attempt: Attempt): void;
}
