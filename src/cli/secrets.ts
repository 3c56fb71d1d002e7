import type { Config } from "../config.ts";

/** All of the settings that nobody may read. */
export function listSecrets({ discord, slack, web }: Config): readonly string[] {
  const found: string[] = [];
  if (web.kind === "page" && web.password !== null) found.push(web.password);
  if (discord) found.push(discord.token);
  if (slack) {
    const { access, transport } = slack;
    found.push(access.kind === "token" ? access.botToken : access.clientSecret);
    found.push(transport.kind === "socket" ? transport.appToken : transport.signingSecret);
  }
  return found;
}
