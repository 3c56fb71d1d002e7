import { describe, expect, test } from "vitest";
import { type Answer, type Handout, mostShown } from "../../src/commands/command.ts";
import { writeCopy } from "../../src/commands/copy.ts";
import { labelsOf, textOf, use } from "./host.ts";
import { makeDiligent, makeKept } from "./kept.ts";

function handoutOf(answer: Answer): Handout | undefined {
  return answer.kind === "say" ? answer.handout : undefined;
}

describe("/progress export", () => {
  test("says so where nothing is kept", async () => {
    const { answer } = await use({}, "progress export");
    expect(textOf(answer)).toBe("I keep nothing of you here, so there is nothing to copy.");
    expect(handoutOf(answer)).toBeUndefined();
  });

  test("hands out all that is kept, and leads to where it is deleted", async () => {
    const kept = makeKept();
    const { answer, done } = await use({ kept }, "progress export");
    expect(textOf(answer)).toMatch(
      /^This is all that I keep of you here, as JSON: .*forget` deletes/,
    );
    const text = writeCopy(kept);
    const file = { name: "likewise-progress.json", text, shown: text, missing: null };
    expect(handoutOf(answer)).toEqual(file);
    expect([done, labelsOf(answer)]).toEqual([[], []]);
  });

  test("gives a file in full, and says of what is shown what is missing and who has it", async () => {
    const kept = makeDiligent(500);
    const { answer } = await use({ kept }, "progress export");
    const { text, shown, missing } = handoutOf(answer) ?? {};
    expect(text).toBe(writeCopy(kept));
    expect(shown?.length).toBeLessThanOrEqual(mostShown);
    const left = JSON.parse(shown ?? "").leftOut.turns;
    expect(missing).toBe(
      `It is more than fits one message, so your ${left} oldest turns are left out. Whoever runs this bot can give you all of it, with \`likewise learner desk room ada\`.`,
    );
  });

  test("says so where more than turns is missing", async () => {
    const heard = Array.from({ length: 300 }, (_, last) => ({
      concept: "leaven",
      item: `story ${last}`,
      times: 1,
      last,
    }));
    const { answer } = await use({ kept: { ...makeDiligent(3), heard } }, "progress export");
    expect(handoutOf(answer)?.missing).toMatch(/so your turns and some of the rest are left out\./);
  });
});
