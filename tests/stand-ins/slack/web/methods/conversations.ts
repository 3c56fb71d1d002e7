import type { JsonObject } from "../../json.ts";
import { openDirectMessages } from "../../world/channels.ts";
import type { Message } from "../../world/entities.ts";
import { listReplies, showChannel, showMessage } from "../../world/show.ts";
import { refuseArgument } from "../args.ts";
import { refuse } from "../errors.ts";
import type { BotCall, Methods } from "../method.ts";
import { findChannel, findUser, refuseUnscoped } from "../places.ts";

/** Methods about channels and direct messages; which scope they need depends on the kind. */
export const conversations: Methods = {
  "conversations.open": { by: "bot", scopes: ["im:write"], tier: 3, run: open },
  "conversations.info": { by: "bot", tier: 3, run: info },
  "conversations.join": { by: "bot", scopes: ["channels:join"], tier: 3, run: join },
  "conversations.members": { by: "bot", tier: 4, run: members },
  "conversations.history": { by: "bot", tier: "history", run: history },
  "conversations.replies": { by: "bot", tier: "history", run: replies },
};

function open(call: BotCall): JsonObject {
  const [id, ...others] = call.args.list("users");
  if (id === undefined) throw refuse("users_list_not_supplied");
  if (others.length > 0) throw refuseArgument("groups of people are unknown to this stand-in");
  const user = findUser(call, id);
  if (user.bot) throw refuse("cannot_dm_bot");
  const channel = openDirectMessages(call.world, user);
  return { channel: call.args.flag("return_im") ? showChannel(channel) : { id: channel.id } };
}

function info(call: BotCall): JsonObject {
  const channel = findChannel(call, call.args.text("channel"));
  refuseUnscoped(call.team, channel, ":read");
  const count = call.args.flag("include_num_members") ? { num_members: channel.members.size } : {};
  const is_member = channel.kind === "im" ? undefined : channel.members.has(call.team.bot);
  return { channel: { ...showChannel(channel), is_member, ...count } };
}

function join(call: BotCall): JsonObject {
  const channel = findChannel(call, call.args.text("channel"));
  if (channel.kind !== "channel") throw refuse("method_not_supported_for_channel_type");
  if (channel.archived) throw refuse("is_archived");
  channel.members.add(call.team.bot);
  return { channel: { ...showChannel(channel), is_member: true } };
}

function members(call: BotCall): JsonObject {
  const channel = findChannel(call, call.args.text("channel"));
  refuseUnscoped(call.team, channel, ":read");
  return { members: [...channel.members], response_metadata: { next_cursor: "" } };
}

function history(call: BotCall): JsonObject {
  const channel = findReadable(call);
  const messages = [...channel.messages.values()].filter(
    ({ ts, thread, broadcast }) => thread === null || thread === ts || broadcast,
  );
  return page(call, messages.filter(isPublic).reverse());
}

function replies(call: BotCall): JsonObject {
  const channel = findReadable(call);
  const message = channel.messages.get(call.args.text("ts"));
  if (!message || message.onlyFor !== null) throw refuse("thread_not_found");
  const ts = message.thread ?? message.ts;
  const root = channel.messages.get(ts);
  return page(call, [...(root && isPublic(root) ? [root] : []), ...listReplies(channel, ts)]);
}

function findReadable(call: BotCall) {
  const channel = findChannel(call, call.args.text("channel"));
  refuseUnscoped(call.team, channel, ":history");
  if (!channel.members.has(call.team.bot)) throw refuse("not_in_channel");
  return channel;
}

function isPublic({ deleted, onlyFor }: Message): boolean {
  return !deleted && onlyFor === null;
}

/** One page of messages within the times that were asked for. */
function page({ world, args }: BotCall, messages: readonly Message[]): JsonObject {
  const most = world.settings.distributed ? 15 : 1_000;
  const limit = Math.min(args.number("limit") ?? 100, most);
  const oldest = Number(args.optional("oldest") ?? 0);
  const latest = Number(args.optional("latest") ?? Number.POSITIVE_INFINITY);
  const within = messages.filter(({ ts }) =>
    args.flag("inclusive")
      ? Number(ts) >= oldest && Number(ts) <= latest
      : Number(ts) > oldest && Number(ts) < latest,
  );
  const start = Number(args.optional("cursor") ?? 0);
  const end = start + limit;
  return {
    messages: within.slice(start, end).map((message) => showMessage(world, message)),
    has_more: end < within.length,
    response_metadata: { next_cursor: end < within.length ? String(end) : "" },
  };
}
