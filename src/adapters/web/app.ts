import { type Context, Hono, type Next } from "hono";
import { compress } from "hono/compress";
import { serveAssets } from "./assets.ts";
import type { Desk } from "./desk.ts";
import { type Env, refuse } from "./env.ts";
import {
  knowPerson,
  refuseHaste,
  refuseLongBodies,
  refuseOtherOrigins,
  refuseStrangeNames,
  sealHeaders,
} from "./guard.ts";
import { addPeople } from "./routes/people.ts";
import { addThread } from "./routes/thread.ts";
import { addThreads } from "./routes/threads.ts";

/** All that the page answers, each matched once; elsewhere it only says that there is nothing. */
const paths = ["/", "/me", "/threads/*"];

/** Everything that browsers can ask for. */
export function createApp(desk: Desk): Hono<Env> {
  const app = new Hono<Env>();
  for (const path of [...paths, "/assets/*"]) app.use(path, sealHeaders, compress());
  for (const path of paths)
    app.use(
      path,
      refuseStrangeNames(desk),
      refuseOtherOrigins,
      knowPerson(desk),
      refuseHaste(desk),
      refuseLongBodies,
      async (c, next) => {
        await next();
        c.header("Cache-Control", "no-store");
      },
    );
  serveAssets(app);
  addPeople(app, desk);
  addThreads(app, desk);
  addThread(app, desk);
  for (const path of [...paths, "/assets/*"]) app.all(path, sayNotFound);
  app.get("*", showNotFound);
  return app.onError((error, c) => {
    desk
      .host()
      ?.report(`The page could not answer ${c.req.method} ${c.req.path}: ${String(error)}`);
    return refuse(
      c,
      500,
      "That did not work",
      "Something went wrong here, and it has been noted. What you learned is kept. Please try again.",
    );
  });
}

/** Where nobody has anything: a browser is led home, as from an address of ours. */
async function showNotFound(c: Context, next: Next): Promise<void> {
  await next();
  if (c.res.status !== 404 || !c.req.header("accept")?.includes("text/html")) return;
  await sealHeaders(c, async () => {
    c.res = await sayNotFound(c);
  });
}

/** For addresses of ours at which there is nothing. */
function sayNotFound(c: Context): Response | Promise<Response> {
  return refuse(c, 404, "Nothing here", "There is no page at this address.");
}
