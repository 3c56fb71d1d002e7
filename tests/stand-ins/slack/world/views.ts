import { randomUUID } from "node:crypto";
import type { ViewBody } from "../limits/views.ts";
import type { User, View } from "./entities.ts";
import { nameBlocks } from "./messages.ts";
import { find, type World } from "./world.ts";

/** Shows a view to a user: on top of another one if that is given. */
export function openView(
  world: World,
  user: User,
  body: ViewBody,
  below: View | null = null,
): View {
  const id = world.ids.id("V");
  const view: View = {
    id,
    team: user.team,
    user: user.id,
    root: below?.root ?? id,
    previous: below?.id ?? null,
    body: nameParts(world, body),
    hash: newHash(world),
    state: {},
    open: true,
  };
  world.views.set(id, view);
  world.touch();
  return view;
}

/** Replaces what a view shows; what was entered stays where the same input does. */
export function changeView(world: World, view: View, body: ViewBody): void {
  view.body = nameParts(world, body);
  view.hash = newHash(world);
  const kept = view.body.blocks.flatMap(({ block_id }) => block_id ?? []);
  view.state = Object.fromEntries(Object.entries(view.state).filter(([id]) => kept.includes(id)));
  world.touch();
}

/** Publishes somebody's Home tab. */
export function publishHome(world: World, user: User, body: ViewBody): View {
  const known = world.homes.get(user.id);
  if (known !== undefined) {
    const view = find(world.views, known);
    changeView(world, view, body);
    return view;
  }
  const view = openView(world, user, body);
  world.homes.set(user.id, view.id);
  return view;
}

/** The views of a stack that are open, the lowest first. */
export function listStack(world: World, root: string): View[] {
  return [...world.views.values()].filter((view) => view.root === root && view.open);
}

function nameParts(world: World, body: ViewBody): ViewBody {
  return { ...body, blocks: nameBlocks(world, body.blocks) };
}

function newHash(world: World): string {
  return `${Math.floor(world.clock.now() / 1_000)}.${randomUUID().slice(0, 8)}`;
}
