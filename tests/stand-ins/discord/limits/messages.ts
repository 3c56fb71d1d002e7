import { z } from "zod";
import { refuse, refuseForm } from "../errors.ts";
import { messageFlags } from "../world/numbers.ts";
import { readComponents } from "./components.ts";
import { type Embed, embed } from "./embeds.ts";
import { readForm, report, snowflake } from "./form.ts";
import type { Component } from "./shapes.ts";

const mentionTypes = z.enum(["users", "roles", "everyone"]);
const ids = z.array(snowflake).max(100).nullish();

const allowedMentions = z
  .object({
    parse: z.array(mentionTypes).nullish(),
    users: ids,
    roles: ids,
    replied_user: z.boolean().nullish(),
  })
  .superRefine((value, context) => {
    for (const kind of ["users", "roles"] as const)
      if (value.parse?.includes(kind) && (value[kind]?.length ?? 0) > 0)
        report(
          context,
          ["parse"],
          "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
          `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
        );
  });

/** Which of the mentions in a text notify anybody. */
export type AllowedMentions = z.infer<typeof allowedMentions>;

const embeds = z
  .array(embed)
  .max(10)
  .superRefine((list, context) => {
    if (list.reduce((sum, each) => sum + sizeOf(each), 0) > 6_000)
      report(context, [], "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
  });

function sizeOf({ title, description, footer, author, fields }: Embed): number {
  const texts = [title, description, footer?.text, author?.name];
  for (const field of fields ?? []) texts.push(field.name, field.value);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

const attachment = z.object({
  id: z.union([snowflake, z.int()]),
  filename: z.string().nullish(),
  description: z.string().max(1_024).nullish(),
});

const fields = z.object({
  content: z.string().trim().max(2_000).nullish(),
  nonce: z.union([z.string().max(25), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  tts: z.boolean().nullish(),
  embeds: embeds.nullish(),
  allowed_mentions: allowedMentions.nullish(),
  message_reference: z
    .object({
      type: z.literal([0, 1]).nullish(),
      message_id: snowflake,
      channel_id: snowflake.nullish(),
      guild_id: snowflake.nullish(),
      fail_if_not_exists: z.boolean().nullish(),
    })
    .nullish(),
  components: z.array(z.unknown()).nullish(),
  sticker_ids: z.array(snowflake).max(3).nullish(),
  attachments: z.array(attachment).max(10).nullish(),
  flags: z.int().min(0).nullish(),
  poll: z.unknown().nullish(),
});

/** A message as a body has it; a field that the body leaves out or empties is null. */
export interface MessageBody {
  readonly content: string | null;
  readonly embeds: readonly Embed[] | null;
  readonly components: readonly Component[] | null;
  /** Those bits that may be set here. */
  readonly flags: number;
  readonly allowedMentions: AllowedMentions | null;
  readonly nonce: string | number | null;
  readonly enforceNonce: boolean;
  readonly reference: { readonly message: string; readonly mustExist: boolean } | null;
  readonly attachments: readonly z.infer<typeof attachment>[] | null;
  /** The fields that the body named at all. */
  readonly named: ReadonlySet<string>;
}

const { suppressEmbeds, suppressNotifications, componentsV2, ephemeral } = messageFlags;

/** The bits that may be set in each case; Discord overlooks all others. */
export const settableFlags = {
  message: suppressEmbeds | suppressNotifications | componentsV2,
  response: suppressEmbeds | suppressNotifications | componentsV2 | ephemeral,
  edit: suppressEmbeds | componentsV2,
} as const;

/** Reads a message that is to be sent; `files` is how many come with it. */
export function readMessage(
  body: unknown,
  settable: number,
  files: number,
  isV2Already = false,
): MessageBody {
  const form = readForm(fields, body);
  const flags = (form.flags ?? 0) & settable;
  const v2 = isV2Already || (flags & componentsV2) !== 0;
  const components = form.components ? readComponents(form.components, v2) : null;
  if (v2) refuseOldFields(form);
  if (files > 10)
    throw refuseForm([
      {
        path: ["attachments"],
        code: "BASE_TYPE_BAD_LENGTH",
        message: "Must be 10 or fewer in length.",
      },
    ]);
  return {
    content: form.content ?? null,
    embeds: form.embeds ?? null,
    components,
    flags,
    allowedMentions: form.allowed_mentions ?? null,
    nonce: form.nonce ?? null,
    enforceNonce: form.enforce_nonce ?? false,
    reference: form.message_reference
      ? {
          message: form.message_reference.message_id,
          mustExist: form.message_reference.fail_if_not_exists ?? true,
        }
      : null,
    attachments: form.attachments ?? null,
    named: listNamed(body),
  };
}

function listNamed(body: unknown): Set<string> {
  return new Set(typeof body === "object" && body !== null ? Object.keys(body) : []);
}

function refuseOldFields(form: z.infer<typeof fields>): void {
  const used = [
    form.content ? "content" : null,
    form.embeds?.length ? "embeds" : null,
    form.sticker_ids?.length ? "sticker_ids" : null,
    form.poll ? "poll" : null,
  ].filter((field) => field !== null);
  if (used.length === 0) return;
  throw refuseForm(
    used.map((field) => ({
      path: [field],
      code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    })),
  );
}

/** An embed shows something by any of its fields but its colour and address. */
function showsSomething({ color, url, timestamp, ...rest }: Embed): boolean {
  return Object.values(rest).some((field) => field && (!Array.isArray(field) || field.length > 0));
}

/** Refuses a message that would show nothing. */
export function refuseEmpty(shown: {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly unknown[];
  readonly attachments: readonly unknown[];
  readonly flags: number;
}): void {
  const v2 = (shown.flags & componentsV2) !== 0;
  const parts = v2
    ? [shown.components]
    : [shown.content, shown.embeds.filter(showsSomething), shown.attachments, shown.components];
  if (parts.every(({ length }) => length === 0)) throw refuse("emptyMessage");
}
