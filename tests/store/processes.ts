import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** Starts a script of this folder in a process of its own; the scripts run the build in `dist`. */
export function startScript(name: string, ...args: readonly string[]): ChildProcess {
  const script = fileURLToPath(new URL(name, import.meta.url));
  return spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "inherit"] });
}

/** What the script printed; rejects where it failed. */
export async function runScript(name: string, ...args: readonly string[]): Promise<string> {
  const child = startScript(name, ...args);
  const [output, [code]] = await Promise.all([
    child.stdout === null ? "" : text(child.stdout),
    once(child, "exit"),
  ]);
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
  return output;
}

/** Kills the script without warning after so many lines; gives the number of lines that it had printed by then. */
export async function killAfter(child: ChildProcess, enough: number): Promise<number> {
  if (child.stdout === null) throw new Error("the script has no output");
  let lines = 0;
  for await (const _ of createInterface({ input: child.stdout })) {
    lines += 1;
    if (lines === enough) child.kill("SIGKILL");
  }
  return lines;
}
