import type { Context } from "hono";
import type { Desk } from "../desk.ts";
import type { Env } from "../env.ts";
import { renderStep, renderWho } from "../pages.ts";

/** What somebody sees whom we do not know; `way` is where they wanted to go. */
export function openDoor(
  c: Context<Env>,
  { settings: { password } }: Desk,
  way: string,
): Response | Promise<Response> {
  const isFromElsewhere = c.req.header("sec-fetch-site") === "cross-site";
  if (isFromElsewhere && c.req.header("cookie") === undefined) return c.html(renderStep());
  const needsPassword = password !== null;
  return c.html(renderWho({ name: null, typed: "", needsPassword, trouble: null, way }));
}
