import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

/** How the program is run: where, with which settings besides none, and what it reads. */
export interface Run {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** In place of input: there is none at all, as under a supervisor, or none ever comes. */
  readonly stdin?: "none" | "silent";
  /** Run in place of the program itself. */
  readonly script?: string;
}

/** What came of it. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `likewise ARGS` in a process of its own, with no settings but those given; it runs the build in `dist`. */
export function startLikewise(args: readonly string[], run: Run): ChildProcess {
  const { cwd, env = {}, script = main, stdin } = run;
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: [stdin === "none" ? "ignore" : "pipe", "pipe", "pipe"],
  });
  // A program that is killed, or that reads nothing, closes its end.
  child.stdin?.on("error", () => {});
  if (stdin === undefined) child.stdin?.end(run.input ?? "");
  return child;
}

/** Runs `likewise ARGS` to its end. */
export async function runLikewise(args: readonly string[], run: Run): Promise<Ran> {
  const child = startLikewise(args, run);
  const [stdout, stderr, [code]] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    once(child, "close"),
  ]);
  return { code, stdout, stderr };
}

/** All that a process has to say there. */
export async function readAll(stream: Readable | null): Promise<string> {
  return stream === null ? "" : text(stream);
}
