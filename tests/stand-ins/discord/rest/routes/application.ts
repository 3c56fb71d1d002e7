import { showApplication } from "../../world/application.ts";
import { showUser } from "../../world/show-guild.ts";
import { ok, type Route } from "../route.ts";

/** The application and its way to the gateway. `startsLeft` is how many sessions may still begin today. */
export function applicationRoutes(startsLeft: () => number): Route[] {
  return [
    { method: "GET", path: "/applications/@me", handle: ({ world }) => ok(showApplication(world)) },
    {
      method: "GET",
      path: "/oauth2/applications/@me",
      handle: ({ world }) => ok(showApplication(world)),
    },
    {
      method: "PATCH",
      path: "/applications/@me",
      handle: ({ world }) => ok(showApplication(world)),
    },
    {
      method: "GET",
      path: "/gateway",
      open: true,
      handle: ({ world }) => ok({ url: toGateway(world.address) }),
    },
    {
      method: "GET",
      path: "/gateway/bot",
      handle: ({ world }) =>
        ok({
          url: toGateway(world.address),
          shards: world.settings.shards,
          session_start_limit: {
            total: world.settings.sessionStarts,
            remaining: startsLeft(),
            reset_after: 86_400_000,
            max_concurrency: 16,
          },
        }),
    },
    {
      method: "GET",
      path: "/users/@me",
      handle: ({ world }) =>
        ok({ ...showUser(world.bot), verified: true, mfa_enabled: true, flags: 0 }),
    },
  ];
}

function toGateway(address: string): string {
  return `${address.replace("http", "ws")}/gateway`;
}
