import type { Draft } from "./concept.ts";
import { complain } from "./page.ts";

/** Complains of concepts that require each other in a circle. */
export function checkRequirements(drafts: readonly Draft[]): void {
  const byId = new Map(drafts.map((draft) => [draft.concept.id, draft]));
  const done = new Set<string>();
  for (const { concept } of drafts) follow(concept.id, [], byId, done);
}

function follow(
  id: string,
  path: readonly string[],
  byId: ReadonlyMap<string, Draft>,
  done: Set<string>,
): void {
  const draft = byId.get(id);
  if (!draft || done.has(id)) return;
  const here = [...path, id];
  for (const { value, at } of draft.requires) {
    const start = here.indexOf(value);
    if (start < 0) follow(value, here, byId, done);
    else {
      const circle = [...here.slice(start), value].join(" → ");
      complain(draft.page, at, `The concepts require each other in a circle: ${circle}. Cut it.`);
    }
  }
  done.add(id);
}
