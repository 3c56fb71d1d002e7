import type { IncomingMessage } from "node:http";
import type { Team } from "../world/entities.ts";
import { hasScope } from "../world/teams.ts";
import type { World } from "../world/world.ts";
import { type Carried, createArgs } from "./args.ts";
import { refuse } from "./errors.ts";
import type { Method } from "./method.ts";
import { missingScope } from "./places.ts";

/** A call that may go on: whose it is, and what it carries. */
export interface Admitted {
  readonly token: string;
  readonly team: Team | null;
}

/** The token of a request: in its header, or in its body if that is a form. */
export function readToken({ headers }: IncomingMessage, { body, isJson }: Carried): string | null {
  const [scheme, token] = (headers.authorization ?? "").split(" ");
  if (scheme?.toLowerCase() === "bearer" && token) return token;
  return isJson ? null : createArgs({ body, isJson }).optional("token");
}

/** Throws what Slack answers to a token that does not open a method. */
export function admit(world: World, method: Method, token: string | null): Admitted {
  if (method.by === "anyone") return { token: token ?? "", team: null };
  if (token === null) throw refuse("not_authed");
  if (token === world.settings.appToken) {
    if (method.by !== "app") throw refuse("not_allowed_token_type");
    return { token, team: null };
  }
  const known = world.tokens.get(token);
  if (!known) throw refuse("invalid_auth");
  if (known.ended) throw refuse(known.ended);
  if (method.by === "app") throw refuse("not_allowed_token_type");
  const team = world.teams.get(known.team);
  if (!team) throw refuse("invalid_auth");
  if (method.scopes && !hasScope(team, ...method.scopes)) throw missingScope(team, method.scopes);
  return { token, team };
}

/** The headers in which Slack names scopes: those that the app has, and those that a method takes. */
export function showScopes(team: Team | null, method: Method | null): Record<string, string> {
  return {
    "x-oauth-scopes": team?.installation?.scopes.join(",") ?? "",
    "x-accepted-oauth-scopes": method?.scopes?.join(",") ?? "",
  };
}

/** The client's id and secret, where the header carries them. */
export function readClient({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const [scheme, encoded] = (headers.authorization ?? "").split(" ");
  if (scheme?.toLowerCase() !== "basic" || !encoded) return {};
  const [client_id = "", client_secret = ""] = Buffer.from(encoded, "base64").toString().split(":");
  return { client_id, client_secret };
}
