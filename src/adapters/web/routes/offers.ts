import { type Desk, look } from "../desk.ts";
import type { Seated } from "../env.ts";
import { nameOffer } from "../render.ts";

/** Messages back from the end in which a button can still be pressed. */
const mostBack = 200;

/** What stands on a button of this thread, or on a concept of its lesson; null for what nobody was offered. */
export async function findLabel(
  desk: Desk,
  { room, host, person }: Seated,
  offer: string,
): Promise<string | null> {
  const messages = await desk.settings.archive.listMessages(room.id, 0, mostBack);
  for (const { said } of messages.toReversed()) {
    if (said.kind !== "reply" && said.kind !== "aside") continue;
    const found = said.reply.offers.find(({ id }) => id === offer);
    if (found) return nameOffer(found);
  }
  const { lessons } = await look(host, person.learner);
  const lesson = lessons.find(({ id }) => id === room.lesson);
  const concept = lesson?.concepts.find(({ id }) => offer === `concept:${id}`);
  return concept ? askAbout(concept.name) : null;
}

/** What one asks by picking a concept. */
export function askAbout(concept: string): string {
  return `What about ${concept}?`;
}
