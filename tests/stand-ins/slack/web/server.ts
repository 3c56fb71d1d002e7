import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { JsonObject } from "../json.ts";
import type { Team } from "../world/entities.ts";
import { noteFault, type World } from "../world/world.ts";
import { admit, readClient, readToken, showScopes } from "./admission.ts";
import { type Carried, createArgs, readBody } from "./args.ts";
import { RateLimited, Refused, refuse } from "./errors.ts";
import { createFailures, type Failure, type Failures } from "./failures.ts";
import type { Method, Methods } from "./method.ts";
import { type CountCall, createRateLimits } from "./rate-limits.ts";
import { respond } from "./response-url.ts";

/** One call of the bot, as it was answered. */
export interface Called {
  readonly method: string;
  /** The id of the team whose token it came with. */
  readonly team: string | null;
  readonly args: JsonObject;
  /** Slack's error; null where all was well. */
  readonly error: string | null;
}

/** The tests' hand on the Web API. */
export interface Web extends Pick<Failures, "failNext" | "hold"> {
  /** The last 10,000 calls, the oldest first; those of a `response_url` as `response_url`. */
  readonly calls: readonly Called[];
  /** Makes the next calls fail with 429, whichever they are; each asks for so many seconds. */
  storm(times: number, seconds?: number): void;
}

/** The Web API, with what the rest of the stand-in needs of it. */
export interface WebApi extends Web {
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Whether a call is under way, or one may still come of a bot that waits because of a limit. */
  isBusy(): boolean;
}

interface Server {
  readonly world: World;
  readonly methods: Methods;
  readonly failures: Failures;
  readonly count: CountCall;
  readonly calls: Called[];
  /** When a bot that waits comes back, in milliseconds of the machine. */
  waitsUntil: number;
}

const kept = 10_000;
/** Milliseconds that a bot may come later than it was told to. */
const lateness = 150;

/** Serves the methods of a world. */
export function createWeb(world: World, methods: Methods): WebApi {
  const failures = createFailures();
  const server: Server = {
    world,
    methods,
    failures,
    count: createRateLimits(world),
    calls: [],
    waitsUntil: 0,
  };
  let pending = 0;
  return {
    calls: server.calls,
    failNext: failures.failNext,
    hold: failures.hold,
    storm: (times, seconds = 1) => failures.failNext("*", { rateLimit: seconds }, times),
    isBusy: () => pending > 0 || Date.now() < server.waitsUntil + lateness,
    handle(request, response) {
      pending += 1;
      serve(server, request, response)
        .catch((error: unknown) => {
          const what = error instanceof Error ? error.stack : String(error);
          noteFault(world, `The stand-in itself failed: ${what}`);
          response.writeHead(500).end();
        })
        .finally(() => {
          pending -= 1;
          world.touch();
        });
    },
  };
}

/** One call on its way. */
interface Ask {
  readonly request: IncomingMessage;
  readonly name: string;
  carried: Carried;
  method: Method | null;
  team: Team | null;
}

async function serve(server: Server, request: IncomingMessage, response: ServerResponse) {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const isResponse = pathname.startsWith("/actions/");
  const name = isResponse ? "response_url" : pathname.replace(/^\/api\//, "");
  const ask: Ask = { request, name, carried: { body: {}, isJson: true }, method: null, team: null };
  const failure = server.failures.take(name);
  try {
    ask.carried = await readBody(request);
    await meet(failure, "before", response);
    if (response.destroyed) return note(server, ask, "dropped");
    const answer = isResponse ? respond(server.world, pathname, ask.carried) : work(server, ask);
    await meet(failure, "after", response);
    note(server, ask, response.destroyed ? "dropped" : null);
    if (!response.destroyed)
      send(response, 200, { ok: true, ...answer }, showScopes(ask.team, ask.method));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    note(server, ask, error.error);
    sendError(server, response, ask, error);
  }
}

function note({ calls }: Server, { name, team, carried }: Ask, error: string | null): void {
  const { token: _, ...args } = carried.body;
  calls.push({ method: name, team: team?.id ?? null, args, error });
  if (calls.length > kept) calls.shift();
}

/** Lets a failure happen, if one was asked for at this point. */
async function meet(failure: Failure | null, when: "before" | "after", response: ServerResponse) {
  if (!failure) return;
  if ("hold" in failure && failure.hold === when) {
    failure.gate.reach();
    await failure.gate.open;
  }
  if ("drop" in failure && failure.drop === when) response.destroy();
  if (when === "after") return;
  if ("delay" in failure) await sleep(failure.delay);
  if ("rateLimit" in failure) throw new RateLimited(failure.rateLimit);
  if ("error" in failure) throw refuse(failure.error);
  if ("status" in failure) throw new Refused(String(failure.status), { status: failure.status });
}

/** What no good bot is told, whoever uses it and whatever it may do: it could have known. */
const needless = [
  "invalid_arguments",
  "invalid_attachments",
  "invalid_blocks",
  "invalid_blocks_format",
  "msg_blocks_too_long",
  "msg_too_long",
  "no_text",
  "unknown_method",
  "view_too_large",
];

function work(server: Server, ask: Ask): JsonObject {
  try {
    return run(server, ask);
  } catch (error) {
    if (error instanceof Refused && needless.includes(error.error)) {
      const why = JSON.stringify(error.more.response_metadata ?? "");
      noteFault(server.world, `${ask.name} was refused with ${error.error} ${why}`);
    }
    throw error;
  }
}

function run(server: Server, ask: Ask): JsonObject {
  const { world, methods, count } = server;
  const method = methods[ask.name];
  if (!method) throw refuse("unknown_method", [], { req_method: ask.name });
  ask.method = method;
  const { token, team } = admit(world, method, readToken(ask.request, ask.carried));
  ask.team = team;
  const body = { ...readClient(ask.request), ...ask.carried.body };
  const args = createArgs({ ...ask.carried, body });
  const place = method.tier === "message" ? ` ${args.optional("channel")}` : "";
  const wait = count(method.tier, `${ask.name} ${team?.id ?? ""}${place}`);
  if (wait > 0) throw new RateLimited(wait);
  if (method.by !== "bot") return method.run({ world, args, token });
  if (!team) throw refuse("invalid_auth");
  return method.run({ world, args, token, team });
}

function sendError(server: Server, response: ServerResponse, ask: Ask, error: Refused): void {
  const scopes = showScopes(ask.team, ask.method);
  const body = { ok: false, error: error.error, ...error.more };
  if (error instanceof RateLimited) {
    server.waitsUntil = Math.max(server.waitsUntil, Date.now() + error.seconds * 1_000);
    send(response, 429, body, { ...scopes, "retry-after": String(error.seconds) });
  } else send(response, Number(error.more.status ?? 200), body, scopes);
}

function send(
  response: ServerResponse,
  status: number,
  body: JsonObject,
  headers: Record<string, string>,
): void {
  const type = { "content-type": "application/json; charset=utf-8" };
  response.writeHead(status, { ...type, ...headers }).end(JSON.stringify(body));
}
