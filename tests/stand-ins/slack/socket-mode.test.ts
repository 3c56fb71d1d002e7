import { beforeEach, describe, expect, it } from "vitest";
import { useSlack } from "./client.ts";
import type { Person } from "./people/person.ts";
import type { Place } from "./people/place.ts";
import type { Workspace } from "./people/workspace.ts";
import type { Slack } from "./slack.ts";

const { open, start } = useSlack();

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

describe("a person and the bot", () => {
  it("talk in a thread", async () => {
    await start(slack, acme, (app) => {
      app.event("app_mention", async ({ event, say }) => {
        await say({ text: "Hello!", thread_ts: event.ts });
      });
    });
    const asked = ann.mentionBot(general, "are you there?");
    const reply = await ann.next(general.thread(asked));
    expect(reply.text).toBe("Hello!");
    expect(general.thread(asked).transcript()).toBe(
      "Ann: @Likewise are you there?\nLikewise: Hello!",
    );
    await slack.quiet();
    expect(slack.faults()).toEqual([]);
  });
});
