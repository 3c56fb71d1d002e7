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

/** Refuses with an error of Slack's, and with what `response_metadata.messages` says to it. */
export function refuse(error: string, messages: readonly string[] = []): Refused {
  return new Refused(error, messages.length === 0 ? {} : { response_metadata: { messages } });
}
