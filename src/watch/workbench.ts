import { parentPort } from "node:worker_threads";
import type { Lesson } from "../lessons/lesson.ts";
import { parseLesson, type Source } from "../lessons/parse.ts";
import { checkLesson } from "../lint/lint.ts";

/** Work on one lesson. */
export type Task =
  | {
      readonly kind: "parse";
      readonly id: string;
      readonly version: string;
      readonly sources: readonly Source[];
    }
  | { readonly kind: "check"; readonly lesson: Lesson };

/** Work with the number by which its result is known. */
export interface Order {
  readonly number: number;
  readonly task: Task;
}

/** What became of it. */
export type Done = { readonly number: number } & (
  | { readonly result: unknown }
  | { readonly error: unknown }
);

// A thread of its own: see workshop.ts.
parentPort?.on("message", ({ number, task }: Order) => parentPort?.postMessage(work(number, task)));

function work(number: number, task: Task): Done {
  try {
    const result =
      task.kind === "check"
        ? checkLesson(task.lesson)
        : parseLesson(task.id, task.version, task.sources);
    return { number, result };
  } catch (error) {
    return { number, error };
  }
}
