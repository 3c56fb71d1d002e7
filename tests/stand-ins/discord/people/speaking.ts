import type { Channel, Message, User } from "../world/entities.ts";
import { readMentions } from "../world/mentions.ts";
import { edit, post, remove } from "../world/messages.ts";
import { messageTypes } from "../world/numbers.ts";
import { may } from "../world/permissions.ts";
import type { Person } from "./person.ts";
import { type PersonParts, reachMessage, reachWritable } from "./reach.ts";
import { look } from "./seen.ts";

/** How a user writes messages, and takes them back. */
export function speak(
  { world }: PersonParts,
  user: User,
): Pick<Person, "say" | "reply" | "edit" | "delete"> {
  const allowed = { parse: ["users" as const, "roles" as const, "everyone" as const] };
  const send = (channel: Channel, text: string, draft: Partial<Message> = {}) => {
    if (text.length > 2_000 || (text.trim() === "" && !draft.attachments?.length))
      throw new Error(`Nobody can send a message of ${text.trim().length} characters.`);
    const own = readMentions(world, channel, user.id, text, allowed);
    const users = [...new Set([...own.users, ...(draft.mentions?.users ?? [])])];
    const message = {
      ...draft,
      author: user.id,
      content: text.trim(),
      mentions: { ...own, users },
    };
    return look(world, post(world, channel, message));
  };
  return {
    say: (place, text, files = []) =>
      send(reachWritable(world, user, place.id), text, {
        attachments: files.map(({ name, content }) => ({
          id: world.newId(),
          name,
          type: "text/plain",
          description: null,
          content: Buffer.from(content),
          ephemeral: false,
        })),
      }),
    reply(seen, text, { ping = true } = {}) {
      const { message } = reachMessage(world, user, seen);
      const channel = reachWritable(world, user, seen.place);
      // An answer to an interaction cannot be pinged: it comes from a webhook.
      const pings = ping && message.origin === null;
      return send(channel, text, {
        type: messageTypes.reply,
        reference: { message: message.id, channel: channel.id },
        mentions: { users: pings ? [message.author] : [], roles: [], everyone: false },
      });
    },
    edit(seen, text) {
      const { message } = reachMessage(world, user, seen);
      if (message.author !== user.id) throw new Error(`${user.name} did not write that.`);
      const channel = reachWritable(world, user, seen.place);
      const own = readMentions(world, channel, user.id, text, allowed);
      // Whom a reply pinged, it goes on to mention.
      const replied = message.type === messageTypes.reply ? message.mentions.users : [];
      const users = [...new Set([...own.users, ...replied])];
      edit(world, message, { content: text, mentions: { ...own, users } });
    },
    delete(seen) {
      const { channel, message } = reachMessage(world, user, seen);
      const isOwn = message.author === user.id || message.onlyFor === user.id;
      if (!isOwn && !may(world, channel, user.id, "ManageMessages"))
        throw new Error(`${user.name} cannot delete that.`);
      remove(world, message);
    },
  };
}
