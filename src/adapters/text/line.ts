import type { Reply } from "../../tutor/reply.ts";

/** A reply of one paragraph, which the adapter says by itself. */
export function sayLine(text: string): Reply {
  return { parts: [{ kind: "text", text }], offers: [] };
}
