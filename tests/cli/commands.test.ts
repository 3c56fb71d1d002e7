import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { useFolder, writeExample } from "../bot/folder.ts";
import { edit, exampleText } from "../lessons/example.ts";
import { type Run, readAll, runLikewise, startLikewise } from "./likewise.ts";
import { watch } from "./working.ts";

const canOpen = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes(
  "util-linux",
);
const folder = useFolder();
beforeEach(() => {
  writeExample(folder.path("lessons", "files"));
});

/** Runs a command with the worked example for its only lesson. */
function run(args: readonly string[], more: Partial<Run> = {}) {
  const env = {
    DATABASE_URL: folder.path("data.db"),
    LESSONS_DIR: folder.path("lessons"),
    ...more.env,
  };
  return runLikewise(args, { cwd: folder.path(), ...more, env });
}

const commands = [
  "start",
  "health",
  "manifest",
  "chat",
  "lint",
  "replay",
  "understand",
  "inbox",
  "learner",
  "help",
];

describe("the command line", () => {
  test("helps with every command, and ends with 0", async () => {
    const [all, ...each] = await Promise.all([
      run(["--help"]),
      ...commands.map((command) => run([command, "--help"])),
    ]);
    expect(all).toMatchObject({ code: 0, stderr: "" });
    for (const command of commands) expect(all?.stdout).toMatch(new RegExp(`^  ${command} `, "m"));
    for (const [at, helped] of each.entries()) {
      expect(helped).toMatchObject({ code: 0, stderr: "" });
      expect(helped.stdout).toMatch(new RegExp(`^Usage: likewise ${commands[at]} `));
    }
  });

  test("helps when asked in a word as it does when asked by an option", async () => {
    const pairs: readonly (readonly string[])[] = [["--help"], ["help"]];
    const [byOption, byWord] = await Promise.all(pairs.map((args) => run(args)));
    expect(byWord).toEqual(byOption);
    const [lintByOption, lintByWord] = await Promise.all([
      run(["lint", "--help"]),
      run(["help", "lint"]),
    ]);
    expect(lintByWord).toEqual(lintByOption);
  });

  test("gives the version of package.json", async () => {
    const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
    const { version } = JSON.parse(text);
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  const wrong: readonly (readonly [string[], RegExp])[] = [
    [[], /^Usage: likewise/],
    [["teach"], /unknown command 'teach'/],
    [["help", "teach"], /^error: unknown command 'teach'\n$/],
    [["chat", "--speed", "9"], /unknown option '--speed'/],
    [["start", "now"], /too many arguments/],
    [["replay"], /missing required argument 'file'/],
    [["chat", "--lesson", "attic"], /no sound lesson “attic”\. There is: files\./],
  ];

  test("refuses what it does not know with 2, and says what it is", async () => {
    const runs = await Promise.all(wrong.map(([args]) => run(args)));
    for (const [at, { code, stdout, stderr }] of runs.entries()) {
      expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(wrong[at]?.[1] ?? /^$/);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });

  test("refuses settings that are wrong with 2 and every problem in them", async () => {
    const env = { DATABASE_URL: "mysql://root:secret@here/db", LESSONS_DIR: "," };
    const runs = await Promise.all(
      ["start", "understand"].map((command) => run([command], { env })),
    );
    for (const { code, stdout, stderr } of runs) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/^DATABASE_URL is .*\nLESSONS_DIR is .*\n$/);
      expect(stderr).not.toContain("secret");
    }
  });

  test("says with 2 that there is no sound lesson, and what is wrong with the others", async () => {
    writeFileSync(folder.path("lessons", "files", "backup.md"), "# Half a thought\n");
    const { code, stderr } = await run(["chat"], { input: "hello" });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^lessons\/files\/backup\.md:1:1: /m);
    expect(stderr).toContain("There is no sound lesson in");
  });
});

describe("likewise start", () => {
  test("without a platform says in one sentence how to add one, and teaches here", async () => {
    const { code, stdout, stderr } = await run(["start"], { input: "what is a backup?\n" });
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr.match(/[.!?](\s|$)/g)).toHaveLength(1);
    expect(stderr).toMatch(/No chat platform is configured.*DISCORD_TOKEN.*SLACK_BOT_TOKEN/);
    expect(stdout).toContain("A backup is a second copy of your files");
    expect(code).toBe(0);
  });

  test("with --watch and lines to answer says with 2 that both together make no sense", async () => {
    const { code, stdout, stderr } = await run(["start", "--watch"], { input: "hello\n" });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^--watch is for a bot that goes on, .* operator can leave out/);
  });

  test.each([undefined, "none", "silent"] as const)(
    "serves the page until it is told to end where nothing is configured or sent (%s)",
    async (stdin) => {
      const env = { LESSONS_DIR: folder.path("lessons"), PORT: "0" };
      const run = { cwd: folder.path(), env, ...(stdin && { stdin }) };
      const child = startLikewise(["start"], run);
      const working = watch(child);
      let seen = "";
      child.stderr?.on("data", (text: string) => {
        seen += text;
      });
      await working.says(/The page is at http/);
      const [hello, page] = seen
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(hello.msg).toMatch(
        /^No chat platform is configured.*DISCORD_TOKEN.*in your browser\.$/,
      );
      const address = page.msg.replace("The page is at ", "");
      expect(await (await fetch(address)).text()).toContain("Learn in a conversation");
      expect(await working.stop()).toMatchObject({ code: 0, signal: null });
    },
  );

  test.skipIf(!canOpen)(
    "says it between the edges of the window, and serves the page until Ctrl-C (needs script)",
    async () => {
      const program = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
      const command = `stty cols 40; exec ${process.execPath} ${program} start`;
      const child = spawn("script", ["-qec", command, "/dev/null"], {
        cwd: folder.path(),
        env: { PATH: process.env.PATH, LESSONS_DIR: folder.path("lessons"), PORT: "0" },
      });
      let seen = "";
      for await (const text of child.stdout.setEncoding("utf8")) {
        seen += text;
        const address = /The page is at (http:\S+)\r/.exec(seen)?.[1];
        if (address === undefined || child.stdin.writableEnded) continue;
        expect(await (await fetch(address)).text()).toContain("Learn in a conversation");
        child.stdin.end("\u0003");
      }
      const [said = ""] = seen.split("The page is at");
      expect(said).toMatch(/No chat platform[\s\S]*your\s+browser\.\s+Ctrl-C\s+ends it\./);
      for (const line of said.split("\r\n")) expect(line.length).toBeLessThanOrEqual(40);
      await expect.poll(() => child.exitCode).toBe(0);
    },
  );

  test("never repeats a token", async () => {
    const env = { DISCORD_TOKEN: "s3cret-token", DISCORD_API_URL: "http://127.0.0.1:1/api" };
    const { code, stderr } = await run(["start"], { env });
    expect(code).toBe(1);
    expect(stderr).toContain("Discord cannot be reached at http://127.0.0.1:1/api: ");
    expect(stderr).not.toContain("s3cret");
  });
});

describe("likewise chat", () => {
  test("answers the lines of a script, and ends with 0 at their end", async () => {
    const { code, stdout, stderr } = await run(["chat"], { input: "what is a backup?\n" });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("A backup is a second copy of your files");
    expect(stdout).toMatch(/\n\[1\] Another analogy {2}\[2\] Quiz me/);
  });

  test("goes on from where the last script left it, each learner for themselves", async () => {
    const ask = (name: string, input: string) => run(["chat", "--learner", name], { input });
    const first = await ask("ada", "what is a backup?");
    const [second, other] = await Promise.all([ask("ada", "again"), ask("bob", "again")]);
    const told = [first, second].map(({ stdout }) => /Spare key|Photo album/.exec(stdout)?.[0]);
    expect(new Set(told)).toEqual(new Set(["Spare key", "Photo album"]));
    expect(other.stdout).toContain("What would you like to start with?");
  });

  test("survives every kind of odd line, and answers the next", async () => {
    const input = `\n   \n${"x".repeat(10_000)}\n\u0001\u0002\u001B[31m\n🔥\nчто такое\na\u0000b\nwhat is a backup?\n`;
    const { code, stdout, stderr } = await run(["chat"], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("A backup is a second copy of your files");
    expect(stdout).not.toMatch(/[\u0000-\u0008\u001B]/);
  });

  test("says nothing and ends with 0 where nothing is asked", async () => {
    expect(await run(["chat"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});

describe("likewise lint", () => {
  test("ends with 0 on sound lessons, however they are named", async () => {
    const dirs = [[], ["lessons/files"]];
    for (const { code, stdout } of await Promise.all(dirs.map((dir) => run(["lint", ...dir]))))
      expect({ code, stdout }).toEqual({ code: 0, stdout: "1 lesson, no problems.\n" });
  });

  test("ends with 1 and every mistake as file:line:column: message", async () => {
    const text = exampleText("backup.md");
    const broken = edit(
      edit(text, "**Breaks down:** a picture", "A picture"),
      "- kind: ask-how",
      "- kind: ask-why",
    );
    writeExample(folder.path("lessons", "files"), { "backup.md": broken });
    mkdirSync(folder.path("lessons", "empty"));
    const { code, stdout } = await run(["lint", "lessons"]);
    expect(code).toBe(1);
    const lines = stdout.trim().split("\n");
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const line of lines.slice(0, -1))
      expect(line).toMatch(/^lessons\/files\/backup\.md:\d+:\d+: \S.+/);
    const at = broken.split("\n").indexOf("- kind: ask-why") + 1;
    expect(stdout).toMatch(new RegExp(`backup\\.md:${at}:\\d+: .*ask-why`));
    expect(lines.at(-1)).toMatch(/^\d errors, 0 warnings\.$/);
  });

  test.skipIf(!canOpen)("breaks its lines between words in a window (needs script)", async () => {
    writeFileSync(folder.path("lessons", "files", "backup.md"), "# Half a thought\n");
    const program = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
    const command = `stty cols 60; exec ${process.execPath} ${program} lint lessons`;
    const env = { PATH: process.env.PATH };
    const child = spawn("script", ["-qec", command, "/dev/null"], { cwd: folder.path(), env });
    const lines = (await readAll(child.stdout)).split("\r\n");
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
    const whole = lines.join("\n").replaceAll("\n  ", " ");
    expect(whole).toMatch(/^lessons\/files\/backup\.md:1:1: .*Begin with ---, names, aliases/m);
  });

  test("ends with 1 where there is nothing to lint", async () => {
    const { code, stdout } = await run(["lint", "nowhere"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^nowhere:1:1: There is nothing here\. Give the folder of a lesson/);
    expect(stdout).not.toContain("LESSONS_DIR");
  });
});

const transcript = `P1: Hi, what shall we talk about?
P2: what is a backup?

P1: (says what it is)
learner: okay, but can you explain
  that again?
P2: what if the copy is lost as well?
`;
const learnerLines = [
  { line: 2, text: "what is a backup?" },
  { line: 5, text: "okay, but can you explain that again?" },
  { line: 7, text: "what if the copy is lost as well?" },
];

describe("likewise replay", () => {
  beforeEach(() => writeFileSync(folder.path("talk.txt"), transcript));

  test("prints every learner line with the reply to it, and touches no database", async () => {
    const env = { DATABASE_URL: folder.path("none", "data.db") };
    const { code, stdout, stderr } = await run(["replay", "talk.txt"], { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const said = stdout.split("\n").filter((line) => line.startsWith("learner: "));
    expect(said).toEqual(learnerLines.map(({ text }) => `learner: ${text}`));
    expect(stdout).toContain("A backup is a second copy of your files");
    expect(() => readFileSync(env.DATABASE_URL)).toThrow("ENOENT");
  });

  test("prints one object a learner line with --json, with these fields and no others", async () => {
    const { code, stdout } = await run(["replay", "talk.txt", "--json", "--lesson", "files"]);
    expect(code).toBe(0);
    const rows = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const fields = "line,text,move,also,concept,analogy,question,band,why,reply";
    for (const row of rows) expect(Object.keys(row).join()).toBe(fields);
    expect(rows.map(({ line, text }) => ({ line, text }))).toEqual(learnerLines);
    expect(rows.map(({ move, concept }) => `${move} ${concept}`)).toEqual([
      "ask-concept backup",
      "explain-again backup",
      "what-if backup",
    ]);
    expect(rows[0].analogy).not.toBe(rows[1].analogy);
    expect(rows[2]).toMatchObject({ analogy: null, question: "what-if-the-copy-is-lost-as-well" });
    for (const { also, band, why, reply } of rows) {
      expect(also).toEqual(expect.any(Array));
      expect(band).toMatch(/^(sure|likely|unsure)$/);
      expect(why).toMatch(/\S/);
      expect(reply).toMatch(/^\S[^\u001B]+$/);
    }
  });

  test("does not say that it noted anything", async () => {
    writeFileSync(folder.path("talk.txt"), "P2: what if a comet hits the moon?\n");
    const { stdout } = await run(["replay", "talk.txt"]);
    expect(stdout).toContain("I won't make one up.");
    expect(stdout).not.toContain("noted");
  });

  test("ends quietly where nobody reads any further", async () => {
    const line = "P2: explain that again\n\n";
    writeFileSync(folder.path("long.txt"), line.repeat(400));
    const env = { LESSONS_DIR: folder.path("lessons") };
    const child = startLikewise(["replay", "long.txt"], { cwd: folder.path(), env });
    child.stdout?.once("data", () => child.stdout?.destroy());
    const [stderr, [code]] = await Promise.all([readAll(child.stderr), once(child, "close")]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("says what is wrong with its file, without a stack", async () => {
    writeFileSync(folder.path("mute.txt"), "P1: nobody answers\n");
    const [mute, none] = await Promise.all([
      run(["replay", "mute.txt"]),
      run(["replay", "none.txt"]),
    ]);
    expect(mute).toMatchObject({ code: 2, stdout: "" });
    expect(mute.stderr).toMatch(/^mute\.txt has no learner lines\. .*\n$/);
    expect(none).toMatchObject({ code: 2, stdout: "" });
    expect(none.stderr).toMatch(/^none\.txt cannot be read\. .*\n$/);
  });
});

describe("likewise understand", () => {
  test("answers each line in its order, with these fields and no others", async () => {
    const asked = [
      { text: "what is a backup?" },
      { text: "explain that again", context: "backup", taught: ["backup"] },
      { text: "explain the key one again", context: "backup", analogy: "key", taught: ["backup"] },
      { text: "they were in the same place", context: "backup", pending: true },
      { text: "quiz me" },
    ];
    const input = asked.map((line) => `${JSON.stringify(line)}\n`).join("\n");
    const { code, stdout, stderr } = await run(["understand"], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const rows = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const row of rows) expect(Object.keys(row).join()).toBe("move,also,concept,band,why");
    expect(rows.map(({ move }) => move)).toEqual([
      "ask-concept",
      "explain-again",
      "re-explain-analogy",
      "answer",
      "quiz-me",
    ]);
  });

  test("answers what came before a line that is no JSON, and ends with 2", async () => {
    const input = '{"text":"quiz me"}\n{"txt":"quiz me"}\n';
    const { code, stdout, stderr } = await run(["understand"], { input });
    expect(code).toBe(2);
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(/^Line 2 is not a JSON object with a “text”/);
  });

  test.each([
    ["quiz me", /^Line 1 is not a JSON object with a “text”, such as \{"text": .*\}\.\n$/],
    ["[]", /^Line 1 is not a JSON object with a “text”/],
    ['{"text": 1, "taught": 2}', /^Line 1 is not a JSON object with a “text”/],
    [
      '{"text": "quiz me", "taught": "backup", "pending": 1}',
      /^Line 1 cannot be read: “taught” has to be a list of ids .*, and “pending” has to be true or false, or left out\.\n$/,
    ],
  ])("says in one line what is wrong with %s", async (input, says) => {
    const { code, stdout, stderr } = await run(["understand"], { input });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(says);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
