import type { ServerResponse } from "node:http";
import type { ApiError } from "../errors.ts";
import type { World } from "../world/world.ts";
import { type Limited, RateLimited } from "./rate-limits.ts";
import type { Answer } from "./route.ts";

type Headers = Readonly<Record<string, string>>;

/** Sends an answer, with how its limit stands if it has one. */
export function send(
  response: ServerResponse,
  { status, body }: Answer,
  limited: Limited | null,
): void {
  write(response, { status, body }, limited ? describeLimit(limited) : {});
}

/** Sends a refusal as Discord words it; one for coming too early says when to come back. */
export function sendError(response: ServerResponse, error: ApiError): void {
  const { status, code, message, errors } = error;
  if (!(error instanceof RateLimited)) {
    write(response, { status, body: { message, code, errors } }, {});
    return;
  }
  const { wait, global } = error.limited;
  const retry_after = Number(wait.toFixed(3));
  write(
    response,
    { status, body: { message, retry_after, global, code: code || undefined } },
    {
      ...(global ? { "x-ratelimit-global": "true" } : describeLimit(error.limited)),
      "x-ratelimit-scope": global ? "global" : "user",
      "retry-after": String(retry_after),
    },
  );
}

/** Breaks the connection off: politely, or with a reset, after which some clients try again unasked. */
export function drop(response: ServerResponse, reset: boolean): void {
  if (reset) response.socket?.resetAndDestroy();
  else response.destroy();
}

/** Sends the content of an attachment. */
export function sendAttachment(world: World, path: string, response: ServerResponse): void {
  const attachment = world.attachments.get(path.split("/")[2] ?? "");
  if (!attachment) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": attachment.type }).end(attachment.content);
}

function write(response: ServerResponse, { status, body }: Answer, headers: Headers): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

function describeLimit({ limit, remaining, resetAfter, bucket }: Limited): Headers {
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": (Date.now() / 1_000 + resetAfter).toFixed(3),
    "x-ratelimit-reset-after": resetAfter.toFixed(3),
    "x-ratelimit-bucket": bucket,
  };
}
