import { type AnalogyRef, isSameAnalogy } from "../understanding/meaning.ts";
import type { SessionState } from "./state.ts";

/** How many stories are remembered: more than anybody holds against each other. */
const most = 24;

/** The session's state once a story was told; nothing changes where none was. */
export function rememberStory(
  { analogy, stories = analogy ? [analogy] : [] }: SessionState,
  told: AnalogyRef | null | undefined,
): Pick<SessionState, "stories"> {
  if (!told) return {};
  const others = stories.filter((each) => !isSameAnalogy(each, told));
  return { stories: [...others, told].slice(-most) };
}
