import { fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { Agent, get, type IncomingMessage, request } from "node:http";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { afterEach, describe, expect, test } from "vitest";
import { ConnectError } from "../../src/adapters/adapter.ts";
import { type Limits, type Listener, listen } from "../../src/http/listener.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const limits: Limits = { head: 60_000, request: 60_000, idle: 60_000, connections: 1_000 };

async function open(part: Hono = new Hono(), given: Partial<Limits> = {}) {
  part.get("/hello", (context) => context.text("hello"));
  const troubles: unknown[] = [];
  const listener = await listen([part], {
    host: "127.0.0.1",
    port: 0,
    limits: { ...limits, ...given },
    report: (error) => troubles.push(error),
  });
  ends.push(listener.close);
  return { listener, troubles, at: (path: string) => `${listener.address}${path}` };
}

/** A connection that has said so much, and says no more. */
async function hold(
  { address }: Listener,
  said = "",
): Promise<{ socket: Socket; cut: Promise<unknown> }> {
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  ends.push(() => socket.destroy());
  socket.on("error", () => {});
  socket.resume();
  const cut = once(socket, "close");
  await once(socket, "connect");
  socket.write(said);
  return { socket, cut };
}

function deferred() {
  let settle = () => {};
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

describe("where HTTP comes in", () => {
  test("every part is served at its own path, and nothing elsewhere", async () => {
    const { at } = await open(new Hono().get("/page", (context) => context.text("a page")));
    expect(await (await fetch(at("/page"))).text()).toBe("a page");
    expect((await fetch(at("/nowhere"))).status).toBe(404);
  });

  test("what fails is reported, and says nothing of why to who asked", async () => {
    const failing = new Hono().get("/page", () => {
      throw new Error("the secret reason");
    });
    const { at, troubles } = await open(failing);
    const response = await fetch(at("/page"));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
    expect(troubles).toEqual([expect.objectContaining({ message: "the secret reason" })]);
  });

  test("a port that is taken is told with who can mend it and how", async () => {
    const { listener } = await open();
    const { port } = new URL(listener.address);
    const again = listen([], { host: "127.0.0.1", port: Number(port), report: () => {} });
    const error = await again.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConnectError);
    expect(error).toMatchObject({
      message: expect.stringMatching(
        new RegExp(`port ${port} of 127.0.0.1: another program .* The operator can .* PORT`),
      ),
    });
  });

  test("an address of another machine is told as well", async () => {
    const elsewhere = listen([], { host: "192.0.2.1", port: 0, report: () => {} });
    await expect(elsewhere).rejects.toThrow(/192\.0\.2\.1 is no address.* operator can set HOST/);
  });
});

/** Connections that one process may hold here, with room for its other files: 10,000 wherever the system lets it. */
function countAllowed(): number {
  const { stdout } = spawnSync("sh", ["-c", "ulimit -Hn"], { encoding: "utf8" });
  const limit = Number(stdout);
  return Number.isNaN(limit) ? 10_000 : Math.min(10_000, limit - 500);
}

describe("connections that are opened and held", () => {
  const many = countAllowed();
  test(`by ${many} keep nobody out, and all are cut but for the last thousand`, async () => {
    const { listener, at } = await open();
    const { port } = new URL(listener.address);
    const crowd = fork(new URL("crowd.mjs", import.meta.url), [port, `${many}`]);
    ends.push(() => crowd.kill("SIGKILL"));
    const ask = async () => {
      crowd.send("How many?");
      const [{ opened, cut }] = await once(crowd, "message");
      return { opened, cut };
    };
    for (let { opened } = await ask(); opened < many; { opened } = await ask())
      expect(await (await fetch(at("/hello"))).text()).toBe("hello");
    await expect.poll(async () => (await ask()).cut).toBeGreaterThanOrEqual(many - 1_000);
    expect((await ask()).cut).toBeLessThanOrEqual(many - 900);
    expect(await (await fetch(at("/hello"))).text()).toBe("hello");
  });

  test("by the hundred keep nobody out, and the longest are cut", async () => {
    const { listener, at } = await open(new Hono(), { connections: 100 });
    const held = [];
    for (let many = 0; many < 300; many++)
      held.push(await hold(listener, "GET /hello HTTP/1.1\r\nX"));
    expect(await (await fetch(at("/hello"))).text()).toBe("hello");
    await Promise.all(held.slice(0, 200).map(({ cut }) => cut));
    expect(held.at(-1)?.socket.closed).toBe(false);
  });

  test("also with bodies that never end", async () => {
    const part = new Hono().post("/body", async (context) =>
      context.text(await context.req.text()),
    );
    const { listener, at } = await open(part, { connections: 20 });
    const head = "POST /body HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\nabc";
    const held = [];
    for (let many = 0; many < 60; many++) held.push(await hold(listener, head));
    const sent = await fetch(at("/body"), { method: "POST", body: "all of it" });
    expect(await sent.text()).toBe("all of it");
    await Promise.all(held.slice(0, 40).map(({ cut }) => cut));
  });

  test.each([
    ["nothing", ""],
    ["half a head", "GET /hello HTTP/1.1\r\nHost: he"],
    ["half a body", "POST /hello HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\nabc"],
  ])("and say %s are cut in time", async (_, said) => {
    const { listener } = await open(new Hono(), { head: 50, request: 100, idle: 50 });
    await (await hold(listener, said)).cut;
  });

  test("are refused with a head that is too long", async () => {
    const { at } = await open();
    const response = await fetch(at("/hello"), { headers: { long: "x".repeat(20_000) } });
    expect(response.status).toBe(431);
  });
});

describe("stopping", () => {
  test("finishes what was asked, and lets go of who asks nothing", async () => {
    const asked = deferred();
    const done = deferred();
    const part = new Hono().get("/slow", async (context) => {
      asked.settle();
      await done.promise;
      return context.text("at last");
    });
    const { listener, at } = await open(part);
    const agent = new Agent({ keepAlive: true });
    ends.push(() => agent.destroy());
    const silent = await hold(listener);
    const half = await hold(listener, "GET /hello HTTP/1.1\r\n");
    const [idle] = await once(get(at("/hello"), { agent }), "response");
    await text(idle);
    const answer = once(request(at("/slow"), { agent }).end(), "response");
    await asked.promise;
    const stopped = listener.stop();
    await Promise.all([silent.cut, half.cut]);
    await expect(fetch(at("/hello"))).rejects.toThrow();
    done.settle();
    const [response] = (await answer) as [IncomingMessage];
    expect(await text(response)).toBe("at last");
    await stopped;
  });

  test("cuts streams, which would never end", async () => {
    const part = new Hono().get("/events", (context) =>
      streamSSE(context, async (stream) => {
        await stream.writeSSE({ data: "first" });
        await new Promise<void>((resolve) => stream.onAbort(resolve));
      }),
    );
    const { listener, at } = await open(part);
    const [response] = (await once(get(at("/events")), "response")) as [IncomingMessage];
    response.on("error", () => {});
    const ended = new Promise((resolve) => response.once("close", resolve));
    await once(response, "data");
    await Promise.all([listener.stop(), ended]);
  });

  test("cuts even what is being answered, when it is told to close", async () => {
    const asked = deferred();
    const part = new Hono().get("/never", () => {
      asked.settle();
      return new Promise<Response>(() => {});
    });
    const { listener, at } = await open(part);
    const answer = expect(fetch(at("/never"))).rejects.toThrow();
    await asked.promise;
    const stopped = listener.stop();
    listener.close();
    await Promise.all([answer, stopped]);
  });
});
