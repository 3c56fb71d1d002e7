import type { Command, CommandGroup } from "../../commands/command.ts";
import { listScopes, type ScopePlan } from "./scopes.ts";

/** What the app is to be. */
export interface ManifestSettings extends ScopePlan {
  readonly commands: readonly CommandGroup[];
  /** What is done with a message to have it explained again. */
  readonly explainAgain: string;
  /** True where Slack is to send everything over a socket that the bot opens. */
  readonly socketMode: boolean;
  /** Where the bot can be reached, `https://…` with no slash at its end; null where it cannot, and then it is in Socket Mode and not installable. */
  readonly url: string | null;
  /** True where workspaces install the app themselves. */
  readonly installable: boolean;
}

/** Where Bolt listens below the bot's address. */
export const paths = {
  events: "/slack/events",
  install: "/slack/install",
  redirect: "/slack/oauth_redirect",
} as const;

/** The ids under which shortcuts come: the one in a message's menu, and the one that is at hand everywhere. */
export const explainShortcut = "explain-again";
export const startShortcut = "start-lesson";

/** An app in Slack's form: https://docs.slack.dev/reference/app-manifest says what each field means and how long it may be. */
export function describeApp(settings: ManifestSettings) {
  const { url, socketMode, installable, readThreads } = settings;
  const request = url === null || socketMode ? null : `${url}${paths.events}`;
  return {
    display_information: {
      name: "Likewise",
      description:
        "A patient mentor: lessons as conversations, with one more analogy whenever you ask again.",
      long_description: about,
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      agent_view: { agent_description: agentDescription, suggested_prompts: prompts },
      bot_user: { display_name: "likewise", always_online: true },
      shortcuts: [describeShortcut(settings.explainAgain), startAnywhere],
      slash_commands: settings.commands.map((group) => describeGroup(group, request)),
    },
    oauth_config: {
      ...(url !== null && installable && { redirect_urls: [`${url}${paths.redirect}`] }),
      scopes: { bot: listScopes(settings).map(({ name }) => name) },
    },
    settings: {
      event_subscriptions: {
        ...(request !== null && { request_url: request }),
        bot_events: listEvents(readThreads),
      },
      interactivity: { is_enabled: true, ...(request !== null && { request_url: request }) },
      org_deploy_enabled: false,
      socket_mode_enabled: socketMode,
      token_rotation_enabled: false,
    },
  };
}

const about =
  "Likewise teaches in conversations. Ask, say “sorry, can you explain that again?”, wonder “what if two of them fail?”, or try “so it's like a spare tire?”, and it answers as a patient mentor would. Every “again” brings another analogy that you have not heard yet, and it remembers what you have heard and understood. Each reply comes from a lesson that somebody wrote: no language model is called, and what you write is passed on to nobody.";

const agentDescription =
  "Teaches lessons that people wrote, in conversation. Ask about a concept, say “again” for another analogy, wonder “what if …?”, or have yourself quizzed.";

/** Words that the bot hears wherever a conversation stands. */
const prompts = [
  { title: "See what I can learn here", message: "What can I learn?" },
  { title: "Go on with my lesson", message: "Let's go on" },
  { title: "Hear another analogy", message: "Explain that again" },
  { title: "Quiz me", message: "Quiz me" },
];

function describeShortcut(name: string) {
  return {
    type: "message" as const,
    name,
    callback_id: explainShortcut,
    description: "Another way to see what this message was about",
  };
}

const startAnywhere = {
  type: "global" as const,
  name: "Start a lesson",
  callback_id: startShortcut,
  description: "Choose what to learn, and where",
};

function describeGroup({ name, description, commands }: CommandGroup, url: string | null) {
  return {
    command: `/${name}`,
    description,
    usage_hint: commands.map(describeUsage).join(" | "),
    // A learner's words are never turned into mentions.
    should_escape: false,
    ...(url !== null && { url }),
  };
}

function describeUsage({ name, options }: Command): string {
  const given = options.map((option) =>
    option.kind === "choice" ? option.choices.map(({ value }) => value).join("|") : option.name,
  );
  return [name, ...given.map((each) => `[${each}]`)].join(" ");
}

function listEvents(readThreads: boolean): readonly string[] {
  const always = [
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "message.im",
    "tokens_revoked",
  ];
  return readThreads ? [...always, "message.channels", "message.groups"] : always;
}
