import { once } from "node:events";
import { beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { createCalls, createClient, useSlack } from "./client.ts";
import { isObject, type JsonObject } from "./json.ts";
import type { Person } from "./people/person.ts";
import type { Place } from "./people/place.ts";
import type { Workspace } from "./people/workspace.ts";
import type { Slack } from "./slack.ts";

const { open, start, after } = useSlack();

let slack: Slack;
let acme: Workspace;
let general: Place;
let ann: Person;

async function setUp(settings: Parameters<typeof open>[0] = {}) {
  slack = await open(settings);
  acme = slack.addWorkspace("Acme");
  general = acme.addChannel("general");
  ann = acme.addMember("Ann");
}

beforeEach(() => setUp());

/** A socket without any library, with all that it was told. */
async function connect() {
  const { url } = await createClient(slack, slack.appToken).apps.connections.open({});
  const socket = new WebSocket(url ?? "");
  const told: JsonObject[] = [];
  socket.on("message", (data) => {
    const message: unknown = JSON.parse(data.toString());
    if (isObject(message)) told.push(message);
  });
  await once(socket, "open");
  after(async () => socket.terminate());
  const until = (count: number) =>
    slack.until(`${count} messages`, () => told.length >= count && told);
  return {
    url: url ?? "",
    told,
    /** Settles with what it was told, greeting and all, once there is so much of it. */
    async tell(count: number): Promise<JsonObject[]> {
      // What comes by a socket does not touch the stand-in.
      for (;;) {
        if (told.length >= count) return until(count);
        await once(socket, "message");
      }
    },
    ack: (envelope: JsonObject | undefined, payload: JsonObject = {}) =>
      socket.send(JSON.stringify({ envelope_id: envelope?.envelope_id, payload })),
    closed: () => once(socket, "close"),
  };
}

describe("connecting", () => {
  it("takes the token of the app alone", async () => {
    const opened = "apps.connections.open";
    expect(await createCalls(slack, "xapp-1-wrong").refused(opened)).toBe("invalid_auth");
    expect(await createCalls(slack, acme.botToken).refused(opened)).toBe("not_allowed_token_type");
    expect(await createCalls(slack, slack.appToken).refused("auth.test")).toBe(
      "not_allowed_token_type",
    );
  });

  it("greets, and takes each address once", async () => {
    const first = await connect();
    const [hello] = await first.tell(1);
    expect(hello).toMatchObject({
      type: "hello",
      num_connections: 1,
      connection_info: { app_id: slack.appId },
      debug_info: { approximate_connection_time: 18_060 },
    });
    const again = new WebSocket(first.url);
    const [error] = await once(again, "error");
    expect(String(error)).toContain("408");
  });

  it("is kept up by pings from both sides", async () => {
    await setUp({ heartbeat: 5 });
    const { url } = await createClient(slack, slack.appToken).apps.connections.open({});
    const socket = new WebSocket(url ?? "");
    after(async () => socket.terminate());
    await once(socket, "ping");
    socket.ping("mine");
    const [data] = await once(socket, "pong");
    expect(String(data)).toBe("mine");
  });

  it("lets an app have ten sockets and no more", async () => {
    const sockets = [];
    for (let count = 0; count < 11; count += 1) sockets.push(await connect());
    await slack.ready(10);
    const [hello, goodbye] = (await sockets[10]?.tell(2)) ?? [];
    expect(hello).toMatchObject({ num_connections: 11 });
    expect(goodbye).toMatchObject({ type: "disconnect", reason: "too_many_websockets" });
    expect(slack.socket.connected()).toBe(10);
  });
});

describe("an envelope", () => {
  it("says whose event it carries, and for whom it is seen", async () => {
    const socket = await connect();
    const said = ann.say(general, "Is 1 < 2 & https://example.org true?");
    const [, envelope] = await socket.tell(2);
    socket.ack(envelope);
    expect(envelope).toMatchObject({
      type: "events_api",
      accepts_response_payload: false,
      retry_attempt: 0,
      retry_reason: "",
      payload: {
        type: "event_callback",
        team_id: acme.teamId,
        api_app_id: slack.appId,
        authorizations: [{ team_id: acme.teamId, user_id: acme.bot.userId, is_bot: true }],
        event: {
          type: "message",
          channel_type: "channel",
          ts: said.ts,
          event_ts: said.ts,
          user: ann.id,
          text: "Is 1 &lt; 2 &amp; <https://example.org> true?",
        },
      },
    });
    expect(slack.sent[0]?.payload.event_id).toMatch(/^Ev/);
  });

  it("goes to one socket, each in turn", async () => {
    const [one, two] = [await connect(), await connect()];
    ann.say(general, "a");
    ann.say(general, "b");
    const texts = [...(await one.tell(2)), ...(await two.tell(2))].map(readText);
    expect(texts.filter((text) => text !== undefined).sort()).toEqual(["a", "b"]);
  });

  it("may answer a command by its acknowledgement", async () => {
    const socket = await connect();
    const asked = ann.run(general, "/lesson", "start networks");
    const [, envelope] = await socket.tell(2);
    expect(envelope).toMatchObject({
      type: "slash_commands",
      accepts_response_payload: true,
      payload: {
        command: "/lesson",
        text: "start networks",
        channel_id: general.id,
        user_id: ann.id,
        team_id: acme.teamId,
        is_enterprise_install: "false",
      },
    });
    expect(envelope).not.toHaveProperty("retry_attempt");
    socket.ack(envelope, { text: "Started.", response_type: "in_channel" });
    expect(await asked.message()).toMatchObject({ text: "Started.", ephemeral: false });
  });

  it("that was never sent cannot be acknowledged, nor can it be with anything but JSON", async () => {
    const socket = await connect();
    socket.ack({ envelope_id: "made-up" });
    await slack.until("a fault", () => slack.faults().length > 0);
    expect(slack.faults()).toEqual(["An envelope was acknowledged that was never sent."]);
  });
});

function readText(message: JsonObject): unknown {
  if (!isObject(message.payload) || !isObject(message.payload.event)) return undefined;
  return message.payload.event.text;
}

describe("what is not acknowledged", () => {
  it("comes again at once, after a minute and after five, and then no more", async () => {
    const socket = await connect();
    ann.say(general, "a");
    await socket.tell(2);
    slack.clock.advance(3_000);
    await socket.tell(3);
    slack.clock.advance(3_000);
    slack.clock.advance(59_000);
    expect(socket.told).toHaveLength(3);
    slack.clock.advance(1_000);
    await socket.tell(4);
    slack.clock.advance(3_000);
    slack.clock.advance(300_000);
    const [, first, ...again] = await socket.tell(5);
    expect(again.map(({ retry_attempt }) => retry_attempt)).toEqual([1, 2, 3]);
    expect(again[0]).toMatchObject({ retry_reason: "timeout", payload: first?.payload });
    slack.clock.advance(3_600_000);
    expect(slack.sent.map(({ state }) => state)).toEqual(Array(4).fill("failed"));
    expect(slack.faults()).toContain("the event message.channels was not acknowledged in time.");
  });

  it("comes again where nobody was connected, without blame", async () => {
    ann.say(general, "Anybody there?");
    const socket = await connect();
    slack.clock.advance(60_000);
    const [, envelope] = await socket.tell(2);
    expect(envelope).toMatchObject({ retry_attempt: 2, retry_reason: "connection_failed" });
    expect(slack.faults()).toEqual([]);
  });

  it("is an error to who pressed, and does not come again", async () => {
    await connect();
    const asked = ann.run(general, "/lesson");
    slack.clock.advance(3_000);
    expect(await asked.acked()).toBe("failed");
    await expect(asked.message()).rejects.toThrow("did not acknowledge it in time");
    slack.clock.advance(600_000);
    expect(slack.sent).toHaveLength(1);
    expect(slack.faults()).toEqual([
      "Ann used /lesson, and the bot did not acknowledge it in time.",
    ]);
  });

  it("is no fault where the acknowledgement was lost", async () => {
    const socket = await connect();
    slack.socket.loseAcks();
    for (const text of ["lost", "found"]) ann.say(general, text);
    const [, lost, found] = await socket.tell(3);
    socket.ack(lost);
    socket.ack(found);
    await slack.until("the second", () => slack.sent[1]?.state === "acked");
    slack.clock.advance(3_000);
    const [, , , again] = await socket.tell(4);
    expect(again).toMatchObject({ retry_attempt: 1, payload: lost?.payload });
    expect(slack.faults()).toEqual([]);
  });
});

describe("trouble with sockets", () => {
  it("brings one envelope twice, as if each were the first", async () => {
    const socket = await connect();
    slack.socket.repeatNext();
    ann.say(general, "a");
    const [, once, twice] = await socket.tell(3);
    expect(twice).toEqual(once);
    socket.ack(once);
    socket.ack(twice);
    await slack.quiet();
    expect(slack.faults()).toEqual([]);
  });

  it("holds events back and lets them go in another order", async () => {
    const socket = await connect();
    slack.socket.hold();
    for (const text of ["a", "b", "c"]) ann.say(general, text);
    slack.socket.release("reversed");
    const [, ...envelopes] = await socket.tell(4);
    expect(envelopes.map(readText)).toEqual(["c", "b", "a"]);
  });

  it.each(["warning", "refresh_requested", "link_disabled"] as const)(
    "says that it hangs up: %s",
    async (reason) => {
      const socket = await connect();
      slack.socket.disconnect(reason);
      const [, goodbye] = await socket.tell(2);
      expect(goodbye).toMatchObject({ type: "disconnect", reason });
      const closed = socket.closed();
      slack.clock.advance(2_000);
      await closed;
    },
  );

  it("is overcome by Bolt: it connects again when it is asked to, and when the line breaks", async () => {
    await start(slack, acme, (app) => {
      app.message("hello", async ({ say }) => {
        await say("Hello!");
      });
    });
    for (const harm of [() => slack.socket.disconnect("refresh_requested"), slack.socket.drop]) {
      harm();
      await slack.until("the end of it", () => slack.socket.connected() === 0);
      await slack.ready();
      ann.say(general, "hello");
      expect(await ann.next(general)).toMatchObject({ text: "Hello!" });
    }
  });

  it("is overcome by Bolt when all of it was unplugged", async () => {
    await start(slack, acme);
    await slack.unplug();
    expect(slack.socket.connected()).toBe(0);
    await slack.plugIn();
    await slack.ready();
  });
});
