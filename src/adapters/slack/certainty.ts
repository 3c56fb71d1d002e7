import { webApi } from "@slack/bolt";
import { DeliveryError } from "../adapter.ts";
import { readRefusal } from "./client.ts";
import { nameTrouble } from "./trouble.ts";

const halfDone: ReadonlySet<string> = new Set(["internal_error", "fatal_error", "request_timeout"]);
/** Of these, 503 is not one: it is said by who has not begun. */
const failedWithin: ReadonlySet<number> = new Set([500, 502, 504]);

/** True where Slack may have taken a message though it did not say so. */
export function mayHaveArrived(error: unknown): boolean {
  const why = readRefusal(error);
  if (why !== null) return halfDone.has(why);
  if (error instanceof webApi.WebAPIHTTPError) return failedWithin.has(error.statusCode);
  return error instanceof webApi.WebAPIRequestError && !isUnsent(error.original);
}

const noConnection: ReadonlySet<unknown> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Where no connection was made, nothing was sent. */
function isUnsent(error: Error): boolean {
  if ("code" in error && noConnection.has(error.code)) return true;
  return error.cause instanceof Error && isUnsent(error.cause);
}

/** Of a reply's messages so many arrived, and of the next nobody can tell, or it did not. */
export function sayUnsure(
  error: unknown,
  channel: string,
  arrived: number,
  all: number,
): DeliveryError {
  const what = mayHaveArrived(error) ? "may not have arrived" : "has arrived in part only";
  const part = all === 1 ? "" : ` (${arrived} of ${all} messages surely did)`;
  return new DeliveryError(
    `A reply for channel ${channel} ${what}${part}, and cannot be looked for without the scope to read there: ${nameTrouble(error)} It is not sent again by itself; who misses it can press the same button once more, or ask again.`,
    "unsure",
    { cause: error },
  );
}
