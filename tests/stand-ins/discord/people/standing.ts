import type { World } from "../world/world.ts";
import { writeTranscript } from "./transcript.ts";

/** What no good bot did, with the interactions that it left without an answer. */
export function listFaults(world: World): string[] {
  const unanswered = [...world.interactions.values()]
    .filter(({ response, expired, createdAt }) => {
      const age = world.clock.now() - createdAt;
      return response === null && !expired && age > world.settings.deadline;
    })
    .map(({ what }) => `${what} was never answered.`);
  return [...world.faults, ...unanswered];
}

/** How things stand, for who waited in vain: what went wrong, and what was said last in each place. */
export function describeStanding(world: World): string {
  const places = [...world.channels.values()].filter(({ messages }) => messages.size > 0);
  return [
    ...world.faults.map((fault) => `Fault: ${fault}`),
    ...places.map((channel) => {
      const latest = writeTranscript(world, channel, { acts: true }).split("\n").slice(-12);
      return [`In ${channel.name}:`, ...latest].join("\n  ");
    }),
  ].join("\n");
}
