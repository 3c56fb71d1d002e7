import type { Context, Hono } from "hono";
import { act, type Desk, look } from "../desk.ts";
import { type Env, goOn, isSeated, readForm, refuse, type Seated } from "../env.ts";
import { renderJoin } from "../pages.ts";
import { isAddressed, readId, readWords } from "../read.ts";
import { renderMapPage, renderThread } from "../thread.ts";
import { openDoor } from "./door.ts";
import { follow } from "./events.ts";
import { forget } from "./forgetting.ts";
import { findLabel } from "./offers.ts";
import { readScene } from "./scene.ts";
import { away, unknown } from "./threads.ts";

/** Messages that a thread is shown with at first. */
const mostShown = 80;

/** One conversation: to read it, to follow it, to say something in it, and to forget it. */
export function addThread(app: Hono<Env>, desk: Desk): void {
  const { archive, now } = desk.settings;
  app.get("/threads/:thread", (c) =>
    enter(c, desk, async (seated) => {
      const most = c.req.query("all") === "yes" ? Number.MAX_SAFE_INTEGER : mostShown;
      return c.html(renderThread(await readScene(c, desk, seated, most)));
    }),
  );
  app.get("/threads/:thread/map", (c) =>
    enter(c, desk, async (seated) => c.html(renderMapPage(await readScene(c, desk, seated, 0)))),
  );
  app.get("/threads/:thread/events", (c) => enter(c, desk, (seated) => follow(c, desk, seated)));
  app.post("/threads/:thread/say", (c) =>
    enter(c, desk, async (seated) => {
      const form = await readForm(c);
      const id = readId(form, seated.person.learner);
      const words = readWords(form);
      if ("refusal" in words) return refuse(c, 422, "Not sent", words.refusal);
      const said = { kind: "words", text: words.text, addressed: isAddressed(form) } as const;
      return id === null ? refuse(c, 422, "Not sent", stale) : say(c, desk, seated, { id, said });
    }),
  );
  app.post("/threads/:thread/press", (c) =>
    enter(c, desk, async (seated) => {
      const form = await readForm(c);
      const id = readId(form, seated.person.learner);
      const label = await findLabel(desk, seated, form.offer ?? "");
      if (id === null || label === null) return refuse(c, 422, "Not there", stale);
      const said = { kind: "press", offer: form.offer ?? "", label } as const;
      return say(c, desk, seated, { id, said });
    }),
  );
  app.post("/threads/:thread/join", async (c) => {
    const { person } = c.var;
    const room = await archive.findThread(c.req.param("thread"));
    if (!person) return refuse(c, 401, "Who are you?", unknown);
    if (room?.mode !== "group") return refuse(c, 404, "Nothing here", noThread);
    if (!isSeated(room, person)) {
      await archive.takeSeat(room.id, person.learner, now());
      const said = { kind: "joined" } as const;
      const id = `${person.learner}.${room.id}.${now()}`;
      await archive.addMessage(room.id, { id, learner: person.learner, said, at: now() });
      desk.feed.tell(room.id);
    }
    return c.redirect(`/threads/${room.id}`, 303);
  });
  app.post("/threads/:thread/forget", (c) =>
    enter(c, desk, async (seated) => {
      await desk.track(forget(desk, seated));
      return c.redirect("/", 303);
    }),
  );
}

const noThread = "There is no such conversation, or it is somebody else's.";
const stale = "This page has grown old. Please load it again, and try once more.";

/** Lets those in who take part; to a group others can come, to somebody's own lesson nobody. */
async function enter(
  c: Context<Env>,
  desk: Desk,
  answer: (seated: Seated) => Response | Promise<Response>,
): Promise<Response> {
  const { archive } = desk.settings;
  const host = desk.host();
  const { person } = c.var;
  const path = `/threads/${c.req.param("thread")}`;
  const isPage = c.req.method === "GET" && c.req.path === path;
  if (!person) return isPage ? openDoor(c, desk, path) : refuse(c, 401, "Who are you?", unknown);
  if (!host) return refuse(c, 503, "One moment", away);
  const room = await archive.findThread(c.req.param("thread") ?? "");
  if (room && isSeated(room, person)) return answer({ person, room, host });
  if (room?.mode !== "group") return refuse(c, 404, "Nothing here", noThread);
  if (!isPage) return refuse(c, 403, "Not yet", "Please join the conversation first.");
  const { lessons } = await look(host, person.learner);
  const lesson = lessons.find(({ id }) => id === room.lesson)?.title ?? room.lesson;
  return c.html(renderJoin(room.id, lesson, room.people));
}

async function say(
  c: Context<Env>,
  desk: Desk,
  { host, room, person }: Seated,
  done: Parameters<typeof act>[4],
): Promise<Response> {
  const number = await desk.track(act(desk, host, room, person, done));
  if (number === "gone") return refuse(c, 404, "Nothing here", noThread);
  // Without scripts the page is loaded anew, and opens at what was just said.
  return goOn(c, `/threads/${room.id}${number === "known" ? "" : `#m-${number}`}`);
}
