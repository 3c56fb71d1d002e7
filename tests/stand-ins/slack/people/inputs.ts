import type { JsonObject } from "../json.ts";
import type { Block, InputBlock } from "../limits/blocks.ts";
import type { Element } from "../limits/elements.ts";
import { listElements } from "../limits/tree.ts";
import { choose } from "./options.ts";

/** What a person enters: text, or the labels of options. */
export type Entry = string | readonly string[];

/** What was entered, by block and action. */
export type State = Record<string, Record<string, JsonObject>>;

/** What the inputs of blocks hold before anybody touches them. */
export function readState(blocks: readonly Block[]): State {
  return Object.fromEntries(
    blocks.flatMap((block) => {
      const values = listElements(block).flatMap((element) => {
        const value = readInitial(element);
        return value && element.action_id ? [[element.action_id, value] as const] : [];
      });
      return values.length > 0 ? [[block.block_id ?? "", Object.fromEntries(values)] as const] : [];
    }),
  );
}

function readInitial(element: Element): JsonObject | null {
  const { type } = element;
  switch (type) {
    case "button":
    case "overflow":
      return null;
    case "plain_text_input":
      return { type, value: element.initial_value ?? null };
    case "static_select":
    case "radio_buttons":
      return { type, selected_option: element.initial_option ?? null };
    case "checkboxes":
    case "multi_static_select":
      return { type, selected_options: element.initial_options ?? [] };
    case "datepicker":
      return { type, selected_date: element.initial_date ?? null };
    case "timepicker":
      return { type, selected_time: element.initial_time ?? null };
    case "users_select":
      return { type, selected_user: element.initial_user ?? null };
    case "channels_select":
      return { type, selected_channel: element.initial_channel ?? null };
    case "conversations_select":
      return { type, selected_conversation: element.initial_conversation ?? null };
  }
}

/** What an input holds once somebody entered something; throws where Slack's client would not take it. */
export function enter(
  { label, element, optional }: InputBlock,
  entry: Entry | undefined,
): JsonObject {
  const initial = readInitial(element) ?? {};
  const value =
    entry === undefined ? initial : { ...initial, ...write(label.text, element, entry) };
  const isEmpty = Object.entries(value).every(
    ([key, held]) =>
      key === "type" || held === null || held === "" || (Array.isArray(held) && held.length === 0),
  );
  if (isEmpty && optional !== true) throw new Error(`“${label.text}” has to be filled in.`);
  return value;
}

function write(label: string, element: Element, entry: Entry): JsonObject {
  const [first = ""] = [entry].flat();
  switch (element.type) {
    case "plain_text_input": {
      const { min_length = 0, max_length = 3_000 } = element;
      if (first.length > max_length || (first !== "" && first.length < min_length))
        throw new Error(`“${label}” cannot hold ${first.length} characters.`);
      return { value: first === "" ? null : first };
    }
    case "datepicker":
      return { selected_date: first };
    case "timepicker":
      return { selected_time: first };
    case "users_select":
      return { selected_user: first };
    case "channels_select":
      return { selected_channel: first };
    case "conversations_select":
      return { selected_conversation: first };
    default:
      return choose(element, [entry].flat());
  }
}
