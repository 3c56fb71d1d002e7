import type { webApi } from "@slack/bolt";
import type { Finding } from "../../commands/command.ts";
import { type Holder, installAgain } from "./refusals.ts";
import { listScopes, type Scope, scopes } from "./scopes.ts";

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
  const missing = listScopes(false).filter(({ name }) => !granted.includes(name));
  if (missing.length > 0) return missing.map((scope) => sayMissing(scope, holder, team));
  return [
    { kind: "well", text: `“${team}” granted every scope that the bot needs.` },
    judgeThreads(granted, holder, team),
  ];
}

/** Both kinds of channels, or none: one alone is hardly meant so. */
function judgeThreads(granted: readonly string[], holder: Holder, team: string): Finding {
  const asked = scopes.filter(({ needed }) => needed === "threads");
  const missing = asked.filter(({ name }) => !granted.includes(name));
  const [scope] = missing;
  if (!scope)
    return { kind: "well", text: "Replies in a lesson's thread are read, whomever they mention." };
  if (missing.length < asked.length)
    return { ...sayMissing(scope, holder, team), kind: "doubtful" };
  return {
    kind: "well",
    text: "Replies in a lesson's thread are read where they mention the bot: for the rest, learners use buttons, the window behind “Ask or say something”, and direct messages.",
  };
}

function sayMissing({ name, purpose }: Scope, holder: Holder, team: string) {
  const again =
    holder.kind === "setting"
      ? "and then install the app again, under Install App."
      : `and then each workspace has to grant it. ${installAgain}`;
  return {
    kind: "wrong",
    text: `“${team}” did not grant the scope ${name}. What it is for: ${purpose}`,
    mend: `Whoever made the app can add it on https://api.slack.com/apps, under OAuth & Permissions, “Bot Token Scopes”, ${again}`,
  } as const;
}

function sayUnknown(team: string): Finding {
  return {
    kind: "doubtful",
    text: `Slack did not say which scopes “${team}” granted.`,
    mend: "Whoever made the app can see them on https://api.slack.com/apps, under OAuth & Permissions.",
  };
}
