import { describe, expect, test } from "vitest";
import { shareDesk } from "./shared.ts";

const openRoom = shareDesk();

const odd: Readonly<Record<string, string>> = {
  "an empty line": "",
  blanks: " \t\n ",
  "10,000 characters without a blank": "a".repeat(10_000),
  "10,000 characters of words": "what if the nodes go down and ".repeat(334),
  "10,000 brackets": "([{*_`<".repeat(1_429),
  "control characters": "\u0001\u0002\u001B[31m\u0007\u009B\u202E",
  "a NUL": "again\u0000",
  "emoji only": "🤔🔥👨‍👩‍👧‍👦",
  "half an emoji": "\uD83D",
  Arabic: "ما هي قابلية التوسع؟",
  Chinese: "什么是容错?",
  Cyrillic: "что такое отказоустойчивость?",
  "what looks like code": "__proto__ constructor {{node}} '; drop table session; --",
};

describe("a line that is no ordinary question", () => {
  for (const [name, text] of Object.entries(odd)) {
    test(`gets a reply, and the session goes on: ${name}`, async () => {
      const desk = openRoom();
      await desk.say("explain replication");
      const outcome = await desk.say(text);
      expect(desk.troubles).toEqual([]);
      expect(outcome?.reply?.parts.length).toBeGreaterThan(0);
      expect(outcome?.reply?.offers.length).toBeGreaterThan(0);
      expect(desk.shown[1]?.text).not.toContain(text.trim() || "\u0000");
      const next = await desk.say("another example");
      expect(next?.log).toMatchObject({ move: "another-example", concept: "replication" });
      expect(next?.log.analogy).not.toBeNull();
      expect(desk.shown).toHaveLength(3);
    });
  }
});

describe("a session in which nothing ordinary is ever said", () => {
  test("never says three times in a row that it did not understand", async () => {
    const desk = openRoom();
    for (const text of Object.values(odd)) await desk.say(text, { thread: "t2" });
    const unsure = desk.shown.map(({ text }) => /not sure what you mean|didn't quite/.test(text));
    expect(unsure).toHaveLength(Object.keys(odd).length);
    for (let at = 2; at < unsure.length; at++)
      expect(unsure.slice(at - 2, at + 1)).not.toEqual([true, true, true]);
    expect(desk.troubles).toEqual([]);
  });
});
