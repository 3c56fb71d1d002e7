import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { replay } from "../src/cli/replay.ts";
import { createLibrary } from "../src/library.ts";
import { loadShipped } from "../src/parsed-lessons.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const shown = /^## What it is like\n+```text\n(.*?)^```$/ms.exec(readme)?.[1] ?? "";

/** What the learner says in the README, and the passages of the answer between the cuts “[…]”. */
const exchanges = shown.split(/^you> /m).flatMap((block) => {
  const [said = "", ...answer] = block.split("\n");
  const passages = answer.join(" ").split("[…]").map(join).filter(Boolean);
  return said === "" ? [] : [{ said, passages }];
});

/** Where lines end, and how far apart columns stand, is the terminal's business. */
function join(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

async function answer(lines: readonly string[]): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "readme-"));
  const file = path.join(folder, "talk.txt");
  writeFileSync(file, lines.map((line) => `learner: ${line}\n`).join("\n"));
  const rows: string[] = [];
  try {
    const lessons = await loadShipped();
    await replay({
      file,
      lesson: lessons[0]?.id ?? "",
      library: createLibrary(lessons, async () => null),
      json: true,
      write: (text) => rows.push(text),
      report: () => {},
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return rows.map((row) => join(JSON.parse(row).reply));
}

test("the conversation of the README goes as it is written there", async () => {
  expect(exchanges.length).toBeGreaterThan(2);
  const answers = await answer(exchanges.map(({ said }) => said));
  for (const [at, { said, passages }] of exchanges.entries()) {
    let rest = answers[at] ?? "";
    expect(rest.startsWith(passages[0] ?? "?"), `the answer to “${said}”: ${rest}`).toBe(true);
    for (const passage of passages) {
      expect(rest, `the answer to “${said}”`).toContain(passage);
      rest = rest.slice(rest.indexOf(passage) + passage.length);
    }
  }
});
