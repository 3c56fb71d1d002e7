import { describe, expect, it } from "vitest";
import type { Move } from "../../src/understanding/meaning.ts";
import { atFaults, readShipped, stateOf } from "./bread.ts";

const scaling = stateOf({ concept: "scalability", taught: ["scalability"] });
const spares = stateOf({ concept: "redundancy", taught: ["redundancy"] });
const copies = stateOf({ concept: "replication", taught: ["replication"] });

type Case = readonly [text: string, move: Move];

/** Lines that show what a family is, and look-alikes that are none of it. */
const families: Readonly<Record<string, readonly Case[]>> = {
  "another picture asked for": [
    ["how about a different picture", "another-example"],
    ["that image does little for me, what about another", "another-example"],
    ["tell me a story about that", "another-example"],
    ["how about a different concept than redundancy", "compare"],
  ],
  "an interruption": [
    ["hang on, my phone is ringing", "goodbye"],
    ["ha, I'll tell the others. cheerio", "goodbye"],
    ["give me ten minutes", "stop"],
    ["can we pause here, lunch in 5", "stop"],
    ["what happens while the phone is ringing", "what-if"],
  ],
  "a word for the road": [
    ["cheers, will tell my team", "thanks"],
    ["you explained that really nicely", "thanks"],
    ["will it tell the others?", "ask-how"],
  ],
  "not a word of it understood": [
    ["I understood next to nothing", "explain-again"],
    ["you keep going in circles", "explain-again"],
    ["eh?", "explain-again"],
  ],
  "an audience": [
    ["how would you explain this to teenagers", "simpler"],
    ["say it so my mum gets it", "simpler"],
    ["makes sense, even for a non engineer", "understood"],
  ],
  "a thing with a new name": [
    ["that's just a copy under a fancier name", "compare"],
    ["backups with extra steps", "compare"],
    ["I can never keep these two apart", "compare"],
    ["encrypt everything, nothing more to it", "compare"],
  ],
  "a question whether something is open, allowed or usual": [
    ["is it open to attackers?", "ask-how"],
    ["what's considered normal here", "ask-how"],
    ["is that a replica?", "compare"],
  ],
  "a word that is asked for": [
    ["what do you call it when two copies differ", "clarify-term"],
    ["what does 'quiesce' mean", "clarify-term"],
    ["what do you do when two copies differ", "what-if"],
  ],
  "what goes wrong": [
    ["but a fire burns down the whole hall", "what-if"],
    ["my friend deleted the table by accident", "what-if"],
    ["the queue keeps growing and growing, what do I do", "what-if"],
    ["what do I do", "help"],
  ],
  "what is concluded": [
    ["which means nobody can just walk in", "restate"],
    ["so a copy has to be tested now and then", "restate"],
    ["let me see if I got it: the rest share the work", "restate"],
    ["I'd like to be tested", "quiz-me"],
  ],
  "more of the same, or onward": [
    ["let's keep moving", "continue"],
    ["okay, and now?", "continue"],
    ["what's left that one does and the other doesn't", "ask-how"],
  ],
  "who is around, or knows": [
    ["is anyone around", "greeting"],
    ["does anybody know when the office closes", "off-topic"],
    ["does anybody know how it works", "ask-how"],
  ],
};

const rows = Object.entries(families).flatMap(([family, cases]) =>
  cases.map(([text, move]) => ({ family, text, move })),
);

describe("everyday talk", () => {
  it.each(rows)("$family: “$text” is $move", ({ text, move }) => {
    expect(readShipped(text, spares).move).toBe(move);
  });
});

describe("where nothing was told yet", () => {
  it.each([
    "hi, am I in the right room?",
    "is there a list of topics",
    "where does a beginner start",
    "do I have to use commands or can I write normally",
    "what's the point of this channel",
  ])("“%s” asks for help with the bot", (text) => {
    expect(["help", "greeting"]).toContain(readShipped(text, stateOf()).move);
  });

  it.each([
    "I've never heard of redundancy",
    "what's the story with availability",
    "is scalability something I should know?",
    "replication, was that one of yours?",
  ])("“%s” asks for the concept", (text) => {
    expect(readShipped(text, stateOf({ taught: [] })).move).toBe("ask-concept");
  });
});

describe("a story in the air", () => {
  it.each([
    ["I doubt that the taxi analogy is fair", "breaks-down"],
    ["is a taxi a fair comparison?", "breaks-down"],
    ["which taxi was the broken one", "re-explain-analogy"],
    ["the taxi story was great", "understood"],
    ["say the taxi breaks down", "what-if"],
    ["say the taxi story again", "re-explain-analogy"],
  ])("“%s” is %s", (text, move) => {
    expect(readShipped(text, atFaults).move).toBe(move);
  });
});

describe("a thing named before what is asked of it", () => {
  it("is what the question is about", () => {
    expect(readShipped("and the followers, do they answer too?", copies).move).toBe("ask-how");
  });

  it("is asked about itself where nothing else is", () => {
    expect(readShipped("and the followers?", copies).move).toBe("clarify-term");
  });
});

describe("a topic that is only mentioned", () => {
  it("is gone to from another one", () => {
    expect(readShipped("availability, is that one of the topics", scaling).concept).toBe(
      "availability",
    );
  });
});
