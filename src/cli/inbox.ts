import { hang, paint } from "../adapters/terminal/paint.ts";
import { columnsOf } from "../adapters/terminal/screen.ts";
import type { Config } from "../config.ts";
import { openSqlite } from "../store/sqlite.ts";
import type { InboxEntry } from "../store/store.ts";
import { loadAll } from "./setting-up.ts";
import { requireConfig, UsageError } from "./usage.ts";

/** Which lesson's messages, and whether they are shown to people, to programs, or thrown away. */
export interface InboxOptions {
  readonly lesson?: string;
  readonly json?: boolean;
  readonly clear?: boolean;
}

/** A message as often as it came; `last` is the latest day, as 2026-01-31. */
export interface Asked {
  readonly lesson: string;
  /** Null where nothing had been taught yet. */
  readonly concept: string | null;
  readonly text: string;
  readonly times: number;
  readonly last: string;
}

/** Prints what learners asked and no lesson answers, for its authors, or forgets it. */
export async function inbox(
  { lesson, json = false, clear = false }: InboxOptions,
  write: (text: string) => void,
  config: Config = requireConfig(),
): Promise<void> {
  const store = await openSqlite(config.database.path);
  try {
    const entries = await store.listInbox();
    if (lesson !== undefined && !entries.some((each) => each.lesson === lesson))
      await requireLesson(lesson, config);
    if (clear) {
      const count = await store.clearInbox(lesson ?? null);
      return write(`${count === 1 ? "One message is" : `${count} messages are`} forgotten.\n`);
    }
    const asked = countAlike(entries.filter((each) => !lesson || each.lesson === lesson));
    if (json) return write(asked.map((each) => `${JSON.stringify(each)}\n`).join(""));
    const of = lesson === undefined ? "" : ` of “${lesson}”`;
    const none = `There is nothing in the inbox${of} (${config.database.path}).\n`;
    write(asked.length === 0 ? none : showAsked(asked, columnsOf(process.stdout)));
  } finally {
    await store.close();
  }
}

/** Throws UsageError where there is no such lesson, be it sound or not. */
async function requireLesson(wanted: string, config: Config): Promise<void> {
  const { lessons, broken } = await loadAll(config);
  const ids = [...lessons.map(({ id }) => id), ...broken];
  if (!ids.includes(wanted))
    throw new UsageError(`There is no lesson “${wanted}”. There is: ${ids.join(", ")}.`);
}

/** Counts messages that differ in nothing but capitals and closing marks; the one that came last stands for them, and comes last. */
export function countAlike(entries: readonly InboxEntry[]): readonly Asked[] {
  const alike = new Map<string, Asked>();
  for (const { lesson, concept, text, day } of entries) {
    const key = JSON.stringify([lesson, concept, spell(text)]);
    const times = (alike.get(key)?.times ?? 0) + 1;
    const last = new Date(day).toISOString().slice(0, 10);
    alike.delete(key);
    alike.set(key, { lesson, concept, text, times, last });
  }
  return [...alike.values()];
}

function spell(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.!?…]+$/, "")
    .replace(/[’‘]/g, "'");
}

/** By lesson and concept, each message on lines of its own with the day it last came. */
export function showAsked(asked: readonly Asked[], columns: number): string {
  const lessons = groupBy(asked, ({ lesson }) => lesson);
  const blocks = [...lessons].flatMap(([lesson, ofLesson]) => {
    const concepts = groupBy(ofLesson, ({ concept }) => concept ?? "before any concept");
    return [...concepts].map(
      ([concept, ofConcept]) =>
        `${lesson}, ${concept}:\n${ofConcept.map((each) => showOne(each, columns)).join("\n")}\n`,
    );
  });
  return blocks.join("\n");
}

function showOne({ text, times, last }: Asked, columns: number): string {
  const often = times > 1 ? `${times} × ` : "";
  const plain = paint(`${often}${text}`, [], { columns, colour: false });
  return hang(plain, `  ${last}  `, " ".repeat(14), columns);
}

function groupBy<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item);
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}
