import { expect, test } from "vitest";
import type { Person } from "../../../stand-ins/discord/people/person.ts";
import type { Place } from "../../../stand-ins/discord/people/place.ts";
import { type StudyRoom, useStudyRoom } from "../study-room.ts";
import { type Acts, actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("a group is answered where it turns to the bot, and has heard all that was told", async () => {
  const { discord, server, channel, start } = await openRoom({ privileged: ["MessageContent"] });
  const acts = actOn(discord);
  const { troubles } = await start({ messageContent: true });
  const people = {
    ann: server.addMember("Ann"),
    bob: server.addMember("Bob"),
    cleo: server.addMember("Cleo"),
  };
  const thread = await startBread(people.ann, channel, { mode: "group" });
  await talk(discord, acts, people, thread);
  const alone: Place[] = [];
  for (const person of Object.values(people))
    alone.push(await askAlone(discord, acts, person, channel));
  await expectScene("a-group", discord, { places: [channel, thread, ...alone], troubles });
  const told = listStories(thread);
  expect(told).toHaveLength(2);
  for (const place of alone) {
    expect(listStories(place)).toHaveLength(1);
    expect(told).not.toContain(listStories(place)[0]);
  }
});

async function talk(
  discord: StudyRoom["discord"],
  { press, say, reply }: Acts,
  { ann, bob, cleo }: Readonly<Record<"ann" | "bob" | "cleo", Person>>,
  thread: Place,
): Promise<void> {
  await say(bob, thread, "hi all!");
  await say(cleo, thread, "hey Bob, did you see the match last night?");
  bob.reply(cleo.say(thread, "what a goal"), "I missed it, my train was late again");
  await discord.quiet();
  await say(ann, thread, "what is leaven?");
  await say(bob, thread, `${cleo.mention} what if you try that at home?`);
  await say(cleo, thread, "lol my kitchen is too small");
  await say(bob, thread, "what if the yeast cells die?");
  await reply(cleo, thread, "hm, and in summer?");
  await press(cleo, thread, "Another analogy");
  await say(bob, thread, `${discord.bot.mention} thanks!`);
  await say(ann, thread, "thanks Bob");
}

/** The same lesson once more, in a thread of one's own. */
async function askAlone(
  discord: StudyRoom["discord"],
  { press, say }: Acts,
  person: Person,
  channel: Place,
): Promise<Place> {
  person.run(channel, "lesson start", { lesson: "bread" });
  await discord.quiet();
  await press(person, channel, "Start it again");
  const alone = channel.threads().at(-1);
  if (!alone) throw new Error("No thread was opened.");
  await say(person, alone, "explain leaven again");
  return alone;
}

function listStories(place: Place): string[] {
  const texts = place.messages().map(({ text }) => text);
  return [...texts.join("\n").matchAll(/^### .+$/gm)].map(([title]) => title);
}
