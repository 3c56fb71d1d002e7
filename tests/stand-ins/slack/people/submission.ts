import { isObject, type Json, type JsonObject } from "../json.ts";
import { readView } from "../limits/views.ts";
import type { Answer } from "../protocol/parcel.ts";
import { Refused } from "../web/errors.ts";
import type { Interaction, View } from "../world/entities.ts";
import { changeView, listStack, openView } from "../world/views.ts";
import { find, noteFault, type World } from "../world/world.ts";

/** Does what the acknowledgement of a submission says: nothing in it closes the view. */
export function obey(world: World, interaction: Interaction, view: View, answer: Answer): void {
  try {
    act(world, interaction, view, isObject(answer) ? answer : {});
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const why = JSON.stringify(error.more);
    noteFault(world, `The answer to a submission was refused: ${error.error} ${why}`);
  }
}

function act(world: World, interaction: Interaction, view: View, answer: JsonObject): void {
  switch (answer.response_action) {
    case undefined:
      view.open = false;
      return;
    case "clear":
      for (const each of listStack(world, view.root)) each.open = false;
      return;
    case "update":
      changeView(world, view, readView(answer.view, "modal"));
      interaction.opened = view.id;
      return;
    case "push":
      interaction.opened = openView(
        world,
        find(world.users, interaction.user),
        readView(answer.view, "modal"),
        view,
      ).id;
      return;
    case "errors":
      interaction.errors = readErrors(world, view, answer.errors);
      return;
    default:
      noteFault(world, `Slack knows no response_action “${String(answer.response_action)}”.`);
  }
}

/** What is wrong with the inputs, by block; only inputs can be wrong. */
function readErrors(world: World, { body }: View, given: Json): Record<string, string> {
  const inputs = body.blocks.filter(({ type }) => type === "input").map(({ block_id }) => block_id);
  const errors = isObject(given) ? Object.entries(given) : [];
  if (errors.length === 0 || errors.some(([id]) => !inputs.includes(id)))
    noteFault(
      world,
      `A submission was told of errors in what is no input: ${JSON.stringify(given)}`,
    );
  return Object.fromEntries(errors.map(([id, error]) => [id, String(error)]));
}
