import { describe, expect, it } from "vitest";
import { questionKinds } from "../../src/lessons/lesson.ts";
import { atFaults, readBread, readOnboarding, readShipped, stateOf } from "./bread.ts";

describe("a question that was surely asked", () => {
  it.each([
    [null, "so where do I find our database password?", "how-do-i-get-a-secret-that-i-need"],
    [null, "where do I even begin reading a pull request?", "how-do-i-review-somebodys-change"],
    [
      "shipping-a-change",
      "how do I check my own change in production?",
      "how-do-i-know-that-it-works-once-it-is-live",
    ],
    [
      "on-call",
      "how do newcomers even learn to be on call?",
      "how-do-i-prepare-for-my-first-shift",
    ],
    [
      "code-review",
      "can I skip review if it's only one line?",
      "does-a-one-line-change-need-a-review",
    ],
    ["shipping-a-change", "and how would I go back to the old version?", "how-do-i-undo-a-change"],
    [
      "handling-secrets",
      "the repo is private, so what's the problem?",
      "in-a-private-repository-a-secret-is-safe",
    ],
    [
      null,
      "I pushed a password to our repository, what now?",
      "what-if-i-committed-a-secret-by-mistake",
    ],
  ])("in the middle of %s, decides over a cue that stands in it: “%s”", (concept, text, id) => {
    const { match, move } = readOnboarding(text, concept);
    expect(match?.id).toBe(id);
    expect(questionKinds).toContain(move);
  });

  it.each([
    ["where do I start?", "help"],
    ["I'm new here", "help"],
    ["explain review in one line", "simpler"],
    ["teach me on-call", "ask-concept"],
    ["what's a diff?", "clarify-term"],
    ["quiz me", "quiz-me"],
  ])("leaves a cue alone that says more than that: “%s” is %s", (text, move) => {
    expect(readOnboarding(text, "code-review").move).toBe(move);
  });

  it("is found though others look more alike by what proves nothing", () => {
    const { match } = readOnboarding("how small should a change be?", "code-review");
    expect(match?.id).toBe("how-small-should-a-change-be");
  });

  it("leaves a story's own cue alone", () => {
    expect(readShipped("where does the taxi fleet fail?").move).toBe("breaks-down");
  });
});

describe("how many are lost", () => {
  it.each([
    ["What happens if two nodes fail?", "what-if-two-nodes-fail-at-once"],
    ["what would happen when 2 nodes crash?", "what-if-two-nodes-fail-at-once"],
    ["what happens when several servers die together?", "what-if-two-nodes-fail-at-once"],
    ["what happens if one node fails?", "what-if-a-node-fails"],
    ["what will happen if every node crashes?", "what-if-all-nodes-fail"],
  ])("decides which question it is, however the case is supposed: “%s”", (text, id) => {
    expect(readShipped(text, atFaults).match?.id).toBe(id);
  });
});

describe("what was asked in an author's very words", () => {
  it("is that question, whatever else is about the same", () => {
    const { match } = readOnboarding("What if a fix is urgent?", "code-review");
    expect(match?.id).toBe("what-if-a-fix-is-urgent");
  });
});

describe("what has only the concept in common with a question", () => {
  it.each(["what is leaven worth?", "who sells leaven?"])("is not that question: “%s”", (text) => {
    expect(readBread(text).match).toBeNull();
  });
});

describe("a quiz", () => {
  it("is about what is under discussion, whatever question its words are like", () => {
    const line = "give me a question, I want to know what a rollback failure is like at night";
    expect(readOnboarding("ask me something about who wakes whom", "code-review").concept).toBe(
      "code-review",
    );
    expect(readOnboarding(line, "shipping-a-change").concept).toBe("shipping-a-change");
  });
  it("is about what is named", () => {
    expect(readOnboarding("quiz me on on-call", "code-review").concept).toBe("on-call");
    expect(readOnboarding("quiz me about rollbacks", "code-review").concept).toBe(
      "shipping-a-change",
    );
  });
});

describe("while a story of the learner's own is to be mapped", () => {
  const mapping = { pending: "own-analogy" as const };
  it.each([
    ["on-call", "so after a postmortem we know who messed up?"],
    ["shipping-a-change", "isn't a rollback embarrassing?"],
  ])("a mistaken belief about %s is heard: “%s”", (concept, text) => {
    expect(readOnboarding(text, concept, mapping).move).toBe("compare");
  });
  it("a mapping is an answer", () => {
    const text = "the captain is the incident lead and the fire is the incident";
    expect(readOnboarding(text, "on-call", mapping).move).toBe("answer");
  });
});

describe("a reason, while a check is open", () => {
  const check = { pending: "check" as const };
  it.each(["because it makes sense to have two", "cuz I get what the other one wrote"])(
    "is an answer: “%s”",
    (text) => {
      expect(readOnboarding(text, "code-review", check).move).toBe("answer");
    },
  );
  it("is none where a hint is wished for", () => {
    const text = "because I don't understand it, give me a hint";
    expect(readOnboarding(text, "code-review", check).move).toBe("hint");
  });
});

describe("what only goes on from the last question", () => {
  it.each([
    ["handling-secrets", "usernames as well?"],
    ["handling-secrets", "like wifi passwords too?"],
    ["code-review", "even for typos?"],
    ["code-review", "also on weekends?"],
    ["on-call", "even the boss?"],
    ["on-call", "at noon on a Monday?"],
    ["code-review", "on holidays?"],
  ])("is a question about %s: “%s”", (concept, text) => {
    const { move, why } = readOnboarding(text, concept);
    expect(["ask-how", "apply"]).toContain(move);
    expect(why.asks).toBe("follow-up");
  });
  it.each([
    ["even simpler?", "simpler"],
    ["even if it's tiny?", "what-if"],
    ["hold on, what's a nit?", "clarify-term"],
  ])("is not taken for more than that: “%s” is %s", (text, move) => {
    expect(readOnboarding(text, "code-review").move).toBe(move);
  });
});

describe("getting and seeing", () => {
  it.each(["I see what you mean", "I get why now", "oh I see", "I got the idea"])(
    "is understanding where a thing was understood: “%s”",
    (text) => {
      expect(readShipped(text).move).toBe("understood");
    },
  );
  it.each([
    "I got a review from my boss yesterday",
    "I get paid on Friday",
    "I got like ten emails",
  ])("is none where it is a thing that came: “%s”", (text) => {
    expect(readShipped(text).move).not.toBe("understood");
  });
});

describe("a word of the lesson", () => {
  it.each(["give me a different one", "can we try a different one?"])(
    "is not heard in a word that it is short for: “%s”",
    (text) => {
      expect(readOnboarding(text, "code-review").move).toBe("another-example");
    },
  );
  it("is heard in its forms", () => {
    expect(readOnboarding("what does paging mean?", "on-call").terms).toEqual(["alert"]);
  });
  it("is heard where it is meant", () => {
    expect(readOnboarding("what's a diff?", "code-review").terms).toEqual(["diff"]);
    expect(readOnboarding("what counts as a secret?", "code-review")).toMatchObject({
      concept: "handling-secrets",
      match: { id: "what-counts-as-a-secret" },
    });
  });
  it.each(["how do I cook rice?", "what should I cook tonight?"])(
    "is no thing of a story where somebody does it: “%s”",
    (text) => {
      const air = { concept: "fault-tolerance", analogy: "a-chef-falls-ill" };
      const meaning = readShipped(text, { ...atFaults, analogy: air });
      expect(meaning).toMatchObject({ move: "off-topic", translated: [] });
      expect(
        readShipped("what if the cook is ill?", { ...atFaults, analogy: air }).translated,
      ).toHaveLength(1);
    },
  );
});

describe("a name that is asked about", () => {
  it("is one that the lesson does not have", () => {
    for (const text of ["what is @everyone?", "what's @bob?"])
      expect(readShipped(text).why.asks, text).toBe("outside");
  });
  it("is left out where it only says whom a message is for", () => {
    expect(readShipped("@likewise what does failover mean?").terms).toEqual(["failover"]);
  });
});

describe("the way back", () => {
  const offers = ["Another analogy", "Quiz me", "Back to kneading"];
  it.each(["back please", "can we go back now?", "take me back to where we were"])(
    "is taken where it is offered: “%s”",
    (text) => {
      expect(readBread(text, stateOf({ concept: "leaven", offers }))).toMatchObject({
        move: "continue",
        offer: 2,
      });
    },
  );
  it("is not where there is none, or more is said", () => {
    expect(
      readBread("back please", stateOf({ concept: "leaven", offers: ["Quiz me"] })).offer,
    ).toBeNull();
    expect(
      readBread("does it fall back?", stateOf({ concept: "leaven", offers })).offer,
    ).toBeNull();
  });
});

describe("what is outside of the lesson", () => {
  it.each([
    "is there water on the moon?",
    "explain gravity",
    "explain black holes to me",
    "how do I bake a cake?",
  ])("is beside the subject, or has no answer: “%s”", (text) => {
    const { move, why, match } = readShipped(text);
    expect(match).toBeNull();
    expect(move === "off-topic" || why.asks === "outside").toBe(true);
  });
  it("is not what may be asked of anything", () => {
    expect(readShipped("are there any downsides?").move).toBe("ask-how");
  });
});
