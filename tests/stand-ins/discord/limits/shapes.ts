import { z } from "zod";
import { componentTypes as types } from "../world/numbers.ts";
import {
  type Button,
  button,
  type EntitySelect,
  entitySelect,
  type Select,
  select,
} from "./controls.ts";
import { report } from "./form.ts";

const id = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)
  .nullish();
const flag = z.boolean().nullish();

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

/** A component that may stand at the top of a message. */
export type Component = z.infer<typeof topComponent>;
/** A small image beside a text. */
export type Thumbnail = z.infer<typeof thumbnail>;
/** A component at any depth. */
export type AnyComponent = Component | Button | Select | EntitySelect | Thumbnail;
