import { z } from "zod";
import { refuse, refuseForm } from "../../errors.ts";
import { readForm } from "../../limits/form.ts";
import { type MessageBody, readMessage, settableFlags } from "../../limits/messages.ts";
import type { Channel, Mentions, Message } from "../../world/entities.ts";
import { usualAllowed } from "../../world/mentions.ts";
import { edit, post, remove } from "../../world/messages.ts";
import { messageFlags, messageTypes } from "../../world/numbers.ts";
import { may, maySend } from "../../world/permissions.ts";
import { readsContentByRest } from "../../world/reading.ts";
import { showMessage } from "../../world/show-message.ts";
import { compareIds, readTime } from "../../world/snowflakes.ts";
import type { World } from "../../world/world.ts";
import {
  need,
  reachChannel,
  reachMessage,
  refuseArchived,
  refuseLocked,
  refuseTextless,
} from "../access.ts";
import { type Call, done, ok, type Route } from "../route.ts";
import { countOldEdit, editBody, mention, refuseUnreachable, showBody } from "../sending.ts";

/** Messages in channels, threads and direct messages. */
export const messageRoutes: readonly Route[] = [
  { method: "GET", path: "/channels/:channel/messages", handle: list },
  { method: "POST", path: "/channels/:channel/messages", handle: create },
  { method: "GET", path: "/channels/:channel/messages/:message", handle: show },
  { method: "PATCH", path: "/channels/:channel/messages/:message", handle: change },
  { method: "DELETE", path: "/channels/:channel/messages/:message", handle: destroy },
];

/** A message as the bot is shown it over REST, with the nonce only right after it was sent. */
function present(world: World, message: Message, withNonce = false) {
  const shown = showMessage(world, message, readsContentByRest(world));
  return withNonce ? { ...shown, nonce: message.nonce ?? undefined } : shown;
}

const listing = z
  .object({
    limit: z.coerce.number().int().min(1).max(100).default(50),
    before: z.string().optional(),
    after: z.string().optional(),
    around: z.string().optional(),
  })
  .refine(({ before, after, around }) => [before, after, around].filter(Boolean).length <= 1, {
    message: "before, after and around are mutually exclusive",
  });

function list({ world, param, query }: Call) {
  const channel = reachChannel(world, param("channel"));
  const { limit, before, after, around } = readForm(listing, Object.fromEntries(query));
  if (!may(world, channel, world.bot.id, "ReadMessageHistory")) return ok([]);
  const all = [...channel.messages.values()]
    .filter(({ onlyFor }) => onlyFor === null)
    .sort((a, b) => compareIds(a.id, b.id));
  const pick = () => {
    if (after) return all.filter(({ id }) => compareIds(id, after) > 0).slice(0, limit);
    if (before) return all.filter(({ id }) => compareIds(id, before) < 0).slice(-limit);
    if (!around) return all.slice(-limit);
    const at = all.findIndex(({ id }) => compareIds(id, around) >= 0);
    return all.slice(Math.max(0, at - Math.floor(limit / 2))).slice(0, limit);
  };
  return ok(
    pick()
      .reverse()
      .map((message) => present(world, message)),
  );
}

function show({ world, param }: Call) {
  const channel = reachChannel(world, param("channel"));
  need(world, channel, "ReadMessageHistory");
  return ok(present(world, reachMessage(channel, param("message"))));
}

function create({ world, param, body, files }: Call) {
  const channel = reachChannel(world, param("channel"));
  refuseTextless(channel);
  refuseUnreachable(world, channel);
  if (!maySend(world, channel, world.bot.id)) throw refuse("missingPermissions");
  if (files.length > 0) need(world, channel, "AttachFiles");
  const form = readMessage(body, settableFlags.message, files.length);
  if (form.embeds?.length) need(world, channel, "EmbedLinks");
  noteUselessFlag(world, body);
  const earlier = findByNonce(world, channel, form);
  if (earlier) return ok(present(world, earlier, true));
  refuseLocked(world, channel);
  const shown = showBody(world, form, files);
  const reference = findReference(world, channel, form);
  const mentions = mention(world, channel, shown, form.allowedMentions ?? usualAllowed.message);
  const message = post(world, channel, {
    ...shown,
    author: world.bot.id,
    nonce: form.nonce,
    type: reference ? messageTypes.reply : messageTypes.regular,
    reference: reference && { message: reference.id, channel: channel.id },
    mentions: reference ? withReplied(form, mentions, reference) : mentions,
  });
  return ok(present(world, message, true));
}

function noteUselessFlag(world: World, body: unknown): void {
  const flags = z.object({ flags: z.int() }).safeParse(body).data?.flags ?? 0;
  if ((flags & messageFlags.ephemeral) === 0) return;
  world.faults.push("A message in a channel was sent as ephemeral: Discord shows it to everyone.");
}

const someMinutes = 5 * 60_000;

function findByNonce(world: World, channel: Channel, form: MessageBody): Message | undefined {
  if (!form.enforceNonce || form.nonce === null) return undefined;
  const since = world.clock.now() - someMinutes;
  return [...channel.messages.values()].findLast(
    ({ id, author, nonce }) =>
      author === world.bot.id &&
      String(nonce) === String(form.nonce) &&
      nonce !== null &&
      readTime(id) >= since,
  );
}

function findReference(world: World, channel: Channel, form: MessageBody): Message | null {
  if (!form.reference) return null;
  if (!may(world, channel, world.bot.id, "ReadMessageHistory")) throw refuse("replyWithoutHistory");
  const message = channel.messages.get(form.reference.message);
  if (message && message.onlyFor === null) {
    if (message.type === messageTypes.recipientAdd) throw unknownReference();
    return message;
  }
  if (form.reference.mustExist) throw unknownReference();
  return null;
}

function unknownReference() {
  return refuseForm([
    {
      path: ["message_reference"],
      code: "MESSAGE_REFERENCE_UNKNOWN_MESSAGE",
      message: "Unknown message",
    },
  ]);
}

function withReplied(form: MessageBody, mentions: Mentions, replied: Message): Mentions {
  const allowed = form.allowedMentions ?? usualAllowed.message;
  if (!allowed.replied_user || mentions.users.includes(replied.author)) return mentions;
  return { ...mentions, users: [...mentions.users, replied.author] };
}

function change({ world, param, body, files }: Call) {
  const channel = reachChannel(world, param("channel"));
  const message = reachMessage(channel, param("message"));
  if (message.author !== world.bot.id) throw refuse("foreignMessage");
  refuseLocked(world, channel);
  refuseArchived(channel);
  const isV2 = (message.flags & messageFlags.componentsV2) !== 0;
  const form = readMessage(body, settableFlags.edit, files.length, isV2);
  const shown = editBody(world, message, form, files);
  countOldEdit(world, message);
  const mentions = mention(world, channel, shown, form.allowedMentions ?? usualAllowed.message);
  edit(world, message, { ...shown, mentions });
  return ok(present(world, message));
}

function destroy({ world, param }: Call) {
  const channel = reachChannel(world, param("channel"));
  const message = reachMessage(channel, param("message"));
  if (message.author !== world.bot.id) {
    if (channel.guild === null) throw refuse("notInDirectMessages");
    need(world, channel, "ManageMessages");
  }
  remove(world, message);
  return done;
}
