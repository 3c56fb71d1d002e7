import { listComponents, messageBody } from "./limits.ts";

/** What a reader sees of a text: the bare words, and every construct that Discord made of it. */
export interface Read {
  readonly text: string;
  readonly signs: readonly string[];
}

type Rule = readonly [
  name: string,
  pattern: RegExp,
  keep: (found: RegExpExecArray) => string | Read,
];

const inner = (found: RegExpExecArray) => readInline(found[1] ?? "");
const whole = (found: RegExpExecArray) => found[0];

/** Discord's inline rules, in the order in which its client tries them at each place. */
const rules: readonly Rule[] = [
  ["fence", /^```(?:[a-z0-9-]+\n)?\n*([\s\S]+?)\n*```/i, (found) => found[1] ?? ""],
  ["", /^\\([^0-9A-Za-z\s])/, (found) => found[1] ?? ""],
  ["address", /^<([^: >]+:\/[^ >]+)>/, (found) => found[1] ?? ""],
  ["address", /^https?:\/\/[^\s<]+[^<.,:;"')\]\s]/, whole],
  ["link", /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?(https?:[^)\s]*)>?\s*\)/, inner],
  ["mention", /^<(?:@[!&]?|#)\d+>|^<id:\w+>|^@everyone|^@here/, whole],
  ["command", /^<\/[^:>]+:\d+>/, whole],
  ["timestamp", /^<t:-?\d+(?::\w)?>/, whole],
  ["emoji", /^<a?:\w+:\d+>|^:[\w+-]*[a-z][\w+-]*:/i, whole],
  ["strong", /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, inner],
  ["underline", /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, inner],
  ["emphasis", /^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/, inner],
  ["emphasis", /^\*(?=\S)((?:\*\*|\s+(?:[^*\s]|\*\*)|[^\s*])+?)\*(?!\*)/, inner],
  ["strike", /^~~([\s\S]+?)~~(?!_)/, inner],
  ["code", /^(`+)([\s\S]*?[^`])\1(?!`)/, (found) => found[2] ?? ""],
  ["spoiler", /^\|\|([\s\S]+?)\|\|/, inner],
];

function readInline(source: string): Read {
  const signs: string[] = [];
  let text = "";
  for (let at = 0; at < source.length; ) {
    const words = skipWords(source, at);
    text += words;
    at += words.length;
    const [name, found, keep] = findRule(source.slice(at)) ?? [];
    const kept = found && keep ? keep(found) : source.charAt(at);
    if (name) signs.push(name);
    text += typeof kept === "string" ? kept : kept.text;
    signs.push(...(typeof kept === "string" ? [] : kept.signs));
    at += found ? found[0].length : 1;
  }
  return { text, signs };
}

/** Letters that begin no address: no rule is about them. */
function skipWords(source: string, at: number): string {
  const words = /[\p{L}\p{N} ]*/uy;
  words.lastIndex = at;
  const found = words.exec(source)?.[0] ?? "";
  return source.charAt(at + found.length) === ":" ? "" : found;
}

function findRule(rest: string) {
  for (const [name, pattern, keep] of rules) {
    const found = pattern.exec(rest);
    if (found) return [name, found, keep] as const;
  }
  return null;
}

const lineSigns: readonly (readonly [string, RegExp])[] = [
  ["subtext", /^ *-# +(?=\S)/],
  ["heading", /^ *#{1,3} +(?=\S)/],
  ["quote", /^ *(?:>>>|>)(?: |$)/],
  ["list", /^ *(?:[-*]|\d+\.) +(?=\S)/],
];

/** A text of Discord's Markdown as its client shows it: written from how the client behaves, apart from what is tested. */
export function readDiscord(content: string): Read {
  const signs: string[] = [];
  let fenced = false;
  const lines = content.split("\n").map((line) => {
    let rest = line;
    for (let found = findSign(rest); found && !fenced; found = findSign(rest)) {
      signs.push(found.name);
      rest = rest.slice(found.length);
    }
    if (rest.trim() === "```") fenced = !fenced;
    return rest;
  });
  const { text, signs: inline } = readInline(lines.join("\n"));
  return { text, signs: [...signs, ...inline] };
}

function findSign(line: string): { name: string; length: number } | null {
  for (const [name, pattern] of lineSigns) {
    const found = pattern.exec(line);
    if (found) return { name, length: found[0].length };
  }
  return null;
}

/** The texts of a message's displays, in order. Throws where Discord would refuse the message. */
export function textsOf(body: unknown): string[] {
  return listComponents(messageBody.parse(body).components).flatMap((each) =>
    each.type === 10 ? [each.content] : [],
  );
}

/** A message as one would see it, in plain text: a card has a bar at its left, buttons are in brackets. */
export function preview(body: unknown): string {
  return messageBody
    .parse(body)
    .components.map((each) => {
      if (each.type === 1) return each.components.map(({ label }) => `[ ${label} ]`).join(" ");
      if (each.type === 10) return each.content;
      if (each.type === 14) return "───";
      const texts = each.components.map((inside) => (inside.type === 10 ? inside.content : "───"));
      return texts.join("\n").replace(/^/gm, "┃ ").replace(/ +$/gm, "");
    })
    .join("\n\n");
}
