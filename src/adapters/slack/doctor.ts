import { setTimeout } from "node:timers/promises";
import { LogLevel, webApi } from "@slack/bolt";
import type { Finding } from "../../commands/command.ts";
import { judgeGrant } from "./grants.ts";
import type { Installations, Installed } from "./installations.ts";
import { explainAppToken, explainBotToken, type Holder, installAgain } from "./refusals.ts";

/** What is looked into. */
export interface Examined {
  /** With a slash at its end; null for Slack's own. */
  readonly apiUrl: string | null;
  readonly access:
    | { readonly kind: "token"; readonly botToken: string }
    | { readonly kind: "installed"; readonly installations: Installations };
  readonly transport:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly signingSecret: string };
}

/** Looks into everything that has to be right on Slack, for the one workspace that asks, or with null for the operator. */
export async function examine(
  { apiUrl, access, transport }: Examined,
  workspace: string | null,
): Promise<readonly Finding[]> {
  const ask = createAsking(apiUrl);
  const found = await Promise.all([
    access.kind === "token"
      ? ask.bot(access.botToken, { kind: "setting" })
      : workspace === null
        ? examineAll(ask, access.installations)
        : examineOne(ask, access.installations, workspace),
    transport.kind === "socket"
      ? [await ask.socket(transport.appToken)]
      : [examineSecret(transport.signingSecret)],
  ]);
  return [...dropRepeated(found.flat()), sayUnseen(workspace)];
}

/** Questions to Slack. */
interface Asking {
  bot(token: string, holder: Holder): Promise<readonly Finding[]>;
  socket(appToken: string): Promise<Finding>;
}

function createAsking(apiUrl: string | null): Asking {
  const client = new webApi.WebClient(undefined, {
    ...(apiUrl !== null && { slackApiUrl: apiUrl }),
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 15_000,
  });
  return {
    bot: (token, holder) =>
      askPatiently(() => client.auth.test({ token })).then(
        (answer) => judgeGrant(answer, holder),
        (error: unknown) => [explainBotToken(error, holder, apiUrl)],
      ),
    // It gives an address. Nobody connects there, as events would go to it and not to the bot that is running.
    socket: (token) =>
      askPatiently(() => client.apps.connections.open({ token })).then(
        (): Finding => ({ kind: "well", text: "Slack offers a socket for events to come by." }),
        (error: unknown) => explainAppToken(error, apiUrl),
      ),
  };
}

/** Seconds that somebody waits for an answer; whom Slack asks for more is told so. */
const patience = 20;

/** Asks once more where Slack only wants to be asked later. */
async function askPatiently<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof webApi.WebAPIRateLimitedError) || error.retryAfter > patience)
      throw error;
    await setTimeout(error.retryAfter * 1000);
    return ask();
  }
}

/** Every place that installed the app; those without trouble together. */
async function examineAll(ask: Asking, installations: Installations): Promise<readonly Finding[]> {
  const all = await installations.list();
  if (all.length === 0) return [sayNowhere];
  const found = await Promise.all(
    all.map(async (each) => ({ name: nameOf(each), findings: await examineInstalled(ask, each) })),
  );
  const sound = found.filter(({ findings }) => findings.every(({ kind }) => kind === "well"));
  return [
    ...(sound.length === 0 ? [] : [saySound(sound.map(({ name }) => name))]),
    ...found.flatMap(({ findings }) => findings.filter(({ kind }) => kind !== "well")),
  ];
}

async function examineOne(
  ask: Asking,
  installations: Installations,
  workspace: string,
): Promise<readonly Finding[]> {
  const place = { extent: "workspace", place: workspace } as const;
  try {
    const installation = await installations.find(place);
    return installation ? await examineInstalled(ask, { place, installation }) : [sayNowhere];
  } catch (trouble) {
    return examineInstalled(ask, { place, trouble });
  }
}

async function examineInstalled(ask: Asking, installed: Installed): Promise<readonly Finding[]> {
  if ("installation" in installed)
    return ask.bot(installed.installation.bot?.token ?? "", {
      kind: "place",
      name: nameOf(installed),
    });
  const { trouble } = installed;
  const text = trouble instanceof Error ? trouble.message : String(trouble);
  return [{ kind: "wrong", text, mend: "" }];
}

function nameOf(installed: Installed): string {
  const { place } = installed.place;
  if (!("installation" in installed)) return place;
  const { team, enterprise } = installed.installation;
  return team?.name ?? enterprise?.name ?? place;
}

const mostNamed = 8;

function saySound(names: readonly string[]): Finding {
  const more = names.length - mostNamed;
  const listed = names.slice(0, mostNamed).map((name) => `“${name}”`);
  return {
    kind: "well",
    text: `Slack: the app is installed, with every scope that it needs, in ${listed.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
  };
}

const sayNowhere: Finding = {
  kind: "wrong",
  text: "The app is not installed in any workspace.",
  mend: installAgain.replace("install it again", "install it"),
};

/** Slack can be asked neither for the secret nor whether it reaches us. */
function examineSecret(secret: string): Finding {
  return /^[0-9a-f]{32}$/i.test(secret)
    ? { kind: "well", text: "Events come by HTTP, signed: SLACK_SIGNING_SECRET is set." }
    : {
        kind: "doubtful",
        text: "SLACK_SIGNING_SECRET does not look like one: those of Slack are 32 hexadecimal signs.",
        mend: "The operator can copy it on https://api.slack.com/apps, under Basic Information, “Signing Secret”.",
      };
}

/** A token shows neither commands nor events of its app. */
function sayUnseen(workspace: string | null): Finding {
  return workspace === null
    ? {
        kind: "doubtful",
        text: "Which slash commands, shortcuts and events the app has, Slack does not show to a bot.",
        mend: "Whoever made the app can compare it with what “likewise manifest” prints, on https://api.slack.com/apps under App Manifest; and anybody can see whether Slack offers /lesson.",
      }
    : { kind: "well", text: "Slash commands arrive, as this one did." };
}

/** What holds for all of Slack, such as that it cannot be reached, is told once. */
function dropRepeated(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ text }, at) => findings.findIndex((other) => other.text === text) === at,
  );
}
