import type { RootContent, Table, TableRow } from "mdast";
import type { MappingRow, Place } from "./lesson.ts";
import { complain, inlineOf, type Page, plainOf } from "./page.ts";

const columns = ["In the story", "In the system"] as const;
const advice = `the columns “${columns[0]}” and “${columns[1]}”`;

/** Reads an analogy's mapping table. */
export function readMapping(
  page: Page,
  called: string,
  at: Place,
  blocks: readonly RootContent[],
): readonly MappingRow[] {
  const [table, ...others] = blocks.filter((block) => block.type === "table");
  for (const other of others) complain(page, other, `${called} has two tables. Make them one.`);
  const [head, ...rows] = table?.children ?? [];
  if (!table || !head || rows.length === 0) {
    complain(page, table ?? at, `${called} has no mapping. Add a table with ${advice}.`);
    return [];
  }
  return readHead(page, table, head) ? rows.flatMap((row) => readRow(page, row)) : [];
}

function readHead(page: Page, table: Table, head: TableRow): boolean {
  const titles = head.children.map((cell) => plainOf(cell).toLowerCase());
  const sound = titles.length === 2 && columns.every((it, i) => it.toLowerCase() === titles[i]);
  if (!sound) complain(page, table, `A mapping has two columns. Begin the table with ${advice}.`);
  return sound;
}

function readRow(page: Page, row: TableRow): readonly MappingRow[] {
  const cells = row.children.map((cell) => inlineOf(page, cell.children).replaceAll("\\|", "|"));
  const [story = "", system = ""] = cells;
  if (cells.length > 2) complain(page, row, "A mapping has two columns. This row has more.");
  else if (story === "" || system === "")
    complain(page, row, "This row of the mapping has an empty cell. Fill it or delete the row.");
  else return [{ story, system }];
  return [];
}
