import { z } from "zod";
import { componentTypes as types } from "../world/numbers.ts";
import { report, snowflake } from "./form.ts";

const id = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)
  .nullish();
const flag = z.boolean().nullish();

/** 1 to 100 characters that come back with the interaction. */
export const customId = z.string().min(1).max(100);

const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** An emoji of everyone's; those of a guild would have to be added there first. */
export const emoji = z
  .object({ id: snowflake.nullish(), name: z.string().nullish(), animated: flag })
  .superRefine((value, context) => {
    if (!value.id && value.name && pictograph.test(value.name)) return;
    report(context, ["name"], "COMPONENT_INVALID_EMOJI", "Invalid emoji");
  });

const buttonFields = z.object({
  type: z.literal(types.button),
  id,
  style: z.int().min(1).max(6),
  label: z.string().max(80).nullish(),
  emoji: emoji.nullish(),
  custom_id: customId.nullish(),
  url: z.string().max(512).nullish(),
  sku_id: snowflake.nullish(),
  disabled: flag,
});

const linkStyle = 5;
const premiumStyle = 6;

type ButtonField = "custom_id" | "url" | "sku_id" | "label" | "emoji";

/** Which fields a button of each style has to have, and which it must not have. */
function rulesOf(style: number): { needs: ButtonField; not: readonly ButtonField[] } {
  if (style === linkStyle) return { needs: "url", not: ["custom_id", "sku_id"] };
  if (style === premiumStyle)
    return { needs: "sku_id", not: ["custom_id", "url", "label", "emoji"] };
  return { needs: "custom_id", not: ["url", "sku_id"] };
}

/** A button of any style. */
export const button = buttonFields.superRefine((value, context) => {
  const { needs, not } = rulesOf(value.style);
  if (!value[needs]) report(context, [needs], "BASE_TYPE_REQUIRED", "This field is required");
  for (const field of not)
    if (value[field])
      report(
        context,
        [field],
        "BUTTON_COMPONENT_FIELD_NOT_ALLOWED",
        `A ${field} cannot be set here`,
      );
  if (value.style !== premiumStyle && !value.label && !value.emoji)
    report(context, ["label"], "BASE_TYPE_REQUIRED", "A button needs a label or an emoji");
  if (value.url && !/^(https?|discord):\/\/\S+$/.test(value.url))
    report(context, ["url"], "URL_TYPE_INVALID_URL", "Not a well formed URL.");
});

/** An option of a select. */
export const selectOption = z.object({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  emoji: emoji.nullish(),
  default: flag,
});

const selectFields = {
  id,
  custom_id: customId,
  placeholder: z.string().max(150).nullish(),
  min_values: z.int().min(0).max(25).nullish(),
  max_values: z.int().min(1).max(25).nullish(),
  required: flag,
  disabled: flag,
};

/** A select with options of its own. */
export const select = z
  .object({
    type: z.literal(types.stringSelect),
    ...selectFields,
    options: z.array(selectOption).min(1).max(25),
  })
  .superRefine(({ options, min_values, max_values }, context) => {
    if (new Set(options.map(({ value }) => value)).size < options.length)
      report(
        context,
        ["options"],
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        "The specified option value is already used",
      );
    if ((min_values ?? 1) > (max_values ?? 1))
      report(
        context,
        ["min_values"],
        "SELECT_COMPONENT_MIN_GREATER_THAN_MAX",
        "min_values is greater than max_values",
      );
  });

/** A select of people, roles or channels. */
export const entitySelect = z.object({
  type: z.literal([
    types.userSelect,
    types.roleSelect,
    types.mentionableSelect,
    types.channelSelect,
  ]),
  ...selectFields,
  channel_types: z.array(z.int()).nullish(),
  default_values: z
    .array(z.object({ id: snowflake, type: z.string() }))
    .max(25)
    .nullish(),
});

/** A select of any kind. */
export const anySelect = z.discriminatedUnion("type", [select, entitySelect]);

/** A button of any style. */
export type Button = z.infer<typeof button>;
/** A select with options of its own. */
export type Select = z.infer<typeof select>;
/** A select of people, roles or channels. */
export type EntitySelect = z.infer<typeof entitySelect>;
