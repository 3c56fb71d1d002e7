import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { refuse, refuseForm } from "../errors.ts";
import type { Upload } from "./route.ts";

/** What a request carries. */
export interface Carried {
  readonly body: unknown;
  readonly files: readonly Upload[];
}

/** Reads JSON, or a form with `payload_json` and files. */
export async function readBody(request: IncomingMessage): Promise<Carried> {
  const content = await buffer(request);
  const type = request.headers["content-type"] ?? "";
  if (content.length === 0) return { body: {}, files: [] };
  if (type.startsWith("application/json")) return { body: parse(content.toString()), files: [] };
  if (type.startsWith("multipart/form-data")) return readForm(content, type);
  throw refuseForm([
    {
      path: [],
      code: "CONTENT_TYPE_INVALID",
      message:
        'Expected "Content-Type" header to be one of {"application/json", "multipart/form-data"}.',
    },
  ]);
}

async function readForm(content: Uint8Array, type: string): Promise<Carried> {
  const form = await new Response(new Uint8Array(content), {
    headers: { "content-type": type },
  }).formData();
  const payload = form.get("payload_json");
  const files: Upload[] = [];
  for (const [key, value] of form) {
    const index = /^files?\[(\d+)\]$/.exec(key)?.[1];
    if (index === undefined || typeof value === "string") continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    files.push({ index, name: value.name, type: value.type, content: bytes });
  }
  return { body: typeof payload === "string" ? parse(payload) : {}, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse("invalidJson");
  }
}
