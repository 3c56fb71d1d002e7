import type { Interaction } from "../world/entities.ts";
import { type Deed, interact, responseUrl, showWho } from "../world/interactions.ts";
import { nameKind, showMessage } from "../world/show.ts";
import type { World } from "../world/world.ts";
import { type Asked, follow } from "./asked.ts";
import { type PersonParts, reachMessage, refuseAbsent } from "./reach.ts";
import type { Seen } from "./seen.ts";

/** How a person uses shortcuts. */
export interface Shortcuts {
  /** Uses a shortcut of a message's menu. */
  useShortcut(message: Seen, callbackId: string): Asked;
  /** Uses a shortcut from anywhere. */
  useGlobalShortcut(callbackId: string): Asked;
}

/** How a user uses shortcuts. */
export function takeShortcuts(parts: PersonParts): Shortcuts {
  return {
    useShortcut: (seen, callbackId) =>
      follow(parts, interact(parts.world, onMessage(parts, seen, callbackId))),
    useGlobalShortcut: (callbackId) =>
      follow(parts, interact(parts.world, fromAnywhere(parts, callbackId))),
  };
}

function onMessage(parts: PersonParts, seen: Seen, callbackId: string): Deed {
  const { world, user } = parts;
  const { channel, message } = reachMessage(parts, seen);
  const name = findShortcut(parts, "message", callbackId);
  if (message.onlyFor !== null) throw new Error("An ephemeral message has no shortcuts.");
  return {
    user,
    kind: "interactive",
    what: `${user.name} used “${name}” on a message`,
    channel: channel.id,
    thread: message.thread,
    source: message,
    answerable: true,
    payload: (begun) => ({
      type: "message_action",
      ...showWho(world, user),
      ...showShortcut(world, begun, callbackId),
      response_url: responseUrl(world, begun),
      channel: { id: channel.id, name: nameKind(channel) },
      message_ts: message.ts,
      message: showMessage(world, message),
    }),
  };
}

function fromAnywhere(parts: PersonParts, callbackId: string): Deed {
  const { world, user } = parts;
  const name = findShortcut(parts, "global", callbackId);
  return {
    user,
    kind: "interactive",
    what: `${user.name} used “${name}”`,
    answerable: false,
    payload: (begun) => ({
      type: "shortcut",
      ...showWho(world, user),
      ...showShortcut(world, begun, callbackId),
    }),
  };
}

function findShortcut(parts: PersonParts, type: "global" | "message", callbackId: string): string {
  refuseAbsent(parts, "commands");
  const shortcuts = parts.world.settings.manifest.features?.shortcuts ?? [];
  const found = shortcuts.find((each) => each.type === type && each.callback_id === callbackId);
  if (!found) throw new Error(`The manifest has no ${type} shortcut ${callbackId}.`);
  return found.name;
}

function showShortcut(world: World, { triggerId }: Interaction, callback_id: string) {
  return { callback_id, trigger_id: triggerId, action_ts: world.ids.ts() };
}
