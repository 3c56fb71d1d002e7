import type { JsonObject } from "../json.ts";
import type { Interaction, Message } from "../world/entities.ts";
import { change, post, remove } from "../world/messages.ts";
import { teamOf } from "../world/teams.ts";
import { find, type World } from "../world/world.ts";
import { type Args, type Carried, createArgs } from "./args.ts";
import { readContent } from "./content.ts";
import { Refused } from "./errors.ts";
import { findThread } from "./places.ts";

/** How often a `response_url` may be used, and for how many milliseconds. */
const uses = 5;
const life = 1_800_000;

/** Takes what the bot sends to a `response_url`. */
export function respond(world: World, path: string, carried: Carried): JsonObject {
  const interaction = world.interactions.get(path.split("/").at(-1) ?? "");
  if (!interaction || interaction.responses === null) throw gone("expired_url");
  if (world.clock.now() - interaction.at > life) throw gone("expired_url");
  if (interaction.responses >= uses) throw gone("used_url");
  interaction.responses += 1;
  answer(world, interaction, createArgs(carried));
  return {};
}

function gone(error: string): Refused {
  return new Refused(error, { status: 404 });
}

/** Does what an answer says: a new message, or the one that it began on changed or taken away. */
export function answer(world: World, interaction: Interaction, args: Args): void {
  const source = findSource(world, interaction);
  if (args.flag("delete_original")) {
    if (source) remove(world, source);
    return;
  }
  const content = readContent(world, args, "An answer by response_url");
  if (args.flag("replace_original") && source) {
    change(world, source, { text: content.text, blocks: content.blocks ?? [] });
    interaction.messages.push(source.ts);
    return;
  }
  const channel = find(world.channels, interaction.channel);
  const isPublic = args.optional("response_type") === "in_channel";
  const message = post(world, channel, {
    user: teamOf(world, interaction).bot,
    text: content.text,
    blocks: content.blocks ?? [],
    onlyFor: isPublic ? null : interaction.user,
    // Even what answers a press in a thread goes there only where it says so.
    thread: findThread(world, channel, args.optional("thread_ts")),
  });
  interaction.messages.push(message.ts);
  world.touch();
}

function findSource(world: World, { channel, source }: Interaction): Message | undefined {
  const message = world.channels.get(channel ?? "")?.messages.get(source ?? "");
  return message?.deleted ? undefined : message;
}
