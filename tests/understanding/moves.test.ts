import { describe, expect, it } from "vitest";
import type { DialogueState, Move } from "../../src/understanding/meaning.ts";
import { moves } from "../../src/understanding/meaning.ts";
import { atFaults, atLeaven, readBread, readShipped, stateOf } from "./bread.ts";

/** A line, and the concept that it is about. */
type Row = readonly [text: string, concept: string | null];

const fresh: DialogueState = stateOf({ taught: [] });
const asked: DialogueState = { ...atLeaven, pending: "check" };
const here = "leaven";
const there = "fault-tolerance";

const breadLines: Partial<Readonly<Record<Move, readonly Row[]>>> = {
  "explain-again": [
    ["can you explain that again?", here],
    ["sorry, I don't follow", here],
    ["you lost me", here],
    ["could you say it in another way", here],
    ["leaven again please", here],
  ],
  "another-example": [
    ["another example please", here],
    ["got any other analogies?", here],
    ["one more story about leaven", here],
    ["can you give me a different comparison", here],
  ],
  "re-explain-analogy": [
    ["tell me the wreck story again", here],
    ["explain that campfire analogy again", here],
    ["the fishing net one once more", "kneading"],
    ["can you go over the potter example again?", "baking"],
  ],
  simpler: [
    ["explain it like I'm five", here],
    ["in simple words please", here],
    ["too complicated", here],
    ["explain it in fewer words, without the jargon", here],
  ],
  "ask-concept": [
    ["what is kneading?", "kneading"],
    ["tell me about baking", "baking"],
    ["can we talk about kneading?", "kneading"],
    ["explain kneading to me", "kneading"],
  ],
  "ask-how": [
    ["how do I keep it alive?", here],
    ["how can I tell when I have kneaded enough?", "kneading"],
    ["why does it need warmth?", here],
    ["how long does it take?", here],
  ],
  apply: [
    ["how does it apply to a pizza?", here],
    ["how would I use this at home?", here],
    ["what does this look like in real life?", here],
    ["where is leaven used?", here],
  ],
  "what-if": [
    ["what if the yeast dies?", here],
    ["what happens if all the divers stop working?", here],
    ["suppose I never stop kneading", "kneading"],
    ["and if the oven door is opened too soon?", "baking"],
  ],
  compare: [
    ["isn't kneading just mixing?", "kneading"],
    ["what's the difference between kneading and leaven?", "kneading"],
    ["is kneading the same as baking?", "kneading"],
    ["leaven vs baking", "baking"],
  ],
  relate: [
    ["how does it relate to kneading?", "kneading"],
    ["what has kneading to do with leaven?", "kneading"],
    ["how is leaven connected to baking?", "baking"],
    ["how do kneading and baking fit together?", "kneading"],
  ],
  "clarify-term": [
    ["what is a yeast cell?", here],
    ["what does gluten mean?", "kneading"],
    ["what does the wreck stand for?", here],
    ["is it a literal campfire?", here],
  ],
  "own-analogy": [
    ["so it's like a balloon?", here],
    ["it's a bit like blowing up a football", here],
    ["that reminds me of my grandmother's stove", here],
    ["so kneading is like braiding hair?", "kneading"],
  ],
  restate: [
    ["so you're saying the gas does the lifting", here],
    ["in other words the cold makes it slow", here],
    ["so the baker only waits and the rest happens alone?", here],
    ["let me see if I got that: they eat and then they burp", here],
  ],
  "breaks-down": [
    ["where does the analogy break down?", here],
    ["what are the limits of that comparison?", here],
    ["where does the campfire story stop working?", here],
    ["the analogy doesn't quite fit, does it?", here],
  ],
  "quiz-me": [
    ["quiz me", here],
    ["test my understanding", here],
    ["ask me a question about kneading", "kneading"],
    ["can you check if I understood it?", here],
  ],
  hint: [
    ["a hint please", here],
    ["can you give me a clue?", here],
    ["any tips?", here],
    ["help me with this question", here],
  ],
  continue: [
    ["next", null],
    ["let's move on", null],
    ["ok, go on please", null],
    ["what's next?", null],
  ],
  understood: [
    ["I get it now", null],
    ["makes sense", null],
    ["oh, that's clear", null],
    ["👍", null],
  ],
  recap: [
    ["recap please", null],
    ["can you sum it up?", null],
    ["what have we covered so far?", null],
    ["where were we?", null],
  ],
  help: [
    ["help", null],
    ["what can I say here?", null],
    ["how does this bot work?", null],
    ["I have no idea where to start", null],
  ],
  stop: [
    ["stop", null],
    ["please stop the lesson", null],
    ["I want to quit", null],
    ["let's end it here", null],
  ],
  greeting: [
    ["hi", null],
    ["hey there!", null],
    ["good morning", null],
    ["👋", null],
  ],
  thanks: [
    ["thank you so much", null],
    ["thx", null],
    ["I appreciate it", null],
    ["🙏", null],
  ],
  goodbye: [
    ["bye", null],
    ["gotta go", null],
    ["see you tomorrow", null],
    ["that's all for today", null],
  ],
  "off-topic": [
    ["who won the football match yesterday?", null],
    ["my cat is sleeping on the sofa", null],
    ["tell me a joke", null],
    ["do you like pop music?", null],
  ],
  unknown: [
    ["flurb wibble", null],
    ["asdf", null],
    ["", null],
    ["🐟", null],
  ],
};

const shippedLines: Partial<Readonly<Record<Move, readonly Row[]>>> = {
  "explain-again": [
    ["wait, can you run through that once more?", there],
    ["I'm still confused about fault tolerance", there],
  ],
  "another-example": [["could I have one more example for this?", there]],
  "re-explain-analogy": [["that taxi thing, explain it again?", there]],
  simpler: [["no jargon please", there]],
  "ask-concept": [["what does scalability mean?", "scalability"]],
  "ask-how": [["how do you prevent attackers from reading the data?", "security"]],
  apply: [["how does that apply to a system with many nodes?", there]],
  "what-if": [
    ["what if two nodes fail at the same time?", there],
    ["what if all the taxis break down?", there],
  ],
  compare: [["isn't redundancy the same as replication?", "redundancy"]],
  relate: [["how does this relate to scalability?", "scalability"]],
  "own-analogy": [["so it's like a spare tire?", there]],
  "breaks-down": [["where does the taxi analogy fall apart?", there]],
};

const mixed: readonly (readonly [string, Move, Move])[] = [
  ["Okay, I think I get it. But what if the yeast dies?", "what-if", "understood"],
  ["thanks! can you give me another example?", "another-example", "thanks"],
  ["hi, what is kneading?", "ask-concept", "greeting"],
  ["makes sense, but how do I keep it alive?", "ask-how", "understood"],
  ["cool, thanks. next", "continue", "thanks"],
  ["got it. quiz me", "quiz-me", "understood"],
];

function rowsOf(lines: typeof breadLines) {
  return moves.flatMap((move) =>
    (lines[move] ?? []).map(([text, concept]) => ({ move, text, concept })),
  );
}

describe("a line about bread", () => {
  it("is given for every move, four times and more", () => {
    const few = moves.filter((move) => (breadLines[move]?.length ?? 0) < 4);
    expect(few).toEqual(["answer"]);
  });

  it.each(rowsOf(breadLines))("means $move: “$text”", ({ move, text, concept }) => {
    const meaning = readBread(text);
    expect([meaning.move, meaning.concept]).toEqual([move, concept]);
  });

  it.each(mixed)("can say two things: “%s”", (text, move, also) => {
    const meaning = readBread(text);
    expect(meaning.move).toBe(move);
    expect(meaning.also).toContain(also);
  });

  it.each(["leaven", "kneading?", "the baking one", "sourdough"])(
    "asks for the concept where nothing was said before: “%s”",
    (text) => {
      expect(readBread(text, fresh).move).toBe("ask-concept");
    },
  );
});

describe("a line about distributed systems", () => {
  it.each(rowsOf(shippedLines))("means $move: “$text”", ({ move, text, concept }) => {
    const meaning = readShipped(text, atFaults);
    expect([meaning.move, meaning.concept]).toEqual([move, concept]);
  });
});

describe("a line while a check is open", () => {
  it.each([
    "it would starve",
    "the cold",
    "because nobody kneaded it",
    "yes",
    "no",
    "I'd say salt",
  ])("is an answer: “%s”", (text) => {
    expect(readBread(text, asked).move).toBe("answer");
  });

  it.each(["I don't know", "no idea", "no clue", "not sure", "I'm stuck", "beats me"])(
    "asks for a hint: “%s”",
    (text) => {
      expect(readBread(text, asked).move).toBe("hint");
    },
  );

  it.each([
    ["what is a yeast cell?", "clarify-term"],
    ["what if the yeast dies?", "what-if"],
    ["can you explain kneading?", "ask-concept"],
    ["another example please", "another-example"],
    ["can you explain that again?", "explain-again"],
    ["skip", "continue"],
    ["recap", "recap"],
    ["stop", "stop"],
    ["help", "help"],
  ] as const)("breaks through where it is a real question or wish: “%s”", (text, move) => {
    expect(readBread(text, asked).move).toBe(move);
  });
});
