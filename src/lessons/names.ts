import { commonWords } from "./common-words.ts";
import type { Draft } from "./concept.ts";
import type { Analogy } from "./lesson.ts";
import { complain, type Page, type Placed, warn } from "./page.ts";
import { slotKey } from "./slots.ts";

/** Complains of names that would be misheard: common words, and names that two concepts or two terms share. */
export function checkNames(drafts: readonly Draft[]): void {
  const concepts = createRegister("concept");
  const terms = createRegister("term");
  for (const { page, concept, names } of drafts) {
    for (const name of names) concepts(page, concept.id, name);
    for (const { names, at } of concept.terms)
      for (const name of names) terms(page, `${concept.id}: ${names[0]}`, { value: name, at });
    checkKeywords(page, concept.analogies);
  }
}

/** A common word is no harm as a keyword, but the bot will not listen for it; one that two stories share names neither. */
function checkKeywords(page: Page, analogies: readonly Analogy[]): void {
  const owners = new Map<string, Analogy>();
  for (const analogy of analogies)
    for (const word of analogy.keywords) {
      const { at } = analogy;
      const owner = owners.get(slotKey(word)) ?? analogy;
      owners.set(slotKey(word), owner);
      if (commonWords.has(word.toLowerCase()))
        warn(page, at, `“${word}” is a common word: nobody means this story by it. Use another.`);
      if (owner !== analogy)
        warn(page, at, `“${word}” is a keyword of “${owner.title}” as well. Keep one of them.`);
    }
}

interface Owner {
  readonly id: string;
  readonly value: string;
  readonly at: Placed["at"];
}

function createRegister(what: string) {
  const owners = new Map<string, Owner>();
  return (page: Page, id: string, { value, at }: Placed): void => {
    const key = slotKey(value);
    const owner = owners.get(key);
    if (isCommon(value, key)) complain(page, at, common(value, what));
    else if (!owner) owners.set(key, { id, value, at });
    else if (owner.id !== id || owner.value.toLowerCase() === value.toLowerCase())
      complain(page, at, shared(value, what, owner));
  };
}

function isCommon(value: string, key: string): boolean {
  const isAcronym = /\p{L}\p{Lu}/u.test(value);
  return commonWords.has(value.toLowerCase()) || (!isAcronym && commonWords.has(key));
}

function common(value: string, what: string): string {
  return `“${value}” is a common word: the bot would hear this ${what} everywhere. Use another name.`;
}

function shared(value: string, what: string, { at }: Owner): string {
  return `The name “${value}” belongs to a ${what} already (${at.file}:${at.line}). Keep one of them.`;
}
