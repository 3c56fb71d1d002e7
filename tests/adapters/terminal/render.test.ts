import { describe, expect, test } from "vitest";
import { renderReply } from "../../../src/adapters/terminal/render.ts";
import type { Offer, Part, Reply } from "../../../src/tutor/reply.ts";

const plain = { columns: Infinity, colour: false };

function render(parts: readonly Part[], look = plain, labels: readonly string[] = []): string {
  const offers: Offer[] = labels.map((label, index) => ({ id: `o${index}`, label }));
  return renderReply({ parts, offers }, look);
}

const text = (markdown: string, look = plain) => render([{ kind: "text", text: markdown }], look);
const lines = (...all: readonly string[]) => all.join("\n");

const reply: Reply = {
  parts: [
    { kind: "text", text: "Sure. Here is another one." },
    { kind: "story", title: "The power grid", text: "A town has *three* power plants." },
    {
      kind: "mapping",
      rows: [
        { story: "power plant", system: "node" },
        { story: "town", system: "`clients`" },
      ],
    },
    { kind: "breakdown", text: "Where it stops: power plants share **one** grid." },
    { kind: "ask", text: "Does that help?" },
  ],
  offers: [
    { id: "again", label: "Another analogy" },
    { id: "quiz", label: "Quiz me" },
  ],
};

describe("a reply in the terminal", () => {
  test("is plain text where there is no colour and no width", () => {
    expect(renderReply(reply, plain)).toBe(
      lines(
        "Sure. Here is another one.",
        "",
        "The power grid",
        "A town has three power plants.",
        "",
        "  power plant  →  node",
        "  town         →  clients",
        "",
        "Where it stops: power plants share one grid.",
        "",
        "Does that help?",
        "",
        "[1] Another analogy  [2] Quiz me",
      ),
    );
  });

  test("has a bold title, a dim breakdown and bright numbers in colour", () => {
    expect(renderReply(reply, { columns: 88, colour: true })).toBe(
      lines(
        "Sure. Here is another one.",
        "",
        "\u001B[1mThe power grid\u001B[22m",
        "A town has \u001B[3mthree\u001B[23m power plants.",
        "",
        "  power plant\u001B[2m  →  \u001B[22mnode",
        "  town       \u001B[2m  →  \u001B[22m\u001B[36mclients\u001B[39m",
        "",
        "\u001B[2mWhere it stops: power plants share \u001B[22m\u001B[2m\u001B[1mone\u001B[22m\u001B[22m\u001B[2m grid.\u001B[22m",
        "",
        "Does that help?",
        "",
        "\u001B[36m[1]\u001B[39m Another analogy  \u001B[36m[2]\u001B[39m Quiz me",
      ),
    );
  });

  test("leaves out what is empty", () => {
    expect(render([])).toBe("");
    expect(render([{ kind: "text", text: "" }], plain, ["Go on"])).toBe("[1] Go on");
    expect(render([{ kind: "mapping", rows: [] }])).toBe("");
  });
});

describe("Markdown in the terminal", () => {
  test.each([
    ["**bold**, *em*, ~~old~~ and `code`", "bold, em, old and code"],
    ["2 \\* 3 and &amp; and 5 * 3", "2 * 3 and & and 5 * 3"],
    ["one\ntwo  \nthree", "one two\nthree"],
    ["first\n\nsecond", "first\n\nsecond"],
    ["# Title\n\ntext", "Title\n\ntext"],
    ["- one\n- **two**\n  more", "- one\n- two more"],
    ["9. nine\n10. ten", "9. nine\n10. ten"],
    ["- a\n  - b", "- a\n  - b"],
    ["- [x] done\n- [ ] open", "- [x] done\n- [ ] open"],
    ["> quoted\n> text", "> quoted text"],
    ["```sh\nls  -l\n```", "    ls  -l"],
    ["| a | b |\n| - | - |\n| 1 | 2 |", "a | b\n1 | 2"],
    ["see [the page](https://example.org/a)", "see the page (https://example.org/a)"],
    ["see [backup](backup.md)", "see backup"],
    ["<https://example.org>", "https://example.org"],
    ["www.example.org", "www.example.org"],
    ["a <b> tag", "a <b> tag"],
    ["![a drawing](x.png)", "a drawing"],
  ])("%j reads %j", (markdown, read) => {
    expect(text(markdown)).toBe(read);
  });

  test("in a title or a cell stays on one line", () => {
    const parts: Part[] = [
      { kind: "story", title: "3. *Taxis*\n- two", text: "x" },
      { kind: "mapping", rows: [{ story: "a\nb", system: "**c**" }] },
    ];
    expect(render(parts)).toBe("3. *Taxis* - two\nx\n\n  a b  →  c");
  });
});

describe("the width of a reply", () => {
  const at = (columns: number) => ({ columns, colour: false });

  test("is kept by wrapping between words", () => {
    expect(text("A backup is a second copy of your files.", at(16))).toBe(
      lines("A backup is a", "second copy of", "your files."),
    );
  });

  test("breaks no address in two", () => {
    expect(text("see https://example.org/a/long/path", at(12))).toBe(
      "see\nhttps://example.org/a/long/path",
    );
  });

  test("is kept in lists and quotes, behind their signs", () => {
    expect(text("- one two three\n\n> four five six", at(10))).toBe(
      lines("- one two", "  three", "", "> four", "> five six"),
    );
  });

  test("is kept by a mapping, whose right column wraps under itself", () => {
    const rows = [{ story: "taxi", system: "a node that takes over from others" }];
    expect(render([{ kind: "mapping", rows }], at(33))).toBe(
      lines("  taxi  →  a node that takes over", "           from others"),
    );
  });

  test("too narrow for two columns gives each row lines of its own", () => {
    const rows = [{ story: "neighbour's house", system: "other place" }];
    expect(render([{ kind: "mapping", rows }], at(24))).toBe(
      lines("  neighbour's house", "      →  other place"),
    );
  });

  test("is measured in cells: wide letters take two", () => {
    const rows = [
      { story: "備份", system: "copy" },
      { story: "key 🔑", system: "x" },
    ];
    expect(render([{ kind: "mapping", rows }])).toBe("  備份    →  copy\n  key 🔑  →  x");
  });

  test("is kept by the choices, and none is broken in two", () => {
    expect(render([], at(34), ["Another analogy", "Quiz me", "In simple words", "Go on"])).toBe(
      lines("[1] Another analogy  [2] Quiz me", "[3] In simple words  [4] Go on"),
    );
  });

  test("changes nothing in a wrapped style but its line", () => {
    const look = { columns: 8, colour: true };
    expect(text("**one two three**", look)).toBe(
      lines("\u001B[1mone two\u001B[22m", "\u001B[1mthree\u001B[22m"),
    );
  });
});

describe("what could drive the terminal", () => {
  const evil = "a\u001B[2Jb\u001B]0;title\u0007c\u009B31md\u0008\u0000\u007Fe\u202Ef";

  test("is taken out of every part and every choice", () => {
    const parts: Part[] = [
      {
        kind: "text",
        text: `${evil}\n\n\`${evil}\`\n\n    ${evil}\n\n[${evil}](https://x.org/${evil})`,
      },
      { kind: "story", title: evil, text: evil },
      { kind: "mapping", rows: [{ story: evil, system: evil }] },
      { kind: "breakdown", text: evil },
      { kind: "ask", text: evil },
    ];
    expect(render(parts, plain, [evil])).not.toMatch(
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/,
    );
  });

  test("cannot be spelled as a Markdown entity either", () => {
    expect(text("a&#27;[2J&#x202E;b&#10;c")).toBe("a\uFFFD[2Jb c");
  });

  test("cannot make another line look like the mentor's choices", () => {
    expect(render([], plain, ["Go on\n[2] Quiz me\r"])).toBe("[1] Go on [2] Quiz me");
  });
});

test("very long texts are rendered as any other", () => {
  const long = "word ".repeat(4_000).trim();
  expect(text(long, { columns: 80, colour: true }).replaceAll("\n", " ")).toBe(long);
  expect(text("x".repeat(20_000), { columns: 80, colour: false })).toBe("x".repeat(20_000));
});
