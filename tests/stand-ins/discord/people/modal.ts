import type { Waiting } from "../../waiting.ts";
import type { Json } from "../json.ts";
import type { ModalBody, ModalInput } from "../limits/modals.ts";
import type { Interaction, User } from "../world/entities.ts";
import { interactionTypes, componentTypes as types } from "../world/numbers.ts";
import type { World } from "../world/world.ts";
import { type Asked, follow } from "./asked.ts";
import { interact } from "./interactions.ts";

/** What a person enters: text, the labels of options, or whether a box is ticked. */
export type Entry = string | readonly string[] | boolean;

/** A modal on somebody's screen. */
export interface OpenModal {
  readonly title: string;
  /** The labels of what there is to fill in, in order. */
  readonly labels: readonly string[];
  /** What is already written there, by label. */
  readonly values: Readonly<Record<string, string>>;
  /** Sends it off, filled in by label; throws where Discord's client would not let it go. */
  submit(entries: Readonly<Record<string, Entry>>): Asked;
}

interface Field {
  readonly label: string;
  readonly input: ModalInput;
}

/** Shows the modal that an interaction was answered with. */
export function openModal(
  world: World,
  waiting: Waiting,
  user: User,
  interaction: Interaction,
): OpenModal {
  const { modal } = interaction;
  if (!modal) throw new Error(`No modal came of it: ${interaction.what}`);
  const fields = listFields(modal);
  return {
    title: modal.title,
    labels: fields.map(({ label }) => label),
    values: Object.fromEntries(
      fields.map(({ label, input }) => [
        label,
        input.type === types.textInput ? (input.value ?? "") : "",
      ]),
    ),
    submit(entries) {
      const unknown = Object.keys(entries).find((name) =>
        fields.every(({ label, input }) => label !== name && input.custom_id !== name),
      );
      if (unknown !== undefined)
        throw new Error(`The modal has no field “${unknown}”: ${labelsOf(fields)}`);
      const answered = new Map(
        fields.map((field) => [field.input.custom_id, answer(field, entries)]),
      );
      const channel = world.channels.get(interaction.channel);
      if (!channel) throw new Error("The channel is gone.");
      const submitted = interact(world, {
        type: interactionTypes.modal,
        user,
        channel,
        what: `${user.name} sent off “${modal.title}”`,
        source: channel.messages.get(interaction.source ?? ""),
        data: { custom_id: modal.custom_id, components: showAnswers(modal, answered) },
      });
      return follow(world, waiting, user, submitted);
    },
  };
}

function labelsOf(fields: readonly Field[]): string {
  return fields.map(({ label }) => `“${label}”`).join(", ");
}

function listFields(modal: ModalBody): Field[] {
  return modal.components.flatMap((component): Field[] => {
    if (component.type === types.label)
      return [{ label: component.label, input: component.component }];
    if (component.type !== types.row) return [];
    return component.components.map((input) => ({ label: input.label ?? "", input }));
  });
}

function answer({ label, input }: Field, entries: Readonly<Record<string, Entry>>): Json {
  const entry = entries[label] ?? entries[input.custom_id];
  switch (input.type) {
    case types.textInput:
      return { value: readText(label, input, entry) };
    case types.stringSelect:
    case types.checkboxGroup:
      return { values: pick(label, input, entry) };
    case types.radioGroup:
      return { value: pick(label, input, entry)[0] ?? null };
    case types.checkbox:
      return { value: entry === undefined ? (input.default ?? false) : entry === true };
    default:
      return { values: [entry ?? []].flat().map(String) };
  }
}

function readText(
  label: string,
  input: Extract<ModalInput, { type: typeof types.textInput }>,
  entry: Entry | undefined,
): string {
  const text = typeof entry === "string" ? entry : (input.value ?? "");
  if (text === "" && input.required !== false) throw new Error(`“${label}” has to be filled in.`);
  const tooShort = text !== "" && text.length < (input.min_length ?? 0);
  if (tooShort || text.length > (input.max_length ?? 4_000))
    throw new Error(`“${label}” cannot hold ${text.length} characters.`);
  return text;
}

type Picking = Extract<
  ModalInput,
  { type: typeof types.stringSelect | typeof types.radioGroup | typeof types.checkboxGroup }
>;

function pick(label: string, input: Picking, entry: Entry | undefined): string[] {
  const wanted = entry === undefined ? [] : [entry].flat().map(String);
  const values = wanted.map((name) => {
    const option = input.options.find((each) => each.label === name || each.value === name);
    if (!option) throw new Error(`“${label}” has no option “${name}”.`);
    return option.value;
  });
  const chosen = entry === undefined ? defaultsOf(input) : values;
  if (chosen.length === 0 && input.required !== false)
    throw new Error(`“${label}” has to be filled in.`);
  return chosen;
}

function defaultsOf(input: Picking): string[] {
  return input.options.flatMap((option) => (option.default ? [option.value] : []));
}

function showAnswers(modal: ModalBody, answered: ReadonlyMap<string, Json>): Json {
  const show = (input: ModalInput, id: number): Json => ({
    type: input.type,
    id,
    custom_id: input.custom_id,
    ...(answered.get(input.custom_id) as object),
  });
  let next = 0;
  const number = () => {
    next += 1;
    return next;
  };
  return modal.components.map((component): Json => {
    const id = component.id || number();
    if (component.type === types.text) return { type: types.text, id };
    if (component.type === types.row)
      return {
        type: types.row,
        id,
        components: component.components.map((input) => show(input, input.id || number())),
      };
    return {
      type: types.label,
      id,
      component: show(component.component, component.component.id || number()),
    };
  });
}
