import { describe, expect, it } from "vitest";
import { decide } from "../../src/tutor/decide.ts";
import { answerMessage } from "../../src/tutor/message.ts";
import { openState, readDialogue, type SessionState } from "../../src/tutor/state.ts";
import { understand } from "../../src/understanding/understand.ts";
import { onboardingWords, shippedWords } from "../understanding/bread.ts";
import { talk } from "./talk.ts";

const faults = (...lines: readonly [string, ...string[]]) =>
  talk(shippedWords, "fault-tolerance", ...lines);

describe("a message that says two things", () => {
  it("gets both answers in one turn, and both are remembered as told in it", () => {
    const { state, told, log } = faults(
      "ok. why does it take more than half? and what if one node fails?",
    );
    expect(told.join("\n")).toMatch(/more than half because[\s\S]*node/);
    expect(state.turns).toBe(4);
    expect(state.answered?.map(({ id, turn }) => [id, turn])).toEqual([
      ["why-does-it-take-more-than-half", 3],
      ["what-if-a-node-fails", 3],
    ]);
    expect(log.question).toBe("why-does-it-take-more-than-half");
  });

  it("gets the answer before the farewell, and before a check", () => {
    const left = faults("what if one node fails? bye, good night");
    expect(left.log).toMatchObject({ move: "what-if", question: "what-if-a-node-fails" });
    expect(left.told.at(-1)).toMatch(/progress is kept/);
    const quizzed = faults("quiz me. but why does it take more than half?");
    expect(quizzed.told.at(0)).toMatch(/^It takes more than half/);
    expect(quizzed.state.pending?.kind).toBe("check");
  });

  it("hears what means are asked for beside each other", () => {
    const { told } = talk(
      shippedWords,
      "replication",
      "ok wait whats a primary? and whats a quorum?",
    );
    expect(told.join("\n")).toMatch(/\*\*Primary\*\*[\s\S]*\*\*Quorum\*\*/);
  });

  it("asks the second thing of what the first one names", () => {
    const { told } = talk(shippedWords, "security", "what is availability? and why should I care?");
    expect(told.at(0)).toMatch(/^Availability is the share of time/);
    expect(told.join("\n")).toContain("**Why does availability matter?**");
  });

  it("picks what was on offer, and asks about that", () => {
    const { log, told } = talk(
      shippedWords,
      "scalability",
      "quiz me",
      "1. and what if the load balancer itself fails?",
    );
    expect(log.result).not.toBeUndefined();
    expect(told.join("\n")).toContain("A lone load balancer is a single point of failure");
  });

  it("is answered once where both say the same", () => {
    const { told } = talk(
      shippedWords,
      "replication",
      "ok so replica = copy now, backup = old copy. so if i have 3 replicas i dont need backups",
    );
    expect(told.join("\n").match(/keeps it as it was/g)).toHaveLength(1);
  });

  it("lines up a picture, and asks besides", () => {
    const { told, state } = talk(
      shippedWords,
      "redundancy",
      "the ovens are the nodes and the guests are the users. what if failover happens by mistake?",
    );
    expect(state.picture?.rows.map(({ story }) => story)).toEqual(["ovens", "guests"]);
    expect(told.join("\n")).toMatch(/\*\*What if failover happens by mistake\?\*\*/);
  });

  it("says what it thinks two words mean, and wants to be asked", () => {
    const { told, state } = talk(
      shippedWords,
      "scalability",
      "so scaling up = more machines and scaling out = a bigger machine. got it. quiz me on that",
    );
    expect(told.join("\n")).toMatch(/other way round/);
    expect(state.pending?.kind).toBe("check");
  });

  it("is asked about what it only leads up to", () => {
    const { log, told } = talk(
      shippedWords,
      "scalability",
      "what about security? how do I know that nobody reads along?",
    );
    expect(log.move).not.toBe("ask-concept");
    expect(told.join("\n")).not.toMatch(/^Security keeps a system/);
  });

  it("is not cut where it maps a picture or knows a word", () => {
    const mapped = talk(
      shippedWords,
      "redundancy",
      "it's like my bakery. the second oven is the spare node. the customers are the users.",
    );
    expect(mapped.told.join("\n")).not.toMatch(/\*\*Spare node\*\*/i);
    const known = faults("I know what a node is. what if one node fails?");
    expect(known.told.join("\n")).not.toMatch(/\*\*Node\*\*/);
  });

  it("is left alone in a group where nobody speaks to the mentor", () => {
    const state: SessionState = { ...openState("group"), concept: "fault-tolerance", turns: 3 };
    const { decision } = answerMessage(
      { lesson: shippedWords.lesson, state, heard: [], progress: [] },
      {
        text: "did you see the match? what if one node fails, said Tom. bye",
        addressed: false,
        calls: true,
      },
      (text, before) => understand(text, shippedWords, before),
    );
    expect(decision.reply).toBeNull();
  });
});

describe("a sentence of a message", () => {
  it("is answered where the rest hides it", () => {
    const { log } = talk(
      shippedWords,
      "scalability",
      "how do i choose between scaling up and scaling out?",
      "that was no answer at all. 2",
    );
    expect(log.move).toBe("quiz-me");
  });

  it("refuses what was on offer, and says something else", () => {
    const { told } = talk(
      onboardingWords,
      "on-call",
      "what has the moon to do with pagers and bananas?",
      "none of these. at my old place only the cook carried a pager, and that worked fine",
    );
    expect(told.join("\n")).not.toMatch(/ask it once more/);
  });
});

describe("a number in the midst of a message", () => {
  it("picks what was on offer", () => {
    const { log } = talk(
      shippedWords,
      "scalability",
      "how do i choose between scaling up and scaling out?",
      "fair enough, I respect that. let's go with 2 then.",
    );
    expect(log.move).toBe("quiz-me");
  });
});

describe("what was said just before", () => {
  it("is not told once more to whoever may ask beyond it", () => {
    const id = "how-much-downtime-do-the-nines-allow";
    const told = { kind: "question", concept: "availability", id } as const;
    const state: SessionState = {
      ...openState("solo"),
      concept: "availability",
      taught: ["availability"],
      answered: [{ ...told, turn: 3 }],
      turns: 4,
    };
    const text = "and who sits there and counts all that?";
    const answer = (score: number) => {
      const read = understand(text, shippedWords, readDialogue(state));
      const meaning = { ...read, move: "ask-how", match: { ...told, score }, near: [] } as const;
      const act = { kind: "say", text, meaning, addressed: true } as const;
      return decide({ lesson: shippedWords.lesson, state, act, heard: [], progress: [] });
    };
    expect(answer(0.4)).toMatchObject({
      unanswered: true,
      reply: { parts: [{ text: expect.stringMatching(/more than that isn't written/) }] },
    });
    expect(answer(0.6).unanswered).toBe(false);
  });
});
