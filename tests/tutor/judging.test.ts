import { describe, expect, it } from "vitest";
import { offer } from "../../src/tutor/offers.ts";
import { passOver } from "../../src/tutor/passing-over.ts";
import { openState } from "../../src/tutor/state.ts";
import { onboardingWords, readOnboarding, shippedWords } from "../understanding/bread.ts";
import { talk, talkFrom } from "./talk.ts";

type Lines = readonly [string, ...string[]];
const copying = (...lines: Lines) => talk(shippedWords, "replication", ...lines).told.join("\n");
const shipping = (...lines: Lines) =>
  talk(onboardingWords, "shipping-a-change", ...lines).told.join("\n");

/** Where the story of the one chef is in the air. */
const atChef = {
  concept: "scalability",
  analogy: { concept: "scalability", analogy: "one-chef-then-several" },
};

describe("words that are defined one beside another", () => {
  it("are each told to be right or wrong", () => {
    const told = shipping(
      "ok i get it: merge = its live for everyone, canary = users that get the version first?",
    );
    expect(told).toMatch(/\*\*Merge\*\*: no\./);
    expect(told).toMatch(/\*\*Canary\*\*: yes\./);
  });

  it("are all right where the author says the same of each", () => {
    const told = copying(
      "so replica = copy of the data, primary = the replica that takes the writes",
    );
    expect(told).toMatch(/All of it\.$/);
  });

  it("may be defined in the words of the story", () => {
    const library = { concept: "replication", analogy: "library-branches" };
    const text =
      "so replication = every branch has the same book, and partitioning = each branch has different books";
    const { told } = talkFrom({ concept: "replication", analogy: library }, shippedWords, text);
    expect(told.join("\n")).toMatch(/All of it\.$/);
  });

  it("are set right where they are mixed up", () => {
    const told = copying(
      "so replication = different data on different nodes, and partition = copies of the same data",
    );
    expect(told.match(/: no\./g)).toHaveLength(2);
  });

  it.each([
    ["scalability", "ohh so scaling out = getting a bigger machine n scaling up = more machines"],
    ["replication", "a replica is a part of the data and a partition is a copy of it"],
  ])("are turned round where each is given what the other one means: %s", (concept, text) => {
    const { told, state } = talk(shippedWords, concept, text);
    expect(told.at(0)).toMatch(/the other way round:$/);
    expect(state.weighed?.verdict).toBe("wrong");
  });

  it("are right where the author says of both at once what each of them is", () => {
    const told = talk(
      shippedWords,
      "scalability",
      "so scaling up = a bigger machine and scaling out = more machines",
    ).told.join("\n");
    expect(told).toMatch(/^(?:Yes|That's it|Right)/);
  });

  it("is not denied by what the author says besides of when the thing is needed", () => {
    const told = talk(
      shippedWords,
      "redundancy",
      "active-active: everyone's working, active-passive: one works and the other sits there ready, right?",
    ).told.join("\n");
    expect(told).not.toContain(": no.");
  });

  it("is not told that a word of another concept means that", () => {
    const text =
      "scaling up is when you put another server of the same kind next to the first, no?";
    const { told } = talk(shippedWords, "scalability", text);
    expect(told.join("\n")).not.toContain("What you say is rather");
  });

  it("is told which other word means that", () => {
    const told = talk(
      shippedWords,
      "redundancy",
      "hot standby means switched off, failover is the move to another node",
    ).told.join("\n");
    expect(told).toMatch(/What you say is rather what \*\*.+\*\* means\./);
  });

  it("are right in words of one's own that explain that word and no other", () => {
    const told = talk(
      shippedWords,
      "redundancy",
      "so redundancy = I own a spare, while failover is swapping the spare in when the first one dies",
    ).told.join("\n");
    expect(told).not.toContain(": no.");
    expect(told).toMatch(/\*\*Failover\*\*: yes\./);
    expect(told).toContain("hold yours against them");
  });

  it("may stand before a colon, and where they only ask they are none", () => {
    const defined = copying(
      "replica: a copy of the data. primary: the replica that takes the writes",
    );
    expect(defined).toMatch(/All of it\.$/);
    expect(copying("replica, primary, what's the difference?")).not.toMatch(/yes\./);
  });

  it("are not right by one word that is in many explanations", () => {
    const said =
      "scalability = faster\nsecurity = only the right people get in and the data stays safe";
    expect(talk(shippedWords, "redundancy", said).told.join("\n")).not.toMatch(
      /\*\*Scalability\*\*: yes/,
    );
  });

  it("are confirmed where a single one is explained so, and set beside where it is not", () => {
    expect(copying("so a primary means that it is the one that takes the writes?")).toMatch(
      /^(?:Yes|That's it|Right)[^.]*\. \*\*Primary\*\*/,
    );
    expect(copying("so a primary means that it is the oldest machine we have?")).not.toMatch(
      /^(?:Yes|That's it|Right)/,
    );
  });

  it("are nothing where only one is", () => {
    expect(copying("so replication = copies on several machines")).not.toMatch(/^- /m);
  });
});

describe("a verdict", () => {
  const claim = "a replica is the same data on several machines, right?";

  it("is said once more before something else is answered", () => {
    const { told } = talk(
      shippedWords,
      "replication",
      claim,
      "so was that right?? anyway, what if two replicas die?",
    );
    expect(told[0]).toBe("Yes, it is right.");
    expect(told[1]).toMatch(/As long as one replica is left/);
  });

  it("is not said to who asks something else with a yes or no", () => {
    const told = copying(claim, "and do the neighbours get a copy for their own shop, yes or no");
    expect(told).not.toContain("Yes, it is right.");
    expect(copying(claim, "just tell me, yes or no")).toContain("Yes, it is right.");
  });

  it("is not said to who goes on to claim something, or asks too late", () => {
    expect(copying(claim, "a write waits for all of them. was that right?")).not.toContain(
      "it is right",
    );
    expect(
      copying(claim, "what is a quorum?", "what is a primary?", "so was that right? thanks"),
    ).not.toContain("it is right");
  });

  it("on an answer to a check is remembered", () => {
    const { state } = talk(shippedWords, "replication", "quiz me");
    const check = shippedWords.lesson.concepts
      .find(({ id }) => id === "replication")
      ?.checks.find(({ id }) => `replication/${id}` === state.asked.at(-1));
    const right = 1 + (check?.options.findIndex((option) => option.right) ?? -1);
    const asked = "ok, and was my quiz answer right? then I have to go, thanks";
    expect(copying("quiz me", String(right), asked)).toBe("Yes, it is right.");
  });
});

describe("what is asked behind what is said back", () => {
  const said = "so let me say it back: a replica has to keep listening to the changes.";

  it("is answered outright, though it begins with a case", () => {
    const told = copying(
      `${said} so if I'm the reader, how old can that answer be, seconds or hours?`,
    );
    expect(told).toMatch(/^A replica's answer is usually some milliseconds old/);
  });

  it("is nothing where the case is all of it", () => {
    expect(copying(`${said} if it stops, the reader gets an old answer, right?`)).not.toMatch(
      /^A replica's answer is usually/,
    );
  });
});

describe("another check", () => {
  it("may be of another concept", () => {
    const { told, state } = talk(
      shippedWords,
      "fault-tolerance",
      "quiz me",
      "3",
      "another one, and make it about replication if you can",
    );
    expect(state.asked.at(-1)).toMatch(/^replication\//);
    expect(told.at(-1)).toContain("?");
  });
});

describe("an answer to a check", () => {
  it("is heard before what is asked behind it", () => {
    const text =
      "no, every customer is only there once, so nothing is copied. what do I lose if one server dies then?";
    const { told, log } = talk(shippedWords, "replication", "quiz me", text);
    expect(log.result).toBe("right");
    expect(told[0]).toMatch(/^Right\./);
    expect(told[1]).toMatch(/^\*\*What if one of the databases goes down\?\*\*/);
  });

  it("keeps the check open where it is wrong", () => {
    const text = "yes, because there are two servers. what do I lose if one server dies then?";
    const { told, log } = talk(shippedWords, "replication", "quiz me", text);
    expect(log.result).toBe("wrong");
    expect(told.at(-1)).toMatch(/Is that replication\?$/);
  });
});

describe("a yes", () => {
  it("to a story told right says what the things in it stand for", () => {
    const pilots = { concept: "redundancy", analogy: "two-pilots" };
    const text = "so they eat different meals so one bad kitchen can't make both ill";
    const { told } = talkFrom({ concept: "redundancy", analogy: pilots }, shippedWords, text);
    expect(told.join("\n")).toMatch(/ The bad kitchen stands for the common cause\.$/);
  });

  it("is not followed by what sums up the concept", () => {
    const guess = "if you check too quick, a node thats just slow looks dead even tho its fine?";
    const told = talk(shippedWords, "redundancy", guess).told.join("\n");
    expect(told).not.toMatch(/in a sentence|more than one of whatever/);
  });

  it("or no is given to no one who only says what they asked", () => {
    expect(
      shipping("i asked if merging means its live for everyone and if the canary comes first"),
    ).not.toMatch(/^(?:That comes close|You are close|Close to|Yes)/);
  });
});

describe("the part of a concept that is asked for once more", () => {
  const pilots = {
    concept: "redundancy",
    analogy: { concept: "redundancy", analogy: "two-pilots" },
  };

  it("is explained, with what it is in the story, and no other story is told", () => {
    const { told } = talkFrom(
      pilots,
      shippedWords,
      "sorry, can you explain that again? the bit about one cause taking all of them",
    );
    expect(told[0]).toMatch(/^\*\*Common cause\*\*/);
    expect(told.join("\n")).toMatch(/bad kitchen/);
    expect(told).toHaveLength(2);
  });

  it("is not guessed where nothing is like it", () => {
    const { told } = talkFrom(pilots, shippedWords, "explain the part about the fish again");
    expect(told.join("\n")).not.toMatch(/^\*\*/);
  });
});

describe("a question about the last answer", () => {
  it("is not answered by the sentence that it asks about", () => {
    const told = talk(
      onboardingWords,
      "handling-secrets",
      "what if the vault goes down?",
      "why does it have to leave a trace?",
    ).told.join("\n");
    expect(told).not.toMatch(/what I just said/);
  });

  it("that was on offer is meant sooner than it seems", () => {
    const missed = { kind: "question", concept: "on-call", id: "what-if-i-miss-a-page" } as const;
    const said = readOnboarding("no. what happens if nobody reacts?", "on-call");
    const meaning = { ...said, match: null, near: [{ ...missed, score: 0.1 }] };
    const state = openState("solo");
    const offered = offer(`question:on-call/${missed.id}`, "What if I miss a page?");
    expect(passOver(meaning, { ...state, offers: [offered] }).match?.id).toBe(missed.id);
    expect(passOver(meaning, state).match).toBeNull();
  });
});

describe("“Not what I meant”", () => {
  it("asks for other words, and offers nothing in place of them", () => {
    const { told, offers } = talk(
      shippedWords,
      "scalability",
      "we get like 20 orders, must i scale out just the one part or what?",
      "not what i meant",
    );
    expect(told.join(" ")).toMatch(/in other words/);
    expect(offers).not.toContain("In simpler words");
  });
});

describe("what a word means that the lesson has not", () => {
  it.each([
    [
      "is not told by another word of the message",
      "and what does orthogonally mean here, for two nodes?",
    ],
    [
      "is not told to whoever knows it",
      "i know what a node is. why would two of them fail at the same time?",
    ],
  ])("%s", (_, text) => {
    const told = talk(shippedWords, "availability", text).told.join(" ");
    expect(told).not.toMatch(/\*\*Node\*\*/);
  });
});

describe("a thing of the story that is called theirs", () => {
  it("is looked for in their own system", () => {
    const { told } = talkFrom(
      atChef,
      shippedWords,
      "i have a small shop, app and db on the same box. what would be my oven",
    );
    expect(told[0]).toMatch(/database is most often the first bottleneck/);
  });
});

describe("an answer that was told before", () => {
  it("is told again by what it has of what is asked now", () => {
    const { told } = talk(
      shippedWords,
      "redundancy",
      "what if failover happens by mistake?",
      "how do you make sure the old one is fenced off and can't write any more?",
    );
    expect(told.join(" ")).toMatch(/fenced off/);
  });

  it("begins with no where somebody waits for a yes or a no to what is mistaken", () => {
    const { told } = talk(
      shippedWords,
      "redundancy",
      "two servers behind the same switch are fully redundant. yes or no?",
    );
    expect(told[0]).toMatch(/^No\b/);
  });
});

describe("a thing of the story at which somebody got lost", () => {
  it.each([
    "sorry, can you explain that again? i got lost at the oven",
    "im confused about the oven",
  ])("is explained, and the story is not told once more: “%s”", (text) => {
    const { told } = talkFrom(atChef, shippedWords, text);
    expect(told[0]).toMatch(/oven\W+ stands for the \W*bottleneck/);
    expect(told).toHaveLength(2);
  });
});

describe("what only sounds like a mistake", () => {
  const watched = { concept: "on-call", analogy: "the-lifeguards-tower" };
  const text =
    "so with two swimmers waving at once id go for the one whos drowning worst, so the alert that hurts more users first?";

  it("is not denied, as it says the opposite of nothing, and hears no beginning of the story", () => {
    const { told, log } = talkFrom({ concept: "on-call", analogy: watched }, onboardingWords, text);
    expect(log.result).not.toBe("wrong");
    expect(told.join("\n")).not.toMatch(/One lifeguard sits on the tower/);
  });
});

describe("what is stated after a misreading", () => {
  it("is judged where a verdict is waited for", () => {
    const told = copying(
      "not what I meant. so with one primary all writes go to the primary, right?",
    );
    expect(told).toMatch(/^(?:Yes|Right|Exactly|That's it|You have it)/);
  });
});

describe("two words that nobody compared", () => {
  const guarding = (...lines: Lines) => talk(shippedWords, "security", ...lines).told.join("\n");

  it("are told one after the other, and no question about one of them instead", () => {
    const told = guarding("is latency the same as downtime?");
    expect(told).toMatch(/^I keep the two apart\./);
    expect(told).toMatch(/Latency[\s\S]*Downtime/);
  });

  it("are not compared where both are only spoken of", () => {
    const told = shipping("is the incident mine or the reviewer's when the deploy went wrong?");
    expect(told).not.toMatch(/what each of the two is/);
  });
});
