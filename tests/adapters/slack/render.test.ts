import { describe, expect, test } from "vitest";
import {
  namePage,
  renderAside,
  renderEcho,
  renderReply,
} from "../../../src/adapters/slack/render.ts";
import { renderRoot } from "../../../src/adapters/slack/root.ts";
import type { Offer, Part, Reply } from "../../../src/tutor/reply.ts";
import { listButtons, listStyles, look, take } from "./reading.ts";

const id = "V1StGXR8_Z5jdHi6B-myT1";
const say = (text: string): Part => ({ kind: "text", text });

function renderOne(parts: readonly Part[], offers: readonly Offer[] = []) {
  const [message, ...more] = renderReply({ parts, offers }, id).map(take);
  if (!message || more.length > 0) throw new Error(`There are ${more.length + 1} messages.`);
  return message;
}

const story: readonly Part[] = [
  say("Here is another way to see it."),
  { kind: "story", title: "String *of* lights", text: "One burns out.\n\nThe tree goes dark." },
  {
    kind: "mapping",
    rows: [
      { story: "light", system: "node" },
      { story: "tree", system: "whole system" },
    ],
  },
  { kind: "breakdown", text: "Where it breaks down: a light is not repaired." },
  { kind: "ask", text: "Which part is still fuzzy?" },
];

describe("a reply", () => {
  test("is read from top to bottom: lead, story, mapping, breakdown, question, buttons", () => {
    const message = renderOne(story, [{ id: "again:x", label: "Another analogy" }]);
    expect(look(message)).toEqual([
      "Here is another way to see it.",
      "String of lights",
      "One burns out.",
      "The tree goes dark.",
      "light → node\ntree → whole system",
      "> Where it breaks down: a light is not repaired.",
      "———",
      "Which part is still fuzzy?",
      "[Another analogy][Ask or say something]",
    ]);
    expect(listStyles(message)).toEqual([
      "light [bold]",
      "tree [bold]",
      "Which part is still fuzzy? [bold]",
    ]);
  });

  test("is spoken whole and in the same order, with its buttons at the end", () => {
    expect(renderOne(story, [{ id: "again:x", label: "Another analogy" }]).text).toBe(
      [
        "Here is another way to see it.",
        "String of lights",
        "One burns out.",
        "The tree goes dark.",
        "light → node\ntree → whole system",
        "Where it breaks down: a light is not repaired.",
        "Which part is still fuzzy?",
        "Buttons: Another analogy; Ask or say something.",
      ].join("\n\n"),
    );
  });

  test("keeps the looks of Markdown, and shows signs that are none to the letter", () => {
    const text =
      "**bold**, *soft*, ~~gone~~, `code`, [a *link*](https://x.test/y), 2 * 3 * 4, snake_case_name";
    const message = renderOne([say(text)]);
    expect(look(message)[0]).toBe("bold, soft, gone, code, a link, 2 * 3 * 4, snake_case_name");
    expect(listStyles(message)).toEqual([
      "bold [bold]",
      "soft [italic]",
      "gone [strike]",
      "code [code]",
      "link [italic]",
    ]);
    expect(JSON.stringify(message.blocks)).toContain('"url":"https://x.test/y"');
  });

  test("has lists, deeper and numbered ones too, and code in a box", () => {
    const message = renderOne([
      say("- one\n  - deeper\n- two\n\n3. three\n4. four\n\n```\na < b\n```"),
    ]);
    const shown = JSON.stringify(message.blocks);
    expect(shown).toContain('"style":"bullet","indent":1');
    expect(shown).toContain('"style":"ordered","offset":2');
    expect(shown).toContain('"type":"rich_text_preformatted"');
    expect(message.text).toContain("- one\n  - deeper\n- two\n\n3. three\n4. four\n\na &lt; b");
  });

  test("tells choices in full, by letters, where a button had to cut them", () => {
    const offers = [
      {
        id: "choice:a/0",
        label: "The server gets twice…",
        text: "The server gets twice the memory.",
      },
      { id: "choice:a/1", label: "A second server", place: 3 },
      { id: "hint:a", label: "A hint, please" },
    ];
    const message = renderOne([{ kind: "ask", text: "Which?" }], offers);
    expect(look(message)).toEqual([
      "Which?",
      "A. The server gets twice the memory.\nD. A second server",
      "[A. The server gets twice…][D. A second server][A hint, please][Ask or say something]",
    ]);
    expect(message.text).toContain("A. The server gets twice the memory.\nD. A second server");
  });

  test("has buttons in rows of five, and as many as Slack takes", () => {
    const offers = Array.from({ length: 40 }, (_, at) => ({ id: `o:${at}`, label: `Offer ${at}` }));
    const message = renderOne([say("Choose.")], offers);
    expect(listButtons(message)).toHaveLength(25);
    expect(look(message).slice(1)).toHaveLength(5);
    expect(listButtons(message).at(-1)).toBe("[Ask or say something]");
  });

  test("drops offers that could not be pressed", () => {
    const offers = ["a", "a", "", "x".repeat(101)].map((each) => ({ id: each, label: "Label" }));
    expect(listButtons(renderOne([say("Choose.")], offers))).toHaveLength(2);
  });

  test("with nothing in it still is a message", () => {
    expect(look(renderOne([]))).toEqual(["[Ask or say something]"]);
  });
});

describe("what a learner or a lesson writes", () => {
  const nasty =
    "<!channel> <@U012AB3CD> <#C1|x> @here &lt;!here&gt; <https://x.test|click> *a* _b_";

  test("mentions nobody, wherever it stands", () => {
    const parts: Part[] = [
      say(nasty),
      { kind: "story", title: nasty, text: nasty },
      { kind: "mapping", rows: [{ story: nasty, system: nasty }] },
      { kind: "breakdown", text: nasty },
      { kind: "ask", text: nasty },
    ];
    const offers = [{ id: "choice:0", label: nasty.slice(0, 30), text: nasty }];
    for (const message of [
      renderOne(parts, offers),
      take(renderAside({ parts, offers })),
      take(renderEcho(nasty, nasty)),
      ...(["solo", "group"] as const).map((mode) =>
        take(renderRoot({ title: nasty, mode, name: nasty, isDirect: false })),
      ),
    ]) {
      expect(message.text).not.toMatch(/[<>]/);
      expect(JSON.stringify(message.blocks)).not.toMatch(
        /"type":"(?:user|broadcast|channel|usergroup|mrkdwn)"/,
      );
    }
  });

  test("is shown to the letter in the window's echo, and stays harmless when it is copied", () => {
    const echo = take(renderEcho("ann", "**no** <!channel>\n\n\n\n- `x`"));
    expect(look(echo)[0]?.replaceAll("\u2060", "")).toBe("> ann: **no** <!channel>\n\n- `x`");
    expect(look(echo)[0]).not.toContain("<!channel>");
  });

  test("of 10,000 characters fits an echo, whose end is marked", () => {
    const echo = take(renderEcho("ann", "word ".repeat(2000)));
    expect(look(echo)[0]).toMatch(/ …$/);
  });
});

describe("a reply that is too long for one message", () => {
  const long = Array.from({ length: 60 }, (_, at) => `Paragraph ${at}. ${"word ".repeat(40)}end.`);

  test("goes on in the next, each named, and nothing of it is lost", () => {
    const reply: Reply = {
      parts: [say(long.join("\n\n")), ...story],
      offers: [{ id: "a", label: "A" }],
    };
    const messages = renderReply(reply, id).map(take);
    expect(messages.length).toBeGreaterThan(2);
    expect(messages.map(({ blocks: [first] }) => first?.block_id)).toEqual(
      messages.map((_, at) => namePage(id, at)),
    );
    const shown = messages.flatMap(look).join("\n");
    for (const paragraph of long) expect(shown).toContain(paragraph);
    expect(messages.map(listButtons).map((each) => each.length)).toEqual([
      ...messages.slice(1).map(() => 0),
      2,
    ]);
  });

  test("is cut at its sense where it is one paragraph", () => {
    const sentence = "This is one sentence of many. ";
    const [first, second] = renderReply({ parts: [say(sentence.repeat(300))], offers: [] }, id);
    expect(first && look(take(first))[0]).toMatch(/many\.$/);
    expect(second && look(take(second))[0]).toMatch(/^This is one/);
  });

  test("keeps a title with its story", () => {
    const parts = [say(long.slice(0, 16).join("\n\n")), ...story.slice(1)];
    for (const message of renderReply({ parts, offers: [] }, id))
      expect(take(message).blocks.at(-1)?.type).not.toBe("header");
  });

  test("with many short paragraphs, too", () => {
    const parts = [say(Array.from({ length: 200 }, (_, at) => `No. ${at}`).join("\n\n"))];
    const messages = renderReply({ parts, offers: [] }, id).map(take);
    expect(messages.flatMap(look).filter((each) => each.startsWith("No."))).toHaveLength(200);
  });

  test("ends in “…” where it has to be one", () => {
    const aside = take(renderAside({ parts: [say(long.join("\n\n"))], offers: [] }));
    expect(look(aside).at(-1)).toMatch(/ …$/);
  });
});
