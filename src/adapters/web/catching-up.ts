import type { Host } from "../adapter.ts";
import { answer, type Desk } from "./desk.ts";

/** What is older, nobody waits for any more. */
const keptFor = 24 * 60 * 60 * 1000;
const mostMessages = 200;

/** Answers what was said right before the process ended. */
export async function catchUp(desk: Desk, host: Host): Promise<void> {
  const { archive, now } = desk.settings;
  for (const { where, position } of await host.listOpen()) {
    const room = await archive.findThread(where.thread);
    if (!room) continue;
    const messages = await archive.listMessages(room.id, Number(position ?? 0), mostMessages);
    for (const message of messages.filter(({ at }) => at > now() - keptFor))
      await answer(desk, host, room, message);
  }
}
