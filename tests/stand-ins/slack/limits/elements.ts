import { z } from "zod";
import { actionId, anyText, confirm, plainText } from "./text.ts";

const focus = z.boolean().optional();
const placeholder = plainText(150).optional();

const button = z.strictObject({
  type: z.literal("button"),
  text: plainText(75),
  action_id: actionId,
  url: z.string().max(3_000).optional(),
  value: z.string().max(2_000).optional(),
  style: z.enum(["primary", "danger"]).optional(),
  confirm,
  accessibility_label: z.string().max(75).optional(),
});

const option = z.strictObject({
  text: anyText(75),
  value: z.string().max(150),
  description: anyText(75).optional(),
  url: z.string().max(3_000).optional(),
});

const listed = z.strictObject({
  ...option.shape,
  text: plainText(75),
  description: plainText(75).optional(),
});
const groups = z.array(z.strictObject({ label: plainText(75), options: z.array(listed).max(100) }));

const select = {
  action_id: actionId,
  options: z.array(listed).min(1).max(100).optional(),
  option_groups: groups.min(1).max(100).optional(),
  placeholder,
  confirm,
  focus_on_load: focus,
};

const staticSelect = z.strictObject({
  type: z.literal("static_select"),
  ...select,
  initial_option: listed.optional(),
});

const multiSelect = z.strictObject({
  type: z.literal("multi_static_select"),
  ...select,
  initial_options: z.array(listed).optional(),
  max_selected_items: z.int().min(1).optional(),
});

const picker = { action_id: actionId, placeholder, confirm, focus_on_load: focus };

const usersSelect = z.strictObject({
  type: z.literal("users_select"),
  ...picker,
  initial_user: z.string().optional(),
});

const channelsSelect = z.strictObject({
  type: z.literal("channels_select"),
  ...picker,
  initial_channel: z.string().optional(),
});

/** Which conversations can be chosen; one of these at least is said. */
const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(["im", "mpim", "private", "public"]))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((filter) => Object.keys(filter).length > 0);

const conversationsSelect = z.strictObject({
  type: z.literal("conversations_select"),
  ...picker,
  initial_conversation: z.string().optional(),
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
});

const overflow = z.strictObject({
  type: z.literal("overflow"),
  action_id: actionId,
  options: z.array(listed).min(1).max(5),
  confirm,
});

const radioButtons = z.strictObject({
  type: z.literal("radio_buttons"),
  action_id: actionId,
  options: z.array(option).min(1).max(10),
  initial_option: option.optional(),
  confirm,
  focus_on_load: focus,
});

const checkboxes = z.strictObject({
  type: z.literal("checkboxes"),
  action_id: actionId,
  options: z.array(option).min(1).max(10),
  initial_options: z.array(option).optional(),
  confirm,
  focus_on_load: focus,
});

const datepicker = z.strictObject({
  type: z.literal("datepicker"),
  ...picker,
  initial_date: z.iso.date().optional(),
});

const timepicker = z.strictObject({
  type: z.literal("timepicker"),
  ...picker,
  initial_time: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
  timezone: z.string().optional(),
});

/** Where a person writes. */
export const textInput = z.strictObject({
  type: z.literal("plain_text_input"),
  action_id: actionId,
  initial_value: z.string().max(3_000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3_000).optional(),
  max_length: z.int().min(1).max(3_000).optional(),
  placeholder,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.enum(["on_enter_pressed", "on_character_entered"])),
    })
    .optional(),
  focus_on_load: focus,
});

/** Where Slack can fetch an image. */
export const imageUrl = z
  .string()
  .max(3_000)
  .regex(/^https?:\/\/\S+$/, "invalid image url");

/** A small image beside a text. */
export const imageElement = z.strictObject({
  type: z.literal("image"),
  image_url: imageUrl,
  alt_text: z.string().min(1).max(2_000),
});

const choosable = [
  staticSelect,
  multiSelect,
  usersSelect,
  channelsSelect,
  conversationsSelect,
  radioButtons,
  checkboxes,
  datepicker,
  timepicker,
] as const;

/** What an actions block may hold. */
export const action = z.discriminatedUnion("type", [button, overflow, ...choosable]);
/** What may stand beside the text of a section. */
export const accessory = z.discriminatedUnion("type", [
  button,
  overflow,
  imageElement,
  ...choosable,
]);
/** What an input block may ask with. */
export const inputElement = z.discriminatedUnion("type", [textInput, ...choosable]);

/** An option to choose. */
export type Option = z.infer<typeof option>;
/** Something to press, to choose from or to write into. */
export type Element = z.infer<typeof action> | z.infer<typeof textInput>;
/** A small image. */
export type ImageElement = z.infer<typeof imageElement>;
