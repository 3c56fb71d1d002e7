import { rmSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { edit, exampleText } from "../lessons/example.ts";
import { type Desk, openDesk } from "./desk.ts";
import { useFolder, writeExample } from "./folder.ts";

const folder = useFolder();
const lesson = () => folder.path("lessons", "files");
const start = () =>
  openDesk({ path: folder.path("bot.db"), lessons: [folder.path("lessons")], lesson: "files" });

const backup = exampleText("backup.md");
const newer = edit(
  edit(backup, "A backup is a second copy", "Today a backup is a second copy"),
  "A family takes a picture",
  "Today a family takes a picture",
);

function lastShown({ shown }: Desk): string {
  return shown.at(-1)?.text ?? "";
}

async function readVersion({ store }: Desk): Promise<string | undefined> {
  const where = { platform: "desk", workspace: "room" };
  const { session } = await store.readTurn(
    { ...where, thread: "t1" },
    { ...where, learner: "ada" },
  );
  return session?.version;
}

describe("a lesson that changes under an open session", () => {
  test("stays as it was in that session, and is new in a new one", async () => {
    writeExample(lesson());
    const before = await start();
    await before.say("what is a backup?");
    expect(lastShown(before)).toContain("A backup is a second copy");
    await before.close();

    writeExample(lesson(), { "backup.md": newer });
    const after = await start();
    await after.say("another analogy");
    expect(lastShown(after)).toContain("Photo album");
    expect(lastShown(after)).not.toContain("Today");
    await after.say("what is a backup?", { thread: "t2", learner: "bob" });
    expect(lastShown(after)).toContain("Today a backup is a second copy");
    await after.say("stop");
    const again = await after.say("what is a backup?");
    expect(again?.log.concept).toBe("backup");
    expect(await readVersion(after)).toBe(after.library.find("files")?.lesson.version);
    expect(after.troubles).toEqual([]);
    await after.close();
  });

  test("goes on from the kept version while its author has mistakes in it", async () => {
    writeExample(lesson());
    const before = await start();
    await before.say("what is a backup?");
    await before.close();
    writeFileSync(folder.path("lessons", "files", "backup.md"), "# Half a thought\n");
    const after = await start();
    expect((await after.say("again"))?.log.analogy).toBe("photo-album");
    await after.close();
  });
});

describe("a lesson that is removed under an open session", () => {
  test("goes on from the kept version, and a new session says that it is gone", async () => {
    writeExample(lesson());
    const before = await start();
    await before.say("what is a backup?");
    await before.close();

    rmSync(lesson(), { recursive: true });
    const after = await start();
    expect((await after.say("again"))?.log.analogy).toBe("photo-album");
    expect(after.troubles).toEqual([]);
    expect(await after.say("what is a backup?", { thread: "t2" })).toBeNull();
    expect(lastShown(after)).toContain("isn't here any more");
    expect(after.troubles).toMatchObject([{ who: "author" }]);
    expect(after.troubles[0]?.message).toContain("“files”");
    await after.close();

    writeExample(lesson());
    const back = await start();
    expect((await back.say("what is a backup?", { thread: "t2" }))?.log.concept).toBe("backup");
    await back.close();
  });
});
