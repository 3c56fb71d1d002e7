import { refuse } from "../../errors.ts";
import type { Channel } from "../../world/entities.ts";
import { post } from "../../world/messages.ts";
import { channelTypes, messageTypes } from "../../world/numbers.ts";
import { may, maySend, permissionsIn } from "../../world/permissions.ts";
import { showChannel, showThreadMember } from "../../world/show-channel.ts";
import { showMember } from "../../world/show-guild.ts";
import { joinThread, leaveThread } from "../../world/threads.ts";
import { isOn, type World } from "../../world/world.ts";
import { need, reachChannel, reachThread, refuseArchived } from "../access.ts";
import { type Call, done, ok, type Route } from "../route.ts";

/** Who is in a thread, and the threads that are archived. */
export const threadMemberRoutes: readonly Route[] = [
  { method: "PUT", path: "/channels/:channel/thread-members/:user", handle: add },
  { method: "DELETE", path: "/channels/:channel/thread-members/:user", handle: take },
  { method: "GET", path: "/channels/:channel/thread-members/:user", handle: show },
  { method: "GET", path: "/channels/:channel/thread-members", handle: list },
  {
    method: "GET",
    path: "/channels/:channel/threads/archived/public",
    handle: (call) => listArchived(call, (thread) => !thread.thread?.private),
  },
  {
    method: "GET",
    path: "/channels/:channel/threads/archived/private",
    handle: (call) => {
      need(call.world, reachChannel(call.world, call.param("channel")), "ManageThreads");
      return listArchived(call, ({ type }) => type === channelTypes.privateThread);
    },
  },
  {
    method: "GET",
    path: "/channels/:channel/users/@me/threads/archived/private",
    handle: (call) =>
      listArchived(
        call,
        ({ thread }) => thread?.private === true && thread.members.has(call.world.bot.id),
      ),
  },
];

const mostMembers = 1_000;

function add({ world, param }: Call) {
  const { channel, thread } = reachThread(world, param("channel"));
  refuseArchived(channel);
  const id = idOf(world, param("user"));
  if (thread.members.has(id)) return done;
  if (id !== world.bot.id) refuseForeign(world, channel, id);
  if (thread.members.size >= mostMembers) throw refuse("tooManyThreadMembers");
  joinThread(world, channel, id);
  if (id !== world.bot.id)
    post(world, channel, {
      author: world.bot.id,
      type: messageTypes.recipientAdd,
      mentions: { users: [id], roles: [], everyone: false },
    });
  return done;
}

/** Adding someone takes the right to send, their being in the guild, and their seeing the channel. */
function refuseForeign(world: World, channel: Channel, id: string): void {
  const { thread } = channel;
  const isModerator = may(world, channel, world.bot.id, "ManageThreads");
  if (!maySend(world, channel, world.bot.id)) throw refuse("missingPermissions");
  if (thread?.private && !thread.invitable && thread.owner !== world.bot.id && !isModerator)
    throw refuse("missingPermissions");
  const guild = world.guilds.get(channel.guild ?? "");
  if (!guild?.members.has(id)) throw refuse(world.users.has(id) ? "unknownMember" : "unknownUser");
  const parent = world.channels.get(channel.parent ?? "");
  if (!parent || permissionsIn(world, parent, id) === 0n) throw refuse("missingAccess");
}

function take({ world, param }: Call) {
  const { channel, thread } = reachThread(world, param("channel"));
  refuseArchived(channel);
  const id = idOf(world, param("user"));
  const isOwnPrivate = thread.private && thread.owner === world.bot.id;
  if (id !== world.bot.id && !isOwnPrivate) need(world, channel, "ManageThreads");
  leaveThread(world, channel, id);
  return done;
}

function show({ world, param, query }: Call) {
  const { channel, thread } = reachThread(world, param("channel"));
  const id = idOf(world, param("user"));
  const joined = thread.members.get(id);
  if (joined === undefined) throw refuse("unknownMember");
  const member = world.guilds.get(channel.guild ?? "")?.members.get(id);
  const withMember = query.get("with_member") === "true" && member;
  return ok({
    ...showThreadMember(channel.id, id, joined),
    member: withMember ? showMember(world, member) : undefined,
  });
}

function list({ world, param }: Call) {
  const { channel, thread } = reachThread(world, param("channel"));
  if (!isOn(world, "GuildMembers")) throw refuse("missingAccess");
  return ok([...thread.members].map(([id, joined]) => showThreadMember(channel.id, id, joined)));
}

function idOf(world: World, user: string): string {
  return user === "@me" ? world.bot.id : user;
}

function listArchived({ world, param, query }: Call, isWanted: (channel: Channel) => boolean) {
  const parent = reachChannel(world, param("channel"));
  need(world, parent, "ReadMessageHistory");
  const limit = Number(query.get("limit") ?? 50);
  const threads = [...world.channels.values()]
    .filter(({ parent: id, thread }) => id === parent.id && thread?.archived)
    .filter(isWanted)
    .sort((a, b) => (b.thread?.archivedAt ?? 0) - (a.thread?.archivedAt ?? 0));
  const shown = threads.slice(0, limit).map((channel) => showChannel(world, channel));
  return ok({
    threads: shown,
    members: shown.flatMap(({ member }) => member ?? []),
    has_more: threads.length > limit,
  });
}
