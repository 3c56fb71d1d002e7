import type { JsonObject } from "../../json.ts";
import { sees } from "../../world/channels.ts";
import type { Channel, Message } from "../../world/entities.ts";
import { change, post, remove } from "../../world/messages.ts";
import { showMessage } from "../../world/show.ts";
import { type Content, readContent } from "../content.ts";
import { refuse } from "../errors.ts";
import type { BotCall, Methods } from "../method.ts";
import {
  findAddressee,
  findChannel,
  findMessage,
  findThread,
  findUser,
  refuseUnwritable,
} from "../places.ts";

const scopes = ["chat:write"];

/** Characters that the text of a changed message may have. */
const updateRoom = 4_000;

/** Methods that write, change and delete messages. */
export const chat: Methods = {
  "chat.postMessage": { by: "bot", scopes, tier: "message", run: postMessage },
  "chat.postEphemeral": { by: "bot", scopes, tier: 4, run: postEphemeral },
  "chat.update": { by: "bot", scopes, tier: 3, run: update },
  "chat.delete": { by: "bot", scopes, tier: 3, run: deleteMessage },
  "chat.getPermalink": { by: "bot", tier: "special", run: getPermalink },
};

function postMessage(call: BotCall): JsonObject {
  const { world, args, team } = call;
  const channel = findAddressee(call, args.text("channel"));
  refuseUnwritable(call, channel);
  const content = readContent(world, args, "chat.postMessage");
  const thread = findThread(world, channel, args.optional("thread_ts"));
  const message = post(world, channel, {
    ...toDraft(content),
    user: team.bot,
    thread,
    broadcast: thread !== null && args.flag("reply_broadcast"),
  });
  return { channel: channel.id, ts: message.ts, message: showMessage(world, message) };
}

function toDraft({ text, blocks }: Content) {
  return { text, blocks: blocks ?? [] };
}

function postEphemeral(call: BotCall): JsonObject {
  const { world, args, team } = call;
  const channel = findChannel(call, args.text("channel"));
  const user = findUser(call, args.text("user"));
  refuseUnwritable(call, channel);
  if (!sees(channel, user.id)) throw refuse("user_not_in_channel");
  const message = post(world, channel, {
    ...toDraft(readContent(world, args, "chat.postEphemeral")),
    user: team.bot,
    onlyFor: user.id,
    thread: findThread(world, channel, args.optional("thread_ts")),
  });
  return { message_ts: message.ts };
}

function findOwn(call: BotCall, error: string): { channel: Channel; message: Message } {
  const channel = findChannel(call, call.args.text("channel"));
  const message = findMessage(channel, call.args.text("ts"));
  if (message.user !== call.team.bot) throw refuse(error);
  return { channel, message };
}

function update(call: BotCall): JsonObject {
  const { world, args } = call;
  const { channel, message } = findOwn(call, "cant_update_message");
  if (channel.archived) throw refuse("is_archived");
  const { text, blocks } = readContent(world, args, "chat.update");
  if (text.length > updateRoom) throw refuse("msg_too_long");
  change(world, message, blocks ? { text, blocks } : { text });
  return { channel: channel.id, ts: message.ts, text, message: showMessage(world, message) };
}

function deleteMessage(call: BotCall): JsonObject {
  const { channel, message } = findOwn(call, "cant_delete_message");
  remove(call.world, message);
  return { channel: channel.id, ts: message.ts };
}

function getPermalink(call: BotCall): JsonObject {
  const { args, team } = call;
  const channel = findChannel(call, args.text("channel"));
  const { ts, thread } = findMessage(channel, args.text("message_ts"));
  const path = `archives/${channel.id}/p${ts.replace(".", "")}`;
  const query = thread === null || thread === ts ? "" : `?thread_ts=${thread}&cid=${channel.id}`;
  return { channel: channel.id, permalink: `https://${team.domain}.slack.com/${path}${query}` };
}
