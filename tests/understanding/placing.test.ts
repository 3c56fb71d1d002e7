import { describe, expect, it } from "vitest";
import type { Meaning } from "../../src/understanding/meaning.ts";
import { understand } from "../../src/understanding/understand.ts";
import { shippedWords, stateOf } from "./bread.ts";

function hearAfterTheLights(text: string): Meaning {
  return understand(
    text,
    shippedWords,
    stateOf({
      concept: "fault-tolerance",
      taught: ["fault-tolerance"],
      analogy: { concept: "fault-tolerance", analogy: "string-of-lights" },
    }),
  );
}

describe("a story that is named first", () => {
  it("says where the question belongs, whatever story was told last", () => {
    const { move, translated } = hearAfterTheLights(
      "in the taxi story, what happens when two of the taxis break down?",
    );
    expect(move).toBe("what-if");
    expect(translated.map(({ from }) => from.analogy)).toContain("taxi-fleet");
  });

  it("says which story's things are asked for", () => {
    const { row } = hearAfterTheLights("in the one with the taxis, who is the dispatcher again?");
    expect(row?.from.analogy).toBe("taxi-fleet");
  });

  it("is the one whose limits are asked for", () => {
    expect(hearAfterTheLights("so in the taxi one, where does it stop being true?")).toMatchObject({
      move: "breaks-down",
      analogy: { analogy: "taxi-fleet" },
    });
  });

  it("is no wish to hear it, where something is said of it", () => {
    const { move } = hearAfterTheLights(
      "and in the taxi one the customers are just picked up by somebody else",
    );
    expect(move).toBe("restate");
  });

  it.each(["in the taxi story again please, can you explain it", "back to the taxi story please"])(
    "is told again where that is all: “%s”",
    (text) => {
      expect(hearAfterTheLights(text)).toMatchObject({
        move: "re-explain-analogy",
        analogy: { analogy: "taxi-fleet" },
      });
    },
  );
});
