import { describe, expect, it } from "vitest";
import type { AnalogyRef, DialogueState } from "../../src/understanding/meaning.ts";
import { readShipped, stateOf } from "./bread.ts";

const taxis: AnalogyRef = { concept: "fault-tolerance", analogy: "taxi-fleet" };
const lights: AnalogyRef = { concept: "fault-tolerance", analogy: "string-of-lights" };
const computers: AnalogyRef = { concept: "fault-tolerance", analogy: "flight-computers" };
const pilots: AnalogyRef = { concept: "redundancy", analogy: "two-pilots" };
const grid: AnalogyRef = { concept: "redundancy", analogy: "power-grid-with-a-reserve" };

/** The stories in the order in which they were told. */
function toldOf(...stories: readonly AnalogyRef[]): DialogueState {
  const analogy = stories.at(-1) ?? null;
  const taught = [...new Set(stories.map(({ concept }) => concept))];
  return stateOf({ concept: analogy?.concept ?? null, analogy, stories, taught });
}

const asksOf = (text: string, state: DialogueState) => readShipped(text, state).stories?.asks;

describe("two stories held against each other", () => {
  it.each([
    "how does the power grid compare to the pilots?",
    "compare the grid with the pilots",
    "i mean the two STORIES, grid vs pilots. which one is more like hot standby?",
    "whats the diff between the power grid n the pilots",
    "are the power grid and the pilots the same thing?",
    "how is that different from the pilots one?",
    "what's the difference between this story and the last one",
    "how does this analogy compare to the previous one?",
  ])("are those that were told: “%s”", (text) => {
    const state = toldOf(pilots, grid);
    expect(asksOf(text, state)).toEqual({ kind: "compare", stories: [grid, pilots] });
    expect(readShipped(text, state)).toMatchObject({ move: "compare", match: null, band: "sure" });
  });

  it("may be of two concepts, and one of them need not have been told", () => {
    expect(asksOf("compare the lights with the taxis", toldOf(pilots, taxis))).toEqual({
      kind: "compare",
      stories: [lights, taxis],
    });
    expect(asksOf("how do the pilots compare to the taxi story?", toldOf(pilots, taxis))).toEqual({
      kind: "compare",
      stories: [pilots, taxis],
    });
  });

  it("are the last two where no more is said", () => {
    const { stories } = readShipped("can you compare both stories", toldOf(taxis, pilots, grid));
    expect(stories?.asks).toEqual({ kind: "compare", stories: [pilots, grid] });
  });

  it("may be one that is yet to be told", () => {
    const text = "another analogy pls, and then tell me how it compares to the pilots";
    expect(readShipped(text, toldOf(pilots))).toMatchObject({
      move: "another-example",
      stories: { asks: { kind: "compare", stories: [null, pilots] }, besides: true },
    });
  });

  it.each([
    "what's the difference between replication and redundancy?",
    "how does it compare to a taxi?",
    "give me a different story than the pilots and the power grid",
    "what's the difference between the pilot and the first officer?",
    "what's the difference between this one and a backup?",
    "so the pilots are the same as the nodes?",
    "what if both pilots get ill?",
  ])("are not meant by “%s”", (text) => {
    expect(readShipped(text, toldOf(grid, pilots)).stories).toBeNull();
  });
});

describe("what a story is about", () => {
  it.each([
    "which one is the pilots story about",
    "and the pilots, is that one redundancy or fault tolerance? you skipped that",
    "what was the pilot one supposed to show?",
    "is the pilots story about fault tolerance?",
  ])(
    "is asked of the story that is called so, and not of a pilot in the last one: “%s”",
    (text) => {
      const { stories, move } = readShipped(text, toldOf(pilots, computers));
      expect(stories).toEqual({ asks: { kind: "about", story: pilots }, besides: false });
      expect(move).toBe("clarify-term");
    },
  );

  it("is asked besides where something else is asked first", () => {
    const text =
      "and availability vs fault tolerance? i always think its the same. also which one is the pilots story about";
    const { move, match, stories } = readShipped(text, toldOf(pilots, grid));
    expect(move).toBe("compare");
    expect(match).not.toBeNull();
    expect(stories).toEqual({ asks: { kind: "about", story: pilots }, besides: true });
  });

  it("is not what who lost the story wants", () => {
    expect(asksOf("what was the pilots story about again?", toldOf(pilots, grid))).toBeUndefined();
  });
});

describe("a part in a story that is named", () => {
  it.each([
    "hmm no. whats the first officer in the power grid story then?",
    "in the power grid story, who is the first officer?",
    "what would be the equivalent of the first officer in the power grid one",
  ])("is looked for where it belongs to another: “%s”", (text) => {
    expect(asksOf(text, toldOf(pilots, grid))).toMatchObject({
      kind: "counterpart",
      story: grid,
      system: "spare node",
      thing: { story: "first officer", from: pilots },
    });
  });

  it("is that of the thing spoken of last where none is named", () => {
    const state = { ...toldOf(pilots, taxis), thing: first };
    expect(asksOf("and who is it in the taxi story?", state)).toMatchObject({
      kind: "counterpart",
      story: taxis,
      system: "spare node",
    });
  });

  it("is read in the story that is named, whatever story was told last", () => {
    const { row, stories } = readShipped(
      "what is the hydro plant in the power grid story?",
      toldOf(pilots, grid, taxis),
    );
    expect(row).toMatchObject({ story: "hydro plant", system: "spare node", from: grid });
    expect(stories).toBeNull();
  });
});

const first = { story: "first officer", system: "spare node", from: pilots };

describe("what a thing of a story is taken for", () => {
  it.each([
    ["ok so the first officer is a replica of the captain?", "replica", false],
    ["is the first officer a spare node for the captain?", "spare node", true],
    ["so the hydro plant is a load balancer?", "load balancer", false],
  ])("is heard with whose it would be: “%s”", (text, taken, fits) => {
    expect(readShipped(text, toldOf(grid, pilots)).row).toMatchObject({ taken, fits });
  });

  it.each([
    ["is he (she?) a replica or a spare node, yes or no", null],
    ["thats just the story again. is she a replica or a spare node?", null],
    ["is it a replica then?", "replica"],
  ])("is that of the one spoken of last: “%s”", (text, taken) => {
    const state = { ...toldOf(pilots), thing: first };
    expect(readShipped(text, state).row).toMatchObject({ story: "first officer", taken });
  });

  it.each(["is it a replica then?", "is she a replica or a spare node?"])(
    "is nobody's where none was spoken of: “%s”",
    (text) => {
      expect(readShipped(text, toldOf(pilots)).row).toBeNull();
    },
  );

  it("is not a concept, of which more is asked", () => {
    expect(readShipped("is it redundancy?", { ...toldOf(pilots), thing: first }).row).toBeNull();
  });
});

describe("“that” of a story", () => {
  const lit = stateOf({
    concept: "fault-tolerance",
    analogy: { concept: "fault-tolerance", analogy: "string-of-lights" },
    taught: ["fault-tolerance"],
  });

  it.each([
    "cute. the plug part i dont get, what would that be in a system",
    "and the plug... what does it stand for?",
  ])("is the thing that was just named: “%s”", (text) => {
    expect(readShipped(text, lit).row).toMatchObject({ story: "plug", taken: null });
  });

  it("is not what something else in the story belongs to", () => {
    const flying = toldOf(pilots);
    const text = "so the dials the first officer watches, what would that be in a real system?";
    expect(readShipped(text, flying).row).toBeNull();
  });

  it("may be either where two were named", () => {
    const text = "the plug and the bulb are funny. what would that be in a system?";
    expect(readShipped(text, lit).row).toBeNull();
  });
});
