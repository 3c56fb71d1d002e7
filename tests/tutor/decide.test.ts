import { describe, expect, it } from "vitest";
import { type Decision, decide } from "../../src/tutor/decide.ts";
import type { Offer } from "../../src/tutor/reply.ts";
import { openState } from "../../src/tutor/state.ts";
import { bread, sessionAt } from "../transcripts/bread.ts";
import { say, walk } from "./walk.ts";

const walks = [1, 2, 3, 4, 5, 6, 7, 8].map(walk);
const steps = walks.flat();

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) freeze(each);
  }
  return value;
}

describe("deciding a turn", () => {
  it("changes nothing that it is given, and decides the same again", () => {
    for (const { situation, decision } of steps)
      expect(decide(freeze(situation))).toEqual(decision);
  });

  it("goes the same way from the state as it comes back from a store", () => {
    for (const { situation, decision } of steps) {
      const stored = JSON.parse(JSON.stringify(situation.state));
      expect(stored).toEqual(situation.state);
      expect(decide({ ...situation, state: stored })).toEqual(decision);
    }
  });

  it("always has something to say, and something to choose from unless it ends", () => {
    for (const { decision } of steps) {
      const { parts = [], offers = [] } = decision.reply ?? {};
      expect(parts.length).toBeGreaterThan(0);
      if (!["stop", "goodbye"].includes(decision.log.move))
        expect(offers, decision.log.move).not.toEqual([]);
      expect(decision.state.offers).toEqual(offers);
    }
  });

  it("counts its turns", () => {
    for (const { situation, decision } of steps)
      expect(decision.state.turns).toBe(situation.state.turns + 1);
  });

  it("says no more than twice in a row that it is not sure", () => {
    for (const walked of walks) {
      const row = walked.map(({ decision }) =>
        decision.reply?.parts.some((part) => "text" in part && /Is it one of these/.test(part.text))
          ? "?"
          : ".",
      );
      expect(row.join("")).not.toContain("???");
    }
    expect(steps.some(({ decision }) => decision.state.unsure === 2)).toBe(true);
  });

  it("says something else when nothing is understood for the third time", () => {
    const asks = /Is it one of these/;
    let state = sessionAt({ concept: "kneading", taught: ["kneading"] });
    const said = ["zorg it", "frob that", "glim this", "wob them", "narf it"].map((text) => {
      const decision = decide({
        lesson: bread,
        state,
        act: say(text, state),
        heard: [],
        progress: [],
      });
      state = decision.state;
      return asks.test(JSON.stringify(decision.reply)) ? "?" : ".";
    });
    expect(said.join("")).toMatch(/^\?\?\.\?/);
  });

  it("ends each story on what stands for what, and on where it breaks down", () => {
    const kinds = steps.map(({ decision }) => decision.reply?.parts.map(({ kind }) => kind) ?? []);
    const told = kinds.filter((row) => row.includes("story"));
    expect(told.length).toBeGreaterThan(200);
    for (const row of told)
      expect(row.slice(row.indexOf("story"), row.indexOf("story") + 3)).toEqual([
        "story",
        "mapping",
        "breakdown",
      ]);
  });

  it("tells no story that was heard while another of its concept was not, unless it is named or shown again", () => {
    for (const { situation, decision } of steps) {
      const { analogy, concept, chosen } = decision.log;
      if (!analogy || !chosen || /learner/.test(chosen)) continue;
      const known = situation.heard.filter((row) => row.concept === concept).map((row) => row.item);
      const all = bread.concepts.find(({ id }) => id === concept)?.analogies ?? [];
      if (known.includes(analogy))
        expect(all.filter(({ id }) => !known.includes(id)).map(({ id }) => id)).toEqual([]);
    }
  });

  it("never begins two replies in a row with the same words", () => {
    for (const { situation, decision } of steps) {
      const before = situation.state.opener;
      if (before !== null && decision.state.opener !== before) continue;
      const [part] = decision.reply?.parts ?? [];
      if (before !== null && part && "text" in part)
        expect(part.text.startsWith(before), part.text).toBe(false);
    }
  });
});

describe("in a group", () => {
  const group = sessionAt({ mode: "group", concept: "leaven", taught: ["leaven"] });
  const overheard = (text: string) => {
    const act = say(text, group);
    if (act.kind !== "say") throw new Error("This is said");
    return decide({
      lesson: bread,
      state: group,
      act: { ...act, addressed: false },
      heard: [],
      progress: [],
    });
  };

  it.each([
    ...["thanks", "hello everyone", "lol ok", "did you see the match yesterday?", "I get it"],
    ...["sure, what time?", "again? really?", "yes please", "stop it 😂"],
  ])("people are left to talk: %s", (text) => {
    const { reply, state } = overheard(text);
    expect(reply).toBeNull();
    expect(state).toBe(group);
  });

  it.each([
    ...["what if all yeast cells die?", "can you explain leaven again?", "quiz me please"],
    ...["I don't get it", "another example please", "let's go on", "stop the lesson", "stop"],
  ])("what is surely for the mentor is answered: %s", (text) => {
    expect(overheard(text).reply).not.toBeNull();
  });
});

describe("opening a lesson", () => {
  const open = (state = openState("solo")) =>
    decide({ lesson: bread, state, act: { kind: "open" }, heard: [], progress: [] });

  it("begins with the author's words and the concepts", () => {
    const { reply } = open();
    expect(reply?.parts).toEqual([{ kind: "text", text: bread.opening }]);
    expect(reply?.offers.map(({ id }) => id)).toEqual([
      "concept:leaven",
      "concept:kneading",
      "concept:baking",
      "next",
    ]);
  });

  it("keeps a question open that was asked before the learner left", () => {
    const pending = {
      kind: "check",
      concept: "leaven",
      check: bread.concepts[0]?.checks[0]?.id ?? "",
      tries: 0,
    } as const;
    const { state } = open(sessionAt({ concept: "leaven", taught: ["leaven"], pending }));
    expect(state.pending).toEqual(pending);
  });

  it.each([
    ["fuzzy", "Which part is still fuzzy?"],
    ["own-analogy", "In your story, "],
  ] as const)("puts an open question again, and not only its choices: %s", (kind, question) => {
    const pending = { kind, concept: "leaven" };
    const { reply } = open(sessionAt({ concept: "leaven", taught: ["leaven"], pending }));
    expect(reply?.parts.at(-1)).toMatchObject({
      kind: "ask",
      text: expect.stringContaining(question),
    });
  });
});

/** What the lines lead to, one after another, from the middle of the leaven. */
function talk(...lines: readonly string[]): Decision {
  let state = sessionAt({ concept: "leaven", taught: ["leaven"] });
  let last: Decision | null = null;
  for (const line of lines) {
    last = decide({ lesson: bread, state, act: say(line, state), heard: [], progress: [] });
    state = last.state;
  }
  if (!last) throw new Error("nothing was said");
  return last;
}

describe("two agains", () => {
  it("in a row lead to the question which part is fuzzy", () => {
    expect(talk("again", "again").state.pending?.kind).toBe("fuzzy");
  });
  it("are not in a row where something else was answered in between", () => {
    for (const between of ["what if the yeast cells die?", "I get it", "what is a yeast cell?"])
      expect(talk("again", between, "again").state.pending, between).toBeNull();
  });
  it("are in a row all the same where what was said in between was not understood", () => {
    expect(talk("again", "flurb the wibble of it", "again").state.pending?.kind).toBe("fuzzy");
  });
});

describe("the choices of a check", () => {
  it("keep their numbers when one of them has turned out wrong", () => {
    const { state } = talk("quiz me");
    const wrong = bread.concepts[0]?.checks[0]?.options.findIndex(({ right }) => !right) ?? -1;
    const again = talk("quiz me", String(wrong + 1)).state;
    expect(again.pending).toMatchObject({ kind: "check", dropped: [wrong] });
    const texts = (offers: readonly Offer[]) => offers.map(({ text, label }) => text ?? label);
    const said = texts(state.offers);
    const choices = again.offers.filter(({ id }) => id.startsWith("choice:"));
    for (const { place = -1, text, label } of choices) expect(said[place]).toBe(text ?? label);
    expect(choices.length).toBeGreaterThan(1);
    const right = bread.concepts[0]?.checks[0]?.options.findIndex((option) => option.right) ?? -1;
    expect(talk("quiz me", String(wrong + 1), String(right + 1)).log.result).toBe("right");
  });
});
