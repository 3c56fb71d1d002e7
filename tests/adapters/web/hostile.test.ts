import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { StoreError } from "../../../src/store/store.ts";
import { useStudyRoom } from "./study-room.ts";
import { createVisitor, enter, makeId } from "./visitor.ts";

const openRoom = useStudyRoom();

async function setUp(settings = {}) {
  const { address, store } = await openRoom().start(settings);
  const ada = createVisitor(address);
  const way = await enter(ada, "Ada");
  const thread = way.split("/").at(-1) ?? "";
  const count = async () => (await store.page.listMessages(thread, 0, 1_000)).length;
  return { address, store, ada, way, count };
}

const say = (text = "What is fault tolerance?") => ({ text, id: makeId() });

describe("who is no guest", () => {
  test.each(["https://elsewhere.example", "http://127.0.0.1:1", "null", ""])(
    "is refused from the origin “%s”, with nothing done",
    async (origin) => {
      const { ada, way, count } = await setUp();
      for (const path of [`${way}/say`, `${way}/press`, `${way}/forget`, "/threads", "/me"]) {
        const answer = await ada.post(path, { ...say(), name: "Eve", offer: "next" }, { origin });
        expect(answer.status).toBe(403);
      }
      expect(await count()).toBe(1);
      expect(await (await ada.get("/")).text()).toContain("Welcome back, Ada");
    },
  );

  test("without a cookie can do nothing and read nothing but the door", async () => {
    const { address, way, count } = await setUp();
    const nobody = createVisitor(address);
    for (const path of [`${way}/say`, `${way}/press`, `${way}/forget`, `${way}/join`, "/threads"])
      expect((await nobody.post(path, say())).status).toBe(401);
    for (const path of [`${way}/map`, `${way}/events`])
      expect((await nobody.get(path)).status).toBe(401);
    const door = await (await nobody.get(way)).text();
    expect(door).toContain("What shall we call you?");
    expect(door).not.toContain("distributed systems");
    expect(await count()).toBe(1);
  });

  test("and comes to an address where there is nothing, is led home on a page like all others", async () => {
    const { address } = await setUp();
    const ask = (accept: string) => fetch(`${address}/nothing`, { headers: { accept } });
    const page = await ask("text/html,*/*;q=0.8");
    expect(page.status).toBe(404);
    expect(page.headers.get("content-security-policy")).toContain("default-src");
    expect(await page.text()).toMatch(/There is no page at this address.*<a [^>]*href="\/"/s);
    const plain = await ask("*/*");
    expect([plain.status, await plain.text()]).toEqual([404, "There is nothing here.\n"]);
  });

  test.each(["likewise=AAAAAAAAAAAAAAAAAAAAAA", "likewise=x", "likewise=%00"])(
    "has no use for a made-up cookie “%s”",
    async (cookie) => {
      const { address, way } = await setUp();
      const eve = createVisitor(address);
      expect((await eve.post(`${way}/say`, say(), { cookie })).status).toBe(401);
    },
  );

  test("cannot become anybody by the id that others see", async () => {
    const { address, ada, store, way } = await setUp();
    const room = await store.page.findThread(way.split("/").at(-1) ?? "");
    const learner = room?.people[0]?.learner ?? "";
    expect(ada.cookie).not.toContain(learner);
    const eve = createVisitor(address);
    expect((await eve.post(`${way}/say`, say(), { cookie: `likewise=${learner}` })).status).toBe(
      401,
    );
  });

  test("finds nothing at a foreign thread's address", async () => {
    const { address, way, count } = await setUp();
    const eve = createVisitor(address);
    await enter(eve, "Eve");
    for (const path of [way, `${way}/map`, `${way}/events`])
      expect((await eve.get(path)).status).toBe(404);
    for (const path of [`${way}/say`, `${way}/press`, `${way}/forget`, `${way}/join`])
      expect((await eve.post(path, { ...say(), offer: "next" })).status).toBe(404);
    expect(await count()).toBe(1);
  });

  test("reads and writes nothing in a group before joining it", async () => {
    const { address, ada, store } = await setUp();
    const way = await enter(ada, "Ada", "group");
    const eve = createVisitor(address);
    await enter(eve, "Eve");
    expect(await (await eve.get(way)).text()).not.toContain("Hello!");
    expect((await eve.get(`${way}/events`)).status).toBe(403);
    expect((await eve.post(`${way}/say`, say())).status).toBe(403);
    expect((await eve.post(`${way}/forget`, {})).status).toBe(403);
    expect(await store.page.listMessages(way.split("/").at(-1) ?? "", 0, 10)).toHaveLength(1);
  });

  test("is not let in by a name that leads here from elsewhere", async () => {
    const { address, ada } = await setUp();
    const { hostname, port } = new URL(address);
    const headers = { host: `evil.example:${port}`, cookie: ada.cookie };
    const asked = request({ hostname, port, path: "/", headers }).end();
    const [answer] = await once(asked, "response");
    answer.resume();
    expect(answer.statusCode).toBe(421);
  });
});

describe("what is too much", () => {
  test("is a body of a megabyte, whatever is in it", async () => {
    const { ada, way, count } = await setUp();
    const answer = await ada.post(`${way}/say`, say("x".repeat(1024 * 1024)));
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("That is more than I can take in at a time");
    expect(await count()).toBe(1);
  });

  test("is a message longer than two thousand characters, which is told kindly", async () => {
    const { ada, way, count } = await setUp();
    const answer = await ada.post(`${way}/say`, say("x".repeat(2_001)), { accept: "text/plain" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toBe(
      "That is 2,001 characters, and I can take in 2,000 at a time. Could you ask it in fewer words, or piece by piece?",
    );
    expect((await ada.post(`${way}/say`, say(" \n "))).status).toBe(422);
    expect(await count()).toBe(1);
    const page = await (await ada.post(`${way}/say`, say("x".repeat(2_001)))).text();
    expect(page).toContain(`href="${way}">Back to the conversation</a>`);
    expect((await ada.post(`${way}/say`, say("x".repeat(2_000)))).status).toBe(303);
  });

  test("is more at once than people do, until some time has passed", async () => {
    let now = Date.now();
    const pace = { most: 4, perSecond: 0.5 };
    const { ada, way } = await setUp({ pace, now: () => now });
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await ada.post(`${way}/say`, say(`${i}?`))).status);
    expect(statuses).toEqual([303, 303, 303, 429]);
    const refused = await ada.post(`${way}/say`, say(), { accept: "text/plain" });
    expect(refused.headers.get("retry-after")).toBe("2");
    expect(await refused.text()).toBe(
      "That was a lot at once. Please wait 2 seconds, and go on then.",
    );
    expect((await ada.get(way)).status).toBe(200);
    now += 2_000;
    expect((await ada.post(`${way}/say`, say())).status).toBe(303);
  });

  test("is a twenty-first window", async () => {
    const { ada, way } = await setUp();
    const windows = [];
    for (let i = 0; i < 20; i++) windows.push(await ada.get(`${way}/events`));
    expect(windows.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect((await ada.get(`${way}/events`)).status).toBe(429);
    for (const { body } of windows) await body?.cancel();
  });
});

describe("what nobody was offered", () => {
  test.each([
    "quiz:security",
    "stop",
    "/lesson start lesson=team-onboarding",
    "concept:nothing",
    "x".repeat(200),
    "",
  ])("is no button: “%s”", async (offer) => {
    const { ada, way, count } = await setUp();
    expect((await ada.post(`${way}/press`, { offer, id: makeId() })).status).toBe(422);
    expect(await count()).toBe(1);
  });

  test("is a way out of the page after giving a name", async () => {
    const { address } = await setUp();
    for (const way of ["https://elsewhere.example", "//elsewhere.example", "/threads/../x"]) {
      const answer = await createVisitor(address).post("/me", { name: "Eve", way });
      expect(answer.headers.get("location")).toBe("/");
    }
  });
});

describe("an act that comes twice", () => {
  test("is done once", async () => {
    const { ada, way, count } = await setUp();
    const act = say();
    await Promise.all([1, 2, 3].map(() => ada.post(`${way}/say`, act)));
    expect(await count()).toBe(3);
  });

  test("is another's where another has the same id", async () => {
    const { address, ada, way, count } = await setUp();
    const act = say();
    await ada.post(`${way}/say`, act);
    const ben = createVisitor(address);
    const other = await enter(ben, "Ben");
    expect((await ben.post(`${other}/say`, act)).status).toBe(303);
    expect(await (await ben.get(other)).text()).toContain("Fault tolerance means");
    expect(await count()).toBe(3);
  });
});

describe("every answer", () => {
  test("lets nothing run, show or be asked that is not ours, and tells nobody where one was", async () => {
    const { ada, way } = await setUp();
    for (const path of ["/", "/me", way, `${way}/map`, "/threads/nothing", "/assets/page.js"]) {
      const { headers } = await ada.get(path);
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toBe("same-origin");
      expect(headers.get("cache-control")).toBe(
        path.startsWith("/assets") ? "no-cache" : "no-store",
      );
    }
  });

  test("gives a cookie that no script and no other site can use", async () => {
    const { address } = await setUp();
    const answer = await createVisitor(address).post("/me", { name: "Ben" });
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^likewise=[\w-]{22}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/,
      ),
    ]);
  });

  test("is a kind line where the database cannot be used, and the operator is told", async () => {
    const room = openRoom();
    const { address, troubles } = await room.start({}, (store) => ({
      ...store,
      page: {
        ...store.page,
        listThreads: async () => {
          throw new StoreError("The disk is full.");
        },
      },
    }));
    const ada = createVisitor(address);
    await ada.post("/me", { name: "Ada" });
    const answer = await ada.get("/");
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).toContain("What you learned is kept");
    expect(text).not.toContain("disk");
    expect(troubles.map(({ message }) => message)).toEqual([
      expect.stringContaining("The disk is full."),
    ]);
  });
});

describe("a page with a password", () => {
  const password = "four words and more";

  test("lets nobody in without it, and who is in stays in", async () => {
    const { address } = await openRoom().start({ password });
    const eve = createVisitor(address);
    for (const given of ["", "wrong", `${password} `]) {
      const answer = await eve.post("/me", { name: "Eve", password: given });
      expect(answer.status).toBe(422);
      expect(answer.headers.getSetCookie()).toEqual([]);
      const page = await answer.text();
      expect(page).toContain("That is not the password.");
      expect(page).toMatch(/<input id="password"[^>]* aria-invalid="true"/);
    }
    const ada = createVisitor(address);
    expect((await ada.post("/me", { name: "Ada", password })).status).toBe(303);
    expect(await (await ada.get("/")).text()).toContain("Hello, Ada");
    expect((await ada.post("/me", { name: "Ada B." })).status).toBe(303);
  });

  test("asks again after it was changed, and knows who comes back", async () => {
    const room = openRoom();
    const first = await room.start({ password });
    const ada = createVisitor(first.address);
    await ada.post("/me", { name: "Ada", password });
    const begun = await ada.post("/threads", { lesson: "distributed-systems" });
    const way = begun.headers.get("location") ?? "";
    await first.stop();
    await room.start({ password: "another password" });
    expect((await ada.post(`${way}/say`, say())).status).toBe(401);
    await ada.post("/me", { name: "Ada", password: "another password" });
    expect((await ada.post(`${way}/say`, say())).status).toBe(303);
  });

  test("slows down who guesses", async () => {
    const { address } = await openRoom().start({ password, pace: { most: 3, perSecond: 0.1 } });
    const statuses = [];
    for (let i = 0; i < 5; i++)
      statuses.push(
        (await createVisitor(address).post("/me", { name: "Eve", password: `${i}` })).status,
      );
    expect(statuses).toEqual([422, 422, 422, 429, 429]);
  });
});

describe("a page behind a proxy that speaks https", () => {
  const password = "four words and more";
  const site = "learn.example.org";

  /** Asks as a proxy on this machine does for a browser at `client`; gives the status, the cookies and the page. */
  async function ask(address: string, client: string, path: string, given: Given = {}) {
    const { hostname, port } = new URL(address);
    const asked = request({
      hostname,
      port,
      path,
      method: given.fields ? "POST" : "GET",
      headers: {
        host: site,
        "x-forwarded-for": client,
        "x-forwarded-proto": "https",
        ...(given.cookie !== undefined && { cookie: given.cookie }),
        ...(given.fields && {
          origin: given.origin ?? `https://${site}`,
          "content-type": "application/x-www-form-urlencoded",
        }),
      },
    }).end(given.fields && `${new URLSearchParams(given.fields)}`);
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    const { location = "", "set-cookie": cookies = [] } = answer.headers;
    return { status: answer.statusCode, location, cookies, page: await text(answer) };
  }

  interface Given {
    readonly fields?: Readonly<Record<string, string>>;
    readonly cookie?: string;
    readonly origin?: string;
  }

  test("gives a cookie that travels by https alone, and links that begin with it", async () => {
    const { address } = await openRoom().start({ password });
    const fields = { name: "Ada", password };
    const met = await ask(address, "192.0.2.1", "/me", { fields });
    expect(met.cookies).toEqual([expect.stringMatching(/; HttpOnly; Secure; SameSite=Strict$/)]);
    const cookie = met.cookies[0]?.split(";")[0] ?? "";
    const begun = { fields: { lesson: "distributed-systems", mode: "group" }, cookie };
    const { location } = await ask(address, "192.0.2.1", "/threads", begun);
    for (const path of [location, `${location}/map`])
      expect((await ask(address, "192.0.2.1", path, { cookie })).page).toContain(
        `<code>https://${site}${location}</code>`,
      );
  });

  test("gives one that also travels without, where the browser came by http", async () => {
    const { address } = await openRoom().start({ password });
    const given = { fields: { name: "Ada", password }, origin: `http://${site}` };
    const met = await ask(address, "192.0.2.1", "/me", given);
    expect(met.cookies).toEqual([expect.stringMatching(/; HttpOnly; SameSite=Strict$/)]);
  });

  test("slows down one newcomer for what they do, and not the others", async () => {
    const { address } = await openRoom().start({ password, pace: { most: 2, perSecond: 0.1 } });
    const guess = async (client: string) =>
      (await ask(address, client, "/me", { fields: { name: "Eve", password: "?" } })).status;
    const statuses = [];
    // What stands before the last was made up, or at most passed on, by whoever asks.
    for (const made of ["", "198.51.100.1, ", "198.51.100.2, "])
      statuses.push(await guess(`${made}192.0.2.1`));
    expect(statuses).toEqual([422, 422, 429]);
    expect(await guess("192.0.2.2")).toBe(422);
  });
});
