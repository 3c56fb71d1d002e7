import { componentTypes as types } from "../world/numbers.ts";
import type { AnyComponent } from "./shapes.ts";

/** The components directly inside one. */
export function listChildren(component: AnyComponent): readonly AnyComponent[] {
  switch (component.type) {
    case types.row:
    case types.container:
      return component.components;
    case types.section:
      return [...component.components, component.accessory];
    default:
      return [];
  }
}

/** All components of a message, nested ones right after what holds them. */
export function flatten(components: readonly AnyComponent[]): AnyComponent[] {
  return components.flatMap((component) => [component, ...flatten(listChildren(component))]);
}

/** All that the text displays say, in order. */
export function listTexts(components: readonly AnyComponent[]): string[] {
  return flatten(components).flatMap((component) =>
    component.type === types.text ? [component.content] : [],
  );
}

/** The custom_id of a component, if it has one. */
export function customIdOf(component: AnyComponent): string | null {
  return "custom_id" in component ? (component.custom_id ?? null) : null;
}
