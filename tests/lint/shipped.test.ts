import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint/lint.ts";
import { loadLessons } from "../../src/loader.ts";

const shippedDir = fileURLToPath(new URL("../../lessons", import.meta.url));

describe("the lessons that come with Likewise", () => {
  // Each of some seven thousand phrasings is understood.
  it("leave lint nothing to mend", { timeout: 180_000 }, async () => {
    expect(await lint([shippedDir])).toEqual({ report: "2 lessons, no problems.\n", sound: true });
  });

  it("begin with distributed systems, which is taught where no lesson is named", async () => {
    const { lessons } = await loadLessons([shippedDir]);
    expect(lessons.map(({ id }) => id)).toEqual(["distributed-systems", "team-onboarding"]);
  });
});
