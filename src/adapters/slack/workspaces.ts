import type { Authorize, AuthorizeResult } from "@slack/bolt";
import { ConnectError, DeliveryError } from "../adapter.ts";
import { readRefusal, type SlackClient } from "./client.ts";
import type { Access } from "./settings.ts";
import { nameTrouble, refusesToken } from "./trouble.ts";

/** As whom the bot acts in each workspace. */
export interface Workspaces {
  /** For Bolt: whose an event is. */
  readonly authorize: Authorize<boolean>;
  /** The bot's token in a workspace; rejects where there is none. */
  findToken(workspace: string): Promise<string>;
  /** False once the app is thrown out of a workspace: Slack tells of that late and again, when it may have been installed anew. */
  holds(workspace: string): Promise<boolean>;
  /** Who the one token belongs to; null where there are many. Throws ConnectError. */
  check(): Promise<Identity | null>;
  /** Is told Slack's word for why it refused a call, or null where it took one. */
  hear(refusal: string | null): void;
  /** False while Slack refuses the one token; of many, one that is refused says nothing of the others. */
  isLetIn(): boolean;
}

/** Whose a token is. */
export interface Identity {
  readonly bot: string;
  readonly team: string;
}

/** Reads what an installed app may do in one place, and renews tokens that run out. */
export interface Installer {
  readonly authorize: Authorize<boolean>;
}

/** All workspaces that the bot is in; `installer` where they install it themselves. */
export function createWorkspaces(
  access: Access,
  { ask }: SlackClient,
  installer: Installer | undefined,
): Workspaces {
  if (access.kind === "token") return createOne(access.botToken, ask);
  const authorize: Authorize<boolean> = async (source, body) => {
    if (!installer) throw new Error("Nothing knows where the app is installed.");
    return installer.authorize(source, body);
  };
  return {
    authorize,
    async findToken(teamId) {
      if ((await access.installations.findToken(teamId)) === null)
        throw new DeliveryError("the app was removed from its workspace.", "gone");
      const { botToken } = await authorize({
        teamId,
        enterpriseId: undefined,
        isEnterpriseInstall: false,
      });
      if (botToken === undefined) throw new Error(`There is no token for workspace ${teamId}.`);
      return botToken;
    },
    async holds(teamId) {
      const token = await access.installations.findToken(teamId).catch(() => null);
      return token !== null && (await isTaken(ask, token));
    },
    check: async () => null,
    hear() {},
    isLetIn: () => true,
  };
}

/** One token: who it belongs to is asked once. */
function createOne(botToken: string, ask: SlackClient["ask"]): Workspaces {
  let identity: ReturnType<typeof identify> | null = null;
  let isLetIn = true;
  const identify = () => ask.auth.test({ token: botToken });
  const know = () => {
    identity ??= identify().catch((error: unknown) => {
      identity = null;
      throw error;
    });
    return identity;
  };
  return {
    async authorize({ isEnterpriseInstall }): Promise<AuthorizeResult> {
      const { user_id, bot_id, team_id } = await know();
      return {
        botToken,
        ...(bot_id !== undefined && { botId: bot_id }),
        ...(user_id !== undefined && { botUserId: user_id }),
        // What comes from elsewhere, over a channel that is shared with others, is read in the token's workspace.
        ...(team_id !== undefined && !isEnterpriseInstall && { teamId: team_id }),
      };
    },
    findToken: async () => botToken,
    holds: () => isTaken(ask, botToken),
    async check() {
      const { user = "", team = "" } = await know().catch((error: unknown) => {
        throw explainToken(error, ask.slackApiUrl);
      });
      return { bot: user, team };
    },
    hear(refusal) {
      isLetIn = refusal === null || !refusesToken(refusal);
    },
    isLetIn: () => isLetIn,
  };
}

/** False where Slack refuses the token; that it cannot be asked just now says nothing against it. */
export function isTaken(ask: SlackClient["ask"], token: string): Promise<boolean> {
  return ask.auth.test({ token }).then(
    () => true,
    (error: unknown) => !refusesToken(readRefusal(error) ?? ""),
  );
}

function explainToken(error: unknown, apiUrl: string): ConnectError {
  const options = { cause: error };
  if (readRefusal(error) !== null)
    return new ConnectError(`Slack does not let the bot in: ${nameTrouble(error)}`, options);
  return sayUnreachable(error, apiUrl);
}

/** Slack does not answer at all. */
export function sayUnreachable(error: unknown, apiUrl: string): ConnectError {
  const { origin, pathname } = new URL(apiUrl);
  return new ConnectError(
    `Slack cannot be reached at ${origin}${pathname}: ${nameTrouble(error)} The operator can check the network and SLACK_API_URL, and whether Slack is up: https://slack-status.com`,
    { cause: error },
  );
}
