import type { IncomingMessage } from "node:http";
import { text as readAll } from "node:stream/consumers";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { refuse } from "./errors.ts";

/** The arguments of a call, which come as text or as JSON. */
export interface Args {
  readonly raw: JsonObject;
  /** Text that has to be there. */
  text(name: string): string;
  /** Text, or null where it is left out or empty. */
  optional(name: string): string | null;
  flag(name: string): boolean;
  number(name: string): number | null;
  /** What travels as JSON within the arguments; undefined where it is left out. */
  json(name: string): Json;
  /** A list of ids, separated by commas. */
  list(name: string): string[];
}

/** The body of a request, and whether it came as JSON. */
export interface Carried {
  readonly body: JsonObject;
  readonly isJson: boolean;
}

/** Reads a body as Slack does: a form, or JSON. */
export async function readBody(request: IncomingMessage): Promise<Carried> {
  const said = await readAll(request);
  const type = request.headers["content-type"] ?? "";
  const { searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (!type.includes("application/json"))
    return {
      body: Object.fromEntries([...searchParams, ...new URLSearchParams(said)]),
      isJson: false,
    };
  const read = parse(said);
  if (!isObject(read)) throw refuse("json_not_object");
  return { body: read, isJson: true };
}

function parse(said: string): Json {
  try {
    return JSON.parse(said) as Json;
  } catch {
    throw refuse("invalid_json");
  }
}

/** Gives arguments in the form that methods want them. */
export function createArgs({ body }: Carried): Args {
  const read = (name: string) => {
    const value = body[name];
    return value === null || value === undefined || value === "" ? null : value;
  };
  const optional = (name: string) => {
    const value = read(name);
    if (value !== null && typeof value === "object")
      throw refuseArgument(`must be a string: ${name}`);
    return value === null ? null : String(value);
  };
  return {
    raw: body,
    optional,
    text(name) {
      const value = optional(name);
      if (value === null) throw refuseArgument(`missing required field: ${name}`);
      return value;
    },
    flag: (name) => read(name) === true || read(name) === "true" || read(name) === "1",
    number(name) {
      const value = read(name);
      if (value === null) return null;
      if (!Number.isInteger(Number(value))) throw refuseArgument(`must be an integer: ${name}`);
      return Number(value);
    },
    json(name) {
      const value = read(name);
      if (value === null) return undefined;
      return typeof value === "string" ? parseArgument(name, value) : value;
    },
    list: (name) => (optional(name) ?? "").split(",").filter((each) => each !== ""),
  };
}

function parseArgument(name: string, value: string): Json {
  try {
    return JSON.parse(value) as Json;
  } catch {
    throw name === "blocks"
      ? refuse("invalid_blocks_format")
      : refuseArgument(`must be JSON: ${name}`);
  }
}

/** Refuses an argument for a reason. */
export function refuseArgument(reason: string): Error {
  return refuse("invalid_arguments", [`[ERROR] ${reason}`]);
}
