import { randomUUID } from "node:crypto";
import type { Json, JsonObject } from "../json.ts";
import type { Channel, Interaction, Message, User } from "../world/entities.ts";
import { interactionTypes } from "../world/numbers.ts";
import { permissionsIn } from "../world/permissions.ts";
import { showChannel } from "../world/show-channel.ts";
import { showMember, showUser } from "../world/show-guild.ts";
import { showMessage } from "../world/show-message.ts";
import type { World } from "../world/world.ts";

/** What a person does that makes an interaction. */
export interface Deed {
  readonly type: number;
  readonly user: User;
  readonly channel: Channel;
  readonly data: Json;
  /** In a sentence: `Ann pressed [Again]`. */
  readonly what: string;
  readonly source?: Message | undefined;
  readonly command?: string;
  readonly target?: string;
}

/** Begins an interaction, and tells the bot. */
export function interact(world: World, deed: Deed): Interaction {
  const id = world.newId();
  const interaction: Interaction = {
    id,
    token: `${Buffer.from(`interaction:${id}`).toString("base64url")}${randomUUID()}`,
    type: deed.type,
    user: deed.user.id,
    channel: deed.channel.id,
    source: deed.source?.id ?? null,
    command: deed.command ?? null,
    target: deed.target ?? null,
    createdAt: world.clock.now(),
    what: deed.what,
    response: null,
    original: null,
    modal: null,
    choices: null,
    expired: false,
    excused: false,
  };
  world.interactions.set(interaction.token, interaction);
  if (deed.type !== interactionTypes.autocomplete)
    world.acts.push({ id, channel: deed.channel.id, text: deed.what });
  const payload = show(world, interaction, deed);
  world.dispatch({
    name: "INTERACTION_CREATE",
    guild: deed.channel.guild,
    intents: 0,
    data: () => payload,
  });
  return interaction;
}

function show(world: World, interaction: Interaction, deed: Deed): JsonObject {
  const { user, channel, source } = deed;
  return {
    id: interaction.id,
    application_id: world.bot.id,
    type: deed.type,
    token: interaction.token,
    version: 1,
    data: deed.data,
    channel_id: channel.id,
    message: source && showMessage(world, source, true),
    ...(world.settings.terse ? {} : showPlace(world, user, channel)),
    locale: user.locale,
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
    authorizing_integration_owners: { "0": channel.guild ?? "0" },
    context: channel.guild === null ? 1 : 0,
    ...showWho(world, user, channel),
  };
}

function showPlace(world: World, user: User, channel: Channel): JsonObject {
  return {
    channel: {
      ...showChannel(world, channel),
      permissions: permissionsIn(world, channel, user.id).toString(),
    },
    app_permissions: permissionsIn(world, channel, world.bot.id).toString(),
  };
}

/** In a guild it is a member who acts, with their permissions; in direct messages a user. */
function showWho(world: World, user: User, channel: Channel): JsonObject {
  const guild = world.guilds.get(channel.guild ?? "");
  const member = guild?.members.get(user.id);
  if (!guild || !member) return { user: showUser(user) };
  const permissions = permissionsIn(world, channel, user.id).toString();
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: { ...showMember(world, member), permissions },
  };
}
