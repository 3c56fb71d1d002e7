import { z } from "zod";
import { refuse } from "../../errors.ts";
import { readForm, snowflake } from "../../limits/form.ts";
import { openDirectMessages } from "../../world/channels.ts";
import { kickBot } from "../../world/guilds.ts";
import { permissionsIn } from "../../world/permissions.ts";
import { showChannel } from "../../world/show-channel.ts";
import {
  listChannels,
  showGuild,
  showMember,
  showRoles,
  showUser,
} from "../../world/show-guild.ts";
import { isOn } from "../../world/world.ts";
import { reachGuild } from "../access.ts";
import { type Call, done, ok, type Route } from "../route.ts";

/** Guilds, their members, and people. */
export const guildRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/users/@me/guilds",
    handle: ({ world }) =>
      ok(
        [...world.guilds.values()]
          .filter(({ members }) => members.has(world.bot.id))
          .map(({ id, name }) => ({
            id,
            name,
            icon: null,
            owner: false,
            permissions: "0",
            features: [],
          })),
      ),
  },
  { method: "DELETE", path: "/users/@me/guilds/:guild", handle: leave },
  { method: "POST", path: "/users/@me/channels", handle: openDm },
  { method: "GET", path: "/users/:user", handle: showOne },
  {
    method: "GET",
    path: "/guilds/:guild",
    handle: ({ world, param }) => ok(showGuild(reachGuild(world, param("guild")))),
  },
  {
    method: "GET",
    path: "/guilds/:guild/roles",
    handle: ({ world, param }) => ok(showRoles(reachGuild(world, param("guild")))),
  },
  {
    method: "GET",
    path: "/guilds/:guild/channels",
    handle: ({ world, param }) =>
      ok(
        listChannels(world, reachGuild(world, param("guild")))
          .filter(({ thread }) => thread === null)
          .map((channel) => showChannel(world, channel)),
      ),
  },
  { method: "GET", path: "/guilds/:guild/threads/active", handle: listActive },
  { method: "GET", path: "/guilds/:guild/members", handle: listMembers },
  { method: "GET", path: "/guilds/:guild/members/:user", handle: showOneMember },
];

function leave({ world, param }: Call) {
  kickBot(world, reachGuild(world, param("guild")));
  return done;
}

const recipient = z.object({ recipient_id: snowflake });

function openDm({ world, body }: Call) {
  const user = world.users.get(readForm(recipient, body).recipient_id);
  if (!user) throw refuse("unknownUser");
  if (user.bot) throw refuse("cannotMessageUser");
  return ok(showChannel(world, openDirectMessages(world, user)));
}

function showOne({ world, param }: Call) {
  const user = world.users.get(param("user"));
  if (!user) throw refuse("unknownUser");
  return ok(showUser(user));
}

function listActive({ world, param }: Call) {
  const guild = reachGuild(world, param("guild"));
  const threads = listChannels(world, guild).filter(
    (channel) =>
      channel.thread &&
      !channel.thread.archived &&
      permissionsIn(world, channel, world.bot.id) !== 0n,
  );
  return ok({
    threads: threads.map((channel) => showChannel(world, channel)),
    members: threads.flatMap((channel) => showChannel(world, channel).member ?? []),
  });
}

function listMembers({ world, param, query }: Call) {
  const guild = reachGuild(world, param("guild"));
  if (!isOn(world, "GuildMembers")) throw refuse("missingAccess");
  const limit = Number(query.get("limit") ?? 1);
  return ok([...guild.members.values()].slice(0, limit).map((each) => showMember(world, each)));
}

function showOneMember({ world, param }: Call) {
  const guild = reachGuild(world, param("guild"));
  const id = param("user") === "@me" ? world.bot.id : param("user");
  const member = guild.members.get(id);
  if (!member) throw refuse(world.users.has(id) ? "unknownMember" : "unknownUser");
  return ok(showMember(world, member));
}
