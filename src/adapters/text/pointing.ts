import type { Reply } from "../../tutor/reply.ts";
import type { Incoming } from "../adapter.ts";

/** What is said where a message could not be explained again; of somebody else's, what that is for comes first. `name` is what people see it as. */
export function sayPointed(name: string, { act }: Incoming, aside: Reply): Reply {
  const isTheirs = act.kind === "point" && act.text !== "";
  if (!isTheirs) return aside;
  const text = `“${name}” is for what I've explained: it brings the same idea once more, with another story.`;
  return { ...aside, parts: [{ kind: "text", text }, ...aside.parts] };
}
