import type { MappingRow } from "../lessons/lesson.ts";
import { toWords } from "./normalise.ts";
import { stemName } from "./stems.ts";

/** A thing of a learner's picture, by the stems of its words, and what it stands for. */
interface Thing {
  readonly stems: readonly string[];
  readonly system: readonly string[];
}

/** Whoever tells what happens in their picture names no thing that may be spoken of again. */
const mostWords = 3;

/** "What if both ovens break?", where the ovens are their nodes: the same in the system's words; null where no thing of the picture is spoken of. */
export function translateDrawn(
  words: readonly string[],
  rows: readonly MappingRow[],
): string[] | null {
  const things = listThings(rows);
  const translated: string[] = [];
  let isUsed = false;
  for (let at = 0; at < words.length; at++) {
    const thing = things.find(({ stems }) =>
      stems.every((stem, within) => stem === stemName(words[at + within] ?? "")),
    );
    translated.push(...(thing?.system ?? [words[at] ?? ""]));
    if (!thing) continue;
    isUsed = true;
    at += thing.stems.length - 1;
  }
  return isUsed ? translated : null;
}

/** The longest names first; a thing is called by the last word of its name, too, where no other is. */
function listThings(rows: readonly MappingRow[]): Thing[] {
  const named = rows.flatMap(({ story, system }): Thing[] => {
    const stems = toWords(story).map(stemName);
    const isName = stems.length > 0 && stems.length <= mostWords;
    return isName ? [{ stems, system: toWords(system) }] : [];
  });
  const short = named.flatMap((thing): Thing[] => {
    const last = thing.stems.slice(-1);
    const having = named.filter(({ stems }) => stems.at(-1) === last[0]);
    return thing.stems.length > 1 && having.length === 1 ? [{ ...thing, stems: last }] : [];
  });
  return [...named, ...short].sort((a, b) => b.stems.length - a.stems.length);
}
