import { randomBytes } from "node:crypto";
import { isObject, type JsonObject } from "../json.ts";
import type { World } from "../world/world.ts";
import type { Answer, Attempt, Carrier, Parcel } from "./parcel.ts";
import { sign } from "./signing.ts";

/** What the app answered to a request. */
export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** What is wrong about a request that Slack never sent. */
export interface Forgery {
  /** In place of the right one; null leaves the header out. */
  readonly signature?: string | null;
  /** Seconds since 1970; the signature is made for it. */
  readonly timestamp?: number;
  /** JSON unless said otherwise. */
  readonly contentType?: string;
}

/** The tests' hand on delivery by HTTP. */
export interface HttpDelivery {
  /** Verifies an address of the app, and sends everything there from now on; throws where the app does not pass. */
  use(url: string): Promise<void>;
  /** Posts a body to the app, signed as Slack does or wrongly. */
  post(body: string, forgery?: Forgery): Promise<Answered>;
}

/** Delivery by HTTP, with what the rest of the stand-in needs of it. */
export interface HttpMode extends HttpDelivery, Carrier {
  /** Whether an address is in use. */
  isUsed(): boolean;
}

const json = "application/json";
const form = "application/x-www-form-urlencoded";

/** An address of the app, once there is one. */
interface Target {
  readonly world: World;
  url: string | null;
}

/** Delivers signed requests; how long an answer may take is left to who sends. */
export function createHttpMode(world: World): HttpMode {
  const target: Target = { world, url: null };
  const { signingSecret } = world.settings;
  return {
    isUsed: () => target.url !== null,
    use: (url) => verify(target, url),
    async post(body, forgery = {}) {
      const response = await request(target, body, forge(signingSecret, body, forgery));
      return { status: response.status, body: await response.text() };
    },
    carry(attempt) {
      attempt.begin();
      const { body, contentType } = write(attempt.parcel);
      const headers = {
        ...sign(signingSecret, body),
        "content-type": contentType,
        ...showRetry(attempt),
      };
      request(target, body, headers).then(
        (response) => settle(attempt, response),
        (error: unknown) => giveUp(attempt, error),
      );
    },
  };
}

function request({ url, world }: Target, body: string, headers: Record<string, string>) {
  if (url === null) throw new Error("There is no address to send to: use one first.");
  const signal = AbortSignal.timeout(world.settings.deadline);
  return fetch(url, { method: "POST", body, headers, redirect: "manual", signal });
}

async function verify(target: Target, url: string): Promise<void> {
  target.url = url;
  const challenge = randomBytes(24).toString("hex");
  const body = JSON.stringify({ type: "url_verification", token: "standin", challenge });
  const signed = sign(target.world.settings.signingSecret, body);
  const response = await request(target, body, { ...signed, "content-type": json });
  const said = await response.text();
  if (response.ok && readChallenge(said) === challenge) return;
  target.url = null;
  throw new Error(`${url} did not return the challenge, but ${response.status}: ${said}`);
}

function forge(secret: string, body: string, forgery: Forgery): Record<string, string> {
  const { signature, timestamp, contentType = json } = forgery;
  const headers: Record<string, string> = {
    ...sign(secret, body, timestamp),
    "content-type": contentType,
  };
  if (signature === null) delete headers["x-slack-signature"];
  else if (signature !== undefined) headers["x-slack-signature"] = signature;
  return headers;
}

function readChallenge(said: string): unknown {
  try {
    const read: unknown = JSON.parse(said);
    return isObject(read) ? read.challenge : said;
  } catch {
    return said;
  }
}

function write({ kind, payload }: Parcel): { readonly body: string; readonly contentType: string } {
  if (kind === "events_api") return { body: JSON.stringify(payload), contentType: json };
  const fields = kind === "interactive" ? { payload: JSON.stringify(payload) } : flatten(payload);
  return { body: new URLSearchParams(fields).toString(), contentType: form };
}

function flatten(payload: JsonObject): Record<string, string> {
  const entries = Object.entries(payload).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
}

function showRetry({ retry, reason }: Attempt): Record<string, string> {
  if (retry === 0) return {};
  const why = reason === "timeout" ? "http_timeout" : (reason ?? "unknown_error");
  return { "x-slack-retry-num": String(retry), "x-slack-retry-reason": why };
}

async function settle(attempt: Attempt, response: Response): Promise<void> {
  const isLast = response.headers.get("x-slack-no-retry") === "1";
  if (!response.ok) return attempt.fail("http_error", { isFault: true, isLast });
  const said = await response.text();
  const isJson = response.headers.get("content-type")?.includes(json) ?? false;
  attempt.accept(said === "" ? null : readAnswer(said, isJson));
}

function readAnswer(said: string, isJson: boolean): Answer {
  if (!isJson) return said;
  const read: unknown = JSON.parse(said);
  return isObject(read) ? read : said;
}

function giveUp(attempt: Attempt, error: unknown): void {
  const isLate = error instanceof Error && error.name === "TimeoutError";
  attempt.fail(isLate ? "timeout" : "connection_failed", { isFault: isLate });
}
