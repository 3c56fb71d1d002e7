import { expect, test } from "vitest";
import { renderBlocks } from "../../../src/adapters/discord/block.ts";
import { renderEcho } from "../../../src/adapters/discord/render.ts";
import { readMarkdown } from "../../../src/adapters/text/markdown.ts";
import { createRandom, pick } from "../../transcripts/seeded.ts";
import { readDiscord, textsOf } from "./reading.ts";

const render = (markdown: string) => renderBlocks(readMarkdown(markdown));

test.each([
  ["**bold**, *em*, ~~old~~ and `code`", "**bold**, _em_, ~~old~~ and `code`"],
  ["***both***", "_**both**_"],
  ["**a *b* c**", "**a _b_ c**"],
  ["un*believ*able", "un*believ*able"],
  ["[**a**](b.md)**c**", "**ac**"],
  ["*a*\\_b", "_a_\\_b"],
  ["** a**", "\\*\\* a\\*\\*"],
  ["one\ntwo  \nthree", "one two\nthree"],
  ["first\n\nsecond", "first\n\nsecond"],
  ["# Title\n\ntext", "**Title**\n\ntext"],
  ["- one\n- **two**\n  more", "- one\n- **two** more"],
  ["9. nine\n10. ten", "9. nine\n10. ten"],
  ["- a\n  - b\n    - c\n- d", "- a\n  - b\n    - c\n- d"],
  ["- a\n\n  b\n\n- c", "- a\n\n  b\n\n- c"],
  ["- [x] done\n- [ ] open", "- \\[x\\] done\n- \\[ \\] open"],
  ["text\n- item", "text\n\n- item"],
  ["> quoted\n> text\n>\n> more", "> quoted text\n\n> more"],
  ["> - a\n> - b", "> - a\n> - b"],
  ["> > twice\n\n- > in a list", "> twice\n\n- in a list"],
  ["```sh\nls  -l *\n\n  x\n```", "```\nls  -l *\n\n  x\n```"],
  ["````\na\n```\nb\n````", "a\n\\`\\`\\`\nb"],
  ["| a | b |\n| - | - |\n| 1 | 2 |", "a \\| b\n1 \\| 2"],
  ["see [the page](https://example.org/a_(b))", "see [the page](https://example.org/a%5F%28b%29)"],
  ["see [backup](backup.md)", "see backup"],
  ["see [x](javascript:alert(1))", "see x"],
  ["<https://example.org/a_b>", "<https://example.org/a_b>"],
  ["www.example.org", "<http://www.example.org/>"],
  ["[https://a.org](https://b.org)", "https\\://a.org (<https://b.org/>)"],
  ["[**a** b](https://b.org)", "[**a** b](https://b.org/)"],
  ["a <b> tag &amp; more", "a \\<b> tag & more"],
  ["![a drawing](x.png)", "a drawing"],
  ["`a ` b", "`a` b"],
  ["`` a`b ``", "a\\`b"],
  ["**use `a*b`**", "**use a\\*b**"],
  ["a\u0007b\u202Ec\ud800", "abc\uFFFD"],
])("%j is written %j", (markdown, written) => {
  expect(render(markdown)).toBe(written);
});

/** What means something to Discord and nothing to Markdown, or is escaped for Markdown. */
test.each([
  ["||secret||"],
  ["\\~\\~gone\\~\\~"],
  ["\\_\\_under\\_\\_"],
  ["\\*\\*bold\\*\\*"],
  ["\\# heading"],
  ["-# small"],
  ["\\>>> quote"],
  ["a  \n\\# b"],
  ["a  \n-# b"],
  ["1\\. first"],
  ["\\- item"],
  ["<@123>, <@!1>, <@&1>, <#1> and @everyone, @here"],
  ["<t:1700000000:R> <a:wave:1> <:x:2> </go:1>"],
  [":smile: at 12:30:45"],
  ["\\[a](https\\://x)"],
  ["\\`code\\`"],
  ["¯\\\\\\_(ツ)\\_/¯"],
  ["5 * 3 * 2, a_b_c, a|b, ~10, C:\\\\dir"],
])("%j shows nothing but its words", (markdown) => {
  const { text, signs } = readDiscord(render(markdown));
  expect(signs).toEqual([]);
  const plain = markdown.replace(/ {2}\n/g, "\n").replace(/\\([\\*_~#>\-.[`:])/g, "$1");
  expect(text).toBe(plain);
});

const scraps = [
  ..."*_~`|<>@#:.-+=![](){}\\/\n\t 0123 ab",
  ...["**", "__", "~~", "||", "```", ">>> ", "-# ", "### ", "1. ", "- ", "> "],
  ...["@everyone", "@here", "<@1>", "<#1>", "<t:1:R>", "<:a:1>", ":smile:", "[a](https://b.c)"],
  ...["https://e.org/a_b_c", "word", " ", "\\", "é", "備", "👨‍👩‍👧‍👦"],
];

test("a learner's words stay words, whatever they are made of", () => {
  const random = createRandom(1);
  for (let turn = 0; turn < 5000; turn++) {
    const said = Array.from({ length: 1 + Math.floor(random() * 12) }, () => pick(scraps, random));
    const [content = ""] = textsOf(renderEcho("Ann", said.join("")));
    const { text, signs } = readDiscord(content);
    expect(
      signs.filter((sign) => sign !== "quote"),
      content,
    ).toEqual(["strong"]);
    expect(squash(text)).toBe(squash(`Ann: ${said.join("")}`));
  }
});

test("Markdown shows as what its parser took it for, whatever it is made of", () => {
  const random = createRandom(2);
  const allowed = new Set([
    "strong",
    "emphasis",
    "strike",
    "code",
    "fence",
    "list",
    "quote",
    "link",
    "address",
  ]);
  for (let turn = 0; turn < 5000; turn++) {
    const markdown = Array.from({ length: 10 }, () => pick(scraps, random)).join("");
    const read = readDiscord(render(markdown));
    expect(
      read.signs.filter((sign) => !allowed.has(sign)),
      JSON.stringify(markdown),
    ).toEqual([]);
  }
});

function squash(text: string): string {
  return text.replace(/\s+/g, "");
}
