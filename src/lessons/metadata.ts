import type { ListItem, Nodes } from "mdast";
import { afterLabel } from "./label.ts";
import type { Place } from "./lesson.ts";
import { complain, inlineOf, type Page, type Placed, placeOf, plainOf } from "./page.ts";

/** One line of metadata: `- key: value`, with or without a list below it. */
export interface Entry {
  readonly at: Place;
  /** The Markdown after the key. */
  readonly value: string;
  /** The value, then each item of the list below it, as Markdown. */
  readonly lines: readonly Placed[];
  /** The same as plain text, cut at commas. */
  readonly words: readonly Placed[];
}

/** Metadata by key. */
export type Metadata<Key extends string> = ReadonlyMap<Key, Entry>;

/** Reads list items as metadata; `what` names their owner in complaints. */
export function readMetadata<Key extends string>(
  page: Page,
  items: readonly ListItem[],
  known: readonly Key[],
  what: string,
): Metadata<Key> {
  const metadata = new Map<Key, Entry>();
  for (const item of items) {
    const name = /^\s*([^:]*?)\s*:/.exec(plainOf(item.children[0] ?? item))?.[1];
    const key = known.find((it) => it === name?.toLowerCase());
    if (key === undefined) refuseLine(page, item, name, known, what);
    else if (metadata.has(key)) complain(page, item, `“${key}” comes twice. Make one line of it.`);
    else metadata.set(key, readEntry(page, item, key));
  }
  return metadata;
}

function refuseLine(
  page: Page,
  item: ListItem,
  name: string | undefined,
  known: readonly string[],
  what: string,
): void {
  const said = name === undefined ? "This line has no name and colon" : `“${name}” is unknown here`;
  const names = known.map((it) => `“${it}:”`).join(", ");
  complain(page, item, `${said}. The list at the top of ${what} knows ${names}.`);
}

function readEntry(page: Page, item: ListItem, key: string): Entry {
  const [head, ...below] = item.children;
  const at = placeOf(page, item);
  const value = afterLabel(head ? leafOf(page, head) : "", key) ?? "";
  const nested = below.flatMap(itemsOf);
  const lines = nested.map((it) => ({ value: leafOf(page, it), at: placeOf(page, it) }));
  const plain = nested.map((it) => ({ value: plainOf(it), at: placeOf(page, it) }));
  const own = head ? plainOf(head).replace(/^[^:]*:\s*/, "") : "";
  if (own.startsWith("[")) complain(page, item, `Write “${key}” without brackets: one, two.`);
  return {
    at,
    value,
    lines: [{ value, at }, ...lines].filter((it) => it.value !== ""),
    words: [{ value: own.replace(/^\[|\]$/g, ""), at }, ...plain].flatMap(cutAtCommas),
  };
}

function itemsOf(block: Nodes): readonly Nodes[] {
  return block.type === "list" ? block.children : [block];
}

function leafOf(page: Page, node: Nodes): string {
  if (node.type === "listItem") return node.children.map((it) => leafOf(page, it)).join(" ");
  return node.type === "paragraph" ? inlineOf(page, node.children) : plainOf(node);
}

function cutAtCommas({ value, at }: Placed): readonly Placed[] {
  const words = value.split(",").map((word) => word.replace(/\s+/g, " ").trim());
  return words.filter((word) => word !== "").map((word) => ({ value: word, at }));
}
