import type { JsonObject } from "../json.ts";
import type { Block } from "../limits/blocks.ts";
import { listElements } from "../limits/tree.ts";
import type { Channel, Interaction, Message, View } from "../world/entities.ts";
import { interact, responseUrl, showWho } from "../world/interactions.ts";
import { nameKind, showMessage, showView } from "../world/show.ts";
import { find, type World } from "../world/world.ts";
import { type Asked, follow } from "./asked.ts";
import { readState } from "./inputs.ts";
import { choose } from "./options.ts";
import { type PersonParts, reachMessage, refuseAbsent } from "./reach.ts";
import { listButtons, listOptions } from "./reading.ts";
import type { Seen } from "./seen.ts";
import type { OpenView } from "./view.ts";

/** How a person presses and chooses. */
export interface Using {
  /** Presses a button, by its label. */
  press(on: Seen | OpenView, label: string): Asked;
  /** Chooses options of a select, by their labels. */
  choose(on: Seen | OpenView, ...labels: readonly string[]): Asked;
}

/** Where it is that something is used. */
type Target = { readonly channel: Channel; readonly message: Message } | { readonly view: View };

/** How a user presses buttons and chooses from selects. */
export function use(parts: PersonParts): Using {
  return {
    press(on, label) {
      const target = reachTarget(parts, on);
      const { block, element } = findButton(listBlocks(target), label);
      const { type, action_id, text, value, style } = element;
      const action = { type, action_id, text, value, style };
      return act(parts, target, block, `pressed [${label}]`, action);
    },
    choose(on, ...labels) {
      const target = reachTarget(parts, on);
      const { block, element } = findSelect(listBlocks(target), labels);
      const { action_id, type } = element;
      const action = { type, action_id, ...choose(element, labels) };
      return act(parts, target, block, `chose ${labels.join(", ")}`, action);
    },
  };
}

function act(
  parts: PersonParts,
  target: Target,
  block: Block,
  did: string,
  action: JsonObject,
): Asked {
  refuseAbsent(parts);
  const { world, user } = parts;
  if (world.settings.manifest.settings?.interactivity?.is_enabled !== true)
    throw new Error("The manifest has interactivity switched off.");
  const isView = "view" in target;
  const interaction = interact(world, {
    user,
    kind: "interactive",
    what: `${user.name} ${did}`,
    answerable: !isView,
    ...(isView ? { view: target.view } : locate(target)),
    payload: (begun) => ({
      type: "block_actions",
      ...showWho(world, user),
      ...showTarget(world, target, begun),
      trigger_id: begun.triggerId,
      response_url: responseUrl(world, begun),
      actions: [{ block_id: block.block_id, action_ts: world.ids.ts(), ...action }],
    }),
  });
  return follow(parts, interaction);
}

function locate({ channel, message }: Extract<Target, { channel: Channel }>) {
  return { channel: channel.id, source: message, thread: message.thread };
}

function reachTarget(parts: PersonParts, on: Seen | OpenView): Target {
  if ("ts" in on) return reachMessage(parts, on);
  const view = find(parts.world.views, on.id);
  if (!view.open) throw new Error(`${parts.user.name} no longer sees “${on.title}”.`);
  return { view };
}

function listBlocks(target: Target): readonly Block[] {
  return "view" in target ? target.view.body.blocks : target.message.blocks;
}

function findButton(blocks: readonly Block[], label: string) {
  const buttons = listButtons(blocks);
  const found = buttons.find(({ element }) => element.text.text === label);
  if (found) return found;
  const known = buttons.map(({ element }) => `[${element.text.text}]`).join(" ") || "none";
  throw new Error(`There is no button [${label}] to press, only: ${known}`);
}

function findSelect(blocks: readonly Block[], labels: readonly string[]) {
  const all = blocks.flatMap((block) => listElements(block).map((element) => ({ block, element })));
  const found = all.find(({ element }) => {
    const options = listOptions(element);
    return options.length > 0 && labels.every((label) => options.includes(label));
  });
  if (!found) throw new Error(`There is nothing to choose ${labels.join(", ")} from.`);
  return found;
}

function showTarget(world: World, target: Target, { channel }: Interaction): JsonObject {
  if ("view" in target) {
    const shown = showView(world, target.view);
    return { container: { type: "view", view_id: target.view.id }, view: shown };
  }
  const { message } = target;
  const isEphemeral = message.onlyFor !== null;
  const container = {
    type: "message",
    message_ts: message.ts,
    channel_id: channel,
    is_ephemeral: isEphemeral,
    ...(message.thread === null ? {} : { thread_ts: message.thread }),
  };
  return {
    container,
    channel: { id: target.channel.id, name: nameKind(target.channel) },
    state: { values: readState(message.blocks) },
    // Slack does not keep what only one person sees, and cannot show it again.
    ...(isEphemeral ? {} : { message: showMessage(world, message) }),
  };
}
