import type { AllowedMentions } from "../limits/messages.ts";
import type { Attachment, Channel, Message, User } from "../world/entities.ts";
import { noMentions, readMentions } from "../world/mentions.ts";
import { edit, post, remove } from "../world/messages.ts";
import { messageTypes } from "../world/numbers.ts";
import { may } from "../world/permissions.ts";
import type { World } from "../world/world.ts";
import type { File } from "./options.ts";
import type { Person } from "./person.ts";
import { type PersonParts, reachMessage, reachWritable } from "./reach.ts";
import { look } from "./seen.ts";

const allowed: AllowedMentions = { parse: ["users", "roles", "everyone"] };

/** How a user writes messages. */
export function speak({ world }: PersonParts, user: User): Pick<Person, "say" | "reply"> {
  const send = (channel: Channel, text: string, draft: Partial<Message>) => {
    const content = text.trim();
    if (text.length > 2_000 || (content === "" && !draft.attachments?.length))
      throw new Error(`Nobody can send a message of ${content.length} characters.`);
    const own = readMentions(world, channel, user.id, text, allowed);
    const users = [...new Set([...own.users, ...(draft.mentions?.users ?? [])])];
    const mentions = { ...own, users };
    return look(world, post(world, channel, { ...draft, author: user.id, content, mentions }));
  };
  return {
    say(place, text, files = []) {
      const channel = reachWritable(world, user, place.id);
      return send(channel, text, { attachments: files.map((file) => attach(world, file)) });
    },
    reply(seen, text, { ping = true } = {}) {
      const { message } = reachMessage(world, user, seen);
      const channel = reachWritable(world, user, seen.place);
      // An answer to an interaction cannot be pinged: it comes from a webhook.
      const pinged = ping && message.origin === null ? [message.author] : [];
      return send(channel, text, {
        type: messageTypes.reply,
        reference: { message: message.id, channel: channel.id },
        mentions: { ...noMentions, users: pinged },
      });
    },
  };
}

function attach(world: World, { name, content }: File): Attachment {
  const type = "text/plain";
  const bytes = Buffer.from(content);
  return { id: world.newId(), name, type, description: null, content: bytes, ephemeral: false };
}

/** How a user changes messages, and takes them back. */
export function revise({ world }: PersonParts, user: User): Pick<Person, "edit" | "delete"> {
  return {
    edit(seen, text) {
      const { message } = reachMessage(world, user, seen);
      if (message.author !== user.id) throw new Error(`${user.name} did not write that.`);
      const channel = reachWritable(world, user, seen.place);
      const own = readMentions(world, channel, user.id, text, allowed);
      // Whom a reply pinged, it goes on to mention.
      const replied = message.type === messageTypes.reply ? message.mentions.users : [];
      const users = [...new Set([...own.users, ...replied])];
      edit(world, message, { content: text.trim(), mentions: { ...own, users } });
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
