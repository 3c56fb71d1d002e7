import { describe, expect, test } from "vitest";
import { renderReply } from "../../../src/adapters/discord/render.ts";
import type { Part } from "../../../src/tutor/reply.ts";
import { createRandom, pick } from "../../transcripts/seeded.ts";
import { readDiscord, textsOf } from "./reading.ts";

const id = "V1StGXR8_Z5jdHi6B-myT1";
const render = (parts: readonly Part[]) => renderReply({ parts, offers: [] }, id).map(textsOf);
const say = (text: string): Part => ({ kind: "text", text });

/** What one reads of all messages, without blanks. */
function readAll(parts: readonly Part[]): string {
  return squash(
    render(parts)
      .flat()
      .map((content) => readDiscord(content).text)
      .join("\n"),
  );
}

function squash(text: string): string {
  return text.replace(/\s+/g, "");
}

const firstWords = (messages: readonly string[][]) =>
  messages.map(([content = ""]) => content.split(/\s/, 1)[0]);
const lastWords = (messages: readonly string[][]) =>
  messages.map((texts) => texts.at(-1)?.split(/\s/).at(-1));

describe("a reply that is too long for one message", () => {
  test("is divided between its parts first", () => {
    const parts = ["one", "two", "three"].map((word) => say(`${word} ${"x ".repeat(800)}end`));
    expect(firstWords(render(parts))).toEqual(["one", "three"]);
    const uneven = [say(`one ${"x ".repeat(750)}`), say(`two ${"x ".repeat(1250)}`)];
    expect(firstWords(render(uneven))).toEqual(["one", "two"]);
  });

  test("numbers its messages, so that each can be sent again", () => {
    const nonces = renderReply({ parts: [say("word ".repeat(3000))], offers: [] }, id);
    expect(nonces.map(({ nonce }) => nonce)).toEqual([id, `${id}.1`, `${id}.2`, `${id}.3`]);
  });

  test("is divided between paragraphs before sentences", () => {
    const paragraph = `Begin. ${"Some more. ".repeat(120)}End.`;
    const messages = render([say(Array.from({ length: 5 }, () => paragraph).join("\n\n"))]);
    expect(firstWords(messages)).toEqual(["Begin.", "Begin.", "Begin."]);
  });

  test("is divided between the items of a list, each with its sign", () => {
    const list = Array.from({ length: 400 }, (_, at) => `- item ${at}`).join("\n");
    for (const [content = ""] of render([say(list)])) expect(content).toMatch(/^- item .*\d$/s);
  });

  test("is divided between lines before sentences", () => {
    const messages = render([say("Roses are red. Violets are  \n".repeat(200))]);
    expect(new Set(firstWords(messages))).toEqual(new Set(["Roses"]));
  });

  test("is divided between sentences before words", () => {
    const messages = render([say("They were led to the door. ".repeat(300))]);
    expect(new Set(lastWords(messages))).toEqual(new Set(["door."]));
  });

  test("is divided between words before anything else", () => {
    const words = Array.from({ length: 2000 }, (_, at) => `word-${at}`);
    const shown = render([say(words.join(" "))]).map(([content = ""]) => content.split(" "));
    expect(shown.flat()).toEqual(words);
  });

  test("is divided between characters where nothing else is left", () => {
    const family = "👨‍👩‍👧‍👦";
    for (const [content = ""] of render([say(family.repeat(1000))]))
      expect(content.replaceAll(family, "")).toBe("");
    expect(readAll([say("x".repeat(5000))])).toBe("x".repeat(5000));
    for (const [content] of render([say(`x${"e\u0301".repeat(4000)}`)]))
      expect(content).toMatch(/^[xe]/);
    const marks = `e${"\u0301".repeat(9000)}`;
    expect(readAll([say(marks)])).toBe(marks);
  });

  test("keeps bold words bold on both sides of the cut", () => {
    const [first, second] = render([{ kind: "ask", text: "word ".repeat(1000) }]);
    expect(first?.[0]).toMatch(/^\*\*word.*word\*\*$/s);
    expect(second?.[0]).toMatch(/^\*\*word.*word\*\*$/s);
  });

  test("keeps a quote quoted on both sides of the cut", () => {
    for (const [content] of render([{ kind: "breakdown", text: "word ".repeat(1000) }]))
      expect(content).toMatch(/^> word/);
  });

  test("does not turn a word into a sign because a message begins with it", () => {
    expect(readAll([say("# ".repeat(3000).replace(/^# /, "x "))])).toBe(`x${"#".repeat(2999)}`);
  });

  test("never leaves a title alone", () => {
    const lead = say("word ".repeat(700));
    const tale: Part = { kind: "story", title: "The title", text: "Once. ".repeat(900) };
    const messages = render([lead, tale]);
    expect(messages.flat().filter((content) => content.trim() === "### The title")).toEqual([]);
  });

  test("is divided within a mapping between its rows", () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({
      story: `part ${at}`,
      system: `node ${at}`,
    }));
    const shown = render([{ kind: "mapping", rows }])
      .flat()
      .join("\n")
      .split("\n");
    expect(shown).toEqual(rows.map(({ story, system }) => `**${story}** → ${system}`));
  });
});

const words = [
  ...[
    "word",
    "a longer word",
    "備份",
    "é",
    "x.y",
    "3 < 5",
    "don't",
    "👨‍👩‍👧‍👦",
    "“quoted”",
    "end.",
  ],
  ...["a_b", "5 * 3", "||no||", "@everyone", "<@1>", "C#", "1.", "- ", "#", "\\"],
];

/** Something to say, as Markdown and as one reads it. */
interface Said {
  readonly markdown: string;
  readonly plain: string;
}

function write(random: () => number, most: number): Said {
  const between = pick([" ", " ", "\n\n", ". "], random);
  const many = 1 + Math.floor(random() ** 4 * most);
  const said = Array.from({ length: many }, () => pick(words, random));
  const marked = said.map((word) => {
    const mark = /^[a-z ]+$/.test(word) ? pick(["", "**", "*", "~~"], random) : "";
    return mark + word.replace(/[!-/:-@[-`{-~]/g, "\\$&") + mark;
  });
  return { markdown: `x ${marked.join(between)}`, plain: `x ${said.join(between)}` };
}

function writeLine(random: () => number): Said {
  const { markdown, plain } = write(random, 4);
  return { markdown: markdown.replace(/\s+/g, " "), plain };
}

function writePart(random: () => number): { part: Part; plain: string } {
  const kind = pick(["text", "story", "mapping", "breakdown", "ask"] as const, random);
  const title = writeLine(random);
  const text = write(random, 1500);
  if (kind === "story")
    return {
      part: { kind, title: title.markdown, text: text.markdown },
      plain: title.plain + text.plain,
    };
  if (kind !== "mapping") return { part: { kind, text: text.markdown }, plain: text.plain };
  const rows = Array.from({ length: 20 }, () => [writeLine(random), writeLine(random)] as const);
  return {
    part: { kind, rows: rows.map(([a, b]) => ({ story: a.markdown, system: b.markdown })) },
    plain: rows.map(([a, b]) => `${a.plain}→${b.plain}`).join(""),
  };
}

test("nothing of a reply is lost, and every message is one that Discord takes", () => {
  const random = createRandom(3);
  for (let turn = 0; turn < 40; turn++) {
    const many = 1 + Math.floor(random() * 12);
    const written = Array.from({ length: many }, () => writePart(random));
    const plain = written.map((each) => each.plain).join("");
    expect(readAll(written.map(({ part }) => part))).toBe(squash(plain));
  }
});

test("many small cards are spread over messages of at most forty components", () => {
  const cards = Array.from(
    { length: 60 },
    (_, at): Part => ({
      kind: "story",
      title: `Story ${at}`,
      text: "x",
    }),
  );
  const offers = Array.from({ length: 30 }, (_, at) => ({ id: `o${at}`, label: "Offer" }));
  const texts = renderReply({ parts: cards, offers }, id).flatMap(textsOf);
  expect(texts).toEqual(cards.map((_, at) => `### Story ${at}\n\nx`));
});
