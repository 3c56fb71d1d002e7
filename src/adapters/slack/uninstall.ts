import type { App } from "@slack/bolt";
import type { Installations, InstalledPlace } from "./installations.ts";

/** Says whether Slack still takes a token. */
export type IsValid = (token: string) => Promise<boolean>;

/** Users whose tokens were revoked, by their ids: those who installed the app, and the bot itself. */
export interface Revoked {
  readonly oauth?: readonly string[];
  readonly bot?: readonly string[];
}

/** Forgets an installation once the app is thrown out, or its tokens are revoked. */
export function watchInstallations(app: App, installations: Installations, isValid: IsValid): void {
  app.event("app_uninstalled", async ({ context }) => {
    await forgetUninstalled(installations, placeOf(context), isValid);
  });
  app.event("tokens_revoked", async ({ context, event }) => {
    await forgetRevoked(installations, placeOf(context), event.tokens, isValid);
  });
}

/** Forgets what was installed there; an installation whose token holds is a new one, which came before Slack's word of the old. */
export async function forgetUninstalled(
  installations: Installations,
  place: InstalledPlace,
  isValid: IsValid,
): Promise<void> {
  const token = (await findReadable(installations, place))?.bot?.token;
  if (token === undefined || !(await isValid(token))) await installations.forget(place);
}

/** Forgets the tokens that were revoked there, and with the bot's the installation. */
export async function forgetRevoked(
  installations: Installations,
  place: InstalledPlace,
  { oauth = [], bot = [] }: Revoked,
  isValid: IsValid,
): Promise<void> {
  const installation = await findReadable(installations, place);
  if (!installation) return;
  if (oauth.includes(installation.user.id)) await installations.forgetUser(place);
  if (installation.bot && bot.includes(installation.bot.userId))
    await forgetUninstalled(installations, place, isValid);
}

/** What nobody can read any more is of no more use to anybody. */
async function findReadable(installations: Installations, place: InstalledPlace) {
  return installations.find(place).catch(() => null);
}

function placeOf(context: {
  readonly isEnterpriseInstall: boolean;
  readonly enterpriseId?: string;
  readonly teamId?: string;
}): InstalledPlace {
  const { isEnterpriseInstall, enterpriseId, teamId = "" } = context;
  return isEnterpriseInstall && enterpriseId !== undefined
    ? { extent: "organisation", place: enterpriseId }
    : { extent: "workspace", place: teamId };
}
