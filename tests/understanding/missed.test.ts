import { describe, expect, it } from "vitest";
import { readOnboarding, readShipped, stateOf } from "./bread.ts";

const replicating = stateOf({ concept: "replication", taught: ["replication"] });
const uptime = stateOf({ concept: "availability", taught: ["availability"] });

describe("a complaint that the last reply missed what was meant", () => {
  it.each([
    "that's not what I asked",
    "no, that's not an answer",
    "Excuse me, I think you did not answer.",
    "you misunderstood my question",
    "you're not answering my question",
    "sorry, not what I meant",
    "that wasn't a story, it's a real question",
    "no, it was no analogy",
    "I mean it literally",
    "doesn't answer it but whatever. and how do I add a replica?",
    "I asked how long it takes, not how it is done",
    "dude I was talking about my copier not your chefs",
    "that was about code again, i asked if mockups get copied the same way",
  ])("is heard: “%s”", (text) => {
    expect(readShipped(text, replicating).misread).toBe(true);
  });

  it.each([
    "I did not answer the pager in time",
    "is that not the answer?",
    "you did not say why",
    "what I meant is the primary",
    "the primary did not answer",
    "I asked the primary, not sure it answered",
    "that was not a good story",
    "it is a real problem",
  ])("is not heard where something else is said: “%s”", (text) => {
    expect(readShipped(text, replicating).misread).toBe(false);
  });

  it("leaves the question that follows as it is", () => {
    const meaning = readShipped("That's not what I asked. What if the primary dies?", replicating);
    expect(meaning).toMatchObject({ move: "what-if", misread: true });
    expect(meaning.match?.id).toBe("what-if-the-primary-dies");
  });
});

describe("what somebody says they meant", () => {
  it("is what they hear about, and not what they say they did not mean", () => {
    const text = "I'm not talking about security!! I mean the replicas, they differ";
    expect(readShipped(text, replicating).mentions).toEqual([]);
  });

  it.each([
    ["No. I asked about CAP.", "clarify-term", "CAP theorem"],
    ["I was asking about quorum", "clarify-term", "quorum"],
  ])("is explained where it is a term: “%s”", (text, move, term) => {
    expect(readShipped(text, uptime)).toMatchObject({ move, terms: [term] });
  });

  it("is looked up where a question is written about it", () => {
    const scaling = stateOf({ concept: "scalability", taught: ["scalability"] });
    const { move, match } = readShipped(
      "Hmm, I asked about getting rid of nodes at night",
      scaling,
    );
    expect([move, match?.concept]).toEqual(["ask-how", "scalability"]);
  });

  it("is asked, whatever form it has", () => {
    const text = "I only want to know: the other copies show the old value?";
    expect(readShipped(text, replicating).move).toBe("ask-how");
  });
});

describe("what is not wanted", () => {
  it("leaves what is wanted", () => {
    const text = "No need to repeat it. How many minutes of downtime is 99.9% in a year?";
    expect(readShipped(text, uptime).match?.id).toBe("how-much-downtime-do-the-nines-allow");
  });
});

describe("what somebody sets against what they meant", () => {
  const scaling = stateOf({ concept: "scalability", taught: ["scalability"] });

  it("is not looked up", () => {
    const text = "no, not the security of it. How many minutes of downtime is 99.9% in a year?";
    const { match, mentions } = readShipped(text, uptime);
    expect(match?.id).toBe("how-much-downtime-do-the-nines-allow");
    expect(mentions).toEqual([]);
  });

  it("is looked up where it is asked", () => {
    const { match } = readShipped("no? not the same thing as availability?", scaling);
    expect(match?.id).toBe("isnt-scalability-the-same-as-availability");
  });

  it("is no story where the limits of something else are meant", () => {
    expect(readShipped("what are the limits of that machine?", scaling).move).not.toBe(
      "breaks-down",
    );
    expect(readShipped("what are the limits of that picture?", scaling).move).toBe("breaks-down");
  });
});

describe("a question beside a wish", () => {
  it.each([
    "Give me an example with numbers. How many minutes of downtime is 99.9% in a year?",
    "I don't get it. How many minutes of downtime is 99.9% in a year?",
  ])("is what is waited for: “%s”", (text) => {
    const { move, match } = readShipped(text, uptime);
    expect(move).toBe("ask-how");
    expect(match?.id).toBe("how-much-downtime-do-the-nines-allow");
  });

  it("leaves the wish where nothing is written about it", () => {
    const { move } = readShipped("Give me another example. Does your dog like trains?", uptime);
    expect(move).toBe("another-example");
  });
});

describe("a yes or no that is insisted on", () => {
  it.each([
    "If I double everything, will it be never down, yes or no?",
    "When a disk dies, is my file on the other one or not?",
  ])("asks, and holds nothing out to be confirmed: “%s”", (text) => {
    expect(readShipped(text, uptime).move).not.toBe("restate");
  });
});

describe("a story that is refused", () => {
  const tower = { analogy: { concept: "on-call", analogy: "the-lifeguards-tower" } };
  const readDuty = (text: string) => readOnboarding(text, "on-call", tower);

  it("is not told again to who asks something else beside it", () => {
    const { move } = readDuty(
      "not the whole story again. how do i find out who has duty right now?",
    );
    expect(move).toBe("ask-how");
  });

  it("gives way to another one where that is all", () => {
    expect(readDuty("not that story again").move).toBe("another-example");
    expect(readDuty("tell me that story again").move).toBe("re-explain-analogy");
  });

  it("is not asked for by who likes it, and asks something else", () => {
    const { move, match } = readDuty("i like the one with the lifeguard. do i get paid for it?");
    expect({ move, question: match?.id }).toEqual({
      move: "ask-how",
      question: "what-do-i-get-for-being-on-call",
    });
  });

  it("is not asked for by who likes it, and asks what was not said", () => {
    const text =
      "nice one with the lifeguard. but you didn't say about the nights, can i get called at 3am?";
    const { match, misread } = readDuty(text);
    expect({ misread, question: match?.id }).toEqual({
      misread: true,
      question: "will-i-be-called-at-night",
    });
  });
});

describe("a word that is only named", () => {
  it("is what the question after it is about", () => {
    const text = "that's split brain isn't it? our teacher mentioned it. how do you stop it?";
    const { move, match } = readShipped(text, stateOf({ concept: "redundancy" }));
    expect({ move, question: match?.id }).toEqual({
      move: "ask-how",
      question: "how-do-you-prevent-split-brain",
    });
  });
});

describe("an “ok?” after what somebody did", () => {
  it("asks whether it was right", () => {
    const text = "i merged my own change without anyone looking, it was small. ok?";
    expect(readOnboarding(text, "code-review").move).toBe("restate");
  });

  it("says that something was grasped where it is all", () => {
    expect(readOnboarding("ok, fine", "handling-secrets").move).toBe("understood");
  });
});
