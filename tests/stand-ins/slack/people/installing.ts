import { randomBytes } from "node:crypto";
import type { PersonParts } from "./reach.ts";

/** How a person installs the app in their workspace. */
export interface Installing {
  /** Allows what an address of Slack's authorize page asks for; gives where the browser is sent then, with the code. */
  approve(authorizeUrl: string): string;
  /** Cancels instead; gives where the browser is sent then. */
  decline(authorizeUrl: string): string;
}

/** How a user answers the page that asks whether an app may be installed. */
export function install({ world, user }: PersonParts): Installing {
  return {
    approve(authorizeUrl) {
      const { scopes, redirect, redirectUri } = readPage(world.settings, authorizeUrl);
      const code = randomBytes(16).toString("hex");
      const at = world.clock.now();
      world.grants.set(code, {
        team: user.team,
        user: user.id,
        scopes,
        redirectUri,
        at,
        used: false,
      });
      redirect.searchParams.set("code", code);
      return redirect.href;
    },
    decline(authorizeUrl) {
      const { redirect } = readPage(world.settings, authorizeUrl);
      redirect.searchParams.set("error", "access_denied");
      return redirect.href;
    },
  };
}

/** What the page shows; throws where Slack shows an error in its place. */
function readPage(
  { clientId, manifest }: PersonParts["world"]["settings"],
  authorizeUrl: string,
): { readonly scopes: string[]; readonly redirect: URL; readonly redirectUri: string | null } {
  const { pathname, searchParams } = new URL(authorizeUrl);
  if (pathname !== "/oauth/v2/authorize") throw new Error(`Slack has no page ${pathname}.`);
  if (searchParams.get("client_id") !== clientId) throw new Error("Slack says: invalid_client_id");
  const scopes = (searchParams.get("scope") ?? "").split(/[ ,]+/).filter((each) => each !== "");
  const known = manifest.oauth_config?.scopes?.bot ?? [];
  const unknown = scopes.filter((scope) => !known.includes(scope));
  if (scopes.length === 0 || unknown.length > 0)
    throw new Error(
      `Slack says: invalid_scope (the manifest has not ${unknown.join(", ") || "any asked for"})`,
    );
  const allowed = manifest.oauth_config?.redirect_urls ?? [];
  const redirectUri = searchParams.get("redirect_uri");
  const target = redirectUri ?? allowed[0];
  if (target === undefined || !allowed.some((each) => isWithin(target, each)))
    throw new Error(`Slack says: bad_redirect_uri (${target ?? "none"})`);
  const redirect = new URL(target);
  redirect.searchParams.set("state", searchParams.get("state") ?? "");
  return { scopes, redirect, redirectUri };
}

/** Whether an address is one that the manifest names, or lies below it. */
function isWithin(address: string, named: string): boolean {
  const [given, allowed] = [new URL(address), new URL(named)];
  return given.origin === allowed.origin && given.pathname.startsWith(allowed.pathname);
}
