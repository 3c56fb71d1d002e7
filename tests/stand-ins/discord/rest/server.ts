import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { ApiError, refuse, refuseForm } from "../errors.ts";
import type { World } from "../world/world.ts";
import { type Carried, readBody } from "./body.ts";
import { createFailures, type Failure, type Failures } from "./failures.ts";
import { createRateLimits, type Limited, RateLimited } from "./rate-limits.ts";
import { type Answer, type Call, done, type Route } from "./route.ts";
import { createRouter, type Matched } from "./router.ts";
import { createWaits, type Waits } from "./waits.ts";
import { drop, send, sendAttachment, sendError } from "./writing.ts";

/** One request of the bot, as it was answered. */
export interface Asked {
  readonly method: string;
  /** Without the version in front. */
  readonly path: string;
  readonly body: unknown;
  /** 0 where the connection broke. */
  readonly status: number;
  /** Discord's code, where it was refused with one. */
  readonly code: number | null;
}

/** The tests' hand on REST. */
export interface Rest extends Pick<Failures, "failNext" | "hold"> {
  /** The last 10,000 requests, the oldest first. */
  readonly requests: readonly Asked[];
  /** Makes the next requests fail with 429, whichever they are; each asks for so many seconds. */
  storm(times: number, seconds?: number): void;
  /** Whether a request is under way, or one may still come of a bot that waits because of a limit. */
  isBusy(): boolean;
  handle(request: IncomingMessage, response: ServerResponse): void;
}

interface Server {
  readonly world: World;
  readonly find: ReturnType<typeof createRouter>;
  readonly failures: Failures;
  readonly count: ReturnType<typeof createRateLimits>;
  readonly waits: Waits;
  readonly requests: Asked[];
}

const prefix = /^\/api(?:\/v(\d+))?(\/.*)$/;
const kept = 10_000;
/** Milliseconds that a bot may come later than it was told to. */
const lateness = 150;

/** Serves these routes of a world. */
export function createRest(world: World, routes: readonly Route[]): Rest {
  const failures = createFailures();
  const server: Server = {
    world,
    find: createRouter(routes),
    failures,
    count: createRateLimits(),
    waits: createWaits(),
    requests: [],
  };
  let pending = 0;
  return {
    requests: server.requests,
    failNext: failures.failNext,
    hold: failures.hold,
    storm: (times, seconds = 0.05) => failures.failNext("*", { rateLimit: seconds }, times),
    isBusy: () => pending > 0 || Date.now() < server.waits.end() + lateness,
    handle(request, response) {
      pending += 1;
      serve(server, request, response)
        .catch((error: unknown) => {
          const what = error instanceof Error ? error.stack : String(error);
          world.faults.push(`The stand-in itself failed: ${what}`);
          response.writeHead(500).end();
        })
        .finally(() => {
          pending -= 1;
          world.touch();
        });
    },
  };
}

/** One request on its way. */
interface Ask {
  readonly request: IncomingMessage;
  readonly method: string;
  /** With the version and without it. */
  readonly pathname: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

async function serve(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://localhost");
  if (pathname.startsWith("/attachments/")) return sendAttachment(server.world, pathname, response);
  const path = prefix.exec(pathname)?.[2] ?? pathname;
  const ask: Ask = { request, method: request.method ?? "GET", pathname, path, query };
  server.waits.count();
  let body: unknown = {};
  const note = (status: number, code: number | null = null) => {
    server.requests.push({ method: ask.method, path, body, status, code });
    if (server.requests.length > kept) server.requests.shift();
  };
  try {
    const carried = await readBody(request);
    body = carried.body;
    const { answer, limited, breaks } = await work(server, ask, response, carried);
    note(breaks ? 0 : answer.status);
    if (breaks) drop(response, breaks.reset ?? false);
    else send(response, answer, limited);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    note(error.status, error.code);
    if (error instanceof RateLimited) server.waits.note(error.limited.wait);
    sendError(response, error);
  }
}

interface Outcome {
  readonly answer: Answer;
  readonly limited: Limited | null;
  /** Where the connection is to break instead. */
  readonly breaks: Extract<Failure, { readonly drop: string }> | null;
}

async function work(
  server: Server,
  ask: Ask,
  response: ServerResponse,
  carried: Carried,
): Promise<Outcome> {
  const failure = server.failures.take(`${ask.method} ${ask.path}`);
  if (failure && "delay" in failure) await sleep(failure.delay);
  if (await isLeft(failure, "before", response))
    return { answer: done, limited: null, breaks: { drop: "before" } };
  const breaks = failure && "drop" in failure ? failure : null;
  if (breaks?.drop === "before") return { answer: done, limited: null, breaks };
  refuseOnDemand(failure);
  const { world } = server;
  const matched = match(server, ask);
  const limited = limit(server, matched);
  const param = (name: string) => matched.params.get(name) ?? "";
  const answer = handle(server, ask, matched, { world, param, query: ask.query, ...carried });
  const interaction = breaks && world.interactions.get(param("token"));
  if (interaction) interaction.excused = true;
  if (await isLeft(failure, "after", response))
    return { answer, limited, breaks: { drop: "after" } };
  return { answer, limited, breaks };
}

/** Holds a request where that was asked for; true where whoever sent it went away meanwhile. */
async function isLeft(
  failure: Failure | null,
  when: "before" | "after",
  response: ServerResponse,
): Promise<boolean> {
  if (!failure || !("hold" in failure) || failure.hold !== when) return false;
  failure.gate.reach();
  await failure.gate.open;
  return response.destroyed;
}

/** What no good bot sends, whoever uses it and whatever it may do: it could have known. */
const needless = [50006, 50035, 50109];

function handle(server: Server, { method, path }: Ask, { route }: Matched, call: Call): Answer {
  try {
    return route.handle(call);
  } catch (error) {
    if (error instanceof ApiError && needless.includes(error.code)) {
      const why = `${error.code}: ${error.message} ${JSON.stringify(error.errors) ?? ""}`;
      server.world.faults.push(`${method} ${path} was refused with ${why.trim()}`);
    }
    throw error;
  }
}

function match(server: Server, { request, method, pathname, path }: Ask): Matched {
  const version = prefix.exec(pathname)?.[1];
  if (version !== "10") throw refuse(version === undefined ? "notFound" : "invalidVersion");
  const matched = server.find(method, path);
  if (matched === null || matched === "method") {
    server.world.faults.push(
      `${method} ${path} is no route of Discord's that this stand-in knows.`,
    );
    throw refuse(matched === null ? "notFound" : "methodNotAllowed");
  }
  const { token } = server.world.settings;
  if (!matched.route.open && request.headers.authorization !== `Bot ${token}`)
    throw refuse("unauthorized");
  refuseBadIds(matched);
  return matched;
}

const idNames = ["channel", "message", "guild", "user", "role", "application", "interaction"];

function refuseBadIds({ params }: Matched): void {
  for (const [name, value] of params) {
    if (!idNames.includes(name) || value.startsWith("@") || /^\d{1,20}$/.test(value)) continue;
    const message = `Value "${value}" is not snowflake.`;
    throw refuseForm([{ path: [`${name}_id`], code: "NUMBER_TYPE_COERCE", message }]);
  }
}

function limit(server: Server, { route, params }: Matched): Limited | null {
  if (!server.world.settings.rateLimits) return null;
  const major = [params.get("channel") ?? params.get("guild"), params.get("token")].join(" ");
  const limited = server.count(`${route.method} ${route.path}`, major, route.open ?? false);
  if (limited.wait > 0) throw new RateLimited(limited);
  if (limited.remaining === 0) server.waits.note(limited.resetAfter);
  return limited;
}

function refuseOnDemand(failure: Failure | null): void {
  if (!failure) return;
  if ("status" in failure)
    throw new ApiError(failure.status, 0, `${failure.status}: ${serverErrors[failure.status]}`);
  if ("code" in failure) throw new ApiError(failure.refusal, failure.code, failure.message);
  if (!("rateLimit" in failure)) return;
  throw new RateLimited({
    limit: 5,
    remaining: 0,
    resetAfter: failure.rateLimit,
    wait: failure.rateLimit,
    bucket: "on-demand",
    global: failure.global ?? false,
  });
}

const serverErrors = {
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
} as const;
