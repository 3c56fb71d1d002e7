import { Worker } from "node:worker_threads";
import type { Lesson, Problem } from "../lessons/lesson.ts";
import type { Parsed, Source } from "../lessons/parse.ts";
import type { Done, Task } from "./workbench.ts";

/** Parses and lints lessons in a thread of its own: a long one takes a second, in which every conversation would halt. */
export interface Workshop {
  parse(id: string, version: string, sources: readonly Source[]): Promise<Parsed>;
  /** What only shows when a lesson is taught. */
  check(lesson: Lesson): Promise<readonly Problem[]>;
  /** Ends the thread; what it was at is left. */
  close(): void;
}

/** The same steps away from src/ and from dist/: a thread is started from what the build made. */
const workbench = new URL("../../dist/watch/workbench.js", import.meta.url);

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Opens the thread with the first lesson, and keeps it: from the second on, it is several times as fast. */
export function openWorkshop(): Workshop {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let orders = 0;
  const fail = (error: unknown) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const open = () => {
    const opened = new Worker(workbench);
    opened.unref();
    opened.on("message", (done: Done) => {
      const order = waiting.get(done.number);
      waiting.delete(done.number);
      if ("error" in done) order?.reject(done.error);
      else order?.resolve(done.result);
    });
    return opened.on("error", fail);
  };
  const ask = (task: Task) =>
    new Promise<unknown>((resolve, reject) => {
      worker ??= open();
      const number = ++orders;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, task });
    });
  return {
    parse: async (id, version, sources) =>
      (await ask({ kind: "parse", id, version, sources })) as Parsed,
    check: async (lesson) => (await ask({ kind: "check", lesson })) as readonly Problem[],
    close() {
      void worker?.terminate();
      worker = null;
    },
  };
}
