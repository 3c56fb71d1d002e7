import type { User } from "../world/entities.ts";
import { commandTypes, interactionTypes } from "../world/numbers.ts";
import { may } from "../world/permissions.ts";
import { showMessage } from "../world/show-message.ts";
import { follow } from "./asked.ts";
import { fillCommand, findCommand } from "./commands.ts";
import { type Deed, interact } from "./interactions.ts";
import type { Person } from "./person.ts";
import { type PersonParts, reach, reachMessage } from "./reach.ts";

/** How a user runs commands, and types into them. */
export function command(
  { world, waiting }: PersonParts,
  user: User,
): Pick<Person, "run" | "type" | "use"> {
  const begin = (deed: Omit<Deed, "user">) =>
    follow(world, waiting, user, interact(world, { ...deed, user }));
  const reachForCommands = (id: string) => {
    const channel = reach(world, user, id);
    if (channel.thread?.archived || !may(world, channel, user.id, "UseApplicationCommands"))
      throw new Error(`${user.name} cannot use commands in ${channel.name}.`);
    return channel;
  };
  return {
    run(place, line, options = {}) {
      const channel = reachForCommands(place.id);
      const { data } = fillCommand({ world, channel, user }, line, options);
      const name = line.replace(/^\//, "");
      const what = `${user.name} used /${name}`;
      return begin({ type: interactionTypes.command, channel, command: name, what, data });
    },
    type(place, line, options, focused = Object.keys(options).at(-1) ?? "") {
      const channel = reachForCommands(place.id);
      const { data } = fillCommand({ world, channel, user }, line, options, focused);
      const what = `${user.name} typed into “${focused}” of /${line}`;
      return begin({ type: interactionTypes.autocomplete, channel, what, data });
    },
    use(name, seen) {
      const { message } = reachMessage(world, user, seen);
      const channel = reachForCommands(seen.place);
      const { id, type, guild } = findCommand({ world, channel, user }, commandTypes.message, name);
      // What the command is used on can be read, whatever the intents.
      const resolved = { messages: { [message.id]: showMessage(world, message, true) } };
      return begin({
        type: interactionTypes.command,
        channel,
        command: name,
        target: message.id,
        what: `${user.name} used “${name}” on a message`,
        data: { id, name, type, guild_id: guild ?? undefined, target_id: message.id, resolved },
      });
    },
  };
}
