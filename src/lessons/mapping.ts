import type { RootContent, Table, TableRow } from "mdast";
import type { MappingRow, Place } from "./lesson.ts";
import { complain, inlineOf, type Page, plainOf, textOf, warn } from "./page.ts";

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
  const undashed = table ? undefined : blocks.find((block) => headless.test(textOf(page, [block])));
  if (undashed) {
    complain(page, undashed, `${called} has a table that lacks its second line: | --- | --- |`);
    return readUndashed(page, undashed);
  }
  if (!table || !head || rows.length === 0) {
    complain(page, table ?? at, `${called} has no mapping. Add a table with ${advice}.`);
    return [];
  }
  if (!readHead(page, table, head)) return [];
  const read = rows.flatMap((row) => readRow(page, row));
  if (read.length > 0 && read.every(({ story, system }) => isCapital(story) && isCapital(system)))
    warn(page, table, "Begin the cells of a mapping in lower case, all but names.");
  return read;
}

/** Without the line of dashes a table is a paragraph to Markdown. */
const headless = /^\|?\s*in the story\s*\|/i;

/** The rows that were meant, so that no slot is said to lack a word which is there. */
function readUndashed(page: Page, paragraph: RootContent): readonly MappingRow[] {
  const { start, end } = paragraph.position ?? {};
  const [, ...lines] = page.text.slice(start?.offset, end?.offset).split("\n");
  const rows = lines.map((line) => line.replace(/^\s*\||\|\s*$/g, "").split("|"));
  return rows.flatMap(([story = "", system = ""]) =>
    /\w/.test(story) && /\w/.test(system) ? [{ story: story.trim(), system: system.trim() }] : [],
  );
}

function isCapital(cell: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(cell);
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
  else {
    const article = /^(?:the|each|every|an?) (?=.)/i.exec(story)?.[0].trim();
    if (article) warn(page, row, `Write “${story}” without “${article}”: the bot adds its own.`);
    return [{ story, system }];
  }
  return [];
}
