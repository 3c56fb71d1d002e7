import type { Inline, RichText } from "../limits/rich-text.ts";

const mention = /<(?:@[UW]\w+|#C\w+|!here|!channel|!everyone)>/;
const link = /https?:\/\/[^\s<>]+/;
const pieces = new RegExp(`(${mention.source}|${link.source})`, "g");

/** What the client sends for what a person typed: mentions stay, links are marked, everything else is escaped. */
export function composeText(typed: string): string {
  return split(typed)
    .map((piece) => {
      if (isWhole(mention, piece)) return piece;
      return isWhole(link, piece) ? `<${escapeText(piece)}>` : escapeText(piece);
    })
    .join("");
}

/** The same as a block. */
export function composeBlock(typed: string): RichText {
  return {
    type: "rich_text",
    elements: [{ type: "rich_text_section", elements: split(typed).map(toInline) }],
  };
}

function split(typed: string): string[] {
  return typed.split(pieces).filter((piece) => piece !== "");
}

function isWhole(form: RegExp, piece: string): boolean {
  return new RegExp(`^(?:${form.source})$`).test(piece);
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function toInline(piece: string): Inline {
  if (isWhole(link, piece)) return { type: "link", url: piece };
  if (!isWhole(mention, piece)) return { type: "text", text: piece };
  const inner = piece.slice(2, -1);
  if (piece.startsWith("<@")) return { type: "user", user_id: inner };
  if (piece.startsWith("<#")) return { type: "channel", channel_id: inner };
  const range = inner === "here" || inner === "channel" ? inner : "everyone";
  return { type: "broadcast", range };
}
