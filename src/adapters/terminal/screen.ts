import type { Writable } from "node:stream";
import { DeliveryError } from "../adapter.ts";
import type { Look } from "./paint.ts";

/** A stream, with what it says of itself where it is a terminal. */
export type Output = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  hasColors?(): boolean;
};

/** What is printed on. Both ways of printing settle when the text has left the program, or throw DeliveryError. */
export interface Screen {
  write(text: string): Promise<void>;
  /** Sets the text apart from what a person types. */
  show(text: string): Promise<void>;
  /** The look that suits it now; a window's width may change at any time. */
  look(): Look;
  /** What made printing impossible; null while it is possible. */
  failure(): Error | null;
}

/** What is left out of `columns` and `colour` is asked of the output. */
export interface ScreenOptions {
  readonly output: Output;
  /** True where somebody types into the same window. */
  readonly person: boolean;
  readonly columns?: number | undefined;
  readonly colour?: boolean | undefined;
}

const widest = 88;
const usual = 80;
/** A half-typed line is taken away; the next prompt brings it back. */
const clearLine = "\r\u001B[K";

/** Calls `leave` once nothing can be printed any more. Its error listener stays, as the stream outlives it. */
export function createScreen(options: ScreenOptions, leave: () => void): Screen {
  const { output, person } = options;
  let failure: Error | null = null;
  const fail = (error: Error) => {
    failure ??= error;
    leave();
  };
  output.on("error", fail);
  const write = (text: string) => writeFully(output, text, fail);
  const before = person ? `${output.isTTY ? clearLine : ""}\n` : "";
  return {
    write,
    show: (text) => write(`${before}${text}\n\n`),
    look: () => chooseLook(options),
    failure: () => failure,
  };
}

function writeFully(output: Output, text: string, fail: (error: Error) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => {
      if (!error) return resolve();
      fail(error);
      reject(new DeliveryError(`The terminal takes no more text: ${error.message}`, "closed"));
    });
  });
}

function chooseLook({ output, person, columns, colour }: ScreenOptions): Look {
  const colours = person && output.isTTY === true && output.hasColors?.() === true;
  return { columns: columns ?? columnsOf(output), colour: colour ?? colours };
}

/** Where lines end: at a terminal's width, but not so far out that they are hard to read; nowhere else. */
export function columnsOf({ isTTY, columns }: Pick<Output, "isTTY" | "columns">): number {
  return isTTY ? Math.min(columns || usual, widest) : Infinity;
}

/** True where the other end of a stream is gone, as with `| head -1` or a closed window: nobody's mistake. */
export function isHangUp(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return ["EPIPE", "EIO", "ECONNRESET", "ERR_STREAM_DESTROYED"].includes(String(error.code));
}
