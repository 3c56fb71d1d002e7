import { isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import type { Desk } from "./desk.ts";
import { type Env, refuse } from "./env.ts";
import { admit, cookieName, isSame, isSecret, nameLearner } from "./identity.ts";
import { namesThisMachine } from "./read.ts";

/** Nothing but our own files runs, shows or is asked; and no other page may show ours. */
export const sealHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  // With no-referrer, browsers would not tell their own page's origin, either.
  referrerPolicy: "same-origin",
  // Whether the page is to be reached by https alone is for who puts it behind that to say.
  strictTransportSecurity: false,
  // Browsers take these from https alone, and complain of them elsewhere.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
});

/** Where there is no password, only pages of this very machine are answered: any site can have its name point here. */
export function refuseStrangeNames({ settings }: Desk): MiddlewareHandler {
  return async (c, next) => {
    if (settings.password !== null || namesThisMachine(new URL(c.req.url).hostname)) return next();
    return refuse(
      c,
      421,
      "Not by this address",
      "This page is for the machine that it runs on. Whoever runs Likewise can set HOST and WEB_PASSWORD to let others on the network in.",
    );
  };
}

/** Whatever changes something has to come from our own pages. */
export const refuseOtherOrigins: MiddlewareHandler = async (c, next) => {
  if (c.req.method === "GET" || c.req.method === "HEAD" || isOurs(c)) return next();
  return refuse(
    c,
    403,
    "Not from there",
    "Another page sent this, so nothing was done. Please do it on the page itself.",
  );
};

/** Behind a proxy the scheme may differ, the host does not. Browsers always tell the origin of what is posted. */
function isOurs(c: Context): boolean {
  const origin = c.req.header("origin") ?? "";
  return URL.canParse(origin) && new URL(origin).host === c.req.header("host");
}

const mostBytes = 32 * 1024;

export const refuseLongBodies: MiddlewareHandler = bodyLimit({
  maxSize: mostBytes,
  onError: (c) =>
    refuse(
      c,
      413,
      "Too long",
      "That is more than I can take in at a time. Could you ask it in fewer words, or piece by piece?",
    ),
});

/** Who is asking, by their cookie; nobody who was let in by another password. */
export function knowPerson({ settings: { archive, password } }: Desk): MiddlewareHandler<Env> {
  return async (c, next) => {
    const cookie = getCookie(c, cookieName) ?? "";
    const person = isSecret(cookie) ? await archive.findPerson(nameLearner(cookie)) : null;
    const isIn = person !== null && isSame(person.admission, admit(cookie, password));
    c.set("person", isIn ? person : null);
    return next();
  };
}

/** A client that does too much in too short a time is asked to wait. */
export function refuseHaste({ buckets }: Desk): MiddlewareHandler<Env> {
  return createMiddleware<Env>(async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const wait = buckets.take(c.var.person?.learner ?? findClient(c));
    if (wait === 0) return next();
    c.header("Retry-After", `${wait}`);
    const seconds = wait === 1 ? "a second" : `${wait} seconds`;
    return refuse(
      c,
      429,
      "One moment",
      `That was a lot at once. Please wait ${seconds}, and go on then.`,
    );
  });
}

/** Who asks; through a proxy on this machine, the last that it names: what is before that, a client can make up. */
function findClient(c: Context): string {
  const remote = readRemote(c);
  const named = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const isProxied = namesThisMachine(remote.replace(/^::ffff:/, "")) && isIP(named) !== 0;
  return isProxied ? named : remote;
}

function readRemote(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    // Not every server tells.
    return "unknown";
  }
}
