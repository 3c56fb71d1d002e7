import type { JsonObject } from "../../json.ts";
import { readView } from "../../limits/views.ts";
import type { Interaction, View } from "../../world/entities.ts";
import { showView } from "../../world/show.ts";
import { changeView, listStack, openView, publishHome } from "../../world/views.ts";
import { find } from "../../world/world.ts";
import { refuse } from "../errors.ts";
import type { BotCall, Methods } from "../method.ts";
import { findUser } from "../places.ts";

/** Methods for modals and Home tabs. */
export const views: Methods = {
  "views.open": { by: "bot", tier: 4, run: (call) => show(call, null) },
  "views.push": { by: "bot", tier: 4, run: push },
  "views.update": { by: "bot", tier: 4, run: update },
  "views.publish": { by: "bot", tier: 4, run: publish },
};

/** Milliseconds that a trigger lasts. */
const triggerLife = 3_000;
/** Views that lie upon each other at most. */
const deepest = 3;

/** Takes the trigger of a call; each one opens one view. */
function takeTrigger({ world, args, team }: BotCall): Interaction {
  const id = args.optional("trigger_id") ?? args.text("interactivity_pointer");
  const interaction = [...world.interactions.values()].find(({ triggerId }) => triggerId === id);
  if (!interaction || interaction.team !== team.id) throw refuse("invalid_trigger_id");
  if (interaction.triggerUsed) throw refuse("exchanged_trigger_id");
  if (world.clock.now() - interaction.at > triggerLife) throw refuse("expired_trigger_id");
  return interaction;
}

function show(call: BotCall, below: View | null): JsonObject {
  const { world, args } = call;
  const interaction = takeTrigger(call);
  const body = readView(args.json("view"), "modal");
  interaction.triggerUsed = true;
  const view = openView(world, find(world.users, interaction.user), body, below);
  interaction.opened = view.id;
  world.touch();
  return { view: showView(world, view) };
}

function push(call: BotCall): JsonObject {
  const { view: id } = takeTrigger(call);
  const below = call.world.views.get(id ?? "");
  if (below?.body.type !== "modal") throw refuse("not_found");
  if (listStack(call.world, below.root).length >= deepest) throw refuse("push_limit_reached");
  return show(call, below);
}

function update({ world, args, team }: BotCall): JsonObject {
  const external = args.optional("external_id");
  const view =
    external === null
      ? world.views.get(args.text("view_id"))
      : [...world.views.values()].find(({ body }) => body.external_id === external);
  if (!view?.open || view.team !== team.id) throw refuse("not_found");
  const hash = args.optional("hash");
  if (hash !== null && hash !== view.hash) throw refuse("hash_conflict");
  changeView(world, view, readView(args.json("view"), view.body.type));
  return { view: showView(world, view) };
}

function publish(call: BotCall): JsonObject {
  const { world, args } = call;
  const user = findUser(call, args.text("user_id"));
  if (world.settings.manifest.features?.app_home?.home_tab_enabled !== true)
    throw refuse("not_enabled");
  const body = readView(args.json("view"), "home");
  const hash = args.optional("hash");
  const known = world.views.get(world.homes.get(user.id) ?? "");
  if (hash !== null && known && hash !== known.hash) throw refuse("hash_conflict");
  return { view: showView(world, publishHome(world, user, body)) };
}
