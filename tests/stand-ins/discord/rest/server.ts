import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { ApiError, refuse, refuseForm } from "../errors.ts";
import type { Json } from "../json.ts";
import type { World } from "../world/world.ts";
import { readBody } from "./body.ts";
import { createFailures, type Failure, type Failures } from "./failures.ts";
import { createRateLimits, type Limited, RateLimited } from "./rate-limits.ts";
import type { Answer, Route } from "./route.ts";
import { createRouter, type Matched } from "./router.ts";

/** One request of the bot, as it was answered. */
export interface Asked {
  readonly method: string;
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
  /** Requests under way. */
  pending(): number;
  /** When the last bot that was told to wait may come back, in the machine's milliseconds. */
  backAt(): number;
  handle(request: IncomingMessage, response: ServerResponse): void;
}

interface Server {
  readonly world: World;
  readonly find: ReturnType<typeof createRouter>;
  readonly failures: Failures;
  readonly count: ReturnType<typeof createRateLimits>;
  readonly requests: Asked[];
  pending: number;
  backAt: number;
}

const prefix = /^\/api(?:\/v(\d+))?(\/.*)$/;
const kept = 10_000;

/** Serves these routes of a world. */
export function createRest(world: World, routes: readonly Route[]): Rest {
  const failures = createFailures();
  const server: Server = {
    world,
    find: createRouter(routes),
    failures,
    count: createRateLimits(),
    requests: [],
    pending: 0,
    backAt: 0,
  };
  return {
    requests: server.requests,
    failNext: failures.failNext,
    hold: failures.hold,
    storm: (times, seconds = 0.05) => failures.failNext("*", { rateLimit: seconds }, times),
    pending: () => server.pending,
    backAt: () => server.backAt,
    handle(request, response) {
      server.pending += 1;
      const finish = () => {
        server.pending -= 1;
        world.touch();
      };
      serve(server, request, response).then(finish, (error: unknown) => {
        world.faults.push(
          `The stand-in itself failed: ${error instanceof Error ? error.stack : error}`,
        );
        response.writeHead(500).end();
        finish();
      });
    },
  };
}

async function serve(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? "GET";
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname.startsWith("/attachments/")) return sendAttachment(server.world, pathname, response);
  const path = prefix.exec(pathname)?.[2] ?? pathname;
  const note = (body: unknown, status: number, code: number | null = null) => {
    server.requests.push({ method, path, body, status, code });
    if (server.requests.length > kept) server.requests.shift();
  };
  let body: unknown = {};
  try {
    const carried = await readBody(request);
    body = carried.body;
    const failure = server.failures.take(`${method} ${path}`);
    if (await waits(failure, "before", response)) return note(body, 0);
    if (failure && "drop" in failure && failure.drop === "before") {
      note(body, 0);
      return drop(response, failure);
    }
    refuseOnDemand(failure);
    const matched = match(server, request, method, pathname);
    const limited = limit(server, matched);
    const answer = matched.route.handle({
      world: server.world,
      param: (name) => matched.params.get(name) ?? "",
      query: searchParams,
      ...carried,
    });
    if (failure && "drop" in failure) {
      note(body, 0);
      return drop(response, failure);
    }
    note(body, answer.status);
    if (await waits(failure, "after", response)) return;
    send(response, answer, limited ? describeLimit(limited) : {});
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    note(body, error.status, error.code);
    sendError(server, response, error);
  }
}

/** Waits where the request is to wait; true where nobody waits for its answer any more. */
async function waits(
  failure: Failure | null,
  when: "before" | "after",
  response: ServerResponse,
): Promise<boolean> {
  if (failure && "delay" in failure && when === "before") await sleep(failure.delay);
  if (!failure || !("hold" in failure) || failure.hold !== when) return false;
  failure.gate.reach();
  await failure.gate.open;
  return response.destroyed;
}

function match(
  server: Server,
  request: IncomingMessage,
  method: string,
  pathname: string,
): Matched {
  const [, version, path = ""] = prefix.exec(pathname) ?? [];
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
    throw refuseForm([
      {
        path: [`${name}_id`],
        code: "NUMBER_TYPE_COERCE",
        message: `Value "${value}" is not snowflake.`,
      },
    ]);
  }
}

function limit(server: Server, { route, params }: Matched): Limited | null {
  if (!server.world.settings.rateLimits) return null;
  const major = [params.get("channel") ?? params.get("guild"), params.get("token")].join(" ");
  const isExempt = route.open ?? false;
  const limited = server.count(`${route.method} ${route.path}`, major, isExempt);
  if (limited.wait > 0) throw new RateLimited(limited);
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

function describeLimit({ limit, remaining, resetAfter, bucket }: Limited): Record<string, string> {
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": (Date.now() / 1_000 + resetAfter).toFixed(3),
    "x-ratelimit-reset-after": resetAfter.toFixed(3),
    "x-ratelimit-bucket": bucket,
  };
}

function send(
  response: ServerResponse,
  { status, body }: Answer,
  headers: Record<string, string>,
): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

function sendError(server: Server, response: ServerResponse, error: ApiError): void {
  const { status, code, message, errors } = error;
  if (!(error instanceof RateLimited)) {
    send(response, { status, body: { message, code, errors } }, {});
    return;
  }
  const { wait, global } = error.limited;
  server.backAt = Math.max(server.backAt, Date.now() + wait * 1_000);
  const body: Json = {
    message,
    retry_after: Number(wait.toFixed(3)),
    global,
    code: code || undefined,
  };
  send(
    response,
    { status, body },
    {
      ...(global ? { "x-ratelimit-global": "true" } : describeLimit(error.limited)),
      "x-ratelimit-scope": global ? "global" : "user",
      "retry-after": wait.toFixed(3),
    },
  );
}

function drop(response: ServerResponse, { reset = false }: { readonly reset?: boolean }): void {
  if (reset) response.socket?.resetAndDestroy();
  else response.destroy();
}

function sendAttachment(world: World, pathname: string, response: ServerResponse): void {
  const attachment = world.attachments.get(pathname.split("/")[2] ?? "");
  if (!attachment) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": attachment.type }).end(attachment.content);
}
