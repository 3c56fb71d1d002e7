import { createHmac } from "node:crypto";

/** The headers by which a request shows that Slack sent it; `timestamp` in seconds since 1970. */
export function sign(
  secret: string,
  body: string,
  timestamp = Math.floor(Date.now() / 1_000),
): Record<string, string> {
  const hash = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return {
    "x-slack-request-timestamp": String(timestamp),
    "x-slack-signature": `v0=${hash}`,
  };
}
