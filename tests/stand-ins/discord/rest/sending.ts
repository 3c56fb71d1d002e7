import { refuse, refuseForm } from "../errors.ts";
import { type AllowedMentions, type MessageBody, refuseEmpty } from "../limits/messages.ts";
import { flatten } from "../limits/tree.ts";
import type { Attachment, Channel, Mentions, Message } from "../world/entities.ts";
import { sharesGuild } from "../world/guilds.ts";
import { readMentions, readTexts } from "../world/mentions.ts";
import { componentTypes, messageFlags } from "../world/numbers.ts";
import { readTime } from "../world/snowflakes.ts";
import type { World } from "../world/world.ts";
import { type Limited, RateLimited } from "./rate-limits.ts";
import type { Upload } from "./route.ts";

/** What a message shows, once its files have a place. */
export type Shown = Pick<Message, "content" | "embeds" | "components" | "attachments" | "flags">;

/** The files that came with a body, with the names and descriptions that it gives them. */
export function keepFiles(
  world: World,
  body: MessageBody,
  files: readonly Upload[],
  ephemeral: boolean,
): Attachment[] {
  return files.map((file) => {
    const named = body.attachments?.find(({ id }) => String(id) === file.index);
    return {
      id: world.newId(),
      name: named?.filename ?? file.name,
      type: file.type || "application/octet-stream",
      description: named?.description ?? null,
      content: file.content,
      ephemeral,
    };
  });
}

/** Refuses components that point to files which are not there. */
export function refuseLooseFiles(shown: Shown): void {
  const names = new Set(shown.attachments.map(({ name }) => name));
  for (const component of flatten(shown.components)) {
    const url = addressOf(component);
    if (!url.startsWith("attachment://") || names.has(url.slice("attachment://".length))) continue;
    throw refuseForm([
      {
        path: ["components"],
        code: "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        message: "The referenced attachment was not found",
      },
    ]);
  }
}

function addressOf(component: ReturnType<typeof flatten>[number]): string {
  if (component.type === componentTypes.file) return component.file.url;
  return component.type === componentTypes.thumbnail ? component.media.url : "";
}

/** What a new message shows; empty ones are refused. */
export function showBody(
  world: World,
  body: MessageBody,
  files: readonly Upload[],
  ephemeral = false,
): Shown {
  const shown: Shown = {
    content: body.content ?? "",
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    attachments: keepFiles(world, body, files, ephemeral),
    flags: body.flags,
  };
  refuseEmpty(shown);
  refuseLooseFiles(shown);
  return shown;
}

/** What a message shows after an edit: what the body names is replaced, the rest stays. */
export function editBody(
  world: World,
  message: Message,
  body: MessageBody,
  files: readonly Upload[],
): Shown {
  const { named } = body;
  const kept = body.attachments
    ? message.attachments.filter(({ id }) =>
        body.attachments?.some((each) => String(each.id) === id),
      )
    : message.attachments;
  const ephemeral = message.onlyFor !== null;
  const shown: Shown = {
    content: named.has("content") ? (body.content ?? "") : message.content,
    embeds: named.has("embeds") ? (body.embeds ?? []) : message.embeds,
    components: named.has("components") ? (body.components ?? []) : message.components,
    attachments: [...kept, ...keepFiles(world, body, files, ephemeral)],
    flags: (message.flags & ~messageFlags.loading) | body.flags,
  };
  const becomesV2 = (shown.flags & messageFlags.componentsV2) !== 0;
  if (becomesV2 && (shown.content !== "" || shown.embeds.length > 0))
    throw refuseForm([
      {
        path: ["content"],
        code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        message: "The content and embeds must be emptied with MessageFlags.IS_COMPONENTS_V2",
      },
    ]);
  refuseEmpty(shown);
  refuseLooseFiles(shown);
  return shown;
}

/** Whom a message of the bot mentions, and so notifies. */
export function mention(
  world: World,
  channel: Channel,
  shown: Shown,
  allowed: AllowedMentions,
): Mentions {
  return readMentions(world, channel, world.bot.id, readTexts(shown), allowed);
}

const hour = 3_600_000;

/** Counts an edit of a message that is older than an hour, and refuses it once there were too many. */
export function countOldEdit(world: World, message: Message): void {
  const now = world.clock.now();
  if (now - readTime(message.id) < hour) return;
  const recent = (world.oldEdits.get(message.channel) ?? []).filter((at) => at > now - hour);
  if (recent.length >= world.settings.oldEdits)
    throw new RateLimited(tooManyEdits, 30046, oldMessage);
  world.oldEdits.set(message.channel, [...recent, now]);
}

const oldMessage = "Maximum number of edits to messages older than 1 hour reached. Try again later";
const tooManyEdits: Limited = {
  limit: 1,
  remaining: 0,
  resetAfter: 1,
  wait: 1,
  bucket: "old-edits",
  global: false,
};

/** Refuses direct messages to who takes none, or is in no guild with the bot. */
export function refuseUnreachable(world: World, channel: Channel): void {
  if (channel.recipient === null) return;
  if (!world.users.get(channel.recipient)?.takesDirectMessages) throw refuse("cannotMessageUser");
  if (!sharesGuild(world, channel.recipient)) throw refuse("noMutualGuild");
}
