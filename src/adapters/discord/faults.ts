import { DiscordAPIError, MessageFlags, type RESTPostAPIChannelMessageJSONBody } from "discord.js";
import { inWords } from "../text/in-words.ts";
import { cutHead } from "../text/plain.ts";
import { listTexts } from "./arrival.ts";
import { layRows, renderSay } from "./buttons.ts";
import { readOfferIds } from "./read.ts";

/** Request too large, empty message, invalid form body, invalid JSON: what Discord says to what we made wrong. */
const faults: ReadonlySet<unknown> = new Set([40005, 50006, 50035, 50109]);

/** True where Discord refused what is for a developer to mend. */
export function isFault(error: unknown): boolean {
  return error instanceof DiscordAPIError && faults.has(error.code);
}

/** What Discord minds, for who mends it: its word, and where in the body it found it. */
export function nameFault(error: unknown): string {
  if (!(error instanceof DiscordAPIError)) return "";
  const { message, code } = error;
  return `${message.replace(/\s+/g, " ")} (code ${code}).`;
}

const longestContent = 2000;

/** The words of a message that Discord does not take as it is, in the least that it takes; of its buttons only the one that opens the modal is left. */
export function simplify(body: RESTPostAPIChannelMessageJSONBody): typeof body {
  const { components = [], flags = 0, message_reference: _, ...rest } = body;
  const ids = readOfferIds(components);
  const more = ids.length === 0 ? "" : `\n\n${inWords}`;
  const words = cut(listTexts(components).join("\n\n"), longestContent - more.length);
  const say = ids.flatMap((id) => (id.startsWith("say:") ? [renderSay(id.slice(4))] : []));
  const content = words + more;
  return {
    ...rest,
    flags: flags & ~MessageFlags.IsComponentsV2,
    content,
    components: layRows(say),
  };
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${cutHead(text, most - 1)}…`;
}
