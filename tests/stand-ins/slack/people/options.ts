import type { JsonObject } from "../json.ts";
import type { Element } from "../limits/elements.ts";

/** What an element says of the options that were chosen. */
export function choose(element: Element, labels: readonly string[]): JsonObject {
  const groups = "option_groups" in element ? (element.option_groups ?? []) : [];
  const plain = "options" in element ? (element.options ?? []) : [];
  const all = [...plain, ...groups.flatMap(({ options }) => options)];
  const options = labels.map((label) => {
    const option = all.find(({ text, value }) => text.text === label || value === label);
    if (!option) throw new Error(`There is no option “${label}”.`);
    return option;
  });
  if (element.type === "checkboxes" || element.type === "multi_static_select")
    return { selected_options: options };
  if (options.length > 1) throw new Error(`Only one can be chosen of ${labels.join(", ")}.`);
  return { selected_option: options[0] ?? null };
}
