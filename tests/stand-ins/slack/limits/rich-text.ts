import { z } from "zod";

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
    underline: z.boolean().optional(),
  })
  .optional();

const text = z.strictObject({ type: z.literal("text"), text: z.string().min(1), style });
const link = z.strictObject({
  type: z.literal("link"),
  url: z.string().min(1),
  text: z.string().optional(),
  unsafe: z.boolean().optional(),
  style,
});
const user = z.strictObject({ type: z.literal("user"), user_id: z.string(), style });
const usergroup = z.strictObject({ type: z.literal("usergroup"), usergroup_id: z.string(), style });
const channel = z.strictObject({ type: z.literal("channel"), channel_id: z.string(), style });
const broadcast = z.strictObject({
  type: z.literal("broadcast"),
  range: z.enum(["here", "channel", "everyone"]),
  style,
});
const emoji = z.strictObject({
  type: z.literal("emoji"),
  name: z.string(),
  unicode: z.string().optional(),
  style,
});
const date = z.strictObject({
  type: z.literal("date"),
  timestamp: z.int(),
  format: z.string(),
  url: z.string().optional(),
  fallback: z.string().optional(),
});

const inline = z.discriminatedUnion("type", [
  text,
  link,
  user,
  usergroup,
  channel,
  broadcast,
  emoji,
  date,
]);

const section = z.strictObject({ type: z.literal("rich_text_section"), elements: z.array(inline) });
const indent = z.int().min(0).max(8).optional();
const border = z.int().min(0).max(1).optional();
const list = z.strictObject({
  type: z.literal("rich_text_list"),
  style: z.enum(["bullet", "ordered"]),
  elements: z.array(section).min(1),
  indent,
  offset: z.int().min(0).optional(),
  border,
});
const quote = z.strictObject({
  type: z.literal("rich_text_quote"),
  elements: z.array(inline),
  border,
});
const preformatted = z.strictObject({
  type: z.literal("rich_text_preformatted"),
  elements: z.array(z.discriminatedUnion("type", [text, link])),
  border,
  language: z.string().optional(),
});

/** Text whose form is told by its structure; nothing in it is parsed. */
export const richText = z.strictObject({
  type: z.literal("rich_text"),
  block_id: z.string().min(1).max(255).optional(),
  elements: z.array(z.discriminatedUnion("type", [section, list, quote, preformatted])).min(1),
});

/** A block of rich text. */
export type RichText = z.infer<typeof richText>;
/** A piece of it within a line. */
export type Inline = z.infer<typeof inline>;
