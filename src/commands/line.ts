import type { Call } from "./command.ts";

/** A command as it is kept in a button: `/lesson start lesson=files mode=group`. */
export interface Line {
  readonly command: string;
  readonly options: Call["options"];
}

/** The id of an offer that uses a command. Values hold no blanks. */
export function writeLine({ command, options }: Line): string {
  const given = Object.entries(options).map(([name, value]) => `${name}=${value}`);
  return [`/${command}`, ...given].join(" ");
}

/** Reads what `writeLine` wrote; null for any other offer's id. */
export function readLine(id: string): Line | null {
  const [, command, rest = ""] = /^\/([a-z-]+ [a-z-]+)((?: [a-z]+=[^ ]*)*)$/.exec(id) ?? [];
  if (command === undefined) return null;
  const pairs = rest
    .split(" ")
    .filter((each) => each !== "")
    .map((each) => [each.slice(0, each.indexOf("=")), each.slice(each.indexOf("=") + 1)]);
  return { command, options: Object.fromEntries(pairs) };
}
