import { webApi } from "@slack/bolt";
import type { Finding } from "../../commands/command.ts";
import { readRefusal } from "./client.ts";

/** Whose bot token it is: the operator's setting, or a place's that installed the app. */
export type Holder =
  | { readonly kind: "setting" }
  | { readonly kind: "place"; readonly name: string };

const site = "https://api.slack.com/apps";
const copy = `The operator can copy it on ${site}, under OAuth & Permissions, “Bot User OAuth Token”.`;

/** What each refusal of a bot's token means, by Slack's code, with what can be done about it where it is a setting. */
const ofBotTokens: Readonly<Record<string, readonly [trouble: string, mend: string]>> = {
  invalid_auth: ["Slack does not know it", copy],
  not_authed: ["Slack does not know it", copy],
  not_allowed_token_type: ["it is no bot's token", copy],
  account_inactive: [
    "the app was removed from the workspace, or its bot deactivated",
    `Someone who may install apps there can install it again on ${site}, under Install App; the operator then sets SLACK_BOT_TOKEN to the token that is shown there.`,
  ],
  token_revoked: [
    "it was revoked",
    `Someone who may install apps there can install the app again on ${site}, under Install App; the operator then sets SLACK_BOT_TOKEN to the token that is shown there.`,
  ],
  token_expired: [
    "it has expired, as token rotation is switched on for the app",
    "Slack does not switch that off again. Whoever made the app can make another from what “likewise manifest” prints.",
  ],
};

/** How a place gets a token that holds. */
export const installAgain =
  "Someone who may install apps there can install it again: the page is /slack/install below the bot's address.";

/** Why Slack does not take a bot's token. */
export function explainBotToken(error: unknown, holder: Holder, apiUrl: string | null): Finding {
  if (isPassing(error)) return sayBusy(error, nameToken(holder));
  const code = readRefusal(error);
  if (code === null) return sayUnreachable(error, apiUrl);
  const [trouble, mend] = ofBotTokens[code] ?? [`Slack says “${code}”`, lookUp("auth.test")];
  return {
    kind: "wrong",
    text: `Slack refuses ${nameToken(holder)}: ${trouble}.`,
    mend: holder.kind === "setting" ? mend : installAgain,
  };
}

const makeAppToken = `The operator can make one on ${site}, under Basic Information, “App-Level Tokens”, with the scope connections:write.`;

const ofAppTokens: Readonly<Record<string, string>> = {
  invalid_auth: "Slack does not know it",
  not_authed: "Slack does not know it",
  token_revoked: "it was revoked",
  not_allowed_token_type: "it is no app-level token",
  missing_scope: "it lacks the scope connections:write",
  no_permission: "it lacks the scope connections:write",
};

/** Why Slack opens no socket for an app-level token. */
export function explainAppToken(error: unknown, apiUrl: string | null): Finding {
  if (isPassing(error)) return sayBusy(error, "the token of SLACK_APP_TOKEN");
  const code = readRefusal(error);
  if (code === null) return sayUnreachable(error, apiUrl);
  const trouble = ofAppTokens[code];
  if (trouble !== undefined)
    return {
      kind: "wrong",
      text: `Slack refuses the token of SLACK_APP_TOKEN: ${trouble}.`,
      mend: makeAppToken,
    };
  return {
    kind: "wrong",
    text: `Slack opens no socket: it says “${code}”.`,
    mend: `Whoever made the app can see on ${site}, under Socket Mode, whether “Enable Socket Mode” is switched on.`,
  };
}

/** The bot token as it is called. */
function nameToken(holder: Holder): string {
  return holder.kind === "setting"
    ? "the token of SLACK_BOT_TOKEN"
    : `the bot's token for “${holder.name}”`;
}

/** What Slack says of itself, whichever token it is given. */
const passing: ReadonlySet<string | null> = new Set([
  "ratelimited",
  "internal_error",
  "fatal_error",
  "service_unavailable",
  "request_timeout",
]);

function isPassing(error: unknown): boolean {
  return error instanceof webApi.WebAPIRateLimitedError || passing.has(readRefusal(error));
}

function sayBusy(error: unknown, token: string): Finding {
  const asks =
    error instanceof webApi.WebAPIRateLimitedError
      ? `it asks to wait for ${error.retryAfter} s`
      : `it says “${readRefusal(error)}”`;
  return {
    kind: "doubtful",
    text: `Slack could not be asked just now about ${token}: ${asks}.`,
    mend: "Nothing has to be changed for that: please look once more in a minute.",
  };
}

function sayUnreachable(error: unknown, apiUrl: string | null): Finding {
  const original = error instanceof webApi.WebAPIRequestError ? error.original : error;
  const cause = original instanceof Error && original.cause ? original.cause : original;
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
  return {
    kind: "wrong",
    text: `Slack cannot be reached at ${apiUrl ?? "https://slack.com/api/"}: ${reason}.`,
    mend: `The operator can check the network${apiUrl === null ? "" : " and SLACK_API_URL"}, and whether Slack is up: https://slack-status.com`,
  };
}

function lookUp(method: string): string {
  return `The operator can see what that means on https://docs.slack.dev/reference/methods/${method}.`;
}
