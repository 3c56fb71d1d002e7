import type { Reply } from "../../tutor/reply.ts";
import { sayLine } from "./line.ts";

/** Said to who had a message explained again, where only they read it. */
export const explained = sayLine("Here it is once more, at the end of the conversation.");

/** What is said where a message could not be explained again; of somebody else's, what that is for comes first. `name` is what people see it as, `words` are those of somebody else. */
export function sayPointed(name: string, words: string, aside: Reply): Reply {
  if (words === "") return aside;
  const text = `“${name}” is for what I've explained: it brings the same idea once more, with another story.`;
  return { ...aside, parts: [{ kind: "text", text }, ...aside.parts] };
}
