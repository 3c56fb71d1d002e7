import { afterEach, beforeEach, test } from "vitest";
import { openSqlite } from "../../../../src/store/sqlite.ts";
import type { Store } from "../../../../src/store/store.ts";
import { useFolder } from "../../../bot/folder.ts";
import { openSlack, type Slack } from "../../../stand-ins/slack/slack.ts";
import { sharedDeadline } from "../../deadline.ts";
import { type Installable, openInstallable, ownManifest } from "../installing.ts";
import { actOn, breadLesson, expectScene, startBread } from "./stage.ts";

const folder = useFolder();
let slack: Slack;
let store: Store;
let bot: Installable;

beforeEach(async () => {
  slack = await openSlack({ rateLimits: false, deadline: sharedDeadline, manifest: ownManifest });
  store = await openSqlite(folder.path("likewise.db"));
  bot = await openInstallable(slack, store, breadLesson);
});
afterEach(async () => {
  await bot.stop();
  await store.close();
  await slack.close();
});

test("two workspaces learn side by side, and never see each other's learners", async () => {
  const { press, run } = actOn(slack);
  const [acme, globex] = ["Acme", "Globex"].map((name) =>
    slack.addWorkspace(name, { installed: false }),
  );
  if (!acme || !globex) throw new Error("There are two workspaces.");
  const [ann, bob] = [acme.addMember("Ann"), globex.addMember("Bob")];
  for (const person of [ann, bob]) await bot.browse().install(person);
  const [here, there] = [acme.addChannel("acme-general"), globex.addChannel("globex-general")];
  const ours = await startBread(ann, here);
  const theirs = await startBread(bob, there);
  await press(ann, ours, "Leaven");
  await press(bob, theirs, "Leaven");
  await press(ann, ours, "Another analogy");
  await run(ann, here, "/progress", "show");
  await run(bob, there, "/progress", "show");
  await run(bob, there, "/lesson", "stop");
  await press(ann, ours, "Quiz me");
  await expectScene("two-workspaces", slack, {
    places: [here, ours, there, theirs],
    troubles: bot.told.map((message) => ({ who: "operator", message })),
  });
});
