import { expect, test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("every command is answered where it was used, for the one who used it alone", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { run, press } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  await run(ann, channel, "/lesson");
  await run(ann, channel, "/lesson", "strat bread");
  await run(ann, channel, "/lesson", "list");
  await run(ann, channel, "/progress");
  const thread = await startBread(ann, channel);
  await press(ann, thread, "Leaven");
  await run(ann, channel, "/progress", "show");
  await run(ann, channel, "/lesson", "resume");
  await run(ann, channel, "/lesson", "stop");
  await press(ann, channel, "Baking your first bread");
  await run(ann, channel, "/lesson", "resume");
  await run(ann, channel, "/lesson-admin", "doctor");
  await run(acme.addMember("Olga", { admin: true }), channel, "/lesson-admin", "doctor");
  await expectScene("all-commands", slack, { places: [channel, thread], troubles });
});

test("where the bot cannot see who manages the workspace, nobody is taken for an admin", async () => {
  const { slack, acme, channel, start } = await openRoom();
  await start();
  const olga = acme.addMember("Olga", { admin: true });
  const ask = async () => (await olga.run(channel, "/lesson-admin", "doctor").message()).text;
  slack.web.failNext("users.info", { error: "user_not_found" });
  expect(await ask()).toMatch(/Slack doesn't tell me just now who does\. Please try again/);
  const all = ["app_mentions:read", "assistant:write", "chat:write", "commands", "im:history"];
  acme.grant(all);
  expect(await ask()).toMatch(
    /^This is for those who manage .* I lack the scope users:read\. Whoever/,
  );
  acme.grant([...all, "users:read"]);
  expect(await ask()).not.toMatch(/manage/);
});

test("in direct messages commands work as well, and a second lesson takes the place of the first", async () => {
  const { slack, acme, start } = await openRoom();
  const { run, say } = actOn(slack);
  const { troubles } = await start();
  const ann = acme.addMember("Ann");
  const dm = ann.dm();
  await run(ann, dm, "/lesson", "start bread group");
  await say(ann, dm, "what is leaven?");
  await run(ann, dm, "/lesson", "start bread");
  await run(ann, dm, "/lesson", "stop");
  await expectScene("commands-in-direct-messages", slack, { places: [dm], troubles });
});
