import { z } from "zod";
import { accessory, action, imageElement, imageUrl, inputElement } from "./elements.ts";
import { richText } from "./rich-text.ts";
import { anyText, mrkdwn, plainText } from "./text.ts";

const block_id = z.string().min(1).max(255).optional();

const section = z
  .strictObject({
    type: z.literal("section"),
    block_id,
    text: anyText(3_000).optional(),
    fields: z.array(anyText(2_000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, {
    message: "missing required field: text",
  });

const divider = z.strictObject({ type: z.literal("divider"), block_id });

const header = z.strictObject({ type: z.literal("header"), block_id, text: plainText(150) });

const context = z.strictObject({
  type: z.literal("context"),
  block_id,
  elements: z
    .array(z.discriminatedUnion("type", [imageElement, plainText(2_000), mrkdwn(2_000)]))
    .min(1)
    .max(10),
});

const actions = z.strictObject({
  type: z.literal("actions"),
  block_id,
  elements: z.array(action).min(1).max(25),
});

const image = z.strictObject({
  type: z.literal("image"),
  block_id,
  image_url: imageUrl,
  alt_text: z.string().min(1).max(2_000),
  title: plainText(2_000).optional(),
});

const markdown = z.strictObject({
  type: z.literal("markdown"),
  block_id,
  text: z.string().min(1).max(12_000),
});

const rawText = z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) });
const rawNumber = z.strictObject({
  type: z.literal("raw_number"),
  value: z.number(),
  text: z.string().optional(),
});
const column = z
  .strictObject({
    align: z.enum(["left", "center", "right"]).optional(),
    is_wrapped: z.boolean().optional(),
  })
  .nullable();

const table = z.strictObject({
  type: z.literal("table"),
  block_id,
  rows: z
    .array(
      z
        .array(z.discriminatedUnion("type", [rawText, rawNumber, richText]))
        .min(1)
        .max(20),
    )
    .min(1)
    .max(100),
  column_settings: z.array(column).max(20).optional(),
});

const input = z.strictObject({
  type: z.literal("input"),
  block_id,
  label: plainText(2_000),
  element: inputElement,
  hint: plainText(2_000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

const anywhere = [section, divider, header, context, actions, image, richText, input] as const;

/** What a message may be made of. */
export const messageBlock = z.discriminatedUnion("type", [...anywhere, markdown, table]);
/** What a modal or a Home tab may be made of. */
export const viewBlock = z.discriminatedUnion("type", anywhere);

/** A block of a message or a view. */
export type Block = z.infer<typeof messageBlock>;
/** A block that asks for something. */
export type InputBlock = z.infer<typeof input>;
