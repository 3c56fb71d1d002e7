import { request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, test } from "vitest";
import { listen } from "../../src/http/listener.ts";
import { createMetrics, type Metrics, type Readers } from "../../src/http/metrics.ts";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function open(readers: Readers = "here", open = new Map<string, number>()) {
  const metrics = createMetrics({ countOpen: async () => open }, readers);
  const settings = { host: "127.0.0.1", port: 0, report: () => {} };
  const listener = await listen([metrics.app], settings);
  ends.push(listener.stop);
  return { metrics, address: listener.address };
}

async function read({ address }: { readonly address: string }): Promise<readonly string[]> {
  const response = await fetch(`${address}/metrics`);
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  return (await response.text()).split("\n").filter((line) => line.startsWith("likewise_"));
}

/** The status for a request with these headers. */
function ask(address: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${address}/metrics`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

const where = { platform: "slack", workspace: "TACME", thread: "C1/1.2" };

function take(metrics: Metrics): void {
  const turn = { event: "Ev1", lesson: "files", move: "what-if", band: "sure", concept: "backup" };
  metrics.observe({ kind: "turn", where, storing: 30, ...turn });
  metrics.observe({ kind: "attempt", where, outcome: "given up", waited: 9_000 });
  metrics.observe({ kind: "attempt", where, outcome: "arrived", waited: 150 });
}

/** The first line of the answer to a request that a proxy passes on without a word about it. */
async function askPlainly(address: string, version: string): Promise<string> {
  const { hostname: host, port } = new URL(address);
  const socket = connect({ host, port: Number(port) });
  socket.write(
    `GET /metrics HTTP/${version}\r\nHost: ${host}:${port}\r\nConnection: close\r\n\r\n`,
  );
  return (await text(socket)).split("\r\n")[0] ?? "";
}

describe("metrics", () => {
  test("count turns, what became of replies, and how long both took", async () => {
    const opened = await open();
    take(opened.metrics);
    take(opened.metrics);
    const lines = await read(opened);
    expect(lines).toEqual(
      expect.arrayContaining([
        'likewise_turns_total{platform="slack",move="what-if",band="sure"} 2',
        'likewise_deliveries_total{platform="slack",outcome="arrived"} 2',
        'likewise_deliveries_total{platform="slack",outcome="given-up"} 2',
        'likewise_turn_stored_seconds_sum{platform="slack"} 0.06',
        'likewise_turn_stored_seconds_bucket{le="0.02",platform="slack"} 0',
        'likewise_turn_stored_seconds_bucket{le="0.05",platform="slack"} 2',
        'likewise_reply_delivered_seconds_sum{platform="slack"} 0.3',
      ]),
    );
  });

  test("count troubles by who can mend them, from nought on", async () => {
    const opened = await open();
    opened.metrics.count({ who: "operator", message: "The disk is full." });
    expect((await read(opened)).filter((line) => line.startsWith("likewise_troubles"))).toEqual([
      'likewise_troubles_total{who="operator"} 1',
      'likewise_troubles_total{who="author"} 0',
      'likewise_troubles_total{who="platform"} 0',
      'likewise_troubles_total{who="developer"} 0',
    ]);
  });

  test("say how many sessions are open at that moment", async () => {
    const sessions = new Map([["discord", 3]]);
    const opened = await open("here", sessions);
    expect(await read(opened)).toContain('likewise_open_sessions{platform="discord"} 3');
    sessions.clear();
    expect((await read(opened)).join()).not.toContain("likewise_open_sessions{");
  });

  test("name no learner, workspace, thread or event", async () => {
    const opened = await open();
    take(opened.metrics);
    const text = (await read(opened)).join("\n");
    for (const own of ["TACME", "C1", "Ev1", "backup", "files"]) expect(text).not.toContain(own);
  });

  test("are read on this machine alone, unless everyone may", async () => {
    const elsewhere = [
      { host: "likewise.example.org" },
      { "x-forwarded-for": "192.0.2.1" },
      { "x-forwarded-proto": "https" },
      { forwarded: "for=192.0.2.1" },
    ];
    const here = await open("here");
    const everyone = await open("everyone");
    expect(await ask(here.address, { host: "localhost:3000" })).toBe(200);
    for (const headers of elsewhere) {
      expect(await ask(here.address, headers)).toBe(404);
      expect(await ask(everyone.address, headers)).toBe(200);
    }
  });

  test("are not read by HTTP 1.0, in which most of nginx asks where it is told nothing else", async () => {
    const { address } = await open("here");
    expect(await askPlainly(address, "1.1")).toBe("HTTP/1.1 200 OK");
    expect(await askPlainly(address, "1.0")).toBe("HTTP/1.1 404 Not Found");
  });
});
