import { refuse, refuseForm } from "../../errors.ts";
import { readForm } from "../../limits/form.ts";
import { readMessage, settableFlags } from "../../limits/messages.ts";
import { forumPost, threadAlone, threadFromMessage } from "../../limits/threads.ts";
import type { Channel } from "../../world/entities.ts";
import { tellMessage } from "../../world/events.ts";
import { usualAllowed } from "../../world/mentions.ts";
import { post } from "../../world/messages.ts";
import { channelTypes, messageFlags, messageTypes } from "../../world/numbers.ts";
import { readsContentByRest } from "../../world/reading.ts";
import { showChannel } from "../../world/show-channel.ts";
import { showMessage } from "../../world/show-message.ts";
import { openThread } from "../../world/threads.ts";
import { need, reachChannel, reachMessage } from "../access.ts";
import { type Call, created, type Route } from "../route.ts";
import { mention, showBody } from "../sending.ts";

/** Opening threads. */
export const threadRoutes: readonly Route[] = [
  { method: "POST", path: "/channels/:channel/threads", handle: open },
  { method: "POST", path: "/channels/:channel/messages/:message/threads", handle: openFrom },
];

const threadable: readonly number[] = [channelTypes.text, channelTypes.announcement];

function open(call: Call) {
  const { world, param, body } = call;
  const channel = reachChannel(world, param("channel"));
  if (channel.type === channelTypes.forum) return openPost(call, channel);
  if (!threadable.includes(channel.type)) throw refuse("wrongChannelType");
  const form = readForm(threadAlone, body);
  const type = form.type ?? channelTypes.privateThread;
  const isPrivate = type === channelTypes.privateThread;
  refuseWrongType(channel, type);
  need(world, channel, isPrivate ? "CreatePrivateThreads" : "CreatePublicThreads");
  const thread = openThread(world, channel, {
    name: form.name,
    owner: world.bot.id,
    private: isPrivate,
    autoArchive: form.auto_archive_duration ?? undefined,
    invitable: form.invitable ?? undefined,
    slowmode: form.rate_limit_per_user ?? undefined,
  });
  if (!isPrivate)
    post(world, channel, {
      author: world.bot.id,
      type: messageTypes.threadCreated,
      content: form.name,
      reference: { message: null, channel: thread.id },
    });
  return created(showChannel(world, thread));
}

/** Private threads are for text channels, and announcements have a kind of their own. */
function refuseWrongType(channel: Channel, type: number): void {
  const fits =
    channel.type === channelTypes.text
      ? type !== channelTypes.announcementThread
      : type === channelTypes.announcementThread;
  if (fits) return;
  throw refuseForm([
    {
      path: ["type"],
      code: "THREAD_TYPE_INVALID",
      message: "Threads of this type cannot be created in this channel",
    },
  ]);
}

function openFrom({ world, param, body }: Call) {
  const channel = reachChannel(world, param("channel"));
  if (!threadable.includes(channel.type)) throw refuse("wrongChannelType");
  const message = reachMessage(channel, param("message"));
  const form = readForm(threadFromMessage, body);
  need(world, channel, "CreatePublicThreads", "ReadMessageHistory");
  if (world.channels.has(message.id)) throw refuse("threadExists");
  const thread = openThread(world, channel, {
    name: form.name,
    owner: world.bot.id,
    private: false,
    from: message.id,
    autoArchive: form.auto_archive_duration ?? undefined,
    slowmode: form.rate_limit_per_user ?? undefined,
  });
  post(world, thread, {
    author: world.bot.id,
    type: messageTypes.threadStarter,
    reference: { message: message.id, channel: channel.id },
  });
  message.flags |= messageFlags.hasThread;
  tellMessage(world, "MESSAGE_UPDATE", message);
  return created(showChannel(world, thread));
}

function openPost({ world, body, files }: Call, channel: Channel) {
  const form = readForm(forumPost, body);
  need(world, channel, "SendMessages");
  const first = readMessage(form.message, settableFlags.message, files.length);
  const shown = showBody(world, first, files);
  const thread = openThread(world, channel, {
    name: form.name,
    owner: world.bot.id,
    private: false,
    autoArchive: form.auto_archive_duration ?? undefined,
    slowmode: form.rate_limit_per_user ?? undefined,
  });
  const allowed = first.allowedMentions ?? usualAllowed.message;
  const mentions = mention(world, thread, shown, allowed);
  const message = post(world, thread, {
    ...shown,
    id: thread.id,
    author: world.bot.id,
    mentions,
  });
  return created({
    ...showChannel(world, thread),
    message: showMessage(world, message, readsContentByRest(world)),
  });
}
