import { refuse } from "../../errors.ts";
import { maySend } from "../../world/permissions.ts";
import { need, reachChannel, reachMessage, refuseArchived } from "../access.ts";
import { type Call, done, type Route } from "../route.ts";

const path = "/channels/:channel/messages/:message/reactions/:emoji/:user";

/** What a bot does in a channel without saying anything. */
export const reactionRoutes: readonly Route[] = [
  { method: "POST", path: "/channels/:channel/typing", handle: type },
  { method: "PUT", path, handle: react },
  { method: "DELETE", path, handle: unreact },
];

function type({ world, param }: Call) {
  const channel = reachChannel(world, param("channel"));
  if (!maySend(world, channel, world.bot.id)) throw refuse("missingPermissions");
  return done;
}

function react({ world, param }: Call) {
  const channel = reachChannel(world, param("channel"));
  const message = reachMessage(channel, param("message"));
  need(world, channel, "ReadMessageHistory");
  refuseArchived(channel);
  const emoji = param("emoji");
  if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(emoji))
    throw refuse("unknownEmoji");
  if (!message.reactions.has(emoji)) need(world, channel, "AddReactions");
  message.reactions.set(emoji, (message.reactions.get(emoji) ?? new Set()).add(world.bot.id));
  return done;
}

function unreact({ world, param }: Call) {
  const channel = reachChannel(world, param("channel"));
  const message = reachMessage(channel, param("message"));
  const users = message.reactions.get(param("emoji"));
  users?.delete(world.bot.id);
  if (users?.size === 0) message.reactions.delete(param("emoji"));
  return done;
}
