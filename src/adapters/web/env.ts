import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Host } from "../adapter.ts";
import type { Person, Room } from "./archive.ts";
import { renderTrouble } from "./pages.ts";
import type { Form } from "./read.ts";

/** What is known of a request by the time that its route takes it. */
export interface Env {
  readonly Variables: {
    /** Null for who has given no name yet. */
    person: Person | null;
  };
}

/** A request in a thread, of somebody who may be there. */
export interface Seated {
  readonly person: Person;
  readonly room: Room;
  readonly host: Host;
}

/** Whether somebody takes part in a thread. */
export function isSeated({ people }: Room, { learner }: Person): boolean {
  return people.some((each) => each.learner === learner);
}

/** Says in one kind line why something was not done: on a page of its own, or to the page's script as text. */
export function refuse(
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  line: string,
): Response | Promise<Response> {
  if (isScript(c)) return c.text(line, status);
  return c.html(renderTrouble(title, line, status === 404 ? "/" : wayBack(c)), status);
}

/** To the thread in which something was to be done; what was typed there, the browser has kept. */
function wayBack({ req }: Context): string {
  return /^\/threads\/[\w-]+(?=\/(?:say|press|forget)$)/.exec(req.path)?.[0] ?? "/";
}

/** Goes on to a page; the page's script stays where it is. */
export function goOn(c: Context, way: string): Response {
  return isScript(c) ? c.body(null, 204, { location: way }) : c.redirect(way, 303);
}

function isScript(c: Context): boolean {
  return c.req.header("accept") === "text/plain";
}

/** A form's fields; files are none. */
export async function readForm(c: Context): Promise<Form> {
  const fields = Object.entries(await c.req.parseBody());
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
