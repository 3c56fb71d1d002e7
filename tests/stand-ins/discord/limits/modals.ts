import { z } from "zod";
import { componentTypes as types } from "../world/numbers.ts";
import { anySelect, customId } from "./controls.ts";
import { report } from "./form.ts";
import { textDisplay } from "./shapes.ts";

const id = z.int().min(0).nullish();
const flag = z.boolean().nullish();

const inputFields = z.object({
  type: z.literal(types.textInput),
  id,
  custom_id: customId,
  style: z.literal([1, 2]),
  label: z.string().max(45).nullish(),
  min_length: z.int().min(0).max(4_000).nullish(),
  max_length: z.int().min(1).max(4_000).nullish(),
  required: flag,
  value: z.string().max(4_000).nullish(),
  placeholder: z.string().max(100).nullish(),
});

const textInput = inputFields.superRefine((input, context) => {
  const { min_length: min, max_length: max } = input;
  if (min && max && min > max)
    report(
      context,
      ["min_length"],
      "TEXT_INPUT_MIN_GREATER_THAN_MAX",
      "min_length is greater than max_length",
    );
  if (input.value && input.value.length > (max ?? 4_000))
    report(context, ["value"], "BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`);
});

const option = z.object({
  value: z.string().min(1).max(100),
  label: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  default: flag,
});

const upload = z.object({
  type: z.literal(types.upload),
  id,
  custom_id: customId,
  min_values: z.int().min(0).max(10).nullish(),
  max_values: z.int().min(1).max(10).nullish(),
  required: flag,
});

const radioGroup = z.object({
  type: z.literal(types.radioGroup),
  id,
  custom_id: customId,
  options: z.array(option).min(2).max(10),
  required: flag,
});

const checkboxGroup = z.object({
  type: z.literal(types.checkboxGroup),
  id,
  custom_id: customId,
  options: z.array(option).min(1).max(10),
  min_values: z.int().min(0).max(10).nullish(),
  max_values: z.int().min(1).max(10).nullish(),
  required: flag,
});

const checkbox = z.object({
  type: z.literal(types.checkbox),
  id,
  custom_id: customId,
  default: flag,
});

const modalSelect = anySelect.superRefine((select, context) => {
  if (select.disabled)
    report(
      context,
      ["disabled"],
      "COMPONENT_DISABLED_IN_MODAL",
      "A component in a modal cannot be disabled",
    );
  if (select.required !== false && select.min_values === 0)
    report(
      context,
      ["min_values"],
      "COMPONENT_MIN_VALUES_REQUIRED",
      "Must be at least 1 where an answer is required",
    );
});

const label = z.object({
  type: z.literal(types.label),
  id,
  label: z.string().min(1).max(45),
  description: z.string().max(100).nullish(),
  component: z.discriminatedUnion("type", [
    textInput,
    modalSelect,
    upload,
    radioGroup,
    checkboxGroup,
    checkbox,
  ]),
});

/** The old form: a row with one text input, which then needs a label of its own. */
const oldRow = z
  .object({ type: z.literal(types.row), id, components: z.array(textInput).length(1) })
  .superRefine(({ components }, context) => {
    for (const [at, input] of components.entries())
      if (!input.label)
        report(
          context,
          ["components", at, "label"],
          "BASE_TYPE_REQUIRED",
          "This field is required",
        );
  });

/** A modal, as a bot asks for it to be shown. */
export const modal = z
  .object({
    custom_id: customId,
    title: z.string().min(1).max(45),
    components: z
      .array(z.discriminatedUnion("type", [label, textDisplay, oldRow]))
      .min(1)
      .max(5),
  })
  .superRefine((body, context) => {
    const seen = new Set<string>();
    for (const { custom_id } of listInputs(body)) {
      if (seen.has(custom_id))
        report(
          context,
          ["components"],
          "COMPONENT_CUSTOM_ID_DUPLICATED",
          "Component custom id cannot be duplicated",
        );
      seen.add(custom_id);
    }
  });

/** A modal, as a bot asks for it to be shown. */
export type ModalBody = z.infer<typeof modal>;
/** Something to fill in. */
export type ModalInput = z.infer<typeof label>["component"];

/** What there is to fill in, in order. */
export function listInputs({ components }: Pick<ModalBody, "components">): ModalInput[] {
  return components.flatMap((component): ModalInput[] => {
    if (component.type === types.label) return [component.component];
    return component.type === types.row ? component.components : [];
  });
}
