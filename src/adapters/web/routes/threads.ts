import type { Hono } from "hono";
import { type Desk, look, open } from "../desk.ts";
import { type Env, readForm, refuse } from "../env.ts";
import { renderHome } from "../home.ts";
import { makeSecret } from "../identity.ts";
import { renderTrouble } from "../pages.ts";
import { openDoor } from "./door.ts";

/** The lessons, and the beginning of a conversation about one. */
export function addThreads(app: Hono<Env>, desk: Desk): void {
  const { archive, now } = desk.settings;
  app.get("/", async (c) => {
    const { person } = c.var;
    if (!person) return openDoor(c, desk, "/");
    const host = desk.host();
    if (!host) return c.html(renderTrouble("One moment", away), 503);
    const rooms = await archive.listThreads(person.learner);
    const overview = await look(host, person.learner);
    // Authors work where the bot runs; where others come by a password, files are nobody's business.
    const mistakes = desk.settings.password === null ? host.listMistakes() : [];
    return c.html(renderHome({ ...overview, ...person, rooms, mistakes }));
  });
  app.post("/threads", async (c) => {
    const host = desk.host();
    const { person } = c.var;
    if (!person) return refuse(c, 401, "Who are you?", unknown);
    if (!host) return refuse(c, 503, "One moment", away);
    const { learner } = person;
    const form = await readForm(c);
    const { lessons } = await look(host, learner);
    const lesson = lessons.find(({ id }) => id === form.lesson);
    if (!lesson) return refuse(c, 422, "No such lesson", "That lesson is not here any more.");
    const mode = form.mode === "group" ? "group" : "solo";
    const thread = { id: makeSecret(), lesson: lesson.id, mode, at: now() } as const;
    await desk.track(
      archive.addThread(thread, learner).then(() => open(desk, host, thread, learner)),
    );
    return c.redirect(`/threads/${thread.id}`, 303);
  });
}

/** Said while the process starts or ends. */
export const away =
  "Likewise is just starting, or stopping. Please try again in a moment; nothing is lost.";
/** Said to who has no name yet. */
export const unknown = "Please open the page first, and say what we shall call you.";
