import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** What a browser keeps: 128 random bits, in 22 characters. */
export const cookieName = "likewise";

/** A new secret for a cookie, or an id that nobody can guess. */
export function makeSecret(): string {
  return randomBytes(16).toString("base64url");
}

/** Whether it may be one of ours. */
export function isSecret(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}

/** The learner's id, from which nobody can tell the cookie: others, and whoever reads the database, know it. */
export function nameLearner(cookie: string): string {
  return createHash("sha256").update(`learner ${cookie}`).digest("base64url").slice(0, 22);
}

/** The id of what a learner did, from which nobody can tell who it was; another's act of the same name is another. */
export function nameAct(learner: string, id: string): string {
  return createHash("sha256").update(`act ${learner} ${id}`).digest("base64url").slice(0, 22);
}

/** Shows that somebody gave the password, bound to their cookie: without that, it tells nothing of the password. */
export function admit(cookie: string, password: string | null): string {
  return password === null ? "" : createHmac("sha256", cookie).update(password).digest("base64url");
}

/** Compares in a time that tells nothing. */
export function isSame(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash("sha256").update(text).digest());
  return x !== undefined && y !== undefined && timingSafeEqual(x, y);
}
