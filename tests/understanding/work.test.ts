import { describe, expect, it } from "vitest";
import { readOnboarding, readShipped, stateOf } from "./bread.ts";

const spare = stateOf({ concept: "redundancy", taught: ["redundancy"] });
const checking = { pending: "check" } as const;
const lifeguards = {
  analogy: { concept: "on-call", analogy: "the-lifeguards-tower" },
} as const;

describe("a question about how something is done at work", () => {
  it.each([
    ["code-review", "how many days should I let it sit before nudging the reviewer"],
    ["code-review", "how do people here usually word negative feedback"],
    ["code-review", "should I tag the whole group or a single person"],
    ["code-review", "suggestions for being less nitpicky?"],
    ["code-review", "how long does a typical reply take"],
    ["on-call", "who covers for me if I'm on a plane"],
    ["on-call", "does somebody shadow me"],
    ["handling-secrets", "how do I tell my manager that I messed up"],
  ])("is not beside the subject in the middle of %s: “%s”", (concept, text) => {
    expect(readOnboarding(text, concept).move).not.toBe("off-topic");
  });

  it.each([
    "how do I convince my boss to pay for spares",
    "who gets woken up",
    "how would I find out, do I read it in the news",
  ])("is not beside the subject of a lesson about machines: “%s”", (text) => {
    expect(readShipped(text, spare).move).not.toBe("off-topic");
  });

  it.each([
    "how do I cook rice",
    "should I order pizza tonight",
    "any good restaurant tips?",
    "any tips for a nice movie",
    "how do I learn to play guitar",
    "who do I ask about my laptop charger",
    "who won the football match yesterday",
  ])("is beside it where it is about something else: “%s”", (text) => {
    expect(readOnboarding(text, "code-review").move).toBe("off-topic");
    expect(readShipped(text, spare).move).toBe("off-topic");
  });
});

describe("what somebody takes it for", () => {
  it.each([
    ["code-review", "So it isn't about catching every typo, it's about learning from each other?"],
    ["code-review", "so reviewing isn't a control thing, it's more like helping each other?"],
    ["shipping-a-change", "if it's behind a flag it hurts nobody, no?"],
    ["on-call", "so first put out the fire, then investigate"],
    ["on-call", "so patch first, understand later"],
  ])("is put into their own words in the middle of %s: “%s”", (concept, text) => {
    expect(readOnboarding(text, concept).move).toBe("restate");
  });

  it.each([
    ["so redundancy is mainly about having something left when one dies?", "restate"],
    ["if the spare dies too, is everything lost?", "what-if"],
    ["so redundancy isn't the same as replication?", "compare"],
    ["is a replica basically a backup?", "compare"],
    ["and scalability is?", "ask-concept"],
  ] as const)("is told from what only looks like it: “%s” is %s", (text, move) => {
    expect(readShipped(text, spare).move).toBe(move);
  });
});

describe("one thing", () => {
  it.each([
    ["Thanks! One thing tho: which copy takes the writes?", "ask-how"],
    ["replication and redundancy, one thing?", "compare"],
    ["are those two one thing", "compare"],
  ] as const)("leads to a question, or is what two are taken for: “%s” is %s", (text, move) => {
    expect(readShipped(text, spare).move).toBe(move);
  });
});

describe("a story that limps", () => {
  it.each([
    ["the lifeguard thing limps, we sleep at night", "breaks-down"],
    ["honestly the lifeguard part seems far fetched to me, we aren't there all day", "breaks-down"],
    ["lifeguard is a bit of a stretch, we get called", "breaks-down"],
    ["the lifeguard thing helps, I get it now", "understood"],
    ["the lifeguard thing again please", "re-explain-analogy"],
  ] as const)("is told from one that helps, or is wanted again: “%s” is %s", (text, move) => {
    expect(readOnboarding(text, "on-call", lifeguards).move).toBe(move);
  });
});

describe("while a check is open", () => {
  it.each([
    ["refuse and explain how they can get their own", "answer"],
    ["say no but tell them who to ask", "answer"],
    ["don't give it, explain why", "answer"],
    ["tell the author where it crashes and why", "answer"],
    ["somebody forgot to run it on staging", "answer"],
    ["because the author forgets things he knows", "answer"],
    ["I forgot how that works", "explain-again"],
    ["show me how a program gets it", "ask-how"],
    ["tell me again how it works", "explain-again"],
  ] as const)(
    "what should be done is told from what the bot should do: “%s” is %s",
    (text, move) => {
      expect(readOnboarding(text, "handling-secrets", checking).move).toBe(move);
    },
  );
});

describe("a case of one's own", () => {
  it.each([
    ["our wiki has a page with logins, is that a problem?", "apply"],
    ["my .env file has the key in it, is that ok?", "apply"],
    ["we share one admin account, is that risky?", "apply"],
    ["my grandma has two pairs of glasses, is that similar?", "own-analogy"],
  ] as const)("that is held out to be judged is no picture: “%s” is %s", (text, move) => {
    expect(readOnboarding(text, "handling-secrets").move).toBe(move);
  });
});
