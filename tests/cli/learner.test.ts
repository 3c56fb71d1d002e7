import { beforeEach, describe, expect, test } from "vitest";
import { useFolder, writeExample } from "../bot/folder.ts";
import { runLikewise, startLikewise } from "./likewise.ts";

const folder = useFolder();
beforeEach(() => {
  writeExample(folder.path("lessons", "files"));
});

const settings = { DATABASE_URL: "bot.db", LESSONS_DIR: "lessons" };

function run(args: readonly string[], input = "") {
  return runLikewise(args, { cwd: folder.path(), env: settings, input });
}

const ada = ["learner", "terminal", "local", "Ada"];

describe("likewise learner", () => {
  test("prints all that is kept of one learner as JSON, until it is deleted", async () => {
    await run(["chat", "--learner", "Ada"], "what is a backup?\nexplain that again\n");
    await run(["chat", "--learner", "Bob"], "what is a backup?\n");
    const { code, stdout, stderr } = await run(ada);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const kept = JSON.parse(stdout);
    expect(kept).toMatchObject({
      platform: "terminal",
      workspace: "local",
      learner: "Ada",
      progress: [{ lesson: "files", concept: "backup", level: "met" }],
      sessions: [{ session: 1, lesson: "files", thread: "Ada/files", status: "open" }],
      turns: [{ move: "ask-concept" }, { move: "explain-again" }],
    });
    expect(stdout).not.toContain("Bob");
    for (const { at } of [...kept.progress, ...kept.sessions, ...kept.turns])
      expect(new Date(at).toISOString()).toBe(at);
    expect(await run([...ada, "--forget"])).toEqual({
      code: 0,
      stdout: "All that was kept of “Ada” is deleted.\n",
      stderr: "",
    });
    expect((await run(ada)).code).toBe(2);
    expect(
      JSON.parse((await run(["learner", "terminal", "local", "Bob"])).stdout).turns,
    ).toHaveLength(1);
  });

  test("says with 2 that nobody of that name is known, and how they are named", async () => {
    await run(["chat", "--learner", "Ada"], "what is a backup?\n");
    const wrong = [
      ["learner", "terminal", "local", "ada"],
      ["learner", "discord", "local", "Ada"],
      ["learner", "terminal", "there", "Ada", "--forget"],
    ];
    for (const args of wrong) {
      const { code, stdout, stderr } = await run(args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(
        /^Nothing is kept of a learner “\w+” in “\w+” on “\w+” \(.*bot\.db\)\. “likewise learner --help” says/,
      );
    }
    expect((await run(["learner", "--help"])).stdout).toMatch(
      /discord {3}the server's id, or “@me”/,
    );
    expect((await run(ada)).code).toBe(0);
  });

  test("deletes while the bot runs, which then begins afresh", async () => {
    const chat = ["chat", "--learner", "Ada"];
    const child = startLikewise(chat, { cwd: folder.path(), env: settings, stdin: "silent" });
    let said = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    const answers = () => said.split("A backup is a second copy").length - 1;
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.stdin?.write("what is a backup?\n");
    await expect.poll(answers).toBe(1);
    expect((await run([...ada, "--forget"])).code).toBe(0);
    child.stdin?.end("what is a backup?\n");
    expect(await ended).toBe(0);
    expect(answers()).toBe(2);
    const { turns, heard } = JSON.parse((await run(ada)).stdout);
    expect(turns.map(({ move }: { move: string }) => move)).toEqual(["ask-concept"]);
    expect(heard.map(({ times }: { times: number }) => times)).toEqual([1]);
  });
});
