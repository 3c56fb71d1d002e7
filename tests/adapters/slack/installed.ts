import type { Installation } from "@slack/bolt";
import type { InstalledPlace } from "../../../src/adapters/slack/installations.ts";

/** What Slack grants to a workspace, as Bolt hands it over. */
export function makeInstallation(
  team: string,
  more: Partial<Installation<"v2", false>> = {},
): Installation<"v2", false> {
  return {
    team: { id: team, name: `Team ${team}` },
    enterprise: undefined,
    user: { id: "UADMIN", token: undefined, scopes: undefined },
    bot: { token: `xoxb-${team}`, scopes: ["chat:write"], id: `B${team}`, userId: `U${team}` },
    isEnterpriseInstall: false,
    authVersion: "v2",
    tokenType: "bot",
    ...more,
  };
}

/** What Slack grants to an organisation. */
export function makeOrganisation(id: string): Installation<"v2", true> {
  const { bot, user } = makeInstallation(id);
  return {
    ...(bot && { bot }),
    user,
    team: undefined,
    enterprise: { id, name: `Organisation ${id}` },
    isEnterpriseInstall: true,
    authVersion: "v2",
  };
}

export const workspace = (place: string): InstalledPlace => ({ extent: "workspace", place });
export const organisation = (place: string): InstalledPlace => ({ extent: "organisation", place });

/** What Bolt asks for an event in that workspace. */
export function asking(teamId: string, enterpriseId?: string, isEnterpriseInstall = false) {
  return { teamId, enterpriseId, isEnterpriseInstall };
}
