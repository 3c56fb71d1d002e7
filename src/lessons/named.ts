import type { RootContent } from "mdast";
import type { Place } from "./lesson.ts";
import { complain, inlineOf, type Page, placeOf, plainOf, textOf } from "./page.ts";

/** A list item of the form `**name** (other name, other name): text`. */
export interface Named {
  readonly name: string;
  readonly others: readonly string[];
  readonly text: string;
  readonly at: Place;
}

/** Reads a section that is one list of named texts; `form` shows the author how an item looks. */
export function readNamed(
  page: Page,
  blocks: readonly RootContent[],
  form: string,
): readonly Named[] {
  const named: Named[] = [];
  for (const block of blocks) {
    if (block.type !== "list") complain(page, block, `This is not in the list. Write: ${form}`);
    for (const item of block.type === "list" ? block.children : []) {
      const read = readItem(page, item.children);
      if (read) named.push({ ...read, at: placeOf(page, item) });
      else complain(page, item, `This line lacks a bold name or a text. Write: ${form}`);
    }
  }
  return named;
}

function readItem(page: Page, [head, ...below]: readonly RootContent[]): Omit<Named, "at"> | null {
  if (head?.type !== "paragraph" || head.children[0]?.type !== "strong") return null;
  const [strong, ...rest] = head.children;
  const bold = plainOf(strong);
  const name = bold.replace(/\s*:$/, "").trim();
  const match = /^\s*(?:\(([^)]*)\))?\s*(:?)\s*(.*)$/s.exec(inlineOf(page, rest));
  if (!match || (match[2] !== ":" && !bold.endsWith(":"))) return null;
  const text = [match[3] ?? "", textOf(page, below)].filter((it) => it !== "").join("\n\n");
  const others = (match[1] ?? "").split(",").map((it) => it.trim());
  return name === "" || text === ""
    ? null
    : { name, others: others.filter((it) => it !== ""), text };
}
