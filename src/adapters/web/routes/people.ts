import type { Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Desk } from "../desk.ts";
import { type Env, readForm } from "../env.ts";
import { admit, cookieName, isSame, isSecret, makeSecret, nameLearner } from "../identity.ts";
import { type Asking, renderWho } from "../pages.ts";
import { type Form, readName, readWay } from "../read.ts";

/** Browsers keep a cookie for no longer. */
const kept = 400 * 24 * 60 * 60;

/** Who somebody is: a name, and a cookie on their machine. */
export function addPeople(app: Hono<Env>, desk: Desk): void {
  app.get("/me", (c) => c.html(renderWho({ ...readAsking(c, desk), trouble: null, way: "/" })));
  app.post("/me", async (c) => {
    const form = await readForm(c);
    const way = readWay(form.way);
    const name = readName(form);
    const trouble = findTrouble(c, desk, form, name);
    if (trouble !== null || name === null)
      return c.html(renderWho({ ...readAsking(c, desk), typed: name ?? "", trouble, way }), 422);
    await keep(c, desk, name);
    return c.redirect(way, 303);
  });
}

function readAsking(c: Context<Env>, { settings: { password } }: Desk) {
  const { person } = c.var;
  const needsPassword = password !== null && person === null;
  return { name: person?.name ?? null, typed: person?.name ?? "", needsPassword };
}

function findTrouble(
  c: Context<Env>,
  { settings: { password } }: Desk,
  form: Form,
  name: string | null,
): Asking["trouble"] {
  if (name === null)
    return { field: "name", line: "Please give a name with at least one letter or digit." };
  if (password === null || c.var.person !== null || isSame(form.password ?? "", password))
    return null;
  return {
    field: "password",
    line: "That is not the password. Whoever runs this page can tell you.",
  };
}

/** Who comes back, by a link from elsewhere or with a new password, goes on as the one that they were. */
async function keep(c: Context<Env>, { settings }: Desk, name: string): Promise<void> {
  const had = getCookie(c, cookieName) ?? "";
  const cookie = isSecret(had) ? had : makeSecret();
  await settings.archive.savePerson({
    learner: nameLearner(cookie),
    name,
    admission: admit(cookie, settings.password),
    at: settings.now(),
  });
  setCookie(c, cookieName, cookie, {
    httpOnly: true,
    sameSite: "Strict",
    path: "/",
    maxAge: kept,
    // The listener never speaks https itself; the origin, which is one of ours, tells what the browser speaks.
    secure: c.req.header("origin")?.startsWith("https:") ?? false,
  });
}
