import type { CommandGroup } from "../../commands/command.ts";

/** What the operator and the program decide about Discord. */
export interface DiscordSettings {
  /** Never to be printed. */
  readonly token: string;
  /** With no version and no slash at its end. */
  readonly apiUrl: string;
  /** Commands are registered in this one server, at once; null for everywhere. */
  readonly guildId: string | null;
  /** True where the privileged intent is asked for, so that free text can be read. */
  readonly messageContent: boolean;
  readonly commands: readonly CommandGroup[];
  /** What is done with a message to have it explained again. */
  readonly explainAgain: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
