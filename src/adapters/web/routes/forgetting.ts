import { type Desk, locate, look } from "../desk.ts";
import type { Seated } from "../env.ts";
import { makeSecret } from "../identity.ts";

/** Who began a conversation can have all of it forgotten; who came to it later, what they said. */
export async function forget(desk: Desk, { host, room, person }: Seated): Promise<void> {
  const { archive } = desk.settings;
  const { learner } = person;
  if (room.people[0]?.learner !== learner) {
    await archive.forgetWords(room.id, learner);
    desk.feed.tell(room.id);
    return;
  }
  const { sessions } = await look(host, learner, room.id);
  if (sessions.some(({ thread }) => thread === room.id))
    await host.handle({
      id: makeSecret(),
      where: locate(room.id),
      learner,
      act: { kind: "press", offer: "stop" },
      lesson: null,
      addressed: true,
      position: null,
    });
  await archive.forgetThread(room.id);
  desk.feed.end(room.id);
}
