import { clean, shorten } from "../text/plain.ts";
import { isSecret, nameAct } from "./identity.ts";

/** What a form came with. */
export type Form = Readonly<Record<string, string>>;

/** Characters of one message; a longer one is a document, and no question. */
export const longestMessage = 2_000;
const longestName = 40;

/** What a learner wrote, or one kind line about why it cannot be taken. */
export function readWords(form: Form): { readonly text: string } | { readonly refusal: string } {
  const text = clean(form.text ?? "").trim();
  if (text === "") return { refusal: "There is nothing in your message yet." };
  if (text.length > longestMessage)
    return {
      refusal: `That is ${text.length.toLocaleString("en")} characters, and I can take in ${longestMessage.toLocaleString("en")} at a time. Could you ask it in fewer words, or piece by piece?`,
    };
  return { text };
}

/** In a group, whether the bot is spoken to: by its name, or by the box that says so. */
export function isAddressed(form: Form): boolean {
  return form.addressed === "yes" || /(^|\s)@likewise\b/i.test(form.text ?? "");
}

/** A message as it is understood: without the bot's name before it. */
export function withoutAddress(text: string): string {
  const rest = text.replace(/(^|\s)@likewise\b[,:]?/gi, "$1").trim();
  return rest === "" ? text : rest;
}

/** A name as others see it; null where there is none in what was typed. */
export function readName(form: Form): string | null {
  const name = shorten(form.name ?? "", longestName);
  return /[\p{L}\p{N}]/u.test(name) ? name : null;
}

/** The id of an act, by which a second delivery does nothing; null for what no page of ours sends. */
export function readId(form: Form, learner: string): string | null {
  const { id = "" } = form;
  return /^[\w-]{16,64}$/.test(id) ? nameAct(learner, id) : null;
}

/** A way within the page to go on to after giving a name; the way home for any other. */
export function readWay(way: string | undefined): string {
  const [, thread = ""] = /^\/threads\/([\w-]+)$/.exec(way ?? "") ?? [];
  return isSecret(thread) ? `/threads/${thread}` : "/";
}

/** The number of the last message that a browser has; 0 where it has none. */
export function readNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

/** The address that the page was reached by, where others can reach it by that, too; null for one of this machine alone. `schemes` are what proxies say that their clients speak, the first of them that of the browser. */
export function readOwnAddress(url: string, schemes = ""): readonly string[] | null {
  const { origin, host, hostname } = new URL(url);
  if (namesThisMachine(hostname)) return null;
  return [/^\s*https\b/i.test(schemes) ? `https://${host}` : origin];
}

/** True for the names of this machine that lead to itself. */
export function namesThisMachine(hostname: string): boolean {
  return /^(?:localhost|(?:[\w-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname);
}
