import type { Button, Select } from "../limits/controls.ts";
import type { Embed } from "../limits/embeds.ts";
import type { AnyComponent, Component } from "../limits/shapes.ts";
import { flatten } from "../limits/tree.ts";
import type { Message } from "../world/entities.ts";
import { messageFlags, messageTypes, componentTypes as types } from "../world/numbers.ts";
import type { World } from "../world/world.ts";

/** What a message shows, line by line, as a person reads it: texts in order, buttons as `[Label]`. */
export function readLines(world: World, message: Message): string[] {
  if ((message.flags & messageFlags.loading) !== 0) return ["(is thinking …)"];
  const lines = [
    ...(message.content === "" ? [] : [message.content]),
    ...message.embeds.flatMap(readEmbed),
    ...message.components.flatMap(readComponent),
    ...listLooseFiles(message).map((name) => `(file: ${name})`),
  ];
  return lines.flatMap((text) => resolveMentions(world, text).split("\n"));
}

/** All of it without buttons and selects. */
export function readText(world: World, message: Message): string {
  const texts = [
    message.content,
    ...message.embeds.flatMap(readEmbed),
    ...flatten(message.components).flatMap((each) =>
      each.type === types.text ? [each.content] : [],
    ),
  ];
  return resolveMentions(world, texts.filter((text) => text !== "").join("\n"));
}

/** A button's label as it is read, with its emoji in front of it. */
export function readLabel({ label, emoji }: Button): string {
  return [emoji?.name, label].filter(Boolean).join(" ");
}

/** The buttons of a message, in order. */
export function listButtons(message: Message): Button[] {
  return flatten(message.components).flatMap((each) => (each.type === types.button ? [each] : []));
}

/** The selects with options of a message, in order. */
export function listSelects(message: Message): Select[] {
  return flatten(message.components).flatMap((each) =>
    each.type === types.stringSelect ? [each] : [],
  );
}

function readComponent(component: Component): string[] {
  switch (component.type) {
    case types.text:
      return [component.content];
    case types.row:
      return [component.components.map(readControl).join(" ")];
    case types.section:
      return [
        ...component.components.map(({ content }) => content),
        readControl(component.accessory),
      ];
    case types.container:
      return component.components.flatMap(readComponent);
    case types.gallery:
      return component.items.map(
        ({ description }) => `(image: ${description ?? "no description"})`,
      );
    case types.file:
      return [`(file: ${component.file.url.replace("attachment://", "")})`];
    default:
      return [];
  }
}

function readControl(component: AnyComponent): string {
  switch (component.type) {
    case types.button: {
      const label = readLabel(component);
      const shown = component.url ? `${label} → ${component.url}` : label;
      return component.disabled ? `[${shown}, disabled]` : `[${shown}]`;
    }
    case types.stringSelect:
      return `[${component.placeholder ?? "Make a selection"}: ${component.options.map(({ label }) => label).join(" | ")}]`;
    case types.thumbnail:
      return `(image: ${component.description ?? "no description"})`;
    default:
      return "[Make a selection]";
  }
}

function readEmbed({ author, title, description, fields, footer }: Embed): string[] {
  return [
    author?.name,
    title,
    description,
    ...(fields ?? []).map(({ name, value }) => `${name}: ${value}`),
    footer?.text,
  ].filter((text) => typeof text === "string");
}

/** With components v2, files only show where a component shows them. */
function listLooseFiles(message: Message): string[] {
  const isV2 = (message.flags & messageFlags.componentsV2) !== 0;
  return isV2 ? [] : message.attachments.map(({ name }) => name);
}

/** Mentions as the client shows them: by name. */
export function resolveMentions(world: World, text: string): string {
  return text
    .replaceAll(/<@!?(\d+)>/g, (whole, id: string) => {
      const user = world.users.get(id);
      return user ? `@${user.name}` : whole;
    })
    .replaceAll(/<#(\d+)>/g, (whole, id: string) => {
      const channel = world.channels.get(id);
      return channel ? `#${channel.name}` : whole;
    })
    .replaceAll(/<\/([^:>]+):\d+>/g, "/$1");
}

/** What a message says that nobody wrote; null for one that somebody did. */
export function readNotice(world: World, message: Message): string | null {
  const author = world.users.get(message.author)?.name ?? "Somebody";
  const mentioned = message.mentions.users.map((id) => world.users.get(id)?.name).join(", ");
  switch (message.type) {
    case messageTypes.recipientAdd:
      return `${author} added ${mentioned} to the thread.`;
    case messageTypes.recipientRemove:
      return `${author} removed ${mentioned} from the thread.`;
    case messageTypes.nameChange:
      return `${author} renamed the thread: ${message.content}`;
    case messageTypes.threadCreated:
      return `${author} started a thread: ${message.content}`;
    default:
      return null;
  }
}
