import { describe, expect, it } from "vitest";
import type { DialogueState, Meaning } from "../../src/understanding/meaning.ts";
import { onlyRefuses } from "../../src/understanding/missed.ts";
import { understand } from "../../src/understanding/understand.ts";
import { onboardingWords, readShipped, stateOf } from "./bread.ts";

function readOnboarding(text: string, state: DialogueState): Meaning {
  return understand(text, onboardingWords, state);
}

const start = stateOf({ concept: null, analogy: null, taught: [] });
const scaling = stateOf({
  concept: "scalability",
  analogy: { concept: "scalability", analogy: "one-chef-then-several" },
  taught: ["scalability"],
});
const shipping = stateOf({
  concept: "shipping-a-change",
  analogy: null,
  taught: ["shipping-a-change"],
});

describe("what is told along with a greeting", () => {
  it.each([
    "Hi, I started on Monday and honestly I'm terrified I'll take the site down with my first PR",
    "hello, first week here and I'm scared of breaking something",
  ])("is what is answered: “%s”", (text) => {
    const { match, worried, move } = readOnboarding(text, start);
    expect(match?.id).toBe("what-if-im-afraid-of-breaking-something");
    expect(worried).toBe(true);
    expect(move).not.toBe("greeting");
  });

  it.each([
    "hey, I keep hearing about failover at work and have no clue",
    "hi everyone, we are here for the security part",
  ])("is asked for where it names something: “%s”", (text) => {
    expect(readShipped(text, start).move).toBe("ask-concept");
  });

  it.each(["hello, I'm Ewa", "good morning, nice to meet you all", "hi, back from lunch"])(
    "is no more than a greeting where it names nothing: “%s”",
    (text) => {
      expect(readShipped(text, start).move).toBe("greeting");
    },
  );
});

describe("what somebody tells of their own work", () => {
  it("is answered by what is written about it", () => {
    const { match, move } = readOnboarding("my pull request has been waiting for days", start);
    expect(match?.id).toBe("what-if-nobody-reviews-my-change");
    expect(move).toBe("what-if");
  });

  it("is a picture where nothing is written about it", () => {
    expect(readShipped("my aunt always had two umbrellas with her", scaling).move).toBe(
      "own-analogy",
    );
  });
});

describe("what happens in a learner's picture", () => {
  it.each([
    "so its like at the supermarket, when the line gets too long they open another till?",
    "that's like at the dentist, if one chair is taken they use the next",
  ])("belongs to it: “%s”", (text) => {
    expect(readShipped(text, scaling).move).toBe("own-analogy");
  });

  it("is a case where no picture goes before it", () => {
    expect(readShipped("and when the queue keeps growing?", scaling).move).toBe("what-if");
  });
});

describe("a correction", () => {
  it.each([
    "huh? I didn't ask about thieves. I just want to know what a load balancer is",
    "forget security. what is a load balancer?",
  ])("leaves what is wanted: “%s”", (text) => {
    const { move, terms } = readShipped(text, stateOf({ concept: "security" }));
    expect([move, terms[0]]).toEqual(["clarify-term", "load balancer"]);
  });

  it.each([
    ["forget security", true],
    ["skip the intro please", true],
    ["i did not ask about thieves", true],
    ["leave me alone", false],
    ["drop me a hint", false],
    ["forget it", false],
  ])("says what is not wanted, and no more: “%s” is %s", (text, refuses) => {
    expect(onlyRefuses(text)).toBe(refuses);
  });

  it("is of the subject, whatever else is asked with it", () => {
    const text = "you didn't say if I got it right or not. did I forget something?";
    const { move, misread } = readOnboarding(text, shipping);
    expect(misread).toBe(true);
    expect(move).not.toBe("off-topic");
  });
});

describe("words that are not known", () => {
  it("are told to whoever wants it simpler for their sake", () => {
    const text = "can you say it simpler? I don't know what main branch and deploy mean";
    const { move, terms } = readOnboarding(text, shipping);
    expect(move).toBe("clarify-term");
    expect(terms).toEqual(["main branch", "deploy"]);
  });

  it("are told in the place of what was not told yet", () => {
    const text = "I know computers, but what is a load balancer in plain words?";
    expect(readShipped(text, start).move).toBe("clarify-term");
  });

  it("are those that were said last where “that” means one of them", () => {
    const text = "they use many computers and keep talking about replicas. what is that?";
    expect(readShipped(text, start).terms[0]).toBe("replica");
  });

  it("leave it simpler where nothing else is named", () => {
    expect(readShipped("can you say that in plain words?", scaling).move).toBe("simpler");
  });
});

describe("a thing of a story that is called by its name", () => {
  it("is what is asked about, and not the name", () => {
    const { row } = readShipped("and the oven in your chef story, what is that?", scaling);
    expect(row?.system).toBe("bottleneck");
  });
});

describe("two words that are compared", () => {
  it.each([
    "how does rotating a key compare to revoking it?",
    "how does rotation compare to revocation?",
  ])("are heard so: “%s”", (text) => {
    const { move, terms } = readOnboarding(text, stateOf({ concept: "handling-secrets" }));
    expect([move, terms]).toEqual(["compare", ["rotation", "revocation"]]);
  });
});

describe("what only leads to a question", () => {
  it.each([
    "another case: what do I do when two of my changes break at the same time?",
    "hm, another scenario: who decides when two people want it live?",
    "and back to the stalls: what happens to users while I ship?",
  ])("is no wish for a story: “%s”", (text) => {
    const { move } = readOnboarding(text, shipping);
    expect(["ask-how", "what-if", "apply"]).toContain(move);
  });

  it("may liken it to a story, which is not asked about", () => {
    const two = { concept: "redundancy", analogy: "two-pilots" };
    const flying = stateOf({ concept: "redundancy", analogy: two, taught: ["redundancy"] });
    const text =
      "and if it guesses wrong and both think they are the boss? like your pilots both pulling. btw how would i back up the photos?";
    expect(readShipped(text, flying).move).toBe("what-if");
  });

  it("is a wish for one where nothing follows", () => {
    expect(readOnboarding("another case please", shipping).move).toBe("another-example");
  });
});

describe("a question that ends on “or not”", () => {
  it("asks, and holds nothing out to be confirmed", () => {
    const { move, echo } = readOnboarding(
      "hm so if in doubt roll back or not? two days of other changes are in there too",
      shipping,
    );
    expect(move).not.toBe("restate");
    expect(echo).toBeNull();
  });
});

describe("a concept in what is asked", () => {
  it("is asked after, and the concept is not asked for", () => {
    expect(readOnboarding("when do i ask for a code review?", shipping).move).toBe("ask-how");
  });
});
