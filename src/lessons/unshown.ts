import type { Link, Nodes, Text } from "mdast";
import { complain, type Page, warn } from "./page.ts";

const unshown: { readonly [type in Nodes["type"]]?: string } = {
  html: "HTML is not shown on the chat platforms. Write it as Markdown, or in backticks.",
  image: "Images are not shown on the chat platforms. Say it in words.",
  imageReference: "Images are not shown on the chat platforms. Say it in words.",
  definition: "Write the address where the link is: [text](address).",
  footnoteDefinition: "Footnotes are not shown on the chat platforms. Put it into the text.",
  footnoteReference: "Footnotes are not shown on the chat platforms. Put it into the text.",
};

/** Complains of what cannot be shown on a chat platform, and of links that lead nowhere. */
export function refuseUnshown(page: Page): void {
  const waiting: Nodes[] = [...page.nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const message = unshown[node.type];
    if (message) complain(page, node, message);
    if (node.type === "link") checkLink(page, node);
    if (node.type === "text") checkBrackets(page, node);
    if ("children" in node) waiting.push(...node.children);
  }
  refuseControls(page);
}

/** Brackets that were meant for a link, and are none to Markdown: learners would see them as they stand. */
function checkBrackets(page: Page, text: Text): void {
  const { start, end } = text.position ?? {};
  const source = page.text.slice(start?.offset, end?.offset);
  if (/(?<!\\)\]\(|(?<![\p{L}\p{N}\\])\[[^\][]+\]\[[^\][]*\]/u.test(source))
    warn(page, text, "A link in this text is shown as it stands. Write: [text](https://address).");
}

function checkLink(page: Page, link: Link): void {
  if (/^(?:https?|mailto):/i.test(link.url)) return;
  const id = /^(?:\.\/)?([^/#?]+)\.md(?:#.*)?$/.exec(link.url)?.[1];
  if (id === undefined)
    complain(page, link, `The link to “${link.url}” leads nowhere. Use https:// or concept.md.`);
  else if (!page.concepts.has(id) && id !== "lesson")
    complain(page, link, `The link leads to ${id}.md, but the lesson has no such file.`);
}

function refuseControls(page: Page): void {
  const lines = page.text.split("\n");
  const line = lines.findIndex((it) => controls.test(it));
  if (line < 0) return;
  const at = { file: page.file, line: line + 1, column: (lines[line] ?? "").search(controls) + 1 };
  complain(page, at, "There is an invisible control character here. Delete it.");
}

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
