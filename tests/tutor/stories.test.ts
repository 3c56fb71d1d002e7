import { describe, expect, it } from "vitest";
import { decide } from "../../src/tutor/decide.ts";
import type { Heard } from "../../src/tutor/ledger.ts";
import { openState, readDialogue, type SessionState } from "../../src/tutor/state.ts";
import { rememberStory } from "../../src/tutor/told-stories.ts";
import { understand } from "../../src/understanding/understand.ts";
import { shippedWords as words } from "../understanding/bread.ts";

/** Says one line after the other to a mentor who has told nothing yet; the parts of the last reply, and where the session stands. */
function talk(...lines: readonly string[]) {
  let state: SessionState = openState("solo");
  const heard: Heard[] = [];
  let told: readonly string[] = [];
  let rows: readonly { readonly story: string; readonly system: string }[] = [];
  for (const text of lines) {
    const meaning = understand(text, words, readDialogue(state));
    const act = { kind: "say", text, meaning, addressed: true } as const;
    const decision = decide({ lesson: words.lesson, state, act, heard, progress: [] });
    const parts = decision.reply?.parts ?? [];
    state = decision.state;
    heard.push(...decision.heard.map((row) => ({ ...row, times: 1, last: heard.length })));
    told = parts.map((part) => ("text" in part ? part.text : ""));
    rows = parts.flatMap((part) => (part.kind === "mapping" ? part.rows : []));
  }
  return { state, told: told.join("\n"), rows };
}

const compared = "how does the power grid with a reserve compare to the pilots?";

describe("two stories side by side", () => {
  it("share the parts of the system for which both have a word", () => {
    const { rows } = talk("explain redundancy", compared);
    expect(rows).toContainEqual({ story: "hydro plant / first officer", system: "spare node" });
  });

  it("have what only one of them has told apart, and the limits of each", () => {
    const { told } = talk("explain redundancy", compared);
    expect(told).toContain("Only in “Two pilots”: the handover (failover)");
    expect(told).toMatch(
      /Only in “Power grid with a reserve”: .*the control room \(load balancer\)/,
    );
    expect(told).toContain("Where “Two pilots” breaks down: ");
    expect(told).toContain("Where “Power grid with a reserve” breaks down: ");
  });

  it("of one concept show what they show; of two, each is of its own", () => {
    expect(talk("explain redundancy", compared).told).toContain("Both show: switching over.");
    const { told } = talk("explain redundancy", "how do the pilots compare to the taxi story?");
    expect(told).toContain(
      "“Two pilots” is a picture of redundancy, and “Taxi fleet” one of fault tolerance.",
    );
    expect(told).not.toContain("Both show");
  });

  it("are not judged by a word where nobody wrote which comes closer", () => {
    const { told } = talk(
      "explain redundancy",
      "which is more like hot standby, the pilots or the power grid with a reserve?",
    );
    expect(told).toContain("In “Two pilots” it is the first officer");
    expect(told).toContain("I have nowhere in writing");
  });

  it("may be the one that was just asked for, whose limits were just told", () => {
    const { told, state } = talk(
      "explain redundancy",
      "another analogy pls, and then tell me how it compares to the pilots",
    );
    expect(state.analogy?.analogy).not.toBe("two-pilots");
    expect(told).toContain("are both pictures of redundancy");
    expect(told.match(/breaks down: /g)).toHaveLength(2);
  });

  it("leave the story in the air as it was", () => {
    expect(talk("explain redundancy", compared).state.analogy?.analogy).toBe("two-pilots");
  });
});

describe("what a story is about", () => {
  it("is its concept, and what stands for what, and no new story", () => {
    const { told, rows } = talk("explain redundancy", "which one is the pilots story about?");
    expect(told).toContain("“Two pilots” is a picture of **redundancy**.");
    expect(told).toContain("the first officer for the spare node");
    expect(rows).toEqual([]);
  });

  it("is put right where another concept is named", () => {
    const asked = (text: string) => talk("explain redundancy", text).told;
    expect(asked("is the pilots story about fault tolerance?")).toMatch(
      /^Not of fault tolerance: /,
    );
    expect(asked("is the pilots story about redundancy?")).toMatch(/^Yes: /);
  });
});

describe("the part of a thing in another story", () => {
  it("is played by what stands for the same", () => {
    const text = "what's the first officer in the power grid with a reserve story?";
    expect(talk("explain redundancy", text).told).toBe(
      "In “Power grid with a reserve”, the part of the first officer is played by the **hydro plant**: both stand for the spare node.",
    );
  });

  it("is nobody's where nothing does", () => {
    const { told } = talk("explain redundancy", "what's the first officer in the climbing story?");
    expect(told).toBe(
      "“Climbing anchor” has nothing in the part of the first officer: nothing in it stands for the spare node.",
    );
  });

  it("in a story that is not in the air is told with its title", () => {
    const { told } = talk("explain redundancy", "what is the dispatcher in the taxi story?");
    expect(told).toContain("In the story “Taxi fleet”, the **dispatcher** stands for");
  });
});

describe("a thing that was spoken of", () => {
  it("is “she” in the next message, and in none after that", () => {
    const asked = "ok so the first officer is a replica of the captain?";
    const again = "is she a replica or a spare node, yes or no";
    expect(talk("explain redundancy", asked).told).toContain(
      "Not quite: the first officer stands for the spare node.",
    );
    expect(talk("explain redundancy", asked, again).told).toContain(
      "the **first officer** stands for the **spare node**",
    );
    expect(talk("explain redundancy", asked, "thanks!").state).not.toHaveProperty("thing");
  });
});

describe("a thing by what the story says of it", () => {
  it("is that thing, whatever it is called besides", () => {
    const { told } = talk("explain fault tolerance", "what is the grey dot in real life?");
    expect(told).toContain("the **dot on the map** stands for the **failure detector**");
    expect(talk("explain fault tolerance", "what's the dot?").told).toMatch(/failure detector/i);
  });

  it("is none where the story does not say so of it", () => {
    expect(
      talk("explain fault tolerance", "what is the purple dot in real life?").told,
    ).not.toMatch(/dot on the map\*\* stands for/);
  });
});

describe("the stories that were told", () => {
  const [one, other] = [
    { concept: "c", analogy: "a" },
    { concept: "c", analogy: "b" },
  ] as const;

  it("are kept in order, each once", () => {
    const state = { ...openState("solo"), stories: [one, other] };
    expect(rememberStory(state, one)).toEqual({ stories: [other, one] });
    expect(rememberStory(state, null)).toEqual({});
  });

  it("begin with the one in the air where a session kept none", () => {
    const state = { ...openState("solo"), analogy: one };
    expect(rememberStory(state, other)).toEqual({ stories: [one, other] });
  });
});
