import { describe, expect, it } from "vitest";
import { decide } from "../../src/tutor/decide.ts";
import { passOver } from "../../src/tutor/passing-over.ts";
import { openState, readDialogue, type SessionState } from "../../src/tutor/state.ts";
import type { Meaning } from "../../src/understanding/meaning.ts";
import { understand } from "../../src/understanding/understand.ts";
import { onboardingWords, shippedWords } from "../understanding/bread.ts";
import { talk, talkFrom } from "./talk.ts";

const secrets = (...lines: readonly [string, ...string[]]) =>
  talk(onboardingWords, "handling-secrets", ...lines);

describe("what is asked besides", () => {
  it("is answered under its own heading, after what was said of a story", () => {
    const concept = "handling-secrets";
    const at = { concept, analogy: { concept, analogy: "hotel-key-cards" } };
    const text = "ok so the vault is like reception. what happens when I leave the company?";
    const { told } = talkFrom(at, onboardingWords, text);
    expect(told.at(0)).toContain("stands for the vault");
    expect(told.at(1)).toMatch(/^\*\*What if a colleague leaves\?\*\* /);
    expect(told.at(-1)).toMatch(/^In the story: /);
  });

  it("is answered after what a thing of the story was taken for", () => {
    const concept = "security";
    const at = { concept, analogy: { concept, analogy: "malicious-doctor" } };
    const text = "so the badge is like my login. but what if he just borrows a colleague's badge?";
    expect(talkFrom(at, shippedWords, text).told.at(1)).toMatch(
      /^\*\*What if somebody borrows a colleague's badge or login\?\*\* /,
    );
  });

  it("is all that is answered where nothing is written about the rest", () => {
    const { told, log } = secrets(
      "Does your dog like secrets? What happens to the passwords when somebody quits?",
    );
    expect(log.question).toBe("what-if-a-colleague-leaves");
    expect(told.join(" ")).not.toContain("no written answer");
  });
});

describe("another story", () => {
  it("is not told to who tells what somebody in one does", () => {
    const chef = { concept: "scalability", analogy: "one-chef-then-several" };
    const text = "So could we just buy a second database, the way she buys another oven?";
    const { log } = talkFrom({ concept: "scalability", analogy: chef }, shippedWords, text);
    expect(log.analogy).toBeNull();
  });

  it("is not told to who calls one thing by the concept's name", () => {
    const text = "isn't a chef kept on standby for sick days exactly what redundancy is?";
    expect(talk(shippedWords, "redundancy", text).log.analogy).toBeNull();
  });
});

describe("what is left behind", () => {
  const first = "what if I am on call and nothing happens?";

  it("after a menu is no wish, and what follows is heard by itself", () => {
    const text =
      "None of these, sorry. I mean if I'm stuck at night, would my colleague mind a call?";
    const { log } = talk(onboardingWords, "on-call", first, text);
    expect(log.analogy).toBeNull();
    expect(log.move).toBe("ask-how");
  });

  it("by going on to something else leads to what is asked then, and not to the next concept", () => {
    const text =
      "never mind. Let's go on to something else: where do we keep the passwords and keys?";
    const { log } = talk(onboardingWords, "on-call", first, text);
    expect(log.question).toBe("where-do-secrets-live");
  });

  it("is what was still to be told, where that is missed", () => {
    const text = "I'm sorry, but you haven't told me yet whether more security slows things down.";
    const { log, told } = talk(shippedWords, "security", "what is a firewall?", text);
    expect(log.question).toBe("does-more-security-slow-the-system-down");
    expect(told[0]).toMatch(/^Sorry/);
  });
});

describe("what was just told", () => {
  it("is not told again under its heading", () => {
    const undo = "how do I undo a change?";
    const { told } = talk(
      onboardingWords,
      "shipping-a-change",
      undo,
      `what if I changed the database too and have to roll back? ${undo}`,
    );
    expect(told.join("\n")).not.toContain("**How do I undo a change?**");
  });

  const copying = (...lines: readonly [string, ...string[]]) =>
    talk(shippedWords, "replication", ...lines);

  it("is not what is meant where something else may be, unless it is said back", () => {
    const { state } = copying("where do writes go?");
    const match = { kind: "question", concept: "replication", id: "where-do-writes-go" } as const;
    const near = { ...match, id: "does-a-write-wait-for-all-the-replicas", score: 0.2 };
    const said = "so it waits for all of them?";
    const meaning = {
      ...understand(said, shippedWords, readDialogue(state)),
      match: { ...match, score: 0.6 },
      near: [near],
    };
    const found = (echo: Meaning["echo"]) => passOver({ ...meaning, echo }, state).match?.id;
    expect(found(null)).toBe(near.id);
    const passage = { kind: "question", id: match.id } as const;
    const echo = { concept: "replication", passage, sentence: "", score: 0.5, facet: null };
    expect(found({ ...echo, verdict: "right" })).toBe(match.id);
  });

  it("is told no second time to whoever says that it was not meant", () => {
    const { log, told } = copying("where do writes go?", "that's not what I asked, where to?");
    expect(log.question).not.toBe("where-do-writes-go");
    expect(told.join(" ")).toMatch(/^Sorry/);
  });

  it("is told by what it may be instead, where that is one thing alone", () => {
    const { told } = talkFrom(
      { concept: "security", analogy: { concept: "security", analogy: "malicious-doctor" } },
      shippedWords,
      "you didn't say what happens when the badge is borrowed or stolen? then the record book has the wrong name in it, right?",
    );
    expect(told.join(" ")).toMatch(/^Sorry.*the record names the wrong person/s);
  });

  it("is told by what it may be instead, where that is one thing alone, and offered where it is one of several", () => {
    const { state } = copying("where do writes go?");
    const said = "no, i asked something else";
    const one = { kind: "question", concept: "replication", score: 0.3 } as const;
    const near = [
      { ...one, id: "does-a-write-wait-for-all-the-replicas" },
      { ...one, id: "how-many-replicas-do-you-need" },
    ];
    const meaning = understand(said, shippedWords, readDialogue(state));
    const tell = (...candidates: typeof near) => {
      const unknown = { ...meaning, move: "unknown", misread: true, match: null } as const;
      const heard: Meaning = { ...unknown, band: "unsure", near: candidates };
      const act = { kind: "say", text: said, meaning: heard, addressed: true } as const;
      const { reply } = decide({
        lesson: shippedWords.lesson,
        state,
        act,
        heard: [],
        progress: [],
      });
      return JSON.stringify(reply?.parts);
    };
    expect(tell(...near.slice(0, 1))).toContain("If you mean “Does a write wait");
    expect(tell(...near)).toContain("Is it one of these?");
  });

  it("is no good news to who has just had an accident", () => {
    const { told } = secrets("nice. i just leaked a key. what do i do");
    expect(told.join(" ")).toMatch(/^After a leak/);
  });

  it("is weighed where it is said back by who set it right", () => {
    const { told } = copying(
      "i asked about speed not backup. so replication doesn't save me if i delete something by mistake?",
    );
    expect(told.join(" ")).toContain("A mistaken deletion is replicated");
    expect(told.join(" ")).not.toMatch(/Is it one of these|If you mean/);
  });

  it("is what is asked once more in the same words", () => {
    expect(copying("where do writes go?", "where do writes go?").log.question).toBe(
      "where-do-writes-go",
    );
  });
});

describe("the questions on offer", () => {
  const id = "how-fast-is-failover";
  const state: SessionState = {
    ...openState("solo"),
    concept: "redundancy",
    taught: ["redundancy"],
    offers: [{ id: `question:redundancy/${id}`, label: "How fast is failover?" }],
  };
  const find = (text: string) =>
    passOver(understand(text, shippedWords, readDialogue(state)), state).match?.id;

  it("are not answered where none of them was meant", () => {
    expect(find("how quick is a failover?")).toBe(id);
    expect(find("none of these, how quick is a failover?")).not.toBe(id);
  });
});

describe("a word that was just explained", () => {
  const shipping = (...lines: readonly [string, ...string[]]) =>
    talk(onboardingWords, "shipping-a-change", ...lines);

  it("is what “it” is in the question after it", () => {
    const text = "how does it help?";
    expect(shipping("what's a feature flag?", text).log.question).toBe("how-do-feature-flags-help");
    expect(shipping("what's a canary?", text).log.question).not.toBe("how-do-feature-flags-help");
  });
});

describe("what a word means in a learner's own words", () => {
  it("is held against what the author says it means, and against nothing else", () => {
    const text = "so graceful degradation means that the nodes wear nice clothes";
    const { told } = talk(shippedWords, "fault-tolerance", text);
    expect(told.join(" ")).toContain("**Graceful degradation**: ");
    expect(told.join(" ")).not.toMatch(/^(?:Yes|Right|That's it)/);
  });

  it("is said to be wrong once more where a part of a story was, whatever was right before it", () => {
    const concept = "redundancy";
    const at = { concept, analogy: { concept, analogy: "two-pilots" } };
    const lines = [
      "so when the first one breaks, the second one takes over",
      "so the first officer is a replica?",
      "is that right?",
    ] as const;
    const said = (...few: readonly [string, ...string[]]) => talkFrom(at, shippedWords, ...few);
    expect(said(lines[0]).state.weighed?.verdict).toMatch(/^(?:right|nearly)$/);
    expect(said(lines[0], lines[1]).told[0]).toMatch(/^Not quite/);
    expect(said(...lines).told[0]).toMatch(/^No, /);
  });

  it("is confirmed where the author says as much", () => {
    const text = "replication is keeping the same data on several nodes";
    expect(talk(shippedWords, "replication", text).told[0]).toMatch(/^(?:Yes|Right|That's it)/);
  });
});

describe("two words that nobody compared", () => {
  it("are told one beside the other", () => {
    for (const text of ["what's phishing vs a leak?", "is phishing the same as a leak?"]) {
      const { told } = secrets(text);
      expect(told, text).toContainEqual(expect.stringMatching(/^\*\*Phishing\*\*: /));
      expect(told, text).toContainEqual(expect.stringMatching(/^\*\*Leak\*\*: /));
    }
    expect(secrets("is phishing the same as a leak?").unanswered).toBe(true);
  });
});

describe("a word in a question without an answer", () => {
  it("is told where it is most of the question", () => {
    const { told } = talk(onboardingWords, "code-review", "what about nitpicks?");
    expect(told.join(" ")).toContain("**Nit**: ");
  });
});

describe("whoever was misread", () => {
  it("is asked once more, and told no story", () => {
    const { told, log } = secrets("no, that's not what I asked");
    expect(told).toEqual([
      expect.stringMatching(/^Sorry, /),
      "Could you ask it once more, in other words?",
    ]);
    expect(log.analogy).toBeNull();
  });

  it("hears an apology ahead of the answer", () => {
    const { told } = secrets("that's not what I asked. what happens when a colleague leaves?");
    expect(told[0]).toMatch(/^Sorry, /);
    expect(told.join(" ")).toContain("accounts are closed");
  });
});

describe("who gives up on a question", () => {
  const faults = (...lines: readonly [string, ...string[]]) =>
    talk(shippedWords, "fault-tolerance", ...lines);

  it("gets the hint first, then the answer", () => {
    const hinted = faults("quiz me", "I give up, what is the answer?");
    expect(hinted.log.result).toBeNull();
    expect(hinted.offers).toContain("Show the answer");
    const told = faults("quiz me", "I give up, what is the answer?", "just tell me the answer");
    expect(told.told.join(" ")).toMatch(/The answer is “.+”\./);
    expect(told.state.pending).toBeNull();
  });

  it("gets the answer by the offer as well", () => {
    const { told } = faults("quiz me", "a hint please", "show the answer");
    expect(told.join(" ")).toMatch(/The answer is “.+”\./);
  });

  it("is told that a choice which was wrong is no choice any more", () => {
    const { lesson } = shippedWords;
    const check = lesson.concepts.find(({ id }) => id === "fault-tolerance")?.checks[0];
    const wrong = 1 + (check?.options.findIndex(({ right }) => !right) ?? 0);
    const { told, state } = faults("quiz me", String(wrong), String(wrong));
    expect(told[0]).toBe("That one isn't it, as we saw. What about the others?");
    expect(state.pending).toMatchObject({ kind: "check" });
  });
});

describe("a choice of a check", () => {
  const faults = (...lines: readonly [string, ...string[]]) =>
    talk(shippedWords, "fault-tolerance", ...lines);
  const check = shippedWords.lesson.concepts.find(({ id }) => id === "fault-tolerance")?.checks[0];
  const options = check?.options ?? [];
  const right = options.findIndex((option) => option.right);
  const wrong = options.findIndex((option) => !option.right);
  const names = ["first", "second", "third", "fourth"];

  it("has a number that no offer beside it has, whichever has fallen away", () => {
    for (const [at, option] of options.entries()) {
      if (option.right) continue;
      const { state } = faults("quiz me", String(at + 1));
      const places = state.offers.map(({ place }, index) => place ?? index);
      expect(new Set(places).size, `${places}`).toBe(places.length);
      expect(faults("quiz me", String(at + 1), String(right + 1)).log.result).toBe("right");
    }
  });

  it.each(["why not the %?", "so what's wrong with the % one?", "why isn't it the %?"])(
    "is explained to whoever asks “%s”, once the question is answered",
    (line) => {
      const asked = line.replace("%", names[wrong] ?? "");
      const { told } = faults("quiz me", String(right + 1), asked);
      expect(told.join(" ")).toContain(options[wrong]?.feedback);
    },
  );

  it("is explained where it was wrong, and the question stays open", () => {
    const { told, state } = faults("quiz me", String(wrong + 1), `why not ${wrong + 1}?`);
    expect(told.join(" ")).toContain(options[wrong]?.feedback);
    expect(state.pending).toMatchObject({ kind: "check", dropped: [wrong] });
  });

  it("is not given away while it can be chosen", () => {
    const { told, state } = faults("quiz me", `why not the ${names[right]}?`);
    expect(told.join(" ")).not.toContain(options[right]?.feedback);
    expect(state.pending?.kind).toBe("check");
  });

  it("is nothing to who asks why there is no second one of something else", () => {
    const { told } = faults("quiz me", String(right + 1), "why not the second floor?");
    expect(told.join(" ")).not.toContain(options[1]?.feedback);
  });
});

describe("a question without an answer", () => {
  const primary = "what happens if the primary dies?";

  it("is told nothing of the last answer once more", () => {
    const { told } = talk(shippedWords, "replication", primary, "who kept it out there?");
    expect(told.at(-1)).toMatch(/^I (?:have|may have) no written answer/);
    expect(told.join(" ")).not.toContain("kept out");
  });

  it("does not bring up a concept that was only spoken of last", () => {
    const refuted = "a backup of the data is all I need, right?";
    const { state, told } = talk(
      shippedWords,
      "replication",
      refuted,
      "what if the moon was made of cheese?",
    );
    expect(state.taught).toEqual(["replication"]);
    expect(told.join(" ")).not.toContain("Fault tolerance means");
  });
});

describe("a question that may be any of several", () => {
  const text = "who is responsible for it then, me or her?";
  const state: SessionState = {
    ...openState("solo"),
    ...{ concept: "code-review", taught: ["code-review"], turns: 3 },
  };
  const near = [
    ["question", "why-not-review-after-merging", 0.24],
    ["question", "what-if-nobody-reviews-my-change", 0.21],
  ] as const;

  function ask(shares: number) {
    const meaning = {
      ...understand(text, onboardingWords, readDialogue(state)),
      match: null,
      near: near.map(([kind, id, score]) => ({
        ...{ kind, id, concept: "code-review", score: score * shares },
      })),
    };
    const act = { kind: "say", text, meaning, addressed: true } as const;
    const { lesson } = onboardingWords;
    return decide({ lesson, state, act, heard: [], progress: [] }).reply;
  }

  it("is asked back, and none of them is told", () => {
    const reply = ask(1);
    expect(reply?.parts.map(({ kind }) => kind)).toEqual(["ask"]);
    expect(reply?.offers.map(({ id }) => id)).toEqual([
      "question:code-review/why-not-review-after-merging",
      "question:code-review/what-if-nobody-reviews-my-change",
      "other",
    ]);
  });

  it("is said to have no answer where none of them is likely", () => {
    const [first] = ask(0.4)?.parts ?? [];
    expect(first).toMatchObject({
      kind: "text",
      text: expect.stringContaining("no written answer"),
    });
  });
});

describe("a word of gladness before an answer", () => {
  const reviewing = (text: string) => talk(onboardingWords, "code-review", text).told.join("\n");

  it("is for who has understood something", () => {
    expect(reviewing("nice, got it. how long does a review take?")).toMatch(
      /^(?:Good|All right|Nice)\./,
    );
  });

  it.each([
    "ok.. last thing, do I have to change it anyway to get approved?",
    "ok that's clear. how long does a review take, that's the bit I don't get",
  ])("is not for who has not: “%s”", (text) => {
    expect(reviewing(text)).not.toMatch(/^(?:Good|All right|Nice)\./);
  });
});

describe("what a message may have asked besides", () => {
  const reviewing = (...lines: readonly [string, ...string[]]) =>
    talk(onboardingWords, "code-review", ...lines);
  const asked = "tests catch bugs already, why read it as well?";

  it("is on offer where its answer was not what they asked", () => {
    const { told, reply } = reviewing(asked, "that's not what I asked");
    expect(told.at(-1)).toBe("Is it one of these?");
    expect(reply?.offers.map(({ id }) => id)).toContain(
      "question:code-review/isnt-code-review-the-same-as-testing",
    );
  });

  it("is not offered twice", () => {
    const { told } = reviewing(asked, "that's not what I asked", "no, not what I meant");
    expect(told.at(-1)).toBe("Could you ask it once more, in other words?");
  });

  it("is offered where it stood beside an answer, and not where it was all that was on offer", () => {
    const concept = "code-review";
    const other = {
      kind: "question",
      concept,
      id: "isnt-code-review-the-same-as-testing",
    } as const;
    const told = {
      kind: "question",
      concept,
      id: "who-has-to-approve-my-change",
      turn: 3,
    } as const;
    const state: SessionState = {
      ...openState("solo"),
      ...{ concept, taught: [concept], rivals: [other], turns: 4 },
      offers: [{ id: `question:${concept}/${other.id}`, label: "Isn't it the same?" }],
    };
    const complain = (before: SessionState) => {
      const text = "that's not what I asked";
      const meaning = understand(text, onboardingWords, readDialogue(before));
      const act = { kind: "say", text, meaning, addressed: true } as const;
      const { lesson } = onboardingWords;
      return decide({ lesson, state: before, act, heard: [], progress: [] }).reply?.offers[0]?.id;
    };
    expect(complain({ ...state, answered: [told] })).toBe(`question:${concept}/${other.id}`);
    expect(complain(state)).not.toBe(`question:${concept}/${other.id}`);
  });

  it("is meant sooner than before by who puts it in other words", () => {
    const other = "not what I meant. the machine does that already, no?";
    const { log } = reviewing(asked, other);
    const alone = reviewing(other);
    expect(log.question).toBe("isnt-code-review-the-same-as-testing");
    expect(alone.log.question).not.toBe(log.question);
  });
});
