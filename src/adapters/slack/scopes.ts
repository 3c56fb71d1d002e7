/** A permission that Slack grants to the app, and what the bot does with it. */
export interface Scope {
  readonly name: string;
  /** One sentence. */
  readonly purpose: string;
  /** Without `admins` it teaches all the same, and keeps what is theirs to itself. */
  readonly needed: "always" | "admins" | keyof ScopePlan;
}

/** What goes beyond the least. */
export interface ScopePlan {
  /** The bot shall read threads in which nobody mentions it. */
  readonly readThreads: boolean;
}

/** Every scope that the bot can use, and no other is asked for. */
export const scopes: readonly Scope[] = [
  {
    name: "app_mentions:read",
    purpose: "Reads messages that mention the bot, in channels that it is in.",
    needed: "always",
  },
  {
    name: "assistant:write",
    purpose:
      "Offers first questions in the bot's Messages tab, and names the lessons in its threads.",
    needed: "always",
  },
  {
    name: "chat:write",
    purpose: "Writes lessons and answers, in direct messages and in channels that it is in.",
    needed: "always",
  },
  {
    name: "commands",
    purpose:
      "Offers the slash commands, and the shortcuts “Start a lesson” and “Explain this again”.",
    needed: "always",
  },
  {
    name: "im:history",
    purpose: "Reads direct messages to the bot, as lessons can be taught there.",
    needed: "always",
  },
  {
    name: "channels:history",
    purpose:
      "Reads threads of public channels that it is in, so that learners need not mention it.",
    needed: "readThreads",
  },
  {
    name: "groups:history",
    purpose: "Does the same in private channels that it is in.",
    needed: "readThreads",
  },
  {
    name: "users:read",
    purpose: "Sees who manages the workspace, as /lesson-admin is for them alone.",
    needed: "admins",
  },
];

/** The scopes that are asked for. */
export function listScopes(plan: ScopePlan): readonly Scope[] {
  return scopes.filter(({ needed }) => needed !== "readThreads" || plan.readThreads);
}
