import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readAll } from "node:stream/consumers";
import { App, LogLevel } from "@slack/bolt";
import { beforeEach, describe, expect, it } from "vitest";
import { type Prepare, useSlack } from "./client.ts";
import type { Person } from "./people/person.ts";
import type { Place } from "./people/place.ts";
import type { Workspace } from "./people/workspace.ts";
import type { Slack } from "./slack.ts";

const { open, after } = useSlack();

let slack: Slack;
let acme: Workspace;
let general: Place;
let ann: Person;

beforeEach(async () => {
  slack = await open();
  acme = slack.addWorkspace("Acme");
  general = acme.addChannel("general");
  ann = acme.addMember("Ann");
});

/** Starts an app that is reached by HTTP, and has it verified. */
async function startApp(prepare: Prepare = () => {}): Promise<void> {
  const app = new App({
    token: acme.botToken,
    signingSecret: slack.signingSecret,
    clientOptions: { slackApiUrl: slack.apiUrl },
    logLevel: LogLevel.ERROR,
  });
  prepare(app);
  const server = await app.start(0);
  after(() => app.stop());
  const { port } = server.address() as AddressInfo;
  await slack.http.use(`http://127.0.0.1:${port}/slack/events`);
}

/** What a server of a few lines was sent. */
interface Got {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Serves without any library; verifies, and then answers as the test says. */
async function serve(
  answer: (count: number) => { status: number; headers?: Record<string, string> } | null,
) {
  const got: Got[] = [];
  const news = new EventEmitter();
  const take = (request: IncomingMessage, response: ServerResponse, body: string) => {
    got.push({ headers: request.headers, body });
    news.emit("got");
    const said = answer(got.length);
    if (said) response.writeHead(said.status, said.headers).end();
  };
  const server = createServer(async (request, response) => {
    const body = await readAll(request);
    if (!body.includes("url_verification")) return take(request, response, body);
    const { challenge } = JSON.parse(body) as { challenge: string };
    response.end(challenge);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(async () => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  await slack.http.use(`http://127.0.0.1:${port}/`);
  return {
    got,
    /** Settles when so many requests have come. */
    async arrived(count: number): Promise<void> {
      while (got.length < count) await once(news, "got");
    },
  };
}

const settled = (count: number) =>
  slack.until(
    `${count} answers`,
    () => slack.sent.filter(({ state }) => state !== "under way").length >= count,
  );

describe("an app that is reached by HTTP", () => {
  it("is verified, and gets events, presses and commands", async () => {
    await startApp((app) => {
      app.event("app_mention", async ({ event, say }) => {
        const elements = [
          {
            type: "button" as const,
            text: { type: "plain_text" as const, text: "Go" },
            action_id: "go",
          },
        ];
        const thread_ts = event.ts;
        await say({ text: "Go?", blocks: [{ type: "actions", elements }], thread_ts });
      });
      app.action("go", async ({ ack, respond }) => {
        await ack();
        await respond("Gone.");
      });
      app.command("/lesson", async ({ ack, command }) => {
        await ack({ text: `You said: ${command.text}`, response_type: "in_channel" });
      });
    });
    const thread = general.thread(ann.mentionBot(general, "go"));
    expect((await ann.press(await ann.next(thread), "Go").message()).text).toBe("Gone.");
    const answer = await ann.run(general, "/lesson", "a & b").message();
    expect(answer).toMatchObject({ text: "You said: a & b", ephemeral: false });
    await slack.quiet();
    expect(slack.faults()).toEqual([]);
  });

  it("does not pass where it returns no challenge", async () => {
    const server = createServer((_, response) => response.end("Hello!"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    after(async () => server.close());
    const { port } = server.address() as AddressInfo;
    await expect(slack.http.use(`http://127.0.0.1:${port}/`)).rejects.toThrow(
      "did not return the challenge, but 200: Hello!",
    );
  });

  it("turns away what Slack did not sign, and what is old", async () => {
    await startApp();
    const body = JSON.stringify({ type: "event_callback", event: { type: "message" } });
    const now = Math.floor(Date.now() / 1_000);
    const statuses = await Promise.all([
      slack.http.post(body, { signature: "v0=wrong" }),
      slack.http.post(body, { signature: null }),
      slack.http.post(body, { timestamp: now - 301 }),
      slack.http.post('{"type":"url_verification","challenge":"a"}'),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 401, 200]);
  });
});

describe("a request", () => {
  it("carries JSON for events, and forms for what people do", async () => {
    const { got } = await serve(() => ({ status: 200 }));
    ann.say(general, "a");
    ann.useGlobalShortcut("learn");
    ann.run(general, "/lesson", "start");
    await settled(3);
    const find = (word: string) => got.find(({ body }) => body.includes(word));
    expect(find("event_callback")?.headers["content-type"]).toBe("application/json");
    expect(find("payload=")?.body).toContain(encodeURIComponent('"callback_id":"learn"'));
    const command = new URLSearchParams(find("command=")?.body);
    expect(Object.fromEntries(command)).toMatchObject({ command: "/lesson", text: "start" });
  });

  it("comes again after errors, and says so; not where the app wants no more", async () => {
    const { got } = await serve((count) =>
      count < 3 ? { status: 500 } : { status: 500, headers: { "x-slack-no-retry": "1" } },
    );
    ann.say(general, "a");
    await settled(2);
    slack.clock.advance(60_000);
    await settled(3);
    slack.clock.advance(300_000);
    const retries = got.map(({ headers }) => headers["x-slack-retry-num"]);
    expect(retries).toEqual([undefined, "1", "2"]);
    expect(got[1]?.headers["x-slack-retry-reason"]).toBe("http_error");
    expect(slack.sent).toHaveLength(3);
  });

  it("comes again where no answer came within three seconds", async () => {
    const { got, arrived } = await serve((count) => (count === 1 ? null : { status: 200 }));
    ann.say(general, "a");
    await arrived(1);
    slack.clock.advance(3_000);
    await slack.until("the second", () => slack.sent[1]?.state === "acked");
    expect(got[1]?.headers["x-slack-retry-reason"]).toBe("http_timeout");
    expect(slack.faults()).toHaveLength(1);
  });
});
