import type { CommandGroup } from "../../commands/command.ts";
import type { Installations } from "./installations.ts";

/** What the operator and the program decide about Slack. */
export interface SlackSettings {
  readonly access: Access;
  readonly transport: Transport;
  /** With a slash at its end; null for Slack's own. */
  readonly apiUrl: string | null;
  readonly commands: readonly CommandGroup[];
  /** What is done with a message to have it explained again. */
  readonly explainAgain: string;
  /** Milliseconds between two messages of ours in one channel: Slack takes one a second. */
  readonly interval: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** As whom the bot writes: in the one workspace of its token, or wherever the app is installed. */
export type Access =
  | { readonly kind: "token"; readonly botToken: string }
  | {
      readonly kind: "installed";
      readonly clientId: string;
      readonly clientSecret: string;
      readonly scopes: readonly string[];
      readonly installations: Installations;
    };

/** How events come in: by a socket that is opened from here, or by signed HTTP. */
export type Transport =
  | { readonly kind: "socket"; readonly appToken: string }
  | { readonly kind: "http"; readonly signingSecret: string };
