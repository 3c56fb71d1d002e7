import { readDefined } from "./defining.ts";
import type { Defined, DialogueState } from "./meaning.ts";
import { isWord } from "./normalise.ts";
import { type Item, isSubject } from "./tags.ts";
import { translate } from "./translate.ts";

/** A word, and what a message says that it means. */
export interface Said {
  readonly defined: Defined;
  /** What it means, in the system's words. */
  readonly meaning: readonly string[];
  /** The same as a statement of its own. */
  readonly statement: string;
}

const lead =
  "(?:(?:so|ok|oh|ah|aha|hmm|yes|right|and|but|then|well|while|whereas|plus|not sure|in short|in other words|to sum up|i get it|got it|i think|i guess|if i understand (?:it |this )?(?:right|correctly)) )*";
const word = "(?:TERM|CONCEPT)";
const defines = new RegExp(
  `^${lead}(?:(?:the|an?) )?${word} (?:then )?(?:is|are|means?|equals?|stands? for) (?!not\\b|(?:\\w+ )?(?:like|similar)\\b|(?:also )?(?:good|important|why)\\b).+`,
);
/** "Failover: …", whose colon parts it from what it means. */
const heads = new RegExp(`^${lead}${word}$`);
/** So many make a list. */
const fewest = 2;

/** "So replication = copies on several machines, failover = the deputy takes over": the words that are defined one by one; none where fewer than two are. */
export function listDefinitions(
  items: readonly Item[],
  { analogy, concept }: Pick<DialogueState, "analogy" | "concept">,
): readonly Said[] {
  const say = (part: readonly Item[]) => [...translate(part, analogy, concept).words];
  const found = cutParts(items).flatMap((part) => readDefinition(part, say) ?? []);
  const all = new Set(found.map(({ defined }) => `${defined.concept}/${defined.term ?? ""}`));
  return all.size < fewest ? [] : found;
}

const joint = /^(?:and|while|whereas|but|plus)$/;
const article = /^(?:the|an?)$/;

/** What stands between marks; what joins parts where a word of the lesson begins the next. A word alone before a colon, which is read as a stop, heads what follows. */
function cutParts(items: readonly Item[]): readonly (readonly Item[])[] {
  const parts: { said: Item[]; mark: string }[] = [{ said: [], mark: "" }];
  for (const [at, item] of items.entries()) {
    const [next, after] = items.slice(at + 1, at + 3);
    const first = next && article.test(next.text) ? after : next;
    const isJoint = joint.test(item.text) && first !== undefined && isSubject(first);
    const last = parts.at(-1);
    if (!isJoint && isWord(item.text)) last?.said.push(item);
    else {
      if (last) last.mark = item.text;
      parts.push({ said: [], mark: "" });
    }
  }
  return parts.map(({ said, mark }, at) => {
    const next = parts[at + 1]?.said ?? [];
    return mark === "." && isHead(said) && tells(next) ? joinHead(said, next) : said;
  });
}

function isHead(part: readonly Item[]): boolean {
  return heads.test(sayPart(part));
}

/** What asks says nothing of it, nor does what is a definition of its own. */
function tells(part: readonly Item[]): boolean {
  const text = sayPart(part);
  return text !== "" && !isHead(part) && !defines.test(text) && !asking.test(text);
}

const asking = /^(?:what|which|who|why|how|where|when|is|are|does|do|can|could)\b/;

function sayPart(part: readonly Item[]): string {
  return part.map(({ text }) => text).join(" ");
}

function joinHead(head: readonly Item[], meaning: readonly Item[]): readonly Item[] {
  return [...head, { text: "means", tag: null }, ...meaning];
}

function readDefinition(
  part: readonly Item[],
  say: (part: readonly Item[]) => string[],
): Said | null {
  if (!defines.test(sayPart(part))) return null;
  const at = part.findIndex(isSubject);
  const subject = part[at];
  const defined = subject ? readDefined(subject) : null;
  if (!defined) return null;
  const [, ...rest] = part.slice(at + 1).filter(({ text }) => text !== "then");
  const meaning = say(rest);
  return {
    defined,
    meaning,
    statement: `so ${subject?.tag?.words ?? ""} means ${meaning.join(" ")}`,
  };
}
