import { test } from "vitest";
import { useStudyRoom } from "../study-room.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const openRoom = useStudyRoom([breadLesson]);

test("whatever a learner writes notifies nobody, breaks nothing, and gets an answer", async () => {
  const { slack, acme, channel, start } = await openRoom();
  const { say, write, ask, run } = actOn(slack);
  const { troubles } = await start();
  const [ann, bob] = [acme.addMember("Ann"), acme.addMember("Bob")];
  const thread = await startBread(ann, channel);
  await slack.quiet();
  const nasty = `<!channel> <@${bob.id}> @here *bold* <https://x.test|click>`;
  await write(ann, thread, `what is ${nasty}?`);
  await ask(ann, thread, "&lt;!channel&gt; what if the yeast dies?");
  await ask(ann, thread, "yeast ".repeat(1_666));
  await run(ann, channel, "/lesson", `start ${nasty}`);
  await run(ann, channel, "/lesson", `${nasty}`);
  const dm = ann.dm();
  await say(ann, dm, "&lt;!channel&gt;".repeat(100));
  await expectScene("mischief", slack, { places: [channel, thread, dm], troubles });
});
