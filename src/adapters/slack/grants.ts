import type { webApi } from "@slack/bolt";
import type { Finding } from "../../commands/command.ts";
import { type Holder, installAgain } from "./refusals.ts";
import { type Scope, scopes } from "./scopes.ts";

/** What a token lets the bot do, by Slack's answer to who it is. */
export function judgeGrant(answer: webApi.AuthTestResponse, holder: Holder): readonly Finding[] {
  const team = holder.kind === "place" ? holder.name : (answer.team ?? "its workspace");
  const granted = answer.response_metadata?.scopes;
  return [
    { kind: "well", text: `Slack: the token is valid, and ${answer.user} is in “${team}”.` },
    ...(granted ? judgeScopes(granted, holder, team) : [sayUnknown(team)]),
  ];
}

function judgeScopes(granted: readonly string[], holder: Holder, team: string): Finding[] {
  const lacking = scopes.filter(({ name }) => !granted.includes(name));
  const wrong = lacking.filter(({ needed }) => needed === "always");
  const doubtful = lacking.filter(({ needed }) => needed === "admins");
  return [
    ...(wrong.length === 0 ? [sayGranted(team)] : []),
    ...wrong.map((scope) => sayMissing(scope, holder, team, "wrong")),
    ...doubtful.map((scope) => sayMissing(scope, holder, team, "doubtful")),
    judgeThreads(lacking, holder, team),
  ];
}

function sayGranted(team: string): Finding {
  return { kind: "well", text: `“${team}” granted every scope that the bot needs.` };
}

/** Both kinds of channels, or none: one alone is hardly meant so. */
function judgeThreads(lacking: readonly Scope[], holder: Holder, team: string): Finding {
  const [scope, ...others] = lacking.filter(({ needed }) => needed === "readThreads");
  if (!scope)
    return { kind: "well", text: "Replies in a lesson's thread are read, whomever they mention." };
  if (others.length === 0) return sayMissing(scope, holder, team, "doubtful");
  return {
    kind: "well",
    text: "Replies in a lesson's thread are read where they mention the bot: for the rest, learners use buttons, the window behind “Ask or say something”, and direct messages.",
  };
}

function sayMissing(
  { name, purpose }: Scope,
  holder: Holder,
  team: string,
  kind: "wrong" | "doubtful",
): Finding {
  const again =
    holder.kind === "setting"
      ? "and then install the app again, under Install App."
      : `and then each workspace has to grant it. ${installAgain}`;
  return {
    kind,
    text: `“${team}” did not grant the scope ${name}. What it is for: ${purpose}`,
    mend: `Whoever made the app can add it on https://api.slack.com/apps, under OAuth & Permissions, “Bot Token Scopes”, ${again}`,
  };
}

function sayUnknown(team: string): Finding {
  return {
    kind: "doubtful",
    text: `Slack did not say which scopes “${team}” granted.`,
    mend: "Whoever made the app can see them on https://api.slack.com/apps, under OAuth & Permissions.",
  };
}
