import type { Route } from "./route.ts";

/** A route that a request is for, with the parts of its path. */
export interface Matched {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
}

/** Finds the route of a request; "method" where only the method is wrong. */
export type Find = (method: string, path: string) => Matched | "method" | null;

/** Finds routes among these; a part that is spelled out goes before one that stands for anything. */
export function createRouter(routes: readonly Route[]): Find {
  const compiled = routes
    .map((route) => ({ route, parts: route.path.split("/") }))
    .sort((a, b) => countNamed(a.parts) - countNamed(b.parts));
  return (method, path) => {
    const parts = path.split("/").map(decode);
    const fitting = compiled.filter((each) => fits(each.parts, parts));
    const found = fitting.find(({ route }) => route.method === method);
    if (!found) return fitting.length > 0 ? "method" : null;
    return { route: found.route, params: readParams(found.parts, parts) };
  };
}

function countNamed(parts: readonly string[]): number {
  return parts.filter((part) => part.startsWith(":")).length;
}

function fits(form: readonly string[], parts: readonly string[]): boolean {
  return (
    form.length === parts.length &&
    form.every((part, at) => (part.startsWith(":") ? parts[at] !== "" : part === parts[at]))
  );
}

function readParams(form: readonly string[], parts: readonly string[]): Map<string, string> {
  return new Map(
    form.flatMap((part, at) => (part.startsWith(":") ? [[part.slice(1), parts[at] ?? ""]] : [])),
  );
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
