import type { User } from "../world/entities.ts";
import { post } from "../world/messages.ts";
import { messageTypes } from "../world/numbers.ts";
import { may } from "../world/permissions.ts";
import { joinThread, leaveThread, openThread } from "../world/threads.ts";
import type { Person } from "./person.ts";
import { type PersonParts, reach, reachWritable } from "./reach.ts";

/** How a user opens threads, and comes and goes. */
export function thread(
  { world, findPlace }: PersonParts,
  user: User,
): Pick<Person, "openThread" | "join" | "leave" | "add"> {
  return {
    openThread(place, name, options = {}) {
      const parent = reach(world, user, place.id);
      const isPrivate = options.private ?? false;
      const permission = isPrivate ? "CreatePrivateThreads" : "CreatePublicThreads";
      if (!may(world, parent, user.id, permission))
        throw new Error(`${user.name} cannot open threads in ${parent.name}.`);
      return findPlace(
        openThread(world, parent, {
          name,
          owner: user.id,
          private: isPrivate,
          from: options.from?.id,
        }),
      );
    },
    join(place) {
      joinThread(world, reach(world, user, place.id), user.id);
    },
    leave(place) {
      leaveThread(world, reach(world, user, place.id), user.id);
    },
    add(place, { id }) {
      const channel = reachWritable(world, user, place.id);
      if (!joinThread(world, channel, id)) return;
      post(world, channel, {
        author: user.id,
        type: messageTypes.recipientAdd,
        mentions: { users: [id], roles: [], everyone: false },
      });
    },
  };
}
