import { describe, expect, it } from "vitest";
import { understand } from "../../src/understanding/understand.ts";
import { isDisheartened, isWorried } from "../../src/understanding/worries.ts";
import { onboardingWords, stateOf } from "./bread.ts";

const hear = (concept: string, text: string) =>
  understand(text, onboardingWords, stateOf({ concept, taught: [concept] }));

describe("who despairs", () => {
  it.each([
    "i think i am too stupid for this",
    "i feel so dumb",
    "i will never understand this",
    "am i just slow ?",
    "this is too hard for me",
  ])("is told by their words: “%s”", (text) => {
    expect(isDisheartened(text)).toBe(true);
  });

  it.each([
    "i did something stupid",
    "i am not stupid",
    "the node is too slow",
    "i will never push on a friday",
  ])("is not who says something else: “%s”", (text) => {
    expect(isDisheartened(text)).toBe(false);
  });

  it("is explained to, and not taken to have understood", () => {
    expect(hear("code-review", "I will never get this").move).toBe("explain-again");
  });
});

describe("a worry", () => {
  it.each([
    "i am so ashamed , i leaked a password",
    "i am scared of that phone",
    "kind of scared",
    "it worries me that nobody looks",
    "i feel bad about waking people",
    "i would hate to be the one who broke it",
    "i do not dare to touch it",
  ])("is told by its words: “%s”", (text) => {
    expect(isWorried(text)).toBe(true);
  });

  it.each([
    "so it is like a friend who texts and when no text comes you start to worry",
    "i am afraid i did not follow",
    "i am afraid that went over my head",
    "no worries , go on",
    "i am not scared of it any more",
    "i am ashamed to ask but could you repeat that",
    "what if nobody worked on it",
  ])("is not what is only put that way: “%s”", (text) => {
    expect(isWorried(text)).toBe(false);
  });

  it.each([
    ["handling-secrets", "I feel so ashamed that I leaked the key"],
    ["handling-secrets", "I'm panicking that they'll blame me"],
    ["code-review", "I'm afraid of what they will write about my change"],
    ["on-call", "i am so nervous about being alone with that phone"],
  ])(
    "about %s asks, and is neither agreement nor a wish for fewer words: “%s”",
    (concept, text) => {
      const { move, match, worried } = hear(concept, text);
      expect(["ask-how", "what-if", "compare", "apply"]).toContain(move);
      expect(match).not.toBeNull();
      expect(worried).toBe(true);
    },
  );
});
