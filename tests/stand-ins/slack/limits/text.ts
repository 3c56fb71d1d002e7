import { z } from "zod";

/** Text that is shown as it is. */
export function plainText(max: number) {
  return z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });
}

/** Text with Slack's own marks, in which mentions count. */
export function mrkdwn(max: number) {
  return z.strictObject({
    type: z.literal("mrkdwn"),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });
}

/** Either of them. */
export function anyText(max: number) {
  return z.discriminatedUnion("type", [plainText(max), mrkdwn(max)]);
}

/** Text of one of the two kinds. */
export type TextObject = z.infer<ReturnType<typeof anyText>>;

/** What tells an element from the others of its block. */
export const actionId = z.string().min(1).max(255).optional();

/** The question that is asked before something takes effect. */
export const confirm = z
  .strictObject({
    title: plainText(100),
    text: anyText(300),
    confirm: plainText(30),
    deny: plainText(30),
    style: z.enum(["primary", "danger"]).optional(),
  })
  .optional();
