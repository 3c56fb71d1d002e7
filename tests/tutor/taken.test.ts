import { describe, expect, it } from "vitest";
import { decide } from "../../src/tutor/decide.ts";
import { readDialogue, type SessionState } from "../../src/tutor/state.ts";
import type { AnalogyRef } from "../../src/understanding/meaning.ts";
import { understand } from "../../src/understanding/understand.ts";
import { sessionAt } from "../transcripts/bread.ts";
import { shippedWords } from "../understanding/bread.ts";

const hospital: AnalogyRef = { concept: "scalability", analogy: "hospital" };
const vault: AnalogyRef = { concept: "security", analogy: "bank-vault" };
const tyre: AnalogyRef = { concept: "fault-tolerance", analogy: "spare-tyre" };

function told(analogy: AnalogyRef): SessionState {
  return sessionAt({ concept: analogy.concept, taught: [analogy.concept], analogy });
}

function hear(text: string, state: SessionState) {
  const { lesson } = shippedWords;
  const meaning = understand(text, shippedWords, readDialogue(state, "ada"));
  const act = { kind: "say", text, meaning, addressed: true } as const;
  return decide({ lesson, state, act, learner: "ada", heard: [], progress: [] });
}

function textOf({ reply }: ReturnType<typeof hear>): string {
  return (reply?.parts ?? []).map((part) => ("text" in part ? part.text : "")).join("\n");
}

describe("a mapping of our story", () => {
  it("is confirmed with all of its parts", () => {
    const said = textOf(
      hear("doctors = nodes, and the x-ray would be the bottleneck?", told(hospital)),
    );
    expect(said).toMatch(/^(?:Yes|That's it|Right)/);
    expect(said).toContain(
      "The doctor stands for the node and the X-ray room stands for the bottleneck.",
    );
  });

  it("is right where a thing is called by the concept that it shows", () => {
    const grid = { concept: "redundancy", analogy: "power-grid-with-a-reserve" };
    const text = "then the hydro plant would be the redundancy in this picture, wouldn't it?";
    const said = textOf(hear(text, told(grid)));
    expect(said).toMatch(
      /^(?:Yes|That's it|Right)[^.]*\. The hydro plant stands for the spare node, which belongs to redundancy/,
    );
  });

  it("is no yes to all that was said beside it", () => {
    const text = "so scalability = it never crashes, and doctors = nodes, right?";
    expect(textOf(hear(text, told(hospital)))).toBe("The doctor stands for the node.");
  });

  it("is taken apart where only some of it can be judged", () => {
    const text =
      "so the silent alarm would be our monitoring, and the keys of the two clerks = 2 factor login?";
    const said = textOf(hear(text, told(vault)));
    expect(said).toContain("**silent alarm**: I have the intrusion detection for it.");
    expect(said).toContain("As far as that is true of your monitoring, it fits.");
    expect(said).toContain("**keys of the two clerks**: my table has no row for that");
    expect(said).toContain("“The steel door of the vault wants two keys");
    expect(said).not.toContain("your story");
  });

  it("is nearly right where a thing goes along with what was meant, and what is said of both is heard", () => {
    const text =
      "so with 3 wheels = degraded, spare tyre = failover. two different ways of being fault tolerant, correct?";
    const { state, ...decision } = hear(text, told(tyre));
    const said = textOf({ state, ...decision });
    expect(said).toContain(
      "**spare tyre**: nearly. I have the spare node for it, and the tyre change for the failover.",
    );
    expect(said).toContain(
      "And yes: graceful degradation and failover are different things, and both belong to fault tolerance.",
    );
    expect(said).not.toContain("Not quite");
    expect(textOf(hear("ok but is that right or wrong?", state))).toMatch(/^Mostly right/);
  });

  it("is told what the story has in the part of a thing that it lacks", () => {
    const said = textOf(
      hear(
        "the head nurse would be the load balancer, and the patients the users?",
        told(hospital),
      ),
    );
    expect(said).toContain("the triage nurse stands for the load balancer");
  });

  it("is not right by what is said of a thing besides", () => {
    const said = textOf(hear("the triage nurse is a single point of failure then", told(hospital)));
    expect(said).toContain(
      "Whether that is a single point of failure as well is another question.",
    );
  });
});

describe("a scene of the learner's own", () => {
  const shift =
    "in nursing we have a backup for everyone on shift, like if someone calls in sick a float nurse steps in. same idea?";

  it("is met with what in it is what, and with no other story", () => {
    const { reply, state } = hear(
      shift,
      sessionAt({ concept: "fault-tolerance", taught: ["fault-tolerance"] }),
    );
    expect(reply?.parts[0]).toMatchObject({
      text: expect.stringMatching(/^Yes, that is the idea of fault tolerance/),
    });
    expect(reply?.parts.some(({ kind }) => kind === "story")).toBe(false);
    expect(state.picture?.rows).toContainEqual({ story: "float nurse", system: "spare node" });
    expect(textOf(hear("what would she be in a system?", state))).toContain(
      "**float nurse** stands for the **spare node**",
    );
    expect(textOf(hear("what would the ward be?", state))).toContain(
      "**User**: Whoever sends requests",
    );
  });

  it("is told its point where our own story of it lacks that", () => {
    const text =
      "so its like a checkout in a supermarket: you open more tills, but everyone still has to go out through one exit door";
    const { reply, state } = hear(
      text,
      sessionAt({ concept: "scalability", taught: ["scalability"] }),
    );
    expect(reply?.parts.at(-1)).toMatchObject({
      text: "And in yours, the **exit door** stands for the **bottleneck**.",
    });
    expect(textOf(hear("but what about my exit door? what would that be", state))).toContain(
      "**Bottleneck**:",
    );
  });

  it("is of the concept that its parts belong to, and nothing else of that is missed", () => {
    const said = textOf(
      hear(
        "so the float nurse = spare node, and a copy of the patient chart = replica",
        sessionAt({ concept: "scalability", taught: ["scalability"] }),
      ),
    );
    expect(said).toContain("**Spare node**: A node that is there to take over");
    expect(said).not.toContain("bottleneck");
  });

  it("is added to by an answer of one thing", () => {
    const state = sessionAt({ concept: "scalability", taught: ["scalability"] });
    const asked = hear(
      "its like a motorway: more lanes, but all cars have to go through one toll booth",
      state,
    );
    expect(hear("the lanes", asked.state).state.picture?.rows).toContainEqual({
      story: "lanes",
      system: "node",
    });
  });
});
