import { describe, expect, it } from "vitest";
import { onboardingWords, shippedWords } from "../understanding/bread.ts";
import { talk } from "./talk.ts";

type Lines = readonly [string, ...string[]];
const copying = (...lines: Lines) => talk(shippedWords, "replication", ...lines).told.join(" ");
const scaling = (...lines: Lines) => talk(shippedWords, "scalability", ...lines).told.join(" ");

describe("who wants it short", () => {
  it.each(["security in one or two sentences pls", "whats security, definition only"])(
    "hears what a thing is in a sentence: “%s”",
    (text) => {
      const { told } = talk(shippedWords, "scalability", text);
      expect(told).toEqual([expect.stringMatching(/^Security protects a system [^.]*\.$/)]);
    },
  );

  it("hears the first sentences of an answer, and no story of it", () => {
    const asked = "how does the system know that a node is dead?";
    const long = talk(shippedWords, "fault-tolerance", asked).told.join(" ");
    const short = talk(shippedWords, "fault-tolerance", `${asked} short answer please`).told;
    expect(short).toHaveLength(1);
    expect(long.startsWith(short[0] ?? "-")).toBe(true);
    expect(long.length).toBeGreaterThan((short[0] ?? "").length);
  });

  it("is told so little though the name stands by itself", () => {
    const { told } = talk(shippedWords, "scalability", "availability. short pls");
    expect(told).toHaveLength(1);
  });

  it("may say so first, or that the last answer was too long", () => {
    const asked = "how does the system know that a node is dead?";
    for (const text of [`one sentence: ${asked}`, `too long. ${asked}`])
      expect(talk(shippedWords, "fault-tolerance", text).told).toHaveLength(1);
  });

  it("is not who finds something too short", () => {
    const { told } = talk(shippedWords, "security", "what if the password is too short?");
    expect(told.join(" ").length).toBeGreaterThan(200);
  });
});

const yes = /^(?:Yes|That's it|Right)/;

describe("a claim", () => {
  it.each([
    ["shipping-a-change", "so you roll back and the customer gets a refund?"],
    ["on-call", "so if i cant fix it i get fired"],
    ["code-review", "so after it gets approved i press merge and then its live?"],
  ])(
    "in the middle of %s is not confirmed where a part of it stands nowhere: “%s”",
    (concept, text) => {
      expect(talk(onboardingWords, concept, text).told.join(" ")).not.toMatch(yes);
    },
  );

  it.each([
    ["code-review", "so with two reviewers no bug gets through"],
    ["shipping-a-change", "so with tests i dont have to look at it after the deploy"],
  ])(
    "in the middle of %s is not confirmed where it allows of no exception: “%s”",
    (concept, text) => {
      const told = talk(onboardingWords, concept, text).told.join(" ");
      expect(told).not.toMatch(yes);
      expect(told).not.toMatch(/close/);
    },
  );

  it("that spares somebody a care is denied in so many words", () => {
    expect(copying("so with five copies nothing can get lost, right?")).toMatch(/^No\b/);
    const reasoned = "so if i have 3 replicas i dont need backups anymore, because a copy is left";
    expect(copying(reasoned)).toMatch(/^(?:No\b|If you mean “Replication is a backup”: no\.)/);
    expect(
      talk(shippedWords, "security", "so https means nobody can hack our server, right?").told[0],
    ).toMatch(/^No\b/);
  });

  it("that has a belief the right way round is not denied", () => {
    for (const text of [
      "so a replica is not a backup, right?",
      "so not every replica has to confirm",
      "so i still need backups even with three replicas",
    ])
      expect(copying(text)).not.toMatch(/^(?:No|Not)\b/);
  });

  it("is answered by yes or no before anything else where that was missed", () => {
    const claim = "so if i have 3 replicas i dont need backups anymore, because a copy is left";
    const told = copying(
      claim,
      "that doesnt tell me if i'm right. do i still need backups with 3 replicas?",
    );
    expect(told).toMatch(/^Yes\b/);
  });

  it("that an answer says as well is confirmed with a sentence, and no question is quoted", () => {
    const told = copying("so copies dont protect against human error?");
    expect(told).toMatch(yes);
    expect(told).not.toContain("“");
    expect(told.length).toBeLessThan(120);
  });
});

describe("a sentence", () => {
  it("is all that is said where one was asked for, and begins with the name", () => {
    const { told } = talk(shippedWords, "redundancy", "replication in one sentence please");
    expect(told[0]).toMatch(/^Replication keeps copies/);
    expect(told).toHaveLength(1);
  });
});

describe("that", () => {
  it("is what is under discussion, and is held against what is named", () => {
    const { log } = talk(shippedWords, "replication", "and how is that different from redundancy");
    expect(log.question).toBe("isnt-redundancy-the-same-as-replication");
  });

  it("is what is named where it was just asked what that is", () => {
    const { log } = talk(
      shippedWords,
      "scalability",
      "cool i get it. whats replication then, is that just a backup",
    );
    expect(log.question).toBe("replication-is-a-backup");
  });
});

describe("an objection", () => {
  it("is granted, and nothing is told twice", () => {
    const claim = "but the supermarket adds capacity too, they open four more checkouts";
    const first = scaling(claim);
    const second = scaling(
      claim,
      "no, you misread me. thats not right, the supermarket does it as well",
    );
    expect(first).toContain("written for me");
    expect(second).toContain("written for me");
    expect(second).not.toBe(first);
  });

  it("to the answer to a belief leaves that as it was told", () => {
    const told = copying("so replication is a backup?", "thats not true, our replicas saved us");
    expect(told).not.toContain("A replica follows");
  });

  it("goes to the authors", () => {
    const { unanswered } = talk(shippedWords, "replication", "I disagree");
    expect(unanswered).toBe(true);
  });
});

describe("whether something is what a word means", () => {
  it("is answered by what the word means", () => {
    expect(scaling("its one more of the same. isnt that scaling out too?")).toMatch(
      /^Yes, if it is this\. \*\*Scaling out\*\*: /,
    );
    expect(scaling("is that a bottleneck or not?")).toMatch(
      /^Yes, if it is this\. \*\*Bottleneck\*\*/,
    );
  });

  it("is not told twice", () => {
    const told = scaling("isnt that scaling out too?", "two of them = scaling out or not?");
    expect(told).toMatch(/^If it is as I said of scaling out, then yes\./);
  });

  it.each(["is scaling out hard?", "is a bottleneck a load balancer?", "is it a problem?"])(
    "is not what is asked by “%s”",
    (text) => {
      expect(scaling(text)).not.toContain("if it is this");
    },
  );
});

describe("“is that right?” about something else than was weighed", () => {
  it("repeats no verdict on that", () => {
    const told = copying(
      "so having replicas means reads are always up to date",
      "sure. but my point was the two ways, is that right?",
    );
    expect(told).toMatch(/^I wish I could say/);
  });
});
