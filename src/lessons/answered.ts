import type { ListItem, Nodes } from "mdast";
import { readMetadata } from "./metadata.ts";
import { complain, limit, type Page, type Placed, plainOf } from "./page.ts";

/** A phrasing is what somebody types in a chat; longer ones are said by nobody twice. */
const longest = 200;

/** True for the line below an option that lists how learners say it. */
export function isAnswered(item: Nodes): item is ListItem {
  return item.type === "listItem" && /^\s*answered\s*:/i.test(plainOf(item.children[0] ?? item));
}

/** Reads how learners say an option, from its lines that begin with “answered:”. */
export function readAnswered(page: Page, items: readonly ListItem[]): readonly Placed[] {
  const entry = readMetadata(page, items, ["answered"], "an option").get("answered");
  if (!entry) return [];
  const listed = items.slice(0, 1).flatMap(listBelow);
  for (const item of listed)
    if (plainOf(item) === "")
      complain(page, item, "This phrasing is empty. Write what learners say, or delete the line.");
  if (entry.lines.length === 0 && listed.length === 0)
    complain(page, entry.at, "“answered:” has no list. Add what learners say, indented below it.");
  for (const { value, at } of entry.lines) limit(page, at, "This phrasing", value, longest);
  return entry.lines;
}

function listBelow({ children }: ListItem): readonly ListItem[] {
  return children.flatMap((block) => (block.type === "list" ? block.children : []));
}

/** Complains of a phrasing that stands at two options of a check: it would tell them apart no more. */
export function refuseShared(
  page: Page,
  options: readonly {
    readonly option: { readonly text: string };
    readonly answered: readonly Placed[];
  }[],
): void {
  const known = new Map<string, number>();
  for (const [number, { answered }] of options.entries())
    for (const { value, at } of answered) {
      const before = known.get(value.toLowerCase()) ?? number;
      known.set(value.toLowerCase(), before);
      const other = options[before]?.option.text;
      if (before !== number)
        complain(page, at, `“${value}” stands at “${other}” as well. Keep it where it fits.`);
    }
}
