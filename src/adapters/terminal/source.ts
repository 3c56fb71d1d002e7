import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { longestLine } from "./read.ts";
import { isHangUp, type Output } from "./screen.ts";

/** A stream, which says so where it is a terminal. */
export type Input = Readable & { readonly isTTY?: boolean };

/** Where lines come from: `ask` invites the next one, `close` ends them. */
export interface Source {
  readonly lines: AsyncIterable<string>;
  ask(): void;
  close(): void;
}

/** Lines of a file or a pipe, which nobody has to be asked for. */
export function openPipe(input: Input, left: AbortSignal): Source {
  const lines = endQuietly(readLines(input), left);
  return { lines, ask: () => {}, close: () => input.destroy() };
}

/** Lines typed by a person, who is asked for each; Ctrl-C calls `leave`, Ctrl-D ends the lines. */
export function openPrompt(
  { input, output }: { readonly input: Input; readonly output: Output },
  prompt: string,
  leaving: AbortController,
): Source {
  const asking = createInterface({ input, output, prompt, terminal: output.isTTY === true });
  // Taken at once: lines typed before the first one is waited for would be lost.
  const typed = asking[Symbol.asyncIterator]();
  let open = true;
  asking.on("SIGINT", () => leaving.abort());
  asking.on("close", () => {
    open = false;
  });
  const ask = () => {
    if (open) asking.prompt(true);
  };
  return { lines: endQuietly(typed, leaving.signal), ask, close: () => asking.close() };
}

/** Holds no more of a line than is read of it, however long it is. */
async function* readLines(input: Input): AsyncGenerator<string> {
  input.setEncoding("utf8");
  let rest = "";
  for await (const chunk of input) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = (lines.pop() ?? "").slice(0, longestLine);
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** Reading that is cut short, from here or by a closed window, is an end like any other. */
async function* endQuietly(lines: AsyncIterable<string>, left: AbortSignal) {
  try {
    yield* lines;
  } catch (error) {
    if (!left.aborted && !isHangUp(error)) throw error;
  }
}
