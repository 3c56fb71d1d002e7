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

const select = z
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

const entitySelect = z.object({
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

/** A row: up to five buttons, or one select. */
export const row = z
  .object({
    type: z.literal(types.row),
    id,
    components: z
      .array(z.discriminatedUnion("type", [button, select, entitySelect]))
      .min(1)
      .max(5),
  })
  .superRefine(({ components }, context) => {
    const selects = components.filter(({ type }) => type !== types.button);
    if (selects.length > 0 && components.length > 1)
      report(
        context,
        ["components"],
        "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
        "The specified component exceeds the maximum width",
      );
  });

/** Text that is shown as Markdown. */
export const textDisplay = z.object({
  type: z.literal(types.text),
  id,
  content: z
    .string()
    .max(4_000)
    .refine((text) => text.trim() !== "", {
      message: "This field is required",
      params: { code: "BASE_TYPE_REQUIRED" },
    }),
});

const media = z.object({ url: z.string().min(1).max(2_048) });
const description = z.string().max(1_024).nullish();

const thumbnail = z.object({
  type: z.literal(types.thumbnail),
  id,
  media,
  description,
  spoiler: flag,
});

const section = z.object({
  type: z.literal(types.section),
  id,
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.discriminatedUnion("type", [button, thumbnail]),
});

const gallery = z.object({
  type: z.literal(types.gallery),
  id,
  items: z
    .array(z.object({ media, description, spoiler: flag }))
    .min(1)
    .max(10),
});

const file = z.object({
  type: z.literal(types.file),
  id,
  file: z.object({ url: z.string().regex(/^attachment:\/\/\S+$/) }),
  spoiler: flag,
});

const separator = z.object({
  type: z.literal(types.separator),
  id,
  divider: flag,
  spacing: z.literal([1, 2]).nullish(),
});

const container = z.object({
  type: z.literal(types.container),
  id,
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: flag,
  components: z
    .array(z.discriminatedUnion("type", [row, textDisplay, section, gallery, separator, file]))
    .min(1),
});

/** Any component that may stand at the top of a message with components v2. */
export const topComponent = z.discriminatedUnion("type", [
  row,
  textDisplay,
  section,
  gallery,
  separator,
  file,
  container,
]);

export type Button = z.infer<typeof button>;
export type Select = z.infer<typeof select>;
export type EntitySelect = z.infer<typeof entitySelect>;
export type Component = z.infer<typeof topComponent>;
export type Thumbnail = z.infer<typeof thumbnail>;
/** A component at any depth. */
export type AnyComponent = Component | Button | Select | EntitySelect | Thumbnail;
