import { once } from "node:events";
import Sqlite from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { prepareOnce } from "../../src/store/sqlite-statements.ts";
import { useFolder } from "../bot/folder.ts";
import { runLikewise, startLikewise } from "./likewise.ts";

const folder = useFolder();
const lines = [
  "explain fault tolerance",
  ...Array(9).fill("again"),
  "what if two nodes fail?",
  ...Array(9).fill("another example"),
  "explain scalability",
  ...Array(20).fill("again"),
];

function settings(database: string) {
  return { DATABASE_URL: folder.path(database), LESSONS_DIR: "" };
}

function query(sql: string): readonly unknown[] {
  const file = new Sqlite(folder.path("killed.db"));
  try {
    return prepareOnce(file, sql).pluck().all();
  } finally {
    file.close();
  }
}

interface Life {
  readonly said: string;
  readonly killed: boolean;
}

/** One process, killed so many milliseconds after its first words, unless it ends before. */
async function live(input: readonly string[], after: number): Promise<Life> {
  const env = settings("killed.db");
  const child = startLikewise(["chat"], { cwd: folder.path(), env, input: input.join("\n") });
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    if (said === "" && after === 0) child.kill("SIGKILL");
    else if (said === "") setTimeout(() => child.kill("SIGKILL"), after);
    said += text;
  });
  const [, signal] = await once(child, "close");
  return { said, killed: signal === "SIGKILL" };
}

describe("a chat that is killed again and again", () => {
  // No program can print and note it down in one: a kill in those few microseconds is forgiven once.
  const forgiving = { retry: 1, timeout: 180_000 };

  test(
    "goes on where its last reply left it, says nothing twice, and repeats or skips no analogy",
    forgiving,
    async () => {
      const whole = runLikewise(["chat"], {
        cwd: folder.path(),
        env: settings("whole.db"),
        input: lines.join("\n"),
      });
      const lives: Life[] = [];
      let left: readonly string[] = lines;
      while (left.length > 0) {
        // Right at the first words, and then at any moment of the turns that follow.
        const after = lives.length % 2 === 0 ? 0 : Math.random() * 40;
        lives.push(await live(left, lives.length < 10 ? after : 60_000));
        left = lines.slice(Number(query("select max(revision) from session")[0]));
      }
      lives.push(await live([], 60_000));
      const { stdout, code, stderr } = await whole;
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(lives.filter(({ killed }) => killed).length).toBeGreaterThan(5);
      expect(lives.map(({ said }) => said).join("")).toBe(stdout);
      // What was printed right before a kill may not be noted as said, but it is not said again.
      expect(
        query("select count(*) from outbox where delivered_at is null and given_up_at is null"),
      ).toEqual([0]);
      expect(query("pragma integrity_check")).toEqual(["ok"]);
    },
  );
});

describe("two chats on one database", () => {
  test("of two learners lose nothing, and each keeps to its own", async () => {
    const input = lines.join("\n");
    const chat = (name: string) =>
      runLikewise(["chat", "--learner", name], {
        cwd: folder.path(),
        env: settings("killed.db"),
        input,
      });
    const [ada, bob] = await Promise.all([chat("ada"), chat("bob")]);
    expect(ada).toMatchObject({ code: 0, stderr: "" });
    expect(bob).toEqual(ada);
    expect(query("select revision from session")).toEqual([lines.length, lines.length]);
  });

  test("of one and the same learner lose nothing", async () => {
    const input = lines.slice(0, 8).join("\n");
    const run = { cwd: folder.path(), env: settings("killed.db"), input };
    const chats = await Promise.all([runLikewise(["chat"], run), runLikewise(["chat"], run)]);
    expect(chats).toMatchObject([
      { code: 0, stderr: "" },
      { code: 0, stderr: "" },
    ]);
    expect(query("select revision from session")).toEqual([16]);
    expect(
      query("select count(*) from outbox where delivered_at is null and given_up_at is null"),
    ).toEqual([0]);
    const told = query(
      "select analogy from turn where concept = 'fault-tolerance' order by revision",
    );
    const many = new Set(told.filter((analogy) => analogy !== null)).size;
    expect(new Set(told.slice(0, many)).size).toBe(many);
  });
});
