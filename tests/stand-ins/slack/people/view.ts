import type { JsonObject } from "../json.ts";
import type { InputBlock } from "../limits/blocks.ts";
import type { View } from "../world/entities.ts";
import { interact, showWho } from "../world/interactions.ts";
import { showView } from "../world/show.ts";
import { find } from "../world/world.ts";
import { type Asked, follow } from "./asked.ts";
import { type Entry, enter, readState } from "./inputs.ts";
import { type PersonParts, refuseAbsent } from "./reach.ts";
import { listButtons, readText } from "./reading.ts";
import { obey } from "./submission.ts";

/** A modal or a Home tab on somebody's screen, as it is at this moment. */
export interface OpenView {
  readonly id: string;
  readonly title: string;
  /** All texts, without buttons and selects. */
  readonly text: string;
  /** The labels of what there is to fill in, in order. */
  readonly labels: readonly string[];
  /** The labels of the buttons. */
  readonly buttons: readonly string[];
  /** What is already written there, by label. */
  readonly values: Readonly<Record<string, string>>;
  /** The whole of it, as the API shows it. */
  readonly raw: JsonObject;
  /** Sends it off, filled in by label; throws where Slack's client would not let it go. */
  submit(entries?: Readonly<Record<string, Entry>>): Asked;
  /** Closes it; the bot hears of that only with `notify_on_close`. */
  close(): void;
}

/** Shows a view to a person. */
export function showOpenView(parts: PersonParts, id: string): OpenView {
  const { world } = parts;
  const view = find(world.views, id);
  const { body } = view;
  const inputs = body.blocks.filter((block): block is InputBlock => block.type === "input");
  return {
    id,
    title: body.type === "modal" ? body.title.text : "Home",
    text: readText(world, body.blocks),
    labels: inputs.map(({ label }) => label.text),
    buttons: listButtons(body.blocks).map(({ element }) => element.text.text),
    values: Object.fromEntries(
      inputs.map(({ label, element }) => [
        label.text,
        element.type === "plain_text_input" ? (element.initial_value ?? "") : "",
      ]),
    ),
    raw: showView(world, view),
    submit: (entries = {}) => submit(parts, view, inputs, entries),
    close: () => close(parts, view),
  };
}

function submit(
  parts: PersonParts,
  view: View,
  inputs: readonly InputBlock[],
  entries: Readonly<Record<string, Entry>>,
): Asked {
  const { world, user } = parts;
  const { body } = view;
  refuseAbsent(parts);
  if (body.type !== "modal" || !body.submit)
    throw new Error("That view has nothing to send it off with.");
  if (!view.open) throw new Error(`“${body.title.text}” is closed.`);
  const labels = inputs.map(({ label }) => label.text);
  const unknown = Object.keys(entries).find((name) => !labels.includes(name));
  if (unknown !== undefined)
    throw new Error(`The modal has no field “${unknown}”, only: ${labels.join(", ")}`);
  view.state = readState(body.blocks);
  for (const block of inputs)
    view.state[block.block_id ?? ""] = {
      [block.element.action_id ?? ""]: enter(block, entries[block.label.text]),
    };
  const interaction = interact(world, {
    user,
    kind: "interactive",
    what: `${user.name} sent off “${body.title.text}”`,
    view,
    answerable: false,
    payload: (begun) => ({
      type: "view_submission",
      ...showWho(world, user),
      trigger_id: begun.triggerId,
      view: showView(world, view),
      response_urls: [],
    }),
    onAnswer: (begun, answer) => obey(world, begun, view, answer),
  });
  return follow(parts, interaction);
}

function close({ world, user }: PersonParts, view: View): void {
  const { body } = view;
  view.open = false;
  world.touch();
  if (body.type !== "modal" || body.notify_on_close !== true) return;
  interact(world, {
    user,
    kind: "interactive",
    what: `${user.name} closed “${body.title.text}”`,
    view,
    answerable: false,
    payload: () => ({
      type: "view_closed",
      ...showWho(world, user),
      view: showView(world, view),
      is_cleared: body.clear_on_close ?? false,
    }),
  });
}
