import { isPlainUrl, withoutSlash } from "./address.ts";
import { readEncryptionKeys } from "./encryption.ts";
import { type Environment, type Report, readSetting, readSwitch } from "./setting.ts";

/** How Slack is reached. Nothing of it but the address is ever to be printed. */
export interface SlackConfig {
  readonly access: SlackAccess;
  readonly transport: SlackTransport;
  /** With a slash at its end; null for Slack's own. */
  readonly apiUrl: string | null;
  /** True where those who install the app are asked to let it read threads in which nobody mentions it. */
  readonly readThreads: boolean;
}

/** As whom the bot writes: in the one workspace of its token, or in all that install the app. */
export type SlackAccess =
  | { readonly kind: "token"; readonly botToken: string }
  | {
      readonly kind: "installed";
      readonly clientId: string;
      readonly clientSecret: string;
      /** With which the tokens of those workspaces are stored; one at least. */
      readonly encryptionKeys: readonly Uint8Array[];
    };

/** How events come in: by a socket that the bot opens, or by HTTP, signed. */
export type SlackTransport =
  | { readonly kind: "socket"; readonly appToken: string }
  | { readonly kind: "http"; readonly signingSecret: string };

const botToken = "SLACK_BOT_TOKEN";
const appToken = "SLACK_APP_TOKEN";
const signingSecret = "SLACK_SIGNING_SECRET";
const clientId = "SLACK_CLIENT_ID";
const clientSecret = "SLACK_CLIENT_SECRET";
const companions = [appToken, signingSecret, "SLACK_API_URL"];

/** Slack's settings; null where it is not used. Others have no effect without a token or a client, which is told. */
export function readSlack(env: Environment, report: Report): SlackConfig | null {
  const access = readAccess(env, report);
  const transport = readTransport(env, report);
  const apiUrl = readApiUrl(readSetting(env, "SLACK_API_URL"), report);
  const isMeant = [botToken, clientId, clientSecret].some((name) => readSetting(env, name));
  if (!isMeant) {
    for (const name of companions.filter((each) => readSetting(env, each) !== null))
      report(
        `${name} is set, but neither ${botToken} nor ${clientId} is: it has no effect. The operator can set ${botToken} as well, or leave ${name} out.`,
      );
    return null;
  }
  const readThreads = readSwitch(env, "SLACK_READ_THREADS", false, report);
  if (!transport)
    report(
      `Slack is configured, but nothing says how its events come in. The operator can set ${appToken} (Socket Mode: nothing has to be reachable from outside) or ${signingSecret} (HTTP: Slack calls this machine).`,
    );
  return access && transport && { access, transport, apiUrl, readThreads };
}

function readAccess(env: Environment, report: Report): SlackAccess | null {
  const token = readToken(env, botToken, "xoxb-", report);
  const id = readSetting(env, clientId);
  const secret = readSetting(env, clientSecret);
  if (token !== null && (id !== null || secret !== null)) {
    report(
      `${botToken} is for one workspace, and ${id === null ? clientSecret : clientId} for all that install the app. The operator can leave out the one that is not meant.`,
    );
    return null;
  }
  if (token !== null) return { kind: "token", botToken: token };
  if ((id === null) !== (secret === null))
    report(
      `${id === null ? clientSecret : clientId} is set, but ${id === null ? clientId : clientSecret} is not. The operator can copy both in the app's settings on api.slack.com/apps, under Basic Information.`,
    );
  return id === null || secret === null ? null : readInstalled(env, id, secret, report);
}

function readInstalled(
  env: Environment,
  id: string,
  secret: string,
  report: Report,
): SlackAccess | null {
  const key = readSetting(env, "ENCRYPTION_KEY");
  const encryptionKeys = readEncryptionKeys(key, report);
  if (key === null)
    report(
      `${clientId} is set, but ENCRYPTION_KEY is not: the tokens of the workspaces would lie open in the database. The operator can make a key with “openssl rand -base64 32”, set ENCRYPTION_KEY to it, and keep a copy.`,
    );
  return encryptionKeys.length === 0
    ? null
    : { kind: "installed", clientId: id, clientSecret: secret, encryptionKeys };
}

/** Socket Mode where both are set: that works wherever the bot runs. */
function readTransport(env: Environment, report: Report): SlackTransport | null {
  const token = readToken(env, appToken, "xapp-", report);
  const secret = readSetting(env, signingSecret);
  if (secret !== null && /^x(?:ox[a-z]|app)-/.test(secret))
    report(
      `${signingSecret} is set to a token. The operator can copy “Signing Secret” in the app's settings on api.slack.com/apps, under Basic Information.`,
    );
  if (token !== null) return { kind: "socket", appToken: token };
  return secret === null ? null : { kind: "http", signingSecret: secret };
}

const places: Readonly<Record<string, string>> = {
  [botToken]: "under OAuth & Permissions, “Bot User OAuth Token”",
  [appToken]: "under Basic Information, “App-Level Tokens”, with the scope connections:write",
};

/** Which setting each kind of token belongs to. */
const kinds: readonly (readonly [string, string])[] = [
  ["xoxb-", `a bot's, and belongs to ${botToken}`],
  ["xapp-", `an app-level one, and belongs to ${appToken}`],
  ["xoxp-", "a person's, which the bot has no use for"],
];

/** A token is never repeated. */
function readToken(env: Environment, name: string, start: string, report: Report): string | null {
  const value = readSetting(env, name);
  if (value === null || value.startsWith(start)) return value;
  const kind = kinds.find(([other]) => value.startsWith(other))?.[1];
  report(
    `${name} does not begin with “${start}”${kind ? `: this token is ${kind}` : ""}. The operator can copy the right one in the app's settings on api.slack.com/apps, ${places[name]}.`,
  );
  return value;
}

function readApiUrl(value: string | null, report: Report): string | null {
  if (value === null) return null;
  if (!isPlainUrl(value))
    report(
      "SLACK_API_URL is no http or https address. The operator can set it to one, such as http://127.0.0.1:8080/api/, without ? or #, or leave the setting out for Slack's own address.",
    );
  return `${withoutSlash(value)}/`;
}
