import { z } from "zod";
import { refuse } from "../web/errors.ts";
import { type Block, messageBlock } from "./blocks.ts";
import { describeProblems } from "./problems.ts";
import { listElements, listLines, listTexts } from "./tree.ts";

const form = z.array(messageBlock).max(50);

/** Characters of markdown that a message may hold in all its blocks. */
const markdownRoom = 12_000;
/** Characters of a table's cells in all. */
const tableRoom = 10_000;
/** Characters that a message may hold in all; not written anywhere, but measured (bolt-js #2509). */
const messageRoom = 13_297;
/** What each block beyond the first takes of that. */
const blockWeight = 125;

/** Reads the blocks of a message, or throws what Slack answers to them. */
export function readBlocks(given: unknown): Block[] {
  const read = form.safeParse(given, { reportInput: true });
  if (!read.success)
    throw refuse("invalid_blocks", describeProblems(read.error.issues, ["blocks"]));
  const blocks = read.data;
  const problems = listClashes(blocks, "blocks");
  if (problems.length > 0) throw refuse("invalid_blocks", problems);
  refuseTooMuch(blocks);
  return blocks;
}

/** The ids that stand twice where each may stand once. */
export function listClashes(blocks: readonly Block[], root: string): string[] {
  const ids = blocks.flatMap(({ block_id }) => block_id ?? []);
  const clashing = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [
    ...clashing.map((id) => `[ERROR] \`block_id\` "${id}" already exists [json-pointer:/${root}]`),
    ...blocks.flatMap((block, at) => {
      const actions = listElements(block).flatMap(({ action_id }) => action_id ?? []);
      return actions
        .filter((id, place) => actions.indexOf(id) !== place)
        .map(
          (id) =>
            `[ERROR] \`action_id\` "${id}" already exists [json-pointer:/${root}/${at}/elements]`,
        );
    }),
  ];
}

function refuseTooMuch(blocks: readonly Block[]): void {
  const tables = blocks.filter(({ type }) => type === "table");
  if (tables.length > 1) throw refuse("invalid_attachments", ["[ERROR] only_one_table_allowed"]);
  if (tables.reduce((sum, table) => sum + measure(table), 0) > tableRoom)
    throw refuse("invalid_blocks", [
      `[ERROR] no more than ${tableRoom} characters allowed in a table`,
    ]);
  const markdown = blocks.reduce(
    (sum, block) => sum + (block.type === "markdown" ? block.text.length : 0),
    0,
  );
  if (markdown > markdownRoom)
    throw refuse("invalid_blocks", [
      `[ERROR] no more than ${markdownRoom} characters of markdown allowed`,
    ]);
  const weight = blocks.reduce(
    (sum, block) => sum + measure(block),
    (blocks.length - 1) * blockWeight,
  );
  if (weight > messageRoom) throw refuse("msg_blocks_too_long");
}

/** How many characters a block shows. */
function measure(block: Block): number {
  const count = (texts: readonly (string | undefined)[]) =>
    texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  switch (block.type) {
    case "markdown":
      return block.text.length;
    case "rich_text":
      return count(
        listLines(block)
          .flat()
          .map((each) => ("text" in each ? each.text : "mention")),
      );
    case "table":
      return block.rows.flat().reduce((sum, cell) => {
        if (cell.type === "rich_text") return sum + measure(cell);
        return sum + (cell.type === "raw_text" ? cell.text : String(cell.value)).length;
      }, 0);
    default:
      return count([
        ...listTexts(block).map(({ text }) => text),
        ...listElements(block).map((each) => (each.type === "button" ? each.text.text : "")),
      ]);
  }
}
