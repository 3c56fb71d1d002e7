import type { JsonObject } from "../json.ts";
import type { Message } from "../world/entities.ts";
import { messageFlags } from "../world/numbers.ts";
import { showMessage } from "../world/show-message.ts";
import type { World } from "../world/world.ts";
import { listButtons, listSelects, readLabel, readText } from "./reading.ts";

/** A message as a person sees it at this moment. */
export interface Seen {
  readonly id: string;
  /** The id of the channel or thread. */
  readonly place: string;
  /** The name of who sent it. */
  readonly author: string;
  /** All texts, without buttons and selects. */
  readonly text: string;
  /** The labels of the buttons, with an emoji in front where there is one. */
  readonly buttons: readonly string[];
  /** The labels of the options, for each select. */
  readonly selects: readonly (readonly string[])[];
  readonly ephemeral: boolean;
  readonly loading: boolean;
  readonly edited: boolean;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** The whole of it, as the API shows it. */
  readonly raw: JsonObject;
}

/** How a message looks at this moment. */
export function look(world: World, message: Message): Seen {
  return {
    id: message.id,
    place: message.channel,
    author: world.users.get(message.author)?.name ?? "Somebody",
    text: readText(world, message),
    buttons: listButtons(message).map(readLabel),
    selects: listSelects(message).map(({ options }) => options.map(({ label }) => label)),
    ephemeral: message.onlyFor !== null,
    loading: (message.flags & messageFlags.loading) !== 0,
    edited: message.editedAt !== null,
    files: message.attachments.map(({ name, content }) => ({
      name,
      text: Buffer.from(content).toString(),
    })),
    raw: showMessage(world, message, true),
  };
}
