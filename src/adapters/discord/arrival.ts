import { type APIMessage, DiscordAPIError, type REST, Routes } from "discord.js";
import { readOfferIds } from "./read.ts";

const perPage = 100;
/** A reply that waits this far up is taken for lost. */
const mostPages = 5;

/**
 * How many of a reply's messages are in its thread already, from the first on. `id` is the reply's own, which stands in
 * the last one's button for good; the nonce tells a repeat for some minutes only. What comes before the last one is known
 * by its words, as long as no other reply has ended since.
 */
export async function countArrived(
  rest: REST,
  thread: string,
  id: string,
  bodies: readonly { readonly components?: unknown }[],
): Promise<number> {
  /** What the bot wrote after the last message that ends another reply. */
  const open: string[] = [];
  let isOpen = true;
  for await (const { components } of readBackwards(rest, thread)) {
    const ends = readOfferIds(components).filter((each) => each.startsWith("say:"));
    if (ends.includes(`say:${id}`)) return bodies.length;
    isOpen &&= ends.length === 0;
    if (isOpen) open.push(readText(components));
  }
  const missing = bodies.findIndex(({ components }) => !open.includes(readText(components)));
  return Math.max(0, missing);
}

/** A thread's messages, the newest first. None where the bot may not read them: it may still write. */
async function* readBackwards(rest: REST, thread: string): AsyncGenerator<APIMessage> {
  let before: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const messages = await fetchPage(rest, thread, before);
    yield* messages;
    before = messages.at(-1)?.id ?? null;
    if (messages.length < perPage) return;
  }
}

async function fetchPage(
  rest: REST,
  thread: string,
  before: string | null,
): Promise<readonly APIMessage[]> {
  const query = new URLSearchParams({ limit: String(perPage), ...(before ? { before } : {}) });
  try {
    const page = (await rest.get(Routes.channelMessages(thread), { query })) as APIMessage[];
    return page.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 403) return [];
    throw error;
  }
}

/** The words of a message's components, however deep they are nested; blanks count alike. */
function readText(components: unknown): string {
  return listTexts(components).join(" ").replace(/\s+/g, " ").trim();
}

/** The texts of a message's components in their order. */
export function listTexts(components: unknown): string[] {
  if (Array.isArray(components)) return components.flatMap(listTexts);
  if (typeof components !== "object" || components === null) return [];
  const { content, components: inner } = components as Record<string, unknown>;
  return [...(typeof content === "string" ? [content] : []), ...listTexts(inner)];
}
