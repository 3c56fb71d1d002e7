/** What an app is, in the form of Slack's own manifests; only what bears on how Slack treats it. */
export interface Manifest {
  readonly features?: {
    readonly app_home?: {
      readonly home_tab_enabled?: boolean;
      readonly messages_tab_enabled?: boolean;
      readonly messages_tab_read_only_enabled?: boolean;
    };
    readonly agent_view?: {
      readonly agent_description?: string;
      readonly suggested_prompts?: readonly Prompt[];
    };
    readonly slash_commands?: readonly {
      readonly command: string;
      readonly should_escape?: boolean;
    }[];
    readonly shortcuts?: readonly {
      readonly type: "global" | "message";
      readonly name: string;
      readonly callback_id: string;
    }[];
  };
  readonly oauth_config?: {
    readonly redirect_urls?: readonly string[];
    readonly scopes?: { readonly bot?: readonly string[] };
  };
  readonly settings?: {
    readonly event_subscriptions?: { readonly bot_events?: readonly string[] };
    readonly interactivity?: { readonly is_enabled: boolean };
  };
}

/** A prompt that people are offered in an agent's Messages tab. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** An app that asks for all that this stand-in knows. */
export const fullManifest: Manifest = {
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    agent_view: { agent_description: "Teaches." },
    slash_commands: [{ command: "/lesson" }, { command: "/progress" }],
    shortcuts: [
      { type: "message", name: "Explain this", callback_id: "explain" },
      { type: "global", name: "Learn", callback_id: "learn" },
    ],
  },
  oauth_config: {
    redirect_urls: ["https://likewise.example/slack/oauth_redirect"],
    scopes: {
      bot: [
        "app_mentions:read",
        "assistant:write",
        "channels:history",
        "channels:join",
        "channels:read",
        "chat:write",
        "commands",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "users:read",
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        "app_home_opened",
        "app_mention",
        "app_uninstalled",
        "message.channels",
        "message.groups",
        "message.im",
        "tokens_revoked",
      ],
    },
    interactivity: { is_enabled: true },
  },
};
