import path from "node:path";

/** One import of a file. `types` is true where nothing of it is left when the program runs. */
export interface Import {
  readonly from: string;
  readonly types: boolean;
}

const comments = /^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const statement =
  /^\s*(?:import|export)\b\s*(type\s)?(?:[\w$]+|[\w$\s,]*(?:\{[^}]*\}|\*)[^"';]*?)\s*\bfrom\s*["']([^"']+)["']/gm;
const bare = /^\s*import\s*["']([^"']+)["']|\b(?:import|require)\(\s*["'`]([^"'`]+)["'`]/gm;

/** The text without the comments that have lines of their own. */
export function withoutComments(text: string): string {
  return text.replace(comments, "");
}

/** All that a file imports or exports again; what is ours is given as a path below src. */
export function readImports(file: string, text: string): Import[] {
  const code = withoutComments(text);
  const named = [...code.matchAll(statement)].map(([, types, from = ""]) => ({
    from: resolve(file, from),
    types: types !== undefined,
  }));
  const others = [...code.matchAll(bare)].map(([, first, second]) => ({
    from: resolve(file, first ?? second ?? ""),
    types: false,
  }));
  return [...named, ...others];
}

function resolve(file: string, from: string): string {
  return from.startsWith(".") ? path.posix.join(path.posix.dirname(file), from) : from;
}

/** True for the project's own files: everything else is a package or part of Node. */
export function isOurs(from: string): boolean {
  return from.endsWith(".ts");
}
