import { describe, expect, test } from "vitest";
import { fitCopy, writeCopy } from "../../src/commands/copy.ts";
import { makeDiligent, makeKept, makeSession, makeTurn, morning } from "./kept.ts";

describe("a copy of what is kept of a learner", () => {
  test("reads as it is, and names sessions by their numbers, turns in the order of their times", () => {
    const group = makeSession({
      thread: "t2",
      mode: "group",
      status: "ended",
      at: morning - 1_000,
      turns: [makeTurn({ at: morning - 1, move: "answer", also: ["thanks"], result: "right" })],
    });
    expect(writeCopy(makeKept({ sessions: [makeSession(), group] }))).toBe(`{
  "platform": "desk",
  "workspace": "room",
  "learner": "ada",
  "progress": [
    {"lesson": "bread", "concept": "leaven", "level": "met", "at": "2026-01-31T10:00:00.000Z"}
  ],
  "heard": [
    {"concept": "leaven", "item": "divers", "times": 2}
  ],
  "sessions": [
    {"session": 1, "lesson": "bread", "thread": "t1", "mode": "solo", "status": "open", "at": "2026-01-31T10:00:00.000Z"},
    {"session": 2, "lesson": "bread", "thread": "t2", "mode": "group", "status": "ended", "at": "2026-01-31T09:59:59.000Z"}
  ],
  "turns": [
    {"session": 2, "at": "2026-01-31T09:59:59.999Z", "move": "answer", "concept": "leaven", "analogy": "divers", "band": "sure", "rule": "again", "chosen": "not heard so far", "result": "right", "also": ["thanks"]},
    {"session": 1, "at": "2026-01-31T10:00:00.000Z", "move": "explain-again", "concept": "leaven", "analogy": "divers", "band": "sure", "rule": "again", "chosen": "not heard so far"}
  ]
}
`);
  });

  test("has what stands for what in a picture that they drew", () => {
    const rows = [{ story: "divers", system: "yeast cell" }];
    const picture = { owner: "ada", concept: "leaven", rows, without: [], turn: 2 };
    const { sessions } = JSON.parse(writeCopy(makeKept({ sessions: [makeSession({ picture })] })));
    expect(sessions).toMatchObject([{ session: 1, picture: rows }]);
  });

  test("is JSON whatever stands in it, and has empty lists where there is nothing", () => {
    const learner = { platform: "terminal", workspace: "local", learner: '"Ada"\n\\' };
    const copy = writeCopy(makeKept({ learner, progress: [], heard: [], sessions: [] }));
    expect(JSON.parse(copy)).toEqual({
      ...learner,
      progress: [],
      heard: [],
      sessions: [],
      turns: [],
    });
  });

  test("has what was said on the page", () => {
    const body = JSON.stringify({ kind: "words", text: "what is leaven?", addressed: true });
    const page = { name: "Ada", at: morning, messages: [{ thread: "t1", body, at: morning + 1 }] };
    expect(JSON.parse(writeCopy(makeKept({ page }))).page).toEqual({
      name: "Ada",
      at: "2026-01-31T10:00:00.000Z",
      messages: [{ thread: "t1", at: "2026-01-31T10:00:00.001Z", said: JSON.parse(body) }],
    });
  });
});

describe("a copy that has to fit a message", () => {
  test("is all of it where there is room", () => {
    const kept = makeDiligent(3);
    expect(fitCopy(kept, 8_000)).toEqual({ text: writeCopy(kept), left: {} });
    const { length } = writeCopy(kept);
    expect(fitCopy(kept, length).left).toEqual({});
    expect(fitCopy(kept, length - 1).left).not.toEqual({});
  });

  test("leaves out the oldest turns, says how many, and is JSON all the same", () => {
    const { text, left } = fitCopy(makeDiligent(500), 8_000);
    expect(text.length).toBeLessThanOrEqual(8_000);
    expect(text.length).toBeGreaterThan(7_000);
    const { turns, leftOut, ...copy } = JSON.parse(text);
    expect(leftOut).toEqual(left);
    expect(turns.length + left.turns).toBe(500);
    expect(turns.at(-1).at).toBe(new Date(morning + 499 * 60_000).toISOString());
    expect(copy).toMatchObject({ progress: [{ concept: "leaven" }], sessions: [{ session: 1 }] });
  });

  test("leaves out what was heard first where it is too much without any turn", () => {
    const heard = Array.from({ length: 500 }, (_, at) => ({
      concept: "leaven",
      item: `story ${at}`,
      times: 1,
      last: at,
    }));
    const { text, left } = fitCopy({ ...makeDiligent(9), heard }, 8_000);
    expect(text.length).toBeLessThanOrEqual(8_000);
    const copy = JSON.parse(text);
    expect([copy.turns, left.turns]).toEqual([[], 9]);
    expect(copy.heard.length + (left.heard ?? 0)).toBe(500);
    expect(copy.heard.at(-1).item).toBe("story 499");
    expect(copy.progress).toHaveLength(1);
  });
});
