import type { Trouble } from "../bot-parts.ts";

const signals = ["SIGINT", "SIGTERM"] as const;

/** Signals within so many milliseconds are one: npm passes on what the terminal has sent already. */
const echo = 1_000;

/** Milliseconds that are left to what holds the process open though all is done. */
const grace = 300;

/**
 * Settles when the process is told to end; told once more, it ends at once. Rejects where an error came up that nothing
 * caught, after which nothing can be trusted. A promise that was rejected and forgotten is told, and no more than that.
 */
export function watchProcess(report: (trouble: Trouble) => void): Promise<void> {
  process.on("unhandledRejection", (reason) => {
    report({ who: "developer", message: `Something failed, and the bot goes on: ${name(reason)}` });
  });
  return new Promise((resolve, reject) => {
    process.on("uncaughtException", (error) => {
      reject(new UncaughtError(`Something failed that nothing caught: ${name(error)}`));
    });
    let told: number | null = null;
    const onSignal = (signal: NodeJS.Signals) => {
      if (told === null) {
        told = performance.now();
        resolve();
      } else if (performance.now() - told > echo) {
        for (const each of signals) process.removeListener(each, onSignal);
        process.kill(process.pid, signal);
      }
    };
    for (const signal of signals) process.on(signal, onSignal);
  });
}

/** Ends the process soon, with its exit code, whatever still waits: all that matters is stored. */
export function endAnyway(): void {
  setTimeout(() => process.exit(), grace).unref();
}

/** An error that nothing caught; the message holds all that is known. */
export class UncaughtError extends Error {
  override readonly name = "UncaughtError";
}

/** In one line, with the place where it came up. */
function name(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = /^\s+at .*$/m.exec(error.stack ?? "")?.[0].trim();
  return `${error.name}: ${error.message.replace(/\s+/g, " ")}${place ? ` (${place})` : ""}`;
}
