import type { Json } from "../json.ts";
import type { World } from "../world/world.ts";

/** A file that came with a request. */
export interface Upload {
  /** The number in `files[n]`. */
  readonly index: string;
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** One request, as a route has it. */
export interface Call {
  readonly world: World;
  /** A part of the path by the name that the route gives it. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly Upload[];
}

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly body?: Json;
}

/** One of Discord's routes. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Parts with a colon stand for anything. */
  readonly path: string;
  /** True where the path itself holds the right to ask. */
  readonly open?: boolean;
  readonly handle: (call: Call) => Answer;
}

/** Answers with what was asked for. */
export function ok(body: Json): Answer {
  return { status: 200, body };
}

/** Answers that something new is there. */
export function created(body: Json): Answer {
  return { status: 201, body };
}

/** Answers that it is done, and nothing else. */
export const done: Answer = { status: 204 };
