import { describe, expect, test } from "vitest";
import { commandGroups } from "../../../src/commands/commands.ts";
import type { Person } from "../../stand-ins/discord/people/person.ts";
import type { Place } from "../../stand-ins/discord/people/place.ts";
import type { Seen } from "../../stand-ins/discord/people/seen.ts";
import { type Running, type StudyRoom, startLesson, useStudyRoom } from "./study-room.ts";

const openRoom = useStudyRoom();

async function open() {
  const room = await openRoom();
  const running = await room.start();
  return { ...room, running, ann: room.server.addMember("Ann"), bea: room.server.addMember("Bea") };
}

const lesson = "team-onboarding";
const ready = "Your lesson is ready: “Joining the team”.";

function start(who: Person, place: Place, options = {}): Promise<Seen> {
  return who.run(place, "lesson start", { lesson, ...options }).message();
}

function linksOf({ raw }: Seen): string[] {
  return [...JSON.stringify(raw.components).matchAll(/"url":"([^"]+)"/g)].map(
    ([, url]) => url ?? "",
  );
}

const urlOf = (server: { readonly id: string }, place: Place) =>
  `https://discord.com/channels/${server.id}/${place.id}`;

/** Nothing that a good bot does not do, no one notified, and nothing for the operator to mend. */
async function expectPeace({ discord }: StudyRoom, running: Running): Promise<void> {
  await discord.quiet();
  expect(discord.faults()).toEqual([]);
  expect(discord.pings).toEqual([]);
  expect(running.troubles).toEqual([]);
}

const refused = ({ discord }: StudyRoom) =>
  discord.rest.requests.filter(({ status }) => status >= 400).map(({ path, code }) => [path, code]);

describe("/lesson start on Discord", () => {
  test("opens a thread in a channel, tells only who asked, and leads there", async () => {
    const { ann, bea, channel, server, running, ...room } = await open();
    const answer = await start(ann, channel);
    const thread = await channel.nextThread();
    expect(thread.name()).toBe("Joining the team · Ann");
    expect([answer.text, answer.buttons, answer.ephemeral]).toEqual([
      ready,
      ["Open the lesson"],
      true,
    ]);
    expect(linksOf(answer)).toEqual([urlOf(server, thread)]);
    expect(channel.transcript({ as: bea })).toBe(
      "(Likewise started a thread: Joining the team · Ann)",
    );
    const [opening] = thread.messages(bea);
    expect(opening?.text).toMatch(/^Welcome! This is about how a team builds software together/);
    expect(opening?.buttons).toContain("Code review");
    await expectPeace({ ...room, server, channel }, running);
  });

  test("suggests lessons while one types", async () => {
    const { ann, channel, ...room } = await open();
    const names = async (typed: string) =>
      (await ann.type(channel, "lesson start", { lesson: typed }).choices()).map(
        ({ name }) => name,
      );
    expect(await names("")).toEqual(["Distributed systems", "Joining the team"]);
    expect(await names("TEAM")).toEqual(["Joining the team"]);
    expect(await names("quantum")).toEqual([]);
    expect(await names("x".repeat(6_000))).toEqual([]);
    await expectPeace({ ...room, channel }, room.running);
  });

  test("asks which lesson, and puts the answer in the place of the question", async () => {
    const { ann, channel, ...room } = await open();
    const options = { mode: "group", private: false };
    const asked = await ann.run(channel, "lesson start", options).message();
    expect([asked.text, asked.buttons]).toEqual([
      "Which lesson shall it be?",
      ["Distributed systems", "Joining the team"],
    ]);
    const pressed = await ann.press(asked, "Joining the team").message();
    expect([pressed.id, pressed.text, pressed.buttons]).toEqual([
      asked.id,
      ready,
      ["Open the lesson"],
    ]);
    const thread = await channel.nextThread();
    expect(thread.name()).toBe("Joining the team");
    const unknown = await start(ann, channel, { lesson: "qu**an**tum @everyone" });
    expect(unknown.text).toBe(
      "I have no lesson called “qu\\*\\*an\\*\\*tum \\@everyone”. Which lesson shall it be?",
    );
    await expectPeace({ ...room, channel }, room.running);
  });

  test("offers to go on where the lesson is open, or to start it again", async () => {
    const { ann, channel, server, ...room } = await open();
    const thread = await startLesson(ann, channel, { lesson });
    const answer = await start(ann, channel);
    expect(answer.buttons).toEqual(["Go on", "Start it again"]);
    expect(linksOf(answer)).toEqual([urlOf(server, thread)]);
    const again = await ann.press(answer, "Start it again").message();
    expect(again.text).toBe(ready);
    const other = await channel.nextThread();
    expect(linksOf(again)).toEqual([urlOf(server, other)]);
    expect(other.id).not.toBe(thread.id);
    await expectPeace({ ...room, server, channel }, room.running);
  });

  test("starts again once, however fast its button is pressed", async () => {
    const { ann, channel, ...room } = await open();
    await startLesson(ann, channel, { lesson });
    const answer = await start(ann, channel);
    const presses = [1, 2, 3].map(() => ann.press(answer, "Start it again"));
    for (const pressed of presses) await pressed.first();
    await room.discord.quiet();
    expect(channel.threads()).toHaveLength(2);
    await expectPeace({ ...room, channel }, room.running);
  });

  test("opens one thread where it is used twice at once, and leads there", async () => {
    const { ann, channel, ...room } = await open();
    const asked = [1, 2].map(() => ann.run(channel, "lesson start", { lesson }));
    const answers = [];
    for (const each of asked) answers.push((await each.message()).buttons);
    expect(answers).toEqual([["Open the lesson"], ["Go on", "Start it again"]]);
    expect(channel.threads()).toHaveLength(1);
    await expectPeace({ ...room, channel }, room.running);
  });

  test("says so where a learner is not let into a private thread, and leaves none behind", async () => {
    const { ann, channel, discord, server, running } = await open();
    const refusal = { code: 50001, refusal: 403, message: "Missing Access" };
    const begin = async () => {
      discord.rest.failNext("PUT /channels/*/thread-members/*", refusal);
      return (await start(ann, channel, { private: true })).text;
    };
    expect(await begin()).toMatch(/^Discord didn't let me add you to a private thread here/);
    expect(channel.threads().map((thread) => thread.isArchived())).toEqual([true]);
    server.permit(server.botRole(), ["ManageThreads"]);
    await begin();
    expect(channel.threads()).toHaveLength(1);
    expect(running.troubles.map(({ message }) => message)).toEqual([
      expect.stringMatching(/private thread \d+, which was closed again: .* \(code 50001\)/),
      expect.stringMatching(/private thread/),
    ]);
    expect(await running.store.listOpen("discord")).toEqual([]);
    expect(discord.faults()).toEqual([]);
  });

  test("teaches right there in a thread of which an interaction says nothing", async () => {
    const room = await openRoom({ terse: true });
    const [ann, bea] = [room.server.addMember("Ann"), room.server.addMember("Bea")];
    const thread = bea.openThread(room.channel, "Bea's thread");
    const running = await room.start();
    // Whatever made the library forget it, the thread is there.
    const forgotten = { id: thread.id, guild_id: room.server.id, parent_id: room.channel.id };
    room.discord.gateway.send("THREAD_DELETE", { ...forgotten, type: 11 });
    await room.discord.quiet();
    expect((await start(ann, thread)).text).toBe("Here we go.");
    expect((await start(bea, room.channel)).text).toBe(ready);
    expect(room.channel.threads()).toHaveLength(2);
    await expectPeace(room, running);
  });

  test("leads to the thread where it turns out that the bot may not write", async () => {
    const room = await openRoom({ terse: true });
    const ann = room.server.addMember("Ann");
    const running = await room.start();
    room.channel.deny(room.discord.bot, "SendMessagesInThreads");
    const answer = await start(ann, room.channel);
    const thread = await room.channel.nextThread();
    expect(answer.text).toContain("it lacks Send Messages in Threads.");
    expect([answer.buttons, linksOf(answer)]).toEqual([
      ["See the thread"],
      [urlOf(room.server, thread)],
    ]);
    room.channel.allow(room.discord.bot, "SendMessagesInThreads");
    await ann.run(room.channel, "lesson resume").message();
    expect((await ann.next(thread)).text).toMatch(/^Welcome! This is about how a team/);
    expect(running.troubles).toHaveLength(1);
  });

  test("teaches right there in a thread or a post that somebody else opened", async () => {
    const { ann, bea, channel, server, ...room } = await open();
    const forum = server.addChannel("questions", "forum");
    const thread = bea.openThread(channel, "Bea's thread");
    const post = bea.openThread(forum, "Bea's post");
    for (const [who, place] of [
      [ann, thread],
      [bea, post],
    ] as const) {
      const answer = await start(who, place);
      expect([answer.text, answer.ephemeral]).toEqual(["Here we go.", true]);
      const seen = place.messages(who).filter(({ ephemeral }) => !ephemeral);
      expect(seen.map(({ text }) => text.slice(0, 8))).toEqual(["Welcome!"]);
    }
    expect(channel.threads()).toHaveLength(1);
    await expectPeace({ ...room, server, channel }, room.running);
  });

  test("gives somebody a thread of their own where another's lesson is open", async () => {
    const { ann, bea, channel, server, ...room } = await open();
    const thread = await startLesson(ann, channel, { lesson });
    const opening = await bea.next(thread);
    const aside = await bea.press(opening, "Code review").message();
    expect([aside.text, aside.buttons, aside.ephemeral]).toEqual([
      "This is somebody else's lesson, and it goes at their pace. You can have one of your own: Joining the team.",
      ["Start my own"],
      true,
    ]);
    const own = await bea.press(aside, "Start my own").message();
    const theirs = await channel.nextThread();
    expect([own.text, linksOf(own)]).toEqual([ready, [urlOf(server, theirs)]]);
    expect(theirs.name()).toBe("Joining the team · Bea");
    const typed = await start(bea, thread, { lesson: "distributed-systems" });
    expect(typed.text).toBe("Your lesson is ready: “Distributed systems”.");
    expect((await channel.nextThread()).name()).toBe("Distributed systems · Bea");
    expect(thread.messages(ann)).toHaveLength(1);
    await expectPeace({ ...room, server, channel }, room.running);
  });

  test("says where a lesson of one's own can be where the place is a forum post", async () => {
    const { ann, bea, channel, server, ...room } = await open();
    const post = bea.openThread(server.addChannel("questions", "forum"), "Bea's post");
    await start(bea, post);
    expect((await start(ann, post)).text).toBe(
      "A lesson of your own needs a post of its own here. Please open one and use the command there, or use it in direct messages with me.",
    );
    expect(
      (await start(bea, post, { private: true, lesson: "distributed-systems" })).buttons,
    ).toEqual(["Switch lessons"]);
    await expectPeace({ ...room, server, channel }, room.running);
  });

  test("has threads for announcements, and says where there can be none", async () => {
    const { ann, channel, server, ...room } = await open();
    const news = server.addChannel("news", "announcement");
    expect((await start(ann, news)).text).toBe(ready);
    expect((await news.nextThread()).isThread()).toBe(true);
    const elsewhere = { lesson: "distributed-systems" };
    expect((await start(ann, news, { ...elsewhere, private: true })).text).toBe(
      "An announcement channel has no private threads. Please use the command in a text channel, or in direct messages with me.",
    );
    const voice = server.addChannel("Lounge", "voice");
    expect((await start(ann, voice, elsewhere)).text).toBe(
      "Threads can't be opened in this kind of channel. Please use the command in a text channel, in a thread, or in direct messages with me.",
    );
    expect(refused({ ...room, server, channel })).toEqual([]);
    await expectPeace({ ...room, server, channel }, room.running);
  });

  test("teaches in direct messages, alone, and switches lessons there", async () => {
    const { ann, ...room } = await open();
    const dm = ann.dm();
    expect((await start(ann, dm, { mode: "group", private: true })).text).toBe(
      "Here we go, just the two of us: a group needs a thread in a server.",
    );
    const opening = await ann.next(dm);
    const asked = await start(ann, dm, { lesson: "distributed-systems" });
    expect(asked.text).toBe(
      "“Joining the team” is open here. Shall we stop it and take up “Distributed systems”? Your progress is kept.",
    );
    const switched = await ann.press(asked, "Switch lessons").message();
    expect([switched.id, switched.text]).toEqual([asked.id, "Here we go."]);
    const said = dm.messages().filter(({ ephemeral }) => !ephemeral);
    expect(said.map(({ text }) => text.slice(0, 14))).toEqual([
      opening.text.slice(0, 14),
      "We stop here. ",
      "Hello! We'll t",
    ]);
    const sessions = await room.running.store.listOpen("discord");
    expect(sessions.map((each) => [each.lesson, each.mode])).toEqual([
      ["distributed-systems", "solo"],
    ]);
    await expectPeace(room, room.running);
  });
});

describe("a private lesson on Discord", () => {
  test("is what direct messages are anyway", async () => {
    const { ann, ...room } = await open();
    expect((await start(ann, ann.dm(), { private: true })).text).toBe(
      "Here we go. Direct messages are private anyway.",
    );
    await expectPeace(room, room.running);
  });

  test("is in a thread that only the learner sees, who is told by being added to it", async () => {
    const { ann, bea, channel, server, ...room } = await open();
    const thread = await startLesson(ann, channel, { lesson, private: true });
    expect(thread.isPrivate()).toBe(true);
    expect(thread.members().sort()).toEqual(["Ann", "Likewise"]);
    expect(thread.messages(bea)).toEqual([]);
    await room.discord.quiet();
    expect(room.discord.pings.map(({ names }) => names)).toEqual([["Ann"]]);
    expect([room.discord.faults(), room.running.troubles]).toEqual([[], []]);
  });

  test("asked for in a thread that all can see is in one of its own", async () => {
    const { ann, bea, channel, ...room } = await open();
    const place = bea.openThread(channel, "Open to all");
    await channel.nextThread();
    expect((await start(ann, place, { private: true })).text).toBe(ready);
    const thread = await channel.nextThread();
    expect([thread.isPrivate(), thread.members().sort()]).toEqual([true, ["Ann", "Likewise"]]);
    expect(place.messages(bea)).toEqual([]);
    expect([room.discord.faults(), room.running.troubles]).toEqual([[], []]);
  });

  test("in a private thread without the bot begins once it is let in", async () => {
    const { ann, channel, ...room } = await open();
    const hidden = ann.openThread(channel, "Just me", { private: true });
    expect((await start(ann, hidden)).text).toBe(
      "I'm not in this private thread yet. Mention me in a message here, which lets me in, and use the command once more.",
    );
    ann.add(hidden, room.discord.bot);
    expect((await start(ann, hidden, { private: true })).text).toBe("Here we go.");
    const seen = hidden.messages(ann).filter(({ ephemeral, text }) => !ephemeral && text !== "");
    expect(seen.map(({ text }) => text.slice(0, 8))).toEqual(["Welcome!"]);
    expect(channel.threads()).toHaveLength(1);
    expect(room.running.troubles).toEqual([]);
    expect(refused({ ...room, channel })).toEqual([]);
  });
});

describe("going on and stopping on Discord", () => {
  test("a lesson goes on from another channel, and from its own thread", async () => {
    const { ann, channel, server, ...room } = await open();
    const none = await ann.run(channel, "lesson resume").message();
    expect(none.text).toMatch(/^You have no lesson open here\. `?\/lesson start`? opens one/);
    const thread = await startLesson(ann, channel, { lesson });
    const opening = await ann.next(thread);
    await ann.press(opening, "Code review").first();
    await ann.next(thread);
    const other = server.addChannel("elsewhere");
    const resumed = await ann.run(other, "lesson resume").message();
    expect([resumed.text, resumed.buttons]).toEqual([
      "We go on with “Joining the team”, where we were at code review. The button takes you there.",
      ["Joining the team"],
    ]);
    expect(linksOf(resumed)).toEqual([urlOf(server, thread)]);
    const here = await ann.run(thread, "lesson resume").message();
    expect([here.text, here.buttons]).toEqual([
      "“Joining the team” is open right here, and we were at code review: my last message waits for you.",
      [],
    ]);
    await room.discord.quiet();
    expect(thread.messages(ann).filter(({ ephemeral }) => !ephemeral)).toHaveLength(2);
    await expectPeace({ ...room, server, channel }, room.running);
  });

  test("a lesson whose thread was locked while the bot was away is over, and the learner reads so", async () => {
    const { ann, channel, running, ...room } = await open();
    const thread = await startLesson(ann, channel, { lesson });
    await running.stop();
    thread.lock();
    const again = await room.start();
    const resumed = await ann.run(channel, "lesson resume").message();
    expect(resumed.text).toMatch(
      /^The thread of “Joining the team” is closed, so that lesson has ended\. Your progress is kept, and .*start.* takes it up again\.$/,
    );
    expect(resumed.buttons).toEqual(["Go on in a new place"]);
    expect(again.troubles.map(({ message }) => message)).toEqual([
      `The lesson “Joining the team” in discord thread ${thread.id} has ended: its thread was locked. Progress is kept.`,
    ]);
    expect([room.discord.faults(), room.discord.pings]).toEqual([[], []]);
  });

  test("a lesson is stopped from where it is, and from elsewhere, by the one whose it is", async () => {
    const { ann, bea, channel, ...room } = await open();
    expect((await ann.run(channel, "lesson stop").message()).text).toBe(
      "You have no lesson open here.",
    );
    const thread = await startLesson(ann, channel, { lesson });
    const other = await startLesson(ann, channel);
    expect((await bea.run(thread, "lesson stop").message()).text).toBe(
      "The lesson here is somebody else's, so they are the one to stop it.",
    );
    const asked = await ann.run(channel, "lesson stop").message();
    expect(asked.buttons).toEqual(["Distributed systems", "Joining the team"]);
    const stopped = await ann.press(asked, "Joining the team").message();
    expect([stopped.id, stopped.text.slice(0, 32)]).toEqual([
      asked.id,
      "“Joining the team” is stopped. W",
    ]);
    expect(thread.messages(ann).at(-1)?.text).toMatch(/^We stop here\./);
    expect((await ann.run(other, "lesson stop").message()).text).toMatch(/^“Distributed systems”/);
    expect(await room.running.store.listOpen("discord")).toEqual([]);
    await expectPeace({ ...room, channel }, room.running);
  });

  test("a stop in the lesson's own thread counts as read there, and one from elsewhere does not", async () => {
    const { ann, channel, running, ...room } = await open();
    const positionOf = async (thread: Place) => {
      const learner = { platform: "discord", workspace: room.server.id, learner: ann.id };
      const { session } = await running.store.readTurn({ ...learner, thread: thread.id }, learner);
      return BigInt(session?.position ?? 0);
    };
    const [here, there] = [
      await startLesson(ann, channel, { lesson }),
      await startLesson(ann, channel),
    ];
    const before = [await positionOf(here), await positionOf(there)];
    await ann.run(here, "lesson stop").message();
    const asked = await ann.run(channel, "lesson stop").message();
    await ann.press(asked, "Distributed systems").message();
    expect(await positionOf(here)).toBeGreaterThan(before[0] ?? 0n);
    expect(await positionOf(there)).toBe(before[1]);
  });

  test("how far one has come is for one's own eyes", async () => {
    const { ann, bea, channel, ...room } = await open();
    const none = await ann.run(channel, "progress show").message();
    expect([none.text, none.buttons]).toEqual([
      "You have not met any concept yet. Which lesson shall it be?",
      ["Distributed systems", "Joining the team"],
    ]);
    const thread = await startLesson(ann, channel, { lesson });
    await ann.press(await ann.next(thread), "Code review").first();
    await ann.next(thread);
    const shown = await ann.run(thread, "progress show").message();
    expect(shown.text).toBe(
      [
        "**Joining the team**: 1 of 4 concepts met",
        "",
        "- code review: met",
        "- Still to come: shipping a change, on-call and incidents, handling secrets",
        "",
        "`/lesson resume` takes you back to where you were.",
      ].join("\n"),
    );
    expect(shown.ephemeral).toBe(true);
    expect((await bea.run(thread, "progress show").message()).text).toMatch(/^You have not met/);
    const list = await ann.run(channel, "lesson list").message();
    expect(list.text).toContain("**Joining the team** (4 concepts, 1 met so far): By the end");
    expect(list.buttons).toEqual(["Distributed systems", "Joining the team"]);
    await expectPeace({ ...room, channel }, room.running);
  });
});

describe("“Explain this again” on Discord", () => {
  const again = "Explain this again";
  const done = "Here it is once more, at the end of the conversation.";

  test("goes back to the concept of the message that it is used on", async () => {
    const { ann, channel, ...room } = await open();
    const thread = await startLesson(ann, channel, { lesson });
    await ann.press(await ann.next(thread), "Code review").first();
    const first = await ann.next(thread);
    const mine = ann.say(thread, "what was that about handling secrets?");
    const onward = first.buttons.find((label) => label.startsWith("Next: ")) ?? "";
    await ann.press(first, onward).first();
    const second = await ann.next(thread);
    const concepts = async () =>
      (await room.running.store.listOpen("discord")).map(({ concept }) => concept);
    expect(await concepts()).not.toEqual(["code-review"]);
    const answer = await ann.use(again, first).message();
    expect([answer.text, answer.ephemeral]).toEqual([done, true]);
    const retold = await ann.next(thread);
    expect(await concepts()).toEqual(["code-review"]);
    expect(retold.text).not.toBe(first.text);
    expect(retold.buttons.some((label) => label.startsWith("Back to "))).toBe(true);
    expect((await ann.use(again, mine).message()).text).toBe(done);
    expect((await ann.next(thread)).text).not.toBe(second.text);
    expect(await concepts()).toEqual(["handling-secrets"]);
    await expectPeace({ ...room, channel }, room.running);
  });

  test("explains what is being talked about where a message is about nothing else", async () => {
    const { ann, channel, ...room } = await open();
    const thread = await startLesson(ann, channel, { lesson });
    const opening = await ann.next(thread);
    const before = await ann.use(again, opening).message();
    expect(before.text).toBe(done);
    const asked = await ann.next(thread);
    expect(asked.buttons).toContain("Code review");
    await ann.press(opening, "Code review").first();
    await ann.next(thread);
    await ann.use(again, opening).message();
    await ann.next(thread);
    const [session] = await room.running.store.listOpen("discord");
    expect(session?.concept).toBe("code-review");
    await expectPeace({ ...room, channel }, room.running);
  });

  test("says how to begin where there is no lesson, and does not teach in somebody else's", async () => {
    const { ann, bea, channel, ...room } = await open();
    const chat = bea.say(channel, "What is code review?");
    const none = await ann.use(again, chat).message();
    expect([none.text, none.buttons, none.ephemeral]).toEqual([
      "“Explain this again” is for what I've explained: it brings the same idea once more, with another story.\n\n“Joining the team” is about that. Shall we begin?",
      ["Joining the team"],
      true,
    ]);
    const thread = await startLesson(bea, channel, { lesson });
    const opening = await bea.next(thread);
    expect((await ann.use(again, opening).message()).text).toMatch(/^This is somebody else's/);
    expect(thread.messages(bea)).toHaveLength(1);
    await expectPeace({ ...room, channel }, room.running);
  });
});

describe("commands on Discord", () => {
  const puts = ({ discord }: StudyRoom) =>
    discord.rest.requests
      .filter(({ method, path }) => method === "PUT" && path.endsWith("/commands"))
      .map(({ path }) => (path.includes("/guilds/") ? "in one server" : "everywhere"));

  test("are registered once, again only when they changed, and in one server if so configured", async () => {
    const room = await openRoom();
    const names = () => room.discord.commands().map(({ name }) => name);
    const run = async (settings: Parameters<StudyRoom["start"]>[0]) => {
      const running = await room.start(settings);
      expect(running.troubles).toEqual([]);
      await running.stop();
    };
    await run({});
    expect(names().sort()).toEqual(["Explain this again", "lesson", "lesson-admin", "progress"]);
    await run({});
    expect(puts(room)).toEqual(["everywhere"]);
    await run({ commands: commandGroups.slice(0, 1) });
    expect(puts(room)).toHaveLength(2);
    expect(names().sort()).toEqual(["Explain this again", "lesson"]);
    const described = commandGroups.map((group) => ({ ...group, description: "Other words" }));
    await run({ commands: described });
    await run({ commands: described });
    expect(puts(room)).toHaveLength(3);
    for (const _ of [1, 2]) await run({ guildId: room.server.id, commands: described });
    expect(puts(room).slice(3)).toEqual(["in one server"]);
    expect(room.discord.commands(room.server)).toHaveLength(4);
    expect(room.discord.faults()).toEqual([]);
  });

  test("are in one place, also after they were in another", async () => {
    const room = await openRoom();
    const { discord, server } = room;
    for (const guildId of [null, server.id, null]) {
      const running = await room.start({ guildId });
      const many = [discord.commands(), discord.commands(server)].map(({ length }) => length);
      expect(many).toEqual(guildId === null ? [4, 0] : [0, 4]);
      expect(running.troubles).toEqual([]);
      await running.stop();
    }
    expect(discord.faults()).toEqual([]);
  });

  test("that are not as the bot has them stay where they are, and the operator reads why", async () => {
    const room = await openRoom();
    const { discord, server } = room;
    const older = commandGroups.map((group) => ({ ...group, description: "As it was" }));
    await (await room.start({ commands: older })).stop();
    const { troubles } = await room.start({ guildId: server.id });
    expect(discord.commands().map(({ name }) => name)).toEqual([
      "lesson",
      "progress",
      "lesson-admin",
    ]);
    expect(discord.commands(server)).toHaveLength(4);
    expect(troubles.map(({ message }) => message)).toEqual([
      "Commands show twice in the server of DISCORD_GUILD_ID, as others of that name are registered everywhere: “lesson”, “progress”, “lesson-admin”. They are left alone, as another program may use them. If none does, the operator can start the bot once without DISCORD_GUILD_ID, and then with it again.",
    ]);
  });

  test("that fail on Discord's side tell the learner so, and work once it is well again", async () => {
    const { ann, channel, discord, running } = await open();
    discord.rest.failNext("POST /channels/*/threads", { status: 503 }, 4);
    const start = () => ann.run(channel, "lesson start", { lesson: "team-onboarding" }).message();
    expect((await start()).text).toMatch(/^Discord had trouble .* try again/);
    expect((await start()).text).toMatch(/^Your lesson is ready/);
    expect(running.troubles).toMatchObject([{ who: "operator" }]);
  });

  test("that cannot be registered are the operator's business, and the bot teaches all the same", async () => {
    const room = await openRoom();
    const lost = room.discord.addServer("Without commands", { takesCommands: false });
    const running = await room.start({ guildId: lost.id });
    expect(running.troubles).toMatchObject([
      {
        who: "operator",
        message: expect.stringMatching(
          /^The slash commands could not be registered .*operator can check .*DISCORD_GUILD_ID.*https:/,
        ),
      },
    ]);
    expect(running.announced).toHaveLength(1);
  });

  test("that cannot be registered in one place are taken away nowhere", async () => {
    const room = await openRoom();
    const { discord, server } = room;
    await (await room.start()).stop();
    const strange = discord.addServer("Strange", { takesCommands: false });
    const running = await room.start({ guildId: strange.id });
    expect(discord.commands()).toHaveLength(4);
    expect(running.troubles).toHaveLength(1);
    await running.stop();
    await (await room.start({ guildId: server.id })).stop();
    const put = `PUT /applications/${discord.bot.id}/commands`;
    discord.rest.failNext(put, { code: 50001, refusal: 403, message: "Missing Access" });
    await room.start();
    expect(discord.commands(server)).toHaveLength(4);
  });

  test("of one server are there as soon as the bot is in it, and again when it was thrown out", async () => {
    const room = await openRoom();
    const { discord, server } = room;
    server.kickBot();
    const { troubles } = await room.start({ guildId: server.id });
    expect(troubles).toHaveLength(1);
    for (const _ of [1, 2]) {
      server.inviteBot();
      await discord.until("the commands", () => discord.commands(server).length === 4 || null);
      await discord.quiet();
      server.kickBot();
      await discord.quiet();
    }
    expect(troubles).toHaveLength(1);
    expect(discord.faults()).toEqual([]);
  });

  test("for admins are for those who manage the server, and not for direct messages", async () => {
    const { ann, channel, server, ...room } = await open();
    expect(() => ann.run(channel, "lesson-admin doctor")).toThrow(/permissions/);
    expect(() => server.owner().run(server.owner().dm(), "lesson-admin doctor")).toThrow(
      /no command/,
    );
    server.giveRole(ann, server.addRole("Lead", ["ManageGuild"]));
    const closed = server.addChannel("closed");
    closed.deny(server.everyone, "SendMessagesInThreads", "CreatePrivateThreads");
    const answer = await ann.run(channel, "lesson-admin doctor").message();
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toMatch(/^It works, with something to look at:/);
    expect(answer.text).toContain(
      "- ⚠️ “Study group”: in #closed the bot lacks Send Messages in Threads and Create Private Threads. Someone who manages the server can allow it in the channel's settings, under Permissions, for the role of this bot.",
    );
    expect(answer.text).toContain("lessons can be taught in #general.");
    await expectPeace({ ...room, server, channel }, room.running);
  });

  test("find no lesson possible in a server without a text channel, nor in one that is out of reach", async () => {
    const room = await openRoom();
    const forums = room.discord.addServer("Forums");
    forums.addChannel("questions", "forum");
    const down = room.discord.addServer("Down");
    const running = await room.start();
    down.goDown();
    await room.discord.quiet();
    const findings = await running.diagnose();
    expect(findings).toContainEqual(
      expect.objectContaining({
        kind: "wrong",
        text: expect.stringMatching(/^“Forums” has no text channel/),
      }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        kind: "doubtful",
        text: expect.stringMatching(/^“Down” is out of reach/),
      }),
    );
    expect(findings.filter(({ text }) => /undefined|no channel/.test(text))).toEqual([]);
  });

  test("say what the bot lacks where it may not open a thread", async () => {
    const { ann, channel, server, ...room } = await open();
    channel.deny(server.everyone, "CreatePublicThreads", "SendMessagesInThreads");
    expect((await start(ann, channel)).text).toBe(
      "I can't open a thread here: I lack Create Public Threads and Send Messages in Threads. Someone who manages the server can allow it in the channel's settings, under Permissions, for the role of this bot.",
    );
    expect(refused({ ...room, server, channel })).toEqual([]);
    expect(channel.threads()).toEqual([]);
    await expectPeace({ ...room, server, channel }, room.running);
  });
});
