import { describe, expect, it } from "vitest";
import type { Meaning } from "../../src/understanding/meaning.ts";
import { probable } from "../../src/understanding/scores.ts";
import { understand } from "../../src/understanding/understand.ts";
import { onboardingWords, readShipped, shippedWords, stateOf } from "./bread.ts";

function readAt(concept: string, text: string, analogy?: string): Meaning {
  const air = analogy ? { concept, analogy } : null;
  const words = [shippedWords, onboardingWords].find(({ lesson }) =>
    lesson.concepts.some(({ id }) => id === concept),
  );
  return understand(
    text,
    words ?? shippedWords,
    stateOf({ concept, taught: [concept], analogy: air }),
  );
}

describe("what a learner says in their own words", () => {
  it.each([
    ["fault-tolerance", "ah ok, it isn't the machines that never break, others just take the work"],
    ["security", "so you don't trust a node just because it sits in your own network"],
    ["replication", "got it, so you keep copies on several nodes"],
    ["availability", "basically it counts whether users get an answer, not whether machines run"],
    ["code-review", "ah so I only point out what matters and say why"],
    ["on-call", "ah, first you stop the harm and look for the cause later"],
  ])("about %s is right where the author says the same: “%s”", (concept, text) => {
    const { move, echo } = readAt(concept, text);
    expect(move).toBe("restate");
    expect(echo?.concept).toBe(concept);
    expect(["right", "nearly"]).toContain(echo?.verdict);
  });

  it.each([
    ["redundancy", "so it means having fewer nodes than the work needs"],
    ["scalability", "so you remove machines when more people come?"],
    ["replication", "so with replicas nobody needs a backup any more"],
    ["availability", "so it is about cheese and wine"],
    ["handling-secrets", "so once the commit is deleted nobody can read the password"],
    ["code-review", "so the reviewer is to blame when something breaks"],
  ])("about %s is not confirmed where it is not so: “%s”", (concept, text) => {
    expect(readAt(concept, text).echo?.verdict).not.toBe("right");
  });

  it.each([
    [
      "redundancy",
      "then, if I have it right, redundancy is the second torch, and failover is my reaching for it?",
    ],
    ["redundancy", "so redundancy is having two torches, and failover is switching to the other?"],
  ])("about %s is no question for its question mark: “%s”", (concept, text) => {
    expect(readAt(concept, text).move).toBe("restate");
  });

  it.each([
    [
      "scalability",
      "we bought a huge new server and its still slow. shouldnt bigger have fixed it?",
    ],
    ["fault-tolerance", "one of ours died last week. couldnt anybody have seen it coming?"],
  ])("about %s is not what they ask after telling something: “%s”", (concept, text) => {
    expect(readAt(concept, text)).toMatchObject({ echo: null });
    expect(readAt(concept, text).move).not.toBe("restate");
  });

  it.each([
    ["code-review", "my own first piece goes up tomorrow and I'm dreading what they'll write"],
    ["on-call", "my first night is on friday and I'm scared of that phone"],
  ])("about %s is neither right nor wrong where it is a fear: “%s”", (concept, text) => {
    expect(readAt(concept, text).echo).toBeNull();
  });

  it("is held against the story in the air in the story's own words", () => {
    const { echo } = readAt(
      "fault-tolerance",
      "so the dispatcher just sends another taxi to the passenger",
      "taxi-fleet",
    );
    expect(echo?.passage).toEqual({ kind: "story", id: "taxi-fleet" });
    expect(echo?.verdict).not.toBe("wrong");
  });

  it("is said to show no facet where none comes near", () => {
    const { echo } = readAt(
      "redundancy",
      "so they eat different meals so one bad kitchen can't make both ill",
      "two-pilots",
    );
    expect(echo?.passage).toEqual({ kind: "story", id: "two-pilots" });
    expect(echo?.facet).toBeNull();
  });

  it("leads to no story that is not in the air", () => {
    const { echo } = readAt("fault-tolerance", "so the dispatcher just sends another taxi");
    expect(echo?.passage.kind).not.toBe("story");
  });

  it.each([
    ["what if a part fails while another one takes over?", "what-if"],
    ["how do you keep copies on several nodes?", "ask-how"],
  ])("is told from a question: “%s”", (text, move) => {
    expect(readAt("replication", text)).toMatchObject({ move, echo: null });
  });

  it.each([
    "once the old primary is mended, does it get its job back?",
    "we bought one more replica and it is still slow. shouldn't it be faster?",
    "ok and after that do they all copy the log again",
  ])("is no statement where it asks, whatever it begins with: “%s”", (text) => {
    const { move, echo } = readAt("replication", text);
    expect(echo).toBeNull();
    expect(move).not.toBe("restate");
  });

  it.each([
    "Is it correct?",
    "Did I get that right?",
    "Does that sound about right?",
    "Am I close?",
  ])("is a statement where only a nod is asked for: “%s”", (nod) => {
    const { move, echo } = readAt("replication", `So the same data lies on several nodes. ${nod}`);
    expect(move).toBe("restate");
    expect(echo).not.toBeNull();
  });

  it("is first of all a known mistake where it is one in nearly the author's words", () => {
    const { match } = readAt("fault-tolerance", "So the system never goes down, right?");
    expect(match?.kind).toBe("misconception");
    expect(match?.score).toBeGreaterThan(probable);
  });
});

describe("what stands for what", () => {
  it.each([
    ["so the chefs are the nodes?", "chef", true],
    ["ah ok, so each chef is like a server then", "chef", true],
    ["the head waiter would be the load balancer, right?", "head waiter", true],
    ["and are the guests the users?", "guest", true],
    ["so the head waiter is the node?", "head waiter", false],
  ])("is held against the mapping: “%s”", (text, story, fits) => {
    const { move, row } = readAt("scalability", text, "one-chef-then-several");
    expect([move, row?.story, row?.fits]).toEqual(["restate", story, fits]);
  });

  it.each([
    "and in the computer world, what are the chefs?",
    "what does the chef stand for?",
    "so in tech terms who are the chefs",
    "who in the computer world is the chef?",
    "and the chefs, who are they in the real system?",
    "is the chef a user or a node?",
    "what is the chef in computers",
  ])("is read from the mapping: “%s”", (text) => {
    const { move, row } = readAt("scalability", text, "one-chef-then-several");
    expect(["clarify-term", "apply"]).toContain(move);
    expect([row?.system, row?.taken]).toEqual(["node", null]);
  });

  it.each(["who is the node in that story?", "which one is the node in your example"])(
    "is read from the mapping backwards: “%s”",
    (text) => {
      const { row } = readAt("scalability", text, "one-chef-then-several");
      expect([row?.story, row?.system, row?.taken]).toEqual(["chef", "node", null]);
    },
  );

  it.each([
    "what was the chef doing again in that story?",
    "wait what was in the kitchen?",
    "what if the chefs are ill?",
    "what are the chefs doing all day?",
    "do the chefs need a load balancer?",
  ])("is not what is asked by “%s”", (text) => {
    expect(readAt("scalability", text, "one-chef-then-several").row).toBeNull();
  });
});

describe("what sounds like something", () => {
  it.each([
    ["fault-tolerance", "sounds like a relay race to me"],
    ["redundancy", "it is like having a spare tire in the trunk"],
  ])("is a picture of %s: “%s”", (concept, text) => {
    expect(readAt(concept, text).move).toBe("own-analogy");
  });

  it.each([
    ["replication", "that sounds like a waste of disks"],
    ["redundancy", "feels like overkill"],
    ["replication", "Why keep it in three places? Sounds like a lot of fuss."],
    ["security", "What about people with a key? Like a janitor who steals."],
  ])("is none of %s where it judges, or goes with a question: “%s”", (concept, text) => {
    expect(readAt(concept, text).move).not.toBe("own-analogy");
  });

  it("may be a story of a neighbouring concept", () => {
    const { analogy } = readAt("redundancy", "so it's like having a spare tire in the trunk?");
    expect(analogy).toEqual({ concept: "fault-tolerance", analogy: "spare-tyre" });
  });
});

describe("an answer that was just read", () => {
  const uptime = stateOf({ concept: "availability", taught: ["availability"] });
  const planned = {
    kind: "question",
    concept: "availability",
    id: "does-planned-maintenance-count-as-downtime",
  } as const;
  const scoreOf = (text: string, answered: typeof planned | null) =>
    readShipped(text, { ...uptime, answered }).echo;

  it("is what is spoken of next, sooner than others", () => {
    const text = "so a contract may leave out the hours that were announced before";
    const bare = scoreOf(text, null);
    const read = scoreOf(text, planned);
    expect(read?.passage.id).toBe(planned.id);
    expect(read?.score ?? 0).toBeGreaterThan(bare?.passage.id === planned.id ? bare.score : 0);
  });

  it("confirms no denial of what it affirms", () => {
    const text = "ok but planned maintenance doesn't count as downtime, that's what our SLA says";
    expect(scoreOf(text, planned)?.verdict).not.toBe("right");
  });

  it("denies nothing that says the same to it as the answer does", () => {
    const text = "so planned maintenance counts as downtime like any other";
    expect(scoreOf(text, planned)?.verdict).not.toBe("wrong");
  });
});
