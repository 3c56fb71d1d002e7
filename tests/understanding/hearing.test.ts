import { describe, expect, it } from "vitest";
import type { Move } from "../../src/understanding/meaning.ts";
import { atFaults, readShipped, stateOf } from "./bread.ts";

const scaling = stateOf({ concept: "scalability", taught: ["scalability"] });
const storyless = stateOf({ concept: "redundancy", taught: ["redundancy"] });
const pending = stateOf({ ...storyless, pending: "check" });

type Case = readonly [text: string, move: Move];

/** Lines that show what a family is, and look-alikes that are none of it. */
const families: Readonly<Record<string, readonly Case[]>> = {
  "a nod asked for without its question mark": [
    ["so the others carry on right", "restate"],
    ["at home we keep two torches, same idea?", "own-analogy"],
    ["in our kitchen a second cook is always there, is that it", "own-analogy"],
    ["a replica and a backup, same thing?", "compare"],
  ],
  "a nod asked for after a courtesy": [
    ["Thank you. So if a harbour floods, the reader goes to the second branch, yes?", "restate"],
    ["nice one. so if the first is lost, the other one answers, right?", "restate"],
    ["thanks! what happens if both are lost?", "what-if"],
  ],
  "a question after one's own setup": [
    ["we have two old machines in the cellar. what would you do first?", "apply"],
    ["I maintain a small forum, how should I begin", "apply"],
    ["I have a question, how many spares are there", "ask-how"],
  ],
  "a picture that only sounds like a comparison": [
    ["that's the same as when a pharmacy opens at night", "own-analogy"],
    ["same as having two keys", "own-analogy"],
    ["is that the same as replication?", "compare"],
  ],
  "a story turned down": [
    ["I'm not a fan of this story", "another-example"],
    ["that analogy is not my world", "another-example"],
    ["something about gardening instead", "another-example"],
    ["let us try a different one", "another-example"],
  ],
  "a request made politely": [
    ["would it be possible to explain it in easier words", "simpler"],
    ["I would be glad if you could repeat that", "explain-again"],
    ["is it possible to run it without spares?", "ask-how"],
  ],
  "words typed without their apostrophes": [
    ["were only two nurses, how should we share the work", "apply"],
    ["id like to hear that again", "explain-again"],
  ],
  "a mishap": [
    ["I accidentally deleted one of them", "what-if"],
    ["whoops, we just merged the wrong thing", "what-if"],
  ],
  "what another person says": [
    ["what does he mean by that", "ask-concept"],
    ["my boss keeps talking about availability", "ask-concept"],
  ],
  "a belief had before": [
    ["I'd have sworn it's all hype, but now I get it", "understood"],
    ["it's all hype", "compare"],
  ],
  "what is concluded": [
    ["so two spares are not the same as two copies", "restate"],
    ["so if one stops the rest takes its work", "restate"],
    ["sounds like you should expect the worst", "restate"],
    ["so if one stops what do the rest do", "what-if"],
  ],
  "murk in a picture": [
    ["my head is mush", "explain-again"],
    ["that flew past me", "explain-again"],
    ["I don't think I got it", "explain-again"],
  ],
  "a wish for plain words": [
    ["I don't speak nerd", "simpler"],
    ["for an outsider please", "simpler"],
    ["cut the fancy words", "simpler"],
    ["does it matter for a one line fix", "apply"],
  ],
  "the room's own talk": [
    ["does anybody know the wifi code?", "off-topic"],
    ["is the canteen open on friday", "off-topic"],
    ["who ate my sandwich", "off-topic"],
    ["who wants to know that a node is down?", "ask-how"],
  ],
  "coming and going": [
    ["my name is Ewa", "greeting"],
    ["hello, I'm Ewa", "greeting"],
    ["I have to get back to my shift", "goodbye"],
    ["that's all from me today", "goodbye"],
    ["I don't want to go on", "stop"],
  ],
  "what to take home": [
    ["which points should I remember?", "recap"],
    ["what should I keep in mind", "recap"],
  ],
  "what the place is for": [
    ["what is this channel for?", "help"],
    ["what am I supposed to do here", "help"],
    ["where should I begin?", "help"],
  ],
};

const rows = Object.entries(families).flatMap(([family, cases]) =>
  cases.map(([text, move]) => ({ family, text, move })),
);

describe("ordinary chat", () => {
  it.each(rows)("$family: “$text” is $move", ({ text, move }) => {
    expect(readShipped(text, storyless).move).toBe(move);
  });

  it("doubts a story that it turns down only where it says what does not fit", () => {
    expect(readShipped("taxis are not my thing", atFaults).move).toBe("another-example");
    expect(readShipped("taxis can not be copied", atFaults).move).toBe("breaks-down");
  });

  it("asks what a part of a story stands for, though it says which story", () => {
    expect(readShipped("what was the dispatcher in the taxi story again", atFaults).move).toBe(
      "re-explain-analogy",
    );
    expect(readShipped("in the taxi story, what does a taxi stand for", atFaults).move).toBe(
      "clarify-term",
    );
  });

  it("gives up on a question in many words", () => {
    const texts = ["my mind is blank", "can't figure it out", "nothing comes to mind"];
    expect(texts.map((text) => readShipped(text, pending).move)).toEqual(["hint", "hint", "hint"]);
  });

  it("asks for what the bot is, where nothing is talked about yet", () => {
    expect(readShipped("what is this?", stateOf()).move).toBe("help");
    expect(readShipped("what is this?", scaling).move).not.toBe("help");
  });
});
