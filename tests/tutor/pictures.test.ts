import { describe, expect, it } from "vitest";
import { decide } from "../../src/tutor/decide.ts";
import { readDialogue, type SessionState } from "../../src/tutor/state.ts";
import { understand } from "../../src/understanding/understand.ts";
import { sessionAt } from "../transcripts/bread.ts";
import { shippedWords } from "../understanding/bread.ts";

const scaling = sessionAt({ concept: "scalability", taught: ["scalability"] });

/** What a learner's line comes to. */
function hear(text: string, state: SessionState, learner = "ada") {
  const meaning = understand(text, shippedWords, readDialogue(state, learner));
  const act = { kind: "say", text, meaning, addressed: true } as const;
  const { lesson } = shippedWords;
  return decide({ lesson, state, act, learner, heard: [], progress: [] });
}

/** The state after some lines of one learner. */
function drawnBy(lines: readonly string[], learner = "ada"): SessionState {
  return lines.reduce((state, line) => hear(line, state, learner).state, scaling);
}

function textOf(decision: ReturnType<typeof hear>): string {
  return JSON.stringify(decision.reply?.parts);
}

describe("a thing of our story", () => {
  const fortress = { concept: "security", analogy: "fortress-with-walls" };
  const guarded = sessionAt({ concept: "security", taught: ["security"], analogy: fortress });
  const likened = "I like the raider in the miller's coat! So it's like a stolen password?";

  it("is explained where it is likened to something, and nothing is asked to be mapped", () => {
    const { reply, state } = hear(likened, guarded);
    expect(reply?.parts[0]).toMatchObject({
      text: "In the story, the raider stands for the attacker.",
    });
    expect(state.pending).toBeNull();
  });

  it("is explained to who likens something to it, with or without its accents", () => {
    const chef = { concept: "fault-tolerance", analogy: "a-chef-falls-ill" };
    const cooking = sessionAt({
      concept: "fault-tolerance",
      taught: ["fault-tolerance"],
      analogy: chef,
    });
    const likening = "so the missing souffle is like when an app works and some stuff is off?";
    const { reply, state } = hear(likening, cooking);
    expect(JSON.stringify(reply?.parts)).toContain("The missing soufflé stands for");
    expect(state.pending).toBeNull();
    const drawn = { ...cooking, pending: { kind: "own-analogy", concept: chef.concept } } as const;
    const text =
      "no i mean the missing souffle from YOUR story. is it like an app without pictures?";
    expect(textOf(hear(text, drawn))).toMatch(/missing soufflé/);
  });

  it("is taken back where it was taken for theirs", () => {
    const asked = { ...guarded, pending: { kind: "own-analogy", concept: "security" } } as const;
    const text =
      "No, that wasn't my own story, it was yours. I wondered whether the raider in disguise is somebody with a stolen password.";
    const parts = textOf(hear(text, asked));
    expect(parts).toContain("raider stands for the attacker");
    expect(parts).not.toContain("nothing in it stands for");
  });

  it("is what theirs is called, as far as its meaning is true of that", () => {
    const pilots = { concept: "redundancy", analogy: "two-pilots" };
    const told = sessionAt({ concept: "redundancy", taught: ["redundancy"], analogy: pilots });
    const text =
      "haha, we had that: the generator and the batteries sat in the same cellar, and it flooded. that's the bad kitchen, right?";
    const parts = textOf(hear(text, told));
    expect(parts).toContain("the bad kitchen stands for the common cause");
    expect(parts).toContain("One event that takes several nodes at once");
  });

  it("is none where it is likened itself", () => {
    const text = "I see. So it's like a raider with two coats?";
    expect(textOf(hear(text, guarded))).not.toContain("In the story, the raider");
  });
});

describe("a picture of a learner's own", () => {
  it("is tested by what the part means, and the next part is asked for", () => {
    const { reply, state } = hear("so a load balancer is like a traffic cop?", scaling);
    expect(JSON.stringify(reply)).toContain("passes each of them to a node");
    expect(reply?.parts.at(-1)).toMatchObject({
      kind: "ask",
      text: expect.stringContaining("node"),
    });
    expect(state.pending).toEqual({ kind: "own-analogy", concept: "scalability" });
    expect(state.picture?.rows).toEqual([{ story: "traffic cop", system: "load balancer" }]);
  });

  it("grows row by row, and a part that is mapped anew stands for what was said last", () => {
    const lines = ["bees = nodes, flowers = requests", "and the queen is the load balancer"];
    const rows = (last: string) =>
      drawnBy([...lines, last]).picture?.rows.map(({ story }) => story);
    expect(rows("the hive is the bottleneck")).toEqual(["bees", "flowers", "queen", "hive"]);
    expect(rows("no, the drones are the nodes")).toEqual(["flowers", "queen", "drones"]);
  });

  it("gives way to another one that is drawn later", () => {
    const state = drawnBy(["bees = nodes, the hive = bottleneck", "what is latency?"]);
    const next = hear("tellers = nodes, customers = users", state).state;
    expect(next.picture?.rows.map(({ story }) => story)).toEqual(["tellers", "customers"]);
  });

  it("stays within eight rows of sixty characters a side", () => {
    const parts = ["node", "user", "request", "load", "cache", "latency", "throughput", "capacity"];
    const thing = "very elongated extraordinarily complicated contraptions indeed";
    const all = [...parts, "bottleneck"].map((part, at) => `${at} ${thing} = ${part}`).join(", ");
    const rows = drawnBy([all]).picture?.rows ?? [];
    expect(rows.length).toBeLessThanOrEqual(8);
    for (const { story } of rows) expect(story.length).toBeLessThanOrEqual(60);
    const short = [...parts, "bottleneck"].map((part, at) => `bee ${at} = ${part}`).join(", ");
    expect(drawnBy([short]).picture?.rows).toHaveLength(8);
  });

  it("is not asked again for a part that it has nothing for", () => {
    const state = drawnBy(["a load balancer is like a traffic cop"]);
    const { reply } = hear("no node", state);
    expect(textOf({ ...hear("no node", state), reply })).toContain(
      "it has nothing for the **node**",
    );
    const again = hear("i meant my traffic cop", hear("no node", state).state);
    expect(again.reply?.parts.at(-1)).not.toMatchObject({ text: expect.stringContaining("node") });
  });

  it("gives way to the one that is put in its place", () => {
    const state = drawnBy(["scalability is like an insurance"]);
    const said = textOf(hear("hm, maybe not insurance, more like a second branch", state));
    expect(said).toContain("Then we take that one.");
    expect(said).toContain("true of your second branch as well");
    expect(said).not.toContain("insurance");
  });

  it("is what breaks down where theirs is asked about, with what it lacks and where ours stop", () => {
    const state = drawnBy(["bees = nodes, flowers = requests", "what is latency?"]);
    const said = textOf(hear("where does my picture break down?", state));
    expect(said).toContain('"story":"bees"');
    expect(said).toContain("and the **user**");
    expect(said).toContain(
      shippedWords.lesson.concepts.find(({ id }) => id === "scalability")?.analogies[0]?.breaksDown,
    );
  });

  it("is taken up again, with an apology, where a story of ours was told in its place", () => {
    const state = drawnBy(["bees = nodes, flowers = requests", "another example please"]);
    const { reply } = hear("i was talking about my bees, not your tables", state);
    expect(reply?.parts[0]).toMatchObject({
      text: expect.stringMatching(/^Sorry, .* your bees\./),
    });
    expect(reply?.parts).toContainEqual({ kind: "mapping", rows: state.picture?.rows });
  });

  it("is no one else's, in a group as well", () => {
    const state = drawnBy(["bees = nodes, flowers = requests"]);
    expect(readDialogue(state, "ada").pictured).toBe("just");
    expect(readDialogue(state, "bob").pictured).toBeNull();
    expect(textOf(hear("where does my picture break down?", state, "bob"))).not.toContain("bees");
  });

  it("is kept as plain JSON, and a session without one goes on as it was", () => {
    const state = drawnBy(["bees = nodes, flowers = requests"]);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(readDialogue(scaling).pictured).toBeNull();
    expect("picture" in drawnBy(["what is latency?"])).toBe(false);
  });
});

describe("what was meant as no picture", () => {
  const likened = "so it's like having two data centres, do I need a quorum?";

  it("is asked for once more, and nothing is to be mapped any longer", () => {
    const { reply, state } = hear(
      "that was not a picture, I'm really asking",
      drawnBy(["so it's like having two grandmas"]),
    );
    expect(reply?.parts.at(-1)).toMatchObject({
      text: "Could you ask it once more, in other words?",
    });
    expect([state.pending, state.plainly]).toEqual([null, undefined]);
  });

  it("is answered where it asked something that is written", () => {
    const drawn = drawnBy([likened]);
    const { question } = hear("that was no comparison, it's a serious question", drawn).log;
    const [asked] = drawn.offers;
    expect([drawn.pending?.kind, asked?.id.split("/")]).toEqual([
      "own-analogy",
      ["question:replication", question],
    ]);
  });

  it("leaves what is asked with it", () => {
    const drawn = drawnBy(["so it's like having two grandmas"]);
    const text = "no that was no story, I just want to know what a spare node is";
    expect(hear(text, drawn).log.move).toBe("clarify-term");
  });

  it("is not what somebody asks in so many words while a picture is to be mapped", () => {
    const drawn = drawnBy(["so it's like having two grandmas"]);
    expect(hear("I just want to know whether the spare costs extra", drawn).log.move).toBe(
      "ask-how",
    );
  });
});

describe("the part that was asked for", () => {
  const drawn = drawnBy([
    "my own picture: the counters are the nodes, the letters are the requests",
  ]);

  it("is filled by what is named first, beside what else is mapped", () => {
    const back = hear("i meant my post office", drawn);
    const [, part] = /the part of the (.*)\?/.exec(textOf(back)) ?? [];
    const { state } = hear(
      "the lady with the key, like i said. and then the manager is the load balancer i think",
      back.state,
    );
    expect(state.picture?.rows).toContainEqual({ story: "lady with the key", system: part });
    expect(state.picture?.rows).toContainEqual({ story: "manager", system: "load balancer" });
  });
});
