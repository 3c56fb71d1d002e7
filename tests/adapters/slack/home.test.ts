import type { types } from "@slack/bolt";
import { describe, expect, test } from "vitest";
import { type Home, type HomeLesson, renderHome } from "../../../src/adapters/slack/home.ts";
import type { ProgressView } from "../../../src/commands/command.ts";
import { bread, makeLesson, makeSession, tea } from "../../commands/host.ts";

const starting = (lesson: typeof bread): HomeLesson => ({
  ...lesson,
  start: `/lesson start lesson=${lesson.id}`,
});
const nobody: Home = { lessons: [bread, tea].map(starting), sessions: [], progress: [] };
const met = (lesson: string, concept: string, level: ProgressView["level"] = "met") => ({
  lesson,
  concept,
  level,
});
const link = "https://acme.slack.com/archives/C1/p1";
const open = { ...makeSession(), link };

/** A view as it is read, a line for each block, with its button. */
function read(home: Partial<Home>): string[] {
  return renderHome({ ...nobody, ...home }).blocks.map(readBlock);
}

function readBlock(known: types.KnownBlock): string {
  if (known.type === "header") return `# ${known.text.text}`;
  if (known.type === "context")
    return `(${known.elements.map((each) => ("text" in each ? each.text : "?")).join("")})`;
  if (known.type !== "section") return `unexpected ${known.type}`;
  const { accessory, text } = known;
  const button =
    accessory?.type === "button"
      ? ` [${accessory.text.text} → ${accessory.url ?? accessory.value}]`
      : "";
  return `${text?.text}${button}`;
}

describe("the Home tab", () => {
  test("of a newcomer says where to begin, and starts every lesson", () => {
    expect(read({})).toEqual([
      "# Next",
      "A good place to begin: *Baking bread*. [Start → /lesson start lesson=bread]",
      "# Lessons",
      "*Baking bread*\nBy the end you can explain baking bread to a friend. [Start → /lesson start lesson=bread]",
      "(3 concepts)",
      "*The tea ceremony*\nBy the end you can explain the tea ceremony to a friend. [Start → /lesson start lesson=tea]",
      "(1 concept)",
      "(Only you see this page.)",
    ]);
  });

  test("leads back to the lesson last worked on, and to the others that are open", () => {
    const group = { ...makeSession({ lesson: "tea", mode: "group", concept: null }), link };
    const lines = read({ sessions: [open, group], progress: [met("bread", "leaven")] });
    expect(lines.slice(0, 5)).toEqual([
      "# Next",
      `Go on where you were: *Baking bread*, at leaven. [Go on → ${link}]`,
      "# Also open",
      `*The tea ceremony*, in a group. [Go on → ${link}]`,
      "# Lessons",
    ]);
    expect(lines[5]).toMatch(/^\*Baking bread\*\n.* \[Go on → https:/);
    expect(lines[7]).toMatch(/^\*The tea ceremony\*\n.* \[Go on → https:/);
    expect(read({ sessions: [{ ...open, link: null }] })[3]).toMatch(
      /\[Go on → \/lesson start lesson=bread\]$/,
    );
  });

  test("names a session without a way to it, or whose lesson is gone", () => {
    const gone = { ...makeSession({ lesson: "attic", concept: "dust" }), link: null };
    expect(read({ sessions: [gone] })[1]).toBe("Go on where you were: *attic*.");
  });

  test("shows how far the learner has come, and what is next", () => {
    const lines = read({ progress: [met("bread", "leaven", "shown"), met("bread", "kneading")] });
    expect(lines[1]).toBe(
      "Still to come in *Baking bread*: baking. [Start → /lesson start lesson=bread]",
    );
    expect(lines[3]).toContain("[Start again → ");
    expect(lines[4]).toBe(
      "(2 of 3 concepts met, 1 understood, 1 shown in a quiz. Still to come: baking.)",
    );
  });

  test("goes on with what was begun before it offers something new", () => {
    const [, next] = read({ progress: [met("bread", "leaven"), met("tea", "water")] });
    expect(next).toContain("Still to come in *Baking bread*: kneading.");
    const [, other] = read({ progress: [met("tea", "water")] });
    expect(other).toContain("A good place to begin: *Baking bread*.");
  });

  test("offers a quiz to whoever has met everything", () => {
    const all = bread.concepts.map(({ id }) => met("bread", id, "understood"));
    const lines = read({ progress: [...all, met("tea", "water"), met("attic", "dust")] });
    expect(lines[1]).toMatch(/^You have met every concept.*“quiz me”/);
    expect(lines[4]).toBe("(3 of 3 concepts met, 3 understood.)");
  });

  test("says who can mend it that there is no lesson", () => {
    expect(read({ lessons: [] })).toEqual([
      "# Next",
      "There is no lesson yet. Whoever runs this bot can add one.",
      "(Only you see this page.)",
    ]);
  });

  test("mentions nobody and links nowhere, whatever a lesson says", () => {
    const nasty = makeLesson("x", "<!channel> & *bold* <https://evil.example|here>", ["<@U1>"]);
    const blocks = JSON.stringify(renderHome({ ...nobody, lessons: [starting(nasty)] }).blocks);
    expect(blocks).not.toMatch(/<[!@#h]/);
    expect(blocks).toContain("&lt;!channel&gt; &amp; bold");
  });

  test("keeps Slack's limits with very many and very long lessons", () => {
    const long = "word ".repeat(200);
    const lessons = Array.from({ length: 300 }, (_, at) =>
      starting({ ...makeLesson(`lesson-${at}`, long, Array(60).fill(long)), aim: long }),
    );
    const progress = lessons.map(({ id }) => met(id, long));
    const sessions = Array.from({ length: 50 }, () => open);
    const { blocks } = renderHome({ lessons, sessions, progress });
    expect(blocks.length).toBeLessThanOrEqual(100);
    for (const block of blocks) expect(readBlock(block).length).toBeLessThan(1_000);
    expect(JSON.stringify(blocks).length).toBeLessThan(100_000);
    const lines = blocks.map(readBlock);
    expect(lines).toContain("(And 39 more.)");
    expect(lines).toContain("(And 260 more, which `/lesson start` finds.)");
  });
});
