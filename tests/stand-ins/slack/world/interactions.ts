import { randomBytes } from "node:crypto";
import type { JsonObject } from "../json.ts";
import type { Answer, Parcel } from "../protocol/parcel.ts";
import type { Interaction, Message, Team, User, View } from "./entities.ts";
import { find, noteFault, type World } from "./world.ts";

/** What a person does that the bot has to acknowledge. */
export interface Deed {
  readonly user: User;
  /** In a sentence: `Ann pressed [Again]`. */
  readonly what: string;
  readonly kind: Parcel["kind"];
  readonly channel?: string | null;
  readonly thread?: string | null;
  readonly source?: Message;
  readonly view?: View;
  /** Whether it can be answered by a `response_url`. */
  readonly answerable: boolean;
  /** What else the payload says, besides who and where. */
  readonly payload: (interaction: Interaction) => JsonObject;
  /** What an acknowledgement with something in it does. */
  readonly onAnswer?: (interaction: Interaction, answer: Answer) => void;
}

/** Begins an interaction, and tells the bot. */
export function interact(world: World, deed: Deed): Interaction {
  const { user, what, channel = null, thread = null, onAnswer } = deed;
  const interaction: Interaction = {
    id: randomBytes(12).toString("hex"),
    team: user.team,
    user: user.id,
    what,
    at: world.clock.now(),
    channel,
    thread,
    source: deed.source?.ts ?? null,
    view: deed.view?.id ?? null,
    triggerId: `${Math.floor(world.clock.now() * 1_000)}.1.${randomBytes(16).toString("hex")}`,
    triggerUsed: false,
    responses: deed.answerable ? 0 : null,
    state: "waiting",
    messages: [],
    opened: null,
    errors: null,
  };
  world.interactions.set(interaction.id, interaction);
  if (channel !== null) world.acts.push({ ts: world.ids.ts(), channel, thread, text: what });
  world.send({
    kind: deed.kind,
    what,
    payload: deed.payload(interaction),
    onAck(answer) {
      interaction.state = "acked";
      onAnswer?.(interaction, answer);
      world.touch();
    },
    onFail(isFault) {
      interaction.state = "failed";
      if (isFault) noteFault(world, `${what}, and the bot did not acknowledge it in time.`);
      world.touch();
    },
  });
  return interaction;
}

/** Where an interaction is answered. */
export function responseUrl(
  world: World,
  { id, team, responses }: Interaction,
): string | undefined {
  return responses === null ? undefined : `${world.address}/actions/${team}/${id}`;
}

/** Who did it, in what team and app, as every payload says. */
export function showWho(world: World, user: User): JsonObject {
  const team: Team = find(world.teams, user.team);
  const name = user.name.toLowerCase();
  return {
    user: { id: user.id, username: name, name, team_id: user.team },
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: world.settings.appId,
    token: "standin",
  };
}
