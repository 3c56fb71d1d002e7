import { stripVTControlCharacters } from "node:util";
import type { MappingLine, Offer, Part, Reply } from "../../tutor/reply.ts";
import { renderLine, renderMarkdown } from "./markdown.ts";
import { hang, type Look, paint } from "./paint.ts";
import { measureWidth } from "./width.ts";

const margin = "  ";
const arrow = "  →  ";
/** Below this a second column is too narrow to read. */
const narrowest = 16;

/** A reply as terminal text, without a line feed at its end; with no colour and Infinity columns, the plain text. */
export function renderReply(reply: Reply, look: Look): string {
  return [...reply.parts.map((part) => renderPart(part, look)), renderOffers(reply.offers, look)]
    .filter((block) => block !== "")
    .join("\n\n");
}

function renderPart(part: Part, look: Look): string {
  switch (part.kind) {
    case "text":
    case "ask":
      return renderMarkdown(part.text, [], look);
    case "story": {
      const title = hang(renderLine(part.title, ["bold"], look), "", "", look.columns);
      return [title, renderMarkdown(part.text, [], look)].filter((text) => text !== "").join("\n");
    }
    case "mapping":
      return renderMapping(part.rows, look);
    case "breakdown":
      return renderMarkdown(part.text, ["dim"], look);
  }
}

function renderMapping(rows: readonly MappingLine[], look: Look): string {
  const cells = rows.map((row) => ({
    story: renderLine(row.story, [], look),
    system: renderLine(row.system, [], look),
  }));
  const widths = cells.map((cell) => measureWidth(stripVTControlCharacters(cell.story)));
  const left = Math.max(0, ...widths);
  const taken = margin.length + left + arrow.length;
  const dimArrow = paint(arrow, ["dim"], look);
  if (look.columns - taken < narrowest) {
    return cells
      .map((cell) =>
        hang(cell.story + dimArrow + cell.system, margin, margin.repeat(3), look.columns),
      )
      .join("\n");
  }
  return cells
    .map((cell, index) => {
      const pad = " ".repeat(left - (widths[index] ?? 0));
      const rest = " ".repeat(taken);
      return hang(cell.system, margin + cell.story + pad + dimArrow, rest, look.columns);
    })
    .join("\n");
}

/** Short choices side by side; where one had to be cut for a button, each in full on a line of its own. */
function renderOffers(offers: readonly Offer[], look: Look): string {
  const full = offers.some(({ text }) => text !== undefined);
  const lines: string[] = [];
  let room = 0;
  for (const [index, { label, text = label, place = index }] of offers.entries()) {
    const number = `${paint(`[${place + 1}]`, ["cyan"], look)} `;
    const choice = number + paint(text.replace(/\s+/g, " ").trim(), [], look);
    const width = measureWidth(stripVTControlCharacters(choice));
    if (full) lines.push(hang(choice, "", margin.repeat(2), look.columns));
    else if (lines.length > 0 && width + margin.length <= room) {
      lines.push(`${lines.pop() ?? ""}${margin}${choice}`);
      room -= width + margin.length;
    } else {
      lines.push(choice);
      room = look.columns - width;
    }
  }
  return lines.join("\n");
}
