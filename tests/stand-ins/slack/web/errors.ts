import type { JsonObject } from "../json.ts";

/** A call that Slack refuses: `ok: false` with an error, and what else the answer says. */
export class Refused extends Error {
  readonly error: string;
  readonly more: JsonObject;
  constructor(error: string, more: JsonObject = {}) {
    super(error);
    this.error = error;
    this.more = more;
  }
}

/** Refuses with an error of Slack's, with what `response_metadata.messages` says to it, and what else. */
export function refuse(
  error: string,
  messages: readonly string[] = [],
  more: JsonObject = {},
): Refused {
  const metadata = messages.length === 0 ? {} : { response_metadata: { messages } };
  return new Refused(error, { ...metadata, ...more });
}

/** Refused with status 429; to come back in so many seconds. */
export class RateLimited extends Refused {
  readonly seconds: number;
  constructor(seconds: number) {
    super("ratelimited");
    this.seconds = seconds;
  }
}
