import type { World } from "../world/world.ts";
import { writeTranscript } from "./transcript.ts";

/** How things stand, for who waited in vain: what went wrong, and what was said last in each channel and thread. */
export function describeStanding(world: World): string {
  const spots = [...world.channels.values()].flatMap((channel) => {
    const threads = new Set([...channel.messages.values()].map(({ thread }) => thread));
    return [null, ...threads]
      .filter((thread, at) => thread !== null || at === 0)
      .map((thread) => ({ channel, thread }));
  });
  return [
    ...world.faults.map((fault) => `Fault: ${fault}`),
    ...spots.flatMap((spot) => {
      const text = writeTranscript(world, spot, { as: null, acts: true });
      if (text === "") return [];
      const where = spot.thread === null ? spot.channel.name : `a thread in ${spot.channel.name}`;
      return [[`In ${where}:`, ...text.split("\n").slice(-12)].join("\n  ")];
    }),
  ].join("\n");
}
