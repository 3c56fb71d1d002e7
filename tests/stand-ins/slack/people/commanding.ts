import { isObject } from "../json.ts";
import type { Answer } from "../protocol/parcel.ts";
import { createArgs } from "../web/args.ts";
import { Refused } from "../web/errors.ts";
import { answer } from "../web/response-url.ts";
import type { Channel, Interaction } from "../world/entities.ts";
import { interact, responseUrl } from "../world/interactions.ts";
import { nameKind } from "../world/show.ts";
import { teamOf } from "../world/teams.ts";
import { noteFault, type World } from "../world/world.ts";
import { type Asked, follow } from "./asked.ts";
import type { Place } from "./place.ts";
import { type PersonParts, reachWritable, refuseAbsent } from "./reach.ts";

/** How a person uses commands. */
export interface Commanding {
  /** Runs a slash command with what follows it; throws in threads, where Slack takes none. */
  run(place: Place, command: string, text?: string): Asked;
}

/** How a user runs commands. */
export function command(parts: PersonParts): Commanding {
  return { run: (place, name, text = "") => run(parts, place, name, text) };
}

function run(parts: PersonParts, place: Place, name: string, text: string): Asked {
  const { world, user } = parts;
  if (place.threadTs !== null) throw new Error("Slack takes no slash commands in threads.");
  refuseAbsent(parts, "commands");
  const channel = reachWritable(parts, place);
  const commands = world.settings.manifest.features?.slash_commands ?? [];
  const known = commands.find((each) => each.command === name);
  if (!known) throw new Error(`The manifest has no command ${name}.`);
  const typed = text.trim();
  const interaction = interact(world, {
    user,
    kind: "slash_commands",
    what: `${user.name} used ${`${name} ${typed}`.trim()}`,
    channel: channel.id,
    answerable: true,
    payload: (begun) => ({
      ...showPlace(world, channel),
      user_id: user.id,
      user_name: user.name.toLowerCase(),
      command: name,
      text: known.should_escape
        ? typed.replaceAll(/<@(\w+)>/g, nameEscaped(world))
        : nameTyped(world, typed),
      response_url: responseUrl(world, begun),
      trigger_id: begun.triggerId,
    }),
    onAnswer: (begun, said) => answerCommand(world, begun, said),
  });
  return follow(parts, interaction);
}

function nameEscaped(world: World) {
  return (_: string, id: string) => `<@${id}|${world.users.get(id)?.name.toLowerCase() ?? id}>`;
}

/** Mentions as they were typed, which tells nobody's id. */
function nameTyped(world: World, text: string): string {
  return text.replaceAll(/<@(\w+)>/g, (_, id: string) => `@${world.users.get(id)?.name ?? id}`);
}

function showPlace(world: World, channel: Channel) {
  const team = teamOf(world, channel);
  return {
    token: "standin",
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: nameKind(channel),
    api_app_id: world.settings.appId,
    is_enterprise_install: "false",
  };
}

/** What comes with the acknowledgement of a command is said to whoever ran it, or in the channel. */
function answerCommand(world: World, interaction: Interaction, said: Answer): void {
  if (said === null || said === "") return;
  const body = isObject(said) ? said : { text: String(said) };
  try {
    answer(world, interaction, createArgs({ body, isJson: true }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    noteFault(
      world,
      `The answer to a command was refused: ${error.error} ${JSON.stringify(error.more)}`,
    );
  }
}
