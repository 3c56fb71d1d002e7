import { webApi } from "@slack/bolt";
import { DeliveryError } from "../adapter.ts";
import { readRefusal } from "./client.ts";
import { isFault, nameFault } from "./faults.ts";

/** How somebody in the workspace lets the bot into a channel. */
export const howToInvite = "Someone who is can type `/invite @Likewise` there.";

/** The thread is no more, or we are out for good; by Slack's word for it. */
const gone: Readonly<Record<string, string>> = {
  channel_not_found: "its channel is gone, or closed to the bot.",
  is_archived: "its channel was archived.",
  thread_not_found: "its thread was deleted.",
  message_not_found: "its thread was deleted.",
  cannot_reply_to_message: "its thread was deleted.",
  account_inactive: "the app was removed from its workspace.",
  token_revoked: "the app was removed from its workspace.",
  team_not_found: "its workspace is gone.",
  user_not_found: "its learner has left the workspace.",
};

const addScope =
  "The operator can add the scope chat:write in the app's settings on api.slack.com/apps, under OAuth & Permissions, and install the app again.";
const allowPosting =
  "An admin of the workspace can allow it in the channel's settings, under “Posting permissions”.";

/** What somebody can open again, in words that follow on the channel's id. */
const closed: Readonly<Record<string, string>> = {
  not_in_channel: `: it is not in there. ${howToInvite}`,
  restricted_action: `. ${allowPosting}`,
  restricted_action_read_only_channel: `. ${allowPosting}`,
  restricted_action_thread_only_channel: `. ${allowPosting}`,
  restricted_action_thread_locked:
    ": the thread is locked. Who has locked it can open it again, in the menu of its first message.",
  access_denied: `. ${allowPosting}`,
  messages_tab_disabled:
    ": the app's Messages tab is switched off. The operator can switch it on in the app's settings on api.slack.com/apps, under App Home.",
  user_disabled:
    ": the learner's account is switched off. An admin of the workspace can switch it on.",
  no_permission: `: the app lacks a scope. ${addScope}`,
};

/** Passing troubles of Slack's own. */
const passing: ReadonlySet<string> = new Set([
  "internal_error",
  "fatal_error",
  "ratelimited",
  "rate_limited",
  "service_unavailable",
  "request_timeout",
  "team_added_to_org",
  "org_login_required",
]);

/** Tokens that Slack does not take, but which the operator can replace. */
const wrongToken: ReadonlySet<string> = new Set(["invalid_auth", "not_authed", "token_expired"]);

/** Why a reply did not arrive, and whether it may yet. Throws the error itself where Slack has no part in it. */
export function explainDelivery(error: unknown, channel: string): DeliveryError {
  const isOfSlack = error instanceof DeliveryError || error instanceof webApi.SlackError;
  if (!isOfSlack) throw error;
  return explainFailure(error, channel);
}

/** Why something could not be said, and whether it may be yet, whatever failed. */
export function explainFailure(error: unknown, channel: string): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const why = readRefusal(error);
  const make = (message: string, kind: DeliveryError["kind"]) =>
    new DeliveryError(message, kind, { cause: error });
  if (why === null || passing.has(why) || wrongToken.has(why))
    return make(
      `Slack did not take a reply for channel ${channel}: ${nameTrouble(error)}`,
      "later",
    );
  if (isFault(error))
    return make(
      `Slack refused a reply for channel ${channel} as it was made: ${nameFault(error)}`,
      "faulty",
    );
  const isGone = gone[why];
  if (isGone !== undefined) return make(isGone, "gone");
  if (why === "missing_scope")
    return make(`The bot may not write in channel ${channel}: ${nameTrouble(error)}`, "closed");
  return make(
    `The bot may not write in channel ${channel}${closed[why] ?? `: Slack says “${why}”.`}`,
    "closed",
  );
}

/** True for Slack's word to a token that it does not take, or no longer. */
export function refusesToken(why: string): boolean {
  return wrongToken.has(why) || why === "account_inactive" || why === "token_revoked";
}

/** A failure in a few words, without anything that may hold a token. */
export function nameTrouble(error: unknown): string {
  const why = readRefusal(error);
  if (why !== null && refusesToken(why))
    return `it does not take the token (${why}). The operator can copy it anew from the app's settings on api.slack.com/apps, under OAuth & Permissions, and set SLACK_BOT_TOKEN.`;
  if (why === "missing_scope")
    return `${nameScope(error)} The operator can add it in the app's settings on api.slack.com/apps, under OAuth & Permissions, and install the app again.`;
  if (why !== null) return `it says “${why}”.`;
  if (error instanceof webApi.WebAPIRateLimitedError)
    return `it asks to wait for ${error.retryAfter} s.`;
  if (error instanceof webApi.WebAPIHTTPError) return `it answers with ${error.statusCode}.`;
  if (!(error instanceof Error)) return String(error);
  const root = error instanceof webApi.WebAPIRequestError ? error.original : error;
  const cause = root.cause instanceof Error ? root.cause.message : "";
  const told = root.message.includes(cause) ? root.message : `${root.message}: ${cause}`;
  return `${told.replace(/\.$/, "")}.`;
}

function nameScope(error: unknown): string {
  const data: object = error instanceof webApi.WebAPIPlatformError ? error.data : {};
  return "needed" in data && typeof data.needed === "string"
    ? `the app lacks the scope ${data.needed}.`
    : "the app lacks a scope.";
}
