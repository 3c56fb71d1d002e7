import { z } from "zod";
import { componentTypes as types } from "../world/numbers.ts";
import { readForm, report } from "./form.ts";
import { type AnyComponent, type Component, row, topComponent } from "./shapes.ts";
import { customIdOf, flatten, listTexts } from "./tree.ts";

const most = { components: 40, characters: 4_000, rows: 5 };

const shared = (components: readonly Component[], context: z.core.$RefinementCtx<unknown>) => {
  const all = flatten(components);
  for (const double of findDoubles(all.map(customIdOf)))
    report(
      context,
      [],
      "COMPONENT_CUSTOM_ID_DUPLICATED",
      `Component custom id cannot be duplicated: ${double}`,
    );
  for (const double of findDoubles(all.map((component) => component.id || null)))
    report(context, [], "COMPONENT_ID_DUPLICATED", `Component id cannot be duplicated: ${double}`);
};

const legacy = z
  .array(z.discriminatedUnion("type", [row]))
  .max(most.rows)
  .superRefine(shared);

const modern = z.array(topComponent).superRefine((components, context) => {
  shared(components, context);
  if (flatten(components).length > most.components)
    report(
      context,
      [],
      "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
      `Total number of components exceeds maximum: ${most.components}`,
    );
  const characters = listTexts(components).reduce((sum, text) => sum + text.length, 0);
  if (characters > most.characters)
    report(
      context,
      [],
      "COMPONENT_MAX_TOTAL_TEXT_LENGTH_EXCEEDED",
      `The total text of the components exceeds ${most.characters} characters`,
    );
});

function findDoubles<T>(values: readonly (T | null)[]): T[] {
  const seen = new Set<T>();
  return values.flatMap((value) => {
    if (value === null) return [];
    const isDouble = seen.has(value);
    seen.add(value);
    return isDouble ? [value] : [];
  });
}

/** Reads the components of a message, with or without components v2, and numbers them as Discord does. */
export function readComponents(body: unknown, v2: boolean): Component[] {
  const schema = z.object({ components: v2 ? modern : legacy });
  const { components } = readForm<{ components: Component[] }>(schema, { components: body });
  number(components);
  return components;
}

function number(components: readonly Component[]): void {
  const all: readonly AnyComponent[] = flatten(components);
  const taken = new Set(all.map(({ id }) => id ?? 0));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
}

/** Whether a component is one that people act on. */
export function isInteractive(component: AnyComponent): boolean {
  return component.type === types.button || (component.type >= 3 && component.type <= 8);
}
