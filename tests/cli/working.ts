import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Ran } from "./likewise.ts";

/** The program at work in a process of its own. */
export interface Working {
  /** All that it has said on standard error so far. */
  said(): string;
  /** Settles when it has said something like that; rejects where it ends without. */
  says(what: RegExp): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** Settles when it has ended. */
  readonly ended: Promise<Ended>;
  /** Ends it without warning. */
  kill(): Promise<void>;
  /** Ends it as an operator does. */
  stop(): Promise<Ended>;
}

/** How a process ended: with a code, or by a signal. */
export interface Ended extends Ran {
  readonly signal: NodeJS.Signals | null;
}

/** Watches the program in its process. */
export function watch(child: ChildProcess): Working {
  let stdout = "";
  let stderr = "";
  const waiting = new Set<() => void>();
  const look = () => {
    for (const check of waiting) check();
  };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    look();
  });
  const ended = once(child, "close").then(
    ([code, signal]): Ended => ({ code, signal, stdout, stderr: withoutPage(stderr) }),
  );
  let isOver = false;
  void ended.then(() => {
    isOver = true;
    look();
  });
  return {
    said: () => withoutPage(stderr),
    says: (what) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (what.test(stderr)) resolve();
          else if (isOver)
            reject(new Error(`It ended without saying ${what}:\n${stdout}${stderr}`));
          else return;
          waiting.delete(check);
        };
        waiting.add(check);
        check();
      }),
    signal: (signal) => child.kill(signal),
    ended,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Where the page is, every bot says at its start; here it is about something else. */
function withoutPage(said: string): string {
  return said.replace(/^.*The page is at .*\n/m, "");
}
