import type { Message, User } from "../world/entities.ts";
import { componentTypes, interactionTypes } from "../world/numbers.ts";
import { follow } from "./asked.ts";
import { type Deed, interact } from "./interactions.ts";
import type { Person } from "./person.ts";
import { type PersonParts, reachMessage } from "./reach.ts";
import { listButtons, listSelects, readLabel } from "./reading.ts";
import type { Seen } from "./seen.ts";

/** How a user presses buttons and chooses from selects. */
export function press(parts: PersonParts, user: User): Pick<Person, "press" | "choose"> {
  const { world, waiting } = parts;
  const begin = (seen: Seen, did: string, data: Deed["data"]) => {
    const { channel, message } = reachMessage(world, user, seen);
    const what = `${user.name} ${did}`;
    const type = interactionTypes.component;
    const deed = { type, user, channel, source: message, what, data };
    return follow(world, waiting, user, interact(world, deed));
  };
  return {
    press(seen, label) {
      const { id, custom_id } = findButton(reachMessage(world, user, seen).message, label);
      const component_type = componentTypes.button;
      return begin(seen, `pressed [${label}]`, { component_type, custom_id, id });
    },
    choose(seen, ...labels) {
      const select = findSelect(reachMessage(world, user, seen).message, labels);
      if (!select) throw new Error(`${user.name} cannot choose ${labels.join(", ")} there.`);
      const { id, custom_id, options } = select;
      const values = options
        .filter(({ label }) => labels.includes(label))
        .map(({ value }) => value);
      const component_type = componentTypes.stringSelect;
      return begin(seen, `chose ${labels.join(", ")}`, { component_type, custom_id, id, values });
    },
  };
}

function findButton(message: Message, label: string) {
  const buttons = listButtons(message);
  const found = buttons.find((each) => readLabel(each) === label || each.label === label);
  if (found && !found.disabled && found.custom_id) return found;
  const labels = buttons.map((each) => `[${readLabel(each)}${each.disabled ? ", disabled" : ""}]`);
  const known = labels.join(" ") || "none";
  throw new Error(`There is no button [${label}] to press, only: ${known}`);
}

/** The select that has these options, if it takes so many of them. */
function findSelect(message: Message, labels: readonly string[]) {
  const has = (label: string, options: readonly { readonly label: string }[]) =>
    options.some((option) => option.label === label);
  return listSelects(message).find(
    ({ options, disabled, min_values, max_values }) =>
      !disabled &&
      labels.every((label) => has(label, options)) &&
      labels.length >= (min_values ?? 1) &&
      labels.length <= (max_values ?? 1),
  );
}
