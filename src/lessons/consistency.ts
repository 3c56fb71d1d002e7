import type { Draft } from "./concept.ts";
import type { LessonFile } from "./lesson-file.ts";
import { findMeant, perhaps } from "./links.ts";
import { checkNames } from "./names.ts";
import { complain, type Page, type Placed, startOf } from "./page.ts";
import { checkRequirements } from "./requirements.ts";
import { cellWords, slotKey } from "./slots.ts";

/** Complains of what only shows when a lesson's concepts are seen together. Where some could not be read (`areAll` false), what they hold is not missed. */
export function checkConsistency(drafts: readonly Draft[], areAll: boolean): void {
  checkNames(drafts);
  checkRequirements(drafts);
  if (areAll) checkSlots(drafts);
}

/** Compares the concepts that `lesson.md` lists with the files that there are. */
export function checkOrder(page: Page, { concepts }: LessonFile, files: readonly Page[]): void {
  const listed = new Set<string>();
  for (const { value, at } of concepts ?? []) {
    const meant = page.concepts.has(value) ? null : findMeant(page, value);
    if (listed.has(value)) complain(page, at, `“${value}” is listed twice. Delete one of them.`);
    else if (!page.concepts.has(value)) complain(page, at, noFile(value, meant));
    listed.add(value).add(meant ?? value);
  }
  if (!concepts) return;
  for (const file of files)
    if (!listed.has(file.id)) complain(file, startOf(file), unlisted(file.id));
}

function noFile(id: string, meant: string | null): string {
  if (meant !== null) return `“concepts” lists “${id}”. ${perhaps(meant)}`;
  return `“concepts” lists “${id}”, but there is no file ${id}.md. Write it, or delete it here.`;
}

function unlisted(id: string): string {
  return `This concept is never taught. Add ${id} to “concepts” in lesson.md, or delete the file.`;
}

function checkSlots(drafts: readonly Draft[]): void {
  const known = new Set(drafts.flatMap(systemWords).map(slotKey));
  for (const { page, slots } of drafts)
    for (const slot of slots) if (!known.has(slotKey(slot.value))) refuseSlot(page, slot);
}

function systemWords({ concept }: Draft): readonly string[] {
  const cells = concept.analogies.flatMap((it) => it.mapping.map((row) => row.system));
  return [...cells, ...cells.flatMap(cellWords), ...concept.terms.flatMap((term) => term.names)];
}

function refuseSlot(page: Page, { value, at }: Placed): void {
  const advice = "Use a word from the right column of a mapping, or a term of the lesson.";
  complain(page, at, `The slot {${value}} cannot be filled. ${advice}`);
}
