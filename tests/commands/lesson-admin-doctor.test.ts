import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/commands/command.ts";
import { textOf, use } from "./host.ts";

const well: Finding = { kind: "well", text: "The token is valid." };
const doubtful: Finding = { kind: "doubtful", text: "A lesson is thin.", mend: "Add to it." };
const wrong: Finding = { kind: "wrong", text: "No commands.", mend: "Start the bot once more." };

async function read(findings: readonly Finding[]): Promise<string> {
  return textOf((await use({ findings }, "lesson-admin doctor")).answer);
}

describe("/lesson-admin doctor", () => {
  test("is content where all is well", async () => {
    expect(await read([well])).toBe("Everything is as it should be.\n- ✅ The token is valid.");
  });

  test("names first what must be mended, and how", async () => {
    expect(await read([well, doubtful, wrong])).toBe(
      [
        "One thing must be mended:",
        "- ❌ No commands. Start the bot once more.",
        "- ⚠️ A lesson is thin. Add to it.",
        "- ✅ The token is valid.",
      ].join("\n"),
    );
    expect(await read([wrong, wrong])).toMatch(/^2 things must be mended:\n/);
  });

  test("tells what works from what is broken", async () => {
    expect(await read([doubtful, well])).toBe(
      "It works, with something to look at:\n- ⚠️ A lesson is thin. Add to it.\n- ✅ The token is valid.",
    );
  });

  test("ends no line in a blank where nobody can do anything", async () => {
    expect(await read([{ ...wrong, mend: "" }])).toMatch(/- ❌ No commands\.$/);
  });

  test("says how much it has no room for, and leaves out the least first", async () => {
    const text = await read([
      ...Array.from({ length: 200 }, (): Finding => ({ kind: "well", text: "w".repeat(80) })),
      wrong,
    ]);
    expect(text.length).toBeLessThanOrEqual(3_200);
    expect(text).toMatch(/^One thing must be mended:\n- ❌ No commands/);
    expect(text).toMatch(/\n- and \d+ more$/);
  });
});
