import { describe, expect, test } from "vitest";
import type { Message, Said } from "../../../src/adapters/web/archive.ts";
import { renderHome } from "../../../src/adapters/web/home.ts";
import { renderText } from "../../../src/adapters/web/markup.ts";
import { renderMessage, type View } from "../../../src/adapters/web/render.ts";
import type { Reply } from "../../../src/tutor/reply.ts";

const view: View = { thread: "t1", learner: "ada", act: "act-1", lesson: null };
const hostile = `<script>alert("1")</script> & '"><b>`;

function show(said: Said, latest = true, given: Partial<Message> = {}): string {
  const base = { number: 7, id: "m7", learner: null, name: null, at: 0 };
  return String(renderMessage({ ...base, said, ...given }, view, latest));
}

const reply = (given: Partial<Reply>): Said => ({
  kind: "reply",
  reply: { parts: [], offers: [], ...given },
  about: null,
});

const markup = (text: string) => renderText(text).map(String).join("");

describe("Markdown on the page", () => {
  test.each([
    ["one\n\ntwo", "<p>one</p><p>two</p>"],
    [
      "**strong**, *soft*, ~~gone~~ and `code`",
      "<p><strong>strong</strong>, <em>soft</em>, <del>gone</del> and <code>code</code></p>",
    ],
    ["- a\n- b", "<ul><li>a</li><li>b</li></ul>"],
    ["3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'],
    ["- a\n\n  more\n- b", "<ul><li><p>a</p><p>more</p></li><li>b</li></ul>"],
    ["> said", "<blockquote><p>said</p></blockquote>"],
    ["```\na < b\n```", "<pre><code>a &lt; b</code></pre>"],
    [
      "[a](https://example.org/?a=1&b=2)",
      '<p><a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">a</a></p>',
    ],
    ["[a](javascript:alert(1))", "<p>a</p>"],
    ["![a](https://example.org/a.png)", "<p>a</p>"],
  ])("%s", (text, expected) => {
    expect(markup(text)).toBe(expected);
  });

  test("holds no markup but its own", () => {
    expect(markup(hostile)).not.toMatch(/<(?!\/?p>)/);
  });
});

describe("a reply", () => {
  test("shows a story as a card, the mapping as a table, and where it breaks down", () => {
    const html = show(
      reply({
        parts: [
          { kind: "text", text: "Look." },
          { kind: "story", title: "Spare *key*", text: "A key." },
          { kind: "mapping", rows: [{ story: "key", system: "**copy**" }] },
          { kind: "breakdown", text: "It rusts." },
          { kind: "ask", text: "And you?" },
        ],
      }),
    );
    expect(html).toContain(
      '<section class="story"><h4>Spare <em>key</em></h4><p>A key.</p></section>',
    );
    expect(html).toContain("<tr><td>key</td><td><strong>copy</strong></td></tr>");
    expect(html).toContain('<div class="breakdown"><p>It rusts.</p></div>');
    expect(html).toContain('<div class="ask"><p>And you?</p></div>');
    expect(html).not.toContain("<form");
  });

  test("has its offers as buttons while it is the latest, with all of their words", () => {
    const offers = [
      { id: "again:a", label: "Another analogy" },
      { id: "question:a/b", label: "What if…", text: "What if both fail?" },
    ];
    const html = show(reply({ offers }));
    expect(html).toContain('<form class="offers " method="post" action="/threads/t1/press">');
    expect(html).toContain(
      '<button name="offer" value="again:a" class="way">Another analogy</button>',
    );
    expect(html).toContain(">What if both fail?</button>");
    expect(show(reply({ offers }), false)).not.toMatch(/<button|<ul/);
  });

  test("keeps the answers to choose from, to be read later", () => {
    const offers = [
      { id: "choice:a/b/0", label: "Yes." },
      { id: "hint", label: "A hint, please" },
    ];
    expect(show(reply({ offers }), false)).toContain('<ul class="given"><li>Yes.</li></ul>');
  });

  test("tells what was understood, closed at first, with ids as names", () => {
    const about = {
      move: "what-if",
      concept: "backup",
      analogy: null,
      band: "likely",
      rule: "what-if",
      words: "what if CONCEPT fails",
      chosen: null,
    } as const;
    const html = show({ kind: "reply", reply: { parts: [], offers: [] }, about });
    expect(html).toContain('<details class="about"><summary>What I understood</summary>');
    expect(html).toContain("<dt>Taken as</dt><dd>what if</dd>");
    expect(html).toContain("<dt>From the words</dt><dd>“what if [concept] fails”</dd>");
    expect(html).not.toContain("Chosen because");
  });
});

describe("whatever comes from outside", () => {
  test.each<readonly [string, Said]>([
    ["a learner's words", { kind: "words", text: hostile, addressed: false }],
    ["a button's label", { kind: "press", offer: hostile, label: hostile }],
    ["a reply", reply({ parts: [{ kind: "text", text: hostile }] })],
    ["a story", reply({ parts: [{ kind: "story", title: hostile, text: hostile }] })],
    [
      "a mapping",
      reply({ parts: [{ kind: "mapping", rows: [{ story: hostile, system: hostile }] }] }),
    ],
    ["an offer", reply({ offers: [{ id: hostile, label: hostile }] })],
    ["an aside", { kind: "aside", reply: { parts: [{ kind: "ask", text: hostile }], offers: [] } }],
    ["somebody's joining", { kind: "joined" }],
  ])("stands there as text: %s", (_, said) => {
    const html = show(said, true, { learner: "ben", name: hostile });
    expect(html).not.toMatch(/<script|<b>|"1"|'"/);
  });

  test("keeps its lines, and is told from one's own", () => {
    const said = { kind: "words", text: "a\n  b", addressed: false } as const;
    expect(show(said, false, { learner: "ada", name: "Ada" })).toMatch(
      /said own[\s\S]*You[\s\S]*a\n {2}b</,
    );
    expect(show(said, false, { learner: "ben", name: "Ben" })).toMatch(/said other[\s\S]*>Ben</);
    expect(show(said, false, { learner: "cem" })).toContain(">Someone<");
  });
});

describe("mistakes in lessons", () => {
  const at = { file: "lessons/bread/<b>.md", line: 3, column: 1 };
  const home = { name: "Ada", learner: "ada", rooms: [], lessons: [], sessions: [], progress: [] };

  test("are shown to authors with file, line and column, and never as markup", () => {
    const mistakes = [{ at, severity: "error", message: "Say where <it> breaks down." } as const];
    const page = String(renderHome({ ...home, mistakes }));
    expect(page).toContain("<code>lessons/bread/&lt;b&gt;.md:3:1</code>");
    expect(page).toContain("Say where &lt;it&gt; breaks down.");
    expect(page).toContain('<a href="#mistakes">1 mistake in lessons</a>');
  });

  test("are not spoken of where there are none", () => {
    expect(String(renderHome({ ...home, mistakes: [] }))).not.toContain("Mistakes");
  });

  test("that are too many for a page are counted", () => {
    const mistakes = Array(25).fill({ at, severity: "warning", message: "Too long." });
    const page = String(renderHome({ ...home, mistakes }));
    expect(page.match(/Too long\./g)).toHaveLength(20);
    expect(page).toContain("And 5 more");
  });
});
