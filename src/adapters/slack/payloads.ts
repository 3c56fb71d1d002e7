/** What is read of an event in a conversation. Slack leaves out what does not apply. */
export interface MessageEvent {
  readonly type?: string;
  readonly subtype?: string;
  readonly channel?: string;
  readonly channel_type?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly text?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  /** Of a message that was changed or deleted. */
  readonly deleted_ts?: string;
  readonly message?: Posted;
  readonly previous_message?: Posted;
}

/** A message as others refer to it. */
export interface Posted {
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly text?: string;
  readonly subtype?: string;
  readonly blocks?: unknown;
}

/** What is read of a press, a shortcut or a window that was sent. */
export interface Interaction {
  readonly type?: string;
  readonly user?: {
    readonly id?: string;
    readonly name?: string;
    readonly username?: string;
  };
  readonly channel?: { readonly id?: string };
  readonly message?: Posted;
  readonly container?: {
    readonly channel_id?: string;
    readonly message_ts?: string;
    readonly thread_ts?: string;
    readonly is_ephemeral?: boolean;
  };
  readonly actions?: readonly {
    readonly action_id?: string;
    readonly value?: string;
    readonly action_ts?: string;
  }[];
  readonly view?: View;
  readonly callback_id?: string;
  readonly trigger_id?: string;
  readonly response_url?: string;
}

/** A window or the Home tab. */
export interface View {
  readonly type?: string;
  readonly id?: string;
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly state?: { readonly values?: Readonly<Record<string, Readonly<Record<string, Entry>>>> };
}

/** What was entered in one field of a window. */
export interface Entry {
  readonly value?: string | null;
  readonly selected_option?: { readonly value?: string } | null;
  readonly selected_conversation?: string | null;
}

/** A slash command that was used. */
export interface SlashCommand {
  readonly command?: string;
  readonly text?: string;
  readonly user_id?: string;
  readonly user_name?: string;
  readonly channel_id?: string;
  readonly trigger_id?: string;
  readonly response_url?: string;
}
