import type { ServerResponse } from "node:http";
import type { HTTPReceiverOptions, Installation } from "@slack/bolt";
import { paths } from "./manifest.ts";

/** What Bolt does once somebody comes back from Slack. */
export type InstallPages = NonNullable<
  NonNullable<HTTPReceiverOptions["installerOptions"]>["callbackOptions"]
>;

/** What is read in the browser after installing the app. What the operator has to mend is told to `report` alone. */
export function createInstallPages(report: (trouble: string) => void): InstallPages {
  return {
    success: (installation, _options, _request, response) =>
      send(response, 200, describeSuccess(installation)),
    failure(error, _options, request, response) {
      const { status, page, trouble } = judgeFailure(error, isDeclined(request.url));
      if (trouble !== null) report(trouble);
      send(response, status, page);
    },
  };
}

interface Page {
  readonly title: string;
  readonly text: string;
  /** Where to go from there. */
  readonly way: { readonly label: string; readonly url: string };
}

const again = { label: "Install it again", url: paths.install };

function describeSuccess({ team, appId }: Installation): Page {
  const app = team && appId ? `slack://app?team=${team.id}&id=${appId}` : "slack://open";
  return {
    title: `Likewise is installed${team?.name ? ` in ${team.name}` : ""}`,
    text: "Open the app in Slack and choose a lesson on its Home tab. To learn in a channel, invite the app there, and type /lesson start.",
    way: { label: "Open it in Slack", url: app },
  };
}

/** What the browser shows, and what the operator is told; null where there is nothing to mend. */
function judgeFailure(error: Error & { readonly code: string }, declined: boolean) {
  if (declined)
    return {
      status: 200,
      page: { title: "Nothing was installed", text: "You can come back at any time.", way: again },
      trouble: null,
    };
  if (/^slack_oauth_(?:missing|invalid)_(?:state|code)$/.test(error.code))
    return {
      status: 400,
      page: {
        title: "That did not work",
        text: "Installing takes ten minutes at most, and begins and ends in the same browser, with cookies.",
        way: again,
      },
      trouble: null,
    };
  // Used, expired or made up: whoever goes back to the page, or reloads it, sends it once more.
  if (/\b(?:invalid_code|code_already_used|code_expired)\b/.test(error.message))
    return {
      status: 400,
      page: {
        title: "That did not work",
        text: "This way of installing was used already, or has expired. Please begin again.",
        way: again,
      },
      trouble: null,
    };
  return {
    status: 500,
    page: {
      title: "That did not work",
      text: "Whoever runs this bot has been told why. Please try again later.",
      way: again,
    },
    trouble: explainFailure(error),
  };
}

function explainFailure({ message }: Error): string {
  const lead = "Somebody could not install the app on Slack:";
  if (/\b(?:invalid_client_id|bad_client_secret)\b/.test(message))
    return `${lead} Slack does not take SLACK_CLIENT_ID with SLACK_CLIENT_SECRET. The operator can copy both from https://api.slack.com/apps, under Basic Information.`;
  if (/\bbad_redirect_uri\b/.test(message))
    return `${lead} Slack does not know the address that it led back to. Whoever made the app can add it on https://api.slack.com/apps, under OAuth & Permissions, “Redirect URLs”: the bot's address with ${paths.redirect} behind it.`;
  return `${lead} ${message}`;
}

function isDeclined(url: string | undefined): boolean {
  return new URL(url ?? "/", "https://bot").searchParams.get("error") === "access_denied";
}

function send(response: ServerResponse, status: number, { title, text, way }: Page): void {
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
  });
  response.end(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 4rem auto; padding: 0 1rem }</style>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
<p><a href="${escapeHtml(way.url)}">${escapeHtml(way.label)}</a></p>
</html>
`);
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
