import { describe, expect, it } from "vitest";
import type { DialogueState } from "../../src/understanding/meaning.ts";
import { readShipped, stateOf } from "./bread.ts";

function at(concept: string, changes: Partial<DialogueState> = {}): DialogueState {
  return stateOf({ concept, taught: [concept], ...changes });
}

/** What in a scene plays which part: "float nurse → spare node"; null where no scene is heard. */
function shownBy(text: string, concept: string): string[] | null {
  const { picture } = readShipped(text, at(concept));
  if (picture?.act !== "shows") return null;
  return picture.rows.map(({ story, system }) => `${story} → ${system}`);
}

describe("a scene of the learner's own", () => {
  it.each([
    [
      "in nursing we have a backup for everyone on shift, like if someone calls in sick a float nurse steps in. same idea?",
      ["float nurse → spare node", "steps in → failover", "calls in sick → failure"],
    ],
    [
      "in our orchestra a second violinist takes over when the first breaks a string. is that fault tolerance?",
      ["second violinist → spare node", "takes over → failover", "breaks a string → failure"],
    ],
  ])("shows who stands in, and for what: “%s”", (text, rows) => {
    expect(shownBy(text, "fault-tolerance")).toEqual(rows);
    expect(readShipped(text, at("fault-tolerance")).move).toBe("own-analogy");
  });

  it.each([
    [
      "its like a motorway: more lanes, but all the cars still have to go through one toll booth",
      "toll booth",
    ],
    ["like a car wash: you can build more bays but there is only one entrance", "entrance"],
    ["like a pub with more barmen, but all of them share one fridge", "fridge"],
  ])("shows what all of it goes through: “%s”", (text, thing) => {
    expect(shownBy(text, "scalability")).toEqual([`${thing} → bottleneck`]);
  });

  it("is of the concept that it names", () => {
    const text = "ok so thats fault tolerance. at work we have a spare printer, same idea?";
    expect(shownBy(text, "scalability")).toEqual(["spare printer → spare node"]);
  });

  it.each([
    "like my dog who eats everything",
    "its like hiring more people in the garden",
    "all the cars still have to go through one toll booth",
    "so a spare node takes over when the first one fails?",
    "i only have one question",
    "is that like when a virus takes over a computer?",
    "like my boss who took over the company, is that the same?",
    "we only have one database, is that the same problem?",
    "is this the same as having a spare node take over?",
    "is it the same one?",
  ])("is none where nothing of the kind is told: “%s”", (text) => {
    expect(shownBy(text, "fault-tolerance")).toBeNull();
  });
});

it("is none of theirs where it is told of a thing of our story", () => {
  const taxis = { concept: "fault-tolerance", analogy: "taxi-fleet" };
  const text = "so its like the dispatcher steps in when a taxi breaks down?";
  expect(readShipped(text, at("fault-tolerance", { analogy: taxis })).picture).toBeNull();
});

describe("a thing of their picture that is asked after", () => {
  const asksFor = (text: string, pictured: "just" | "before" | null) => {
    const { picture } = readShipped(text, at("fault-tolerance", { pictured }));
    return picture?.act === "asks" ? picture.title : null;
  };

  it.each([
    ["what would the float nurse be?", "float nurse"],
    ["thats nice but you didnt say about the nurse. what would she be in a system?", "she"],
    ["but what about my exit door? what would that be in a real system", "exit door"],
    ["and what would the cars stand for?", "cars"],
  ])("is what they name, right after it was drawn: “%s”", (text, title) => {
    expect(asksFor(text, "just")).toBe(title);
  });

  it("has to be called theirs some turns later", () => {
    expect(asksFor("what would my exit door be?", "before")).toBe("exit door");
    expect(asksFor("what would the cost be?", "before")).toBeNull();
  });

  it.each([
    "what would a load balancer be in real life?",
    "what would happen then?",
    "what would the problem be?",
    "what is my job then?",
  ])("is no name of the lesson, and nothing vague: “%s”", (text) => {
    expect(asksFor(text, "just")).toBeNull();
    expect(asksFor(text, null)).toBeNull();
  });
});

describe("a single thing of their own world", () => {
  const rowsOf = (text: string) =>
    readShipped(text, at("fault-tolerance")).picture?.rows.map(
      ({ story, system }) => `${story} → ${system}`,
    ) ?? null;

  it.each([
    ["the float nurse would be a spare node i think?", "float nurse → spare node"],
    [
      "a float nurse who isnt on any ward until somebody is sick, that would be a spare node i think?",
      "float nurse → spare node",
    ],
    ["so a goalkeeper is like a spare node?", "goalkeeper → spare node"],
    ["in my bakery the second oven would be a spare node, right?", "second oven → spare node"],
  ])("is a picture where it “would be” a part: “%s”", (text, row) => {
    expect(rowsOf(text)).toEqual([row]);
  });

  it.each([
    "the database would be the bottleneck then?",
    "a second server would be a spare node then?",
    "two would be enough?",
  ])("is none where it is of the lesson's world: “%s”", (text) => {
    expect(rowsOf(text)).toBeNull();
  });
});
