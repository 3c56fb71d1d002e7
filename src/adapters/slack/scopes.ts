/** A permission that Slack grants to the app, and what the bot does with it. */
export interface Scope {
  readonly name: string;
  /** One sentence. */
  readonly purpose: string;
  /** "threads": only where the bot shall read threads in which nobody mentions it. */
  readonly needed: "always" | "threads";
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
      "Offers first questions in the bot's Messages tab, and shows there that it is answering.",
    needed: "always",
  },
  {
    name: "chat:write",
    purpose: "Writes lessons and answers, in direct messages and in channels that it is in.",
    needed: "always",
  },
  {
    name: "commands",
    purpose: "Offers the slash commands, and “Explain this again” in the menu of a message.",
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
    needed: "threads",
  },
  {
    name: "groups:history",
    purpose: "Does the same in private channels that it is in.",
    needed: "threads",
  },
];

/** The scopes that are asked for. */
export function listScopes(readThreads: boolean): readonly Scope[] {
  return scopes.filter(({ needed }) => needed === "always" || readThreads);
}
