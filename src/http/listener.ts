import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { ConnectError } from "../adapters/adapter.ts";
import { holdCrowd } from "./crowd.ts";

/** Where HTTP is listened to. */
export interface ListenerSettings {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly limits?: Limits;
  /** Told of what failed though it should not. */
  readonly report: (error: unknown) => void;
}

/** What nobody may go beyond; times in milliseconds. */
export interface Limits {
  /** Until the head of a request is there. */
  readonly head: number;
  /** Until the whole of it is. */
  readonly request: number;
  /** How long a connection may wait for its next request. */
  readonly idle: number;
  /** Connections at a time. */
  readonly connections: number;
}

/** The one place where HTTP comes in. */
export interface Listener {
  /** Where this machine reaches it, with no slash at its end. */
  readonly address: string;
  /** Takes nothing more in, cuts streams, and settles when what was asked is answered. */
  stop(): Promise<void>;
  /** Cuts whatever is left. */
  close(): void;
}

/** Proxies keep connections open for a minute, and must not find one closed that they are about to use. */
const usualLimits: Limits = { head: 10_000, request: 30_000, idle: 65_000, connections: 1_000 };
const mostHeadBytes = 16 * 1024;

/** Serves all parts at their own paths. Throws ConnectError where nothing can be listened to there. */
export async function listen(
  parts: readonly Hono[],
  settings: ListenerSettings,
): Promise<Listener> {
  const streams = new Set<ServerResponse>();
  const app = assemble(parts, streams, settings.report);
  const server = openServer(app, settings.limits ?? usualLimits);
  const crowd = holdCrowd(server, (settings.limits ?? usualLimits).connections);
  server.listen(settings.port, settings.host);
  await once(server, "listening").catch((error: unknown) => {
    throw explain(error, settings);
  });
  return {
    address: nameAddress(server),
    async stop() {
      const closed = once(server, "close");
      server.close();
      crowd.dismiss();
      for (const stream of streams) stream.destroy();
      await closed;
    },
    close: () => server.closeAllConnections(),
  };
}

function openServer(app: Hono<{ Bindings: HttpBindings }>, limits: Limits): Server {
  const options = {
    headersTimeout: limits.head,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.idle,
    connectionsCheckingInterval: Math.min(1_000, limits.head),
    maxHeaderSize: mostHeadBytes,
  };
  // Clients of the platforms in this process go on with Node's own Request and Response.
  return createServer(options, getRequestListener(app.fetch, { overrideGlobalObjects: false }));
}

/** A stream of events has no end of its own, and is kept in mind until it has one. */
function assemble(
  parts: readonly Hono[],
  streams: Set<ServerResponse>,
  report: ListenerSettings["report"],
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (context, next) => {
    await next();
    const kind = context.res.headers.get("content-type") ?? "";
    if (!kind.startsWith("text/event-stream")) return;
    const { outgoing } = context.env;
    streams.add(outgoing);
    outgoing.once("close", () => streams.delete(outgoing));
  });
  for (const part of parts) app.route("/", part);
  app.notFound((context) => context.text("There is nothing here.\n", 404));
  app.onError((error, context) => {
    report(error);
    return context.text("Something went wrong, and it has been noted.\n", 500);
  });
  return app;
}

function nameAddress(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  const shown = /^(?:0\.0\.0\.0|::)$/.test(address) ? "127.0.0.1" : address;
  return `http://${family === "IPv6" && shown === address ? `[${shown}]` : shown}:${port}`;
}

const causes: Readonly<Record<string, (settings: ListenerSettings) => string>> = {
  EADDRINUSE: ({ port }) =>
    `another program listens there already. The operator can end it, or set PORT to one that is free, such as ${port + 1}`,
  EACCES: () => "this user may not listen there. The operator can set PORT to a number above 1023",
  EADDRNOTAVAIL: ({ host }) =>
    `${host} is no address of this machine. The operator can set HOST to one that is, or leave it out`,
  ENOTFOUND: ({ host }) =>
    `nobody knows a machine named ${host}. The operator can set HOST to an address of this machine, or leave it out`,
};

function explain(error: unknown, settings: ListenerSettings): ConnectError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const text = error instanceof Error ? error.message : String(error);
  const cause =
    causes[code]?.(settings) ?? `${text}. The operator can set HOST and PORT to what is free`;
  return new ConnectError(
    `HTTP cannot be listened to on port ${settings.port} of ${settings.host}: ${cause}.`,
    { cause: error },
  );
}
