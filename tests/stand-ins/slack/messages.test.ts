import { beforeEach, describe, expect, it } from "vitest";
import { createCalls, useSlack } from "./client.ts";
import type { Person } from "./people/person.ts";
import type { Place } from "./people/place.ts";
import type { Workspace } from "./people/workspace.ts";
import type { Slack } from "./slack.ts";

const { open } = useSlack();

let slack: Slack;
let acme: Workspace;
let general: Place;
let ann: Person;
let bot: ReturnType<typeof createCalls>;

beforeEach(async () => {
  slack = await open();
  acme = slack.addWorkspace("Acme");
  general = acme.addChannel("general");
  ann = acme.addMember("Ann");
  bot = createCalls(slack, acme.botToken);
});

const write = (blocks: readonly object[], more: object = {}) => ({
  channel: general.id,
  text: "a",
  blocks,
  ...more,
});
const post = (blocks: readonly object[], more: object = {}) =>
  bot.call("chat.postMessage", write(blocks, more));
const problems = (blocks: readonly object[]) => bot.problems("chat.postMessage", write(blocks));

const a = (count: number) => "a".repeat(count);
const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const section = (text: string, more: object = {}) => ({
  type: "section",
  text: mrkdwn(text),
  ...more,
});
const button = (more: object = {}) => ({ type: "button", text: plain("Go"), ...more });
const actions = (...elements: readonly object[]) => ({ type: "actions", elements });
const option = (at: number) => ({ text: plain(`Option ${at}`), value: `${at}` });
const cell = (text: string) => ({ type: "raw_text", text });

describe("blocks", () => {
  it.each<[string, object[]]>([
    ["must be less than 3001 characters [json-pointer:/blocks/0/text/text]", [section(a(3_001))]],
    ["must be more than 0 characters [json-pointer:/blocks/0/text/text]", [section("")]],
    [
      "no more than 10 items allowed [json-pointer:/blocks/0/fields]",
      [{ type: "section", fields: many(11, () => mrkdwn("a")) }],
    ],
    [
      "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]",
      [{ type: "section", fields: [mrkdwn(a(2_001))] }],
    ],
    ["missing required field: text [json-pointer:/blocks/0]", [{ type: "section" }]],
    [
      "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
      [{ type: "header", text: plain(a(151)) }],
    ],
    ["[json-pointer:/blocks/0/text/type]", [{ type: "header", text: mrkdwn("a") }]],
    ["no more than 50 items allowed [json-pointer:/blocks]", many(51, () => ({ type: "divider" }))],
    [
      "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
      [actions(button({ text: plain(a(76)) }))],
    ],
    [
      "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
      [actions(button({ value: a(2_001) }))],
    ],
    [
      "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]",
      [actions(button({ action_id: a(256) }))],
    ],
    [
      "no more than 25 items allowed [json-pointer:/blocks/0/elements]",
      [actions(...many(26, () => button()))],
    ],
    [
      '`action_id` "x" already exists',
      [actions(button({ action_id: "x" }), button({ action_id: "x" }))],
    ],
    [
      '`block_id` "x" already exists',
      [section("a", { block_id: "x" }), section("b", { block_id: "x" })],
    ],
    [
      "must be less than 256 characters [json-pointer:/blocks/0/block_id]",
      [section("a", { block_id: a(256) })],
    ],
    [
      "no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]",
      [actions({ type: "static_select", options: many(101, option) })],
    ],
    [
      "no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]",
      [actions({ type: "radio_buttons", options: many(11, option) })],
    ],
    [
      "no more than 10 items allowed [json-pointer:/blocks/0/elements]",
      [{ type: "context", elements: many(11, () => mrkdwn("a")) }],
    ],
    [
      "must be less than 2001 characters [json-pointer:/blocks/0/alt_text]",
      [{ type: "image", image_url: "https://example.org/a.png", alt_text: a(2_001) }],
    ],
    [
      "missing required field: alt_text [json-pointer:/blocks/0/alt_text]",
      [{ type: "image", image_url: "https://example.org/a.png" }],
    ],
    [
      "invalid image url [json-pointer:/blocks/0/image_url]",
      [{ type: "image", image_url: "data:image/png;base64,a", alt_text: "a" }],
    ],
    [
      "must be less than 12001 characters [json-pointer:/blocks/0/text]",
      [{ type: "markdown", text: a(12_001) }],
    ],
    [
      "no more than 12000 characters of markdown allowed",
      many(2, () => ({ type: "markdown", text: a(6_001) })),
    ],
    [
      "no more than 100 items allowed [json-pointer:/blocks/0/rows]",
      [{ type: "table", rows: many(101, () => [cell("a")]) }],
    ],
    [
      "no more than 20 items allowed [json-pointer:/blocks/0/rows/0]",
      [{ type: "table", rows: [many(21, () => cell("a"))] }],
    ],
    [
      "no more than 10000 characters allowed in a table",
      [{ type: "table", rows: many(11, () => [cell(a(1_000))]) }],
    ],
    ["only_one_table_allowed", many(2, () => ({ type: "table", rows: [[cell("a")]] }))],
    [
      "must be less than 2001 characters [json-pointer:/blocks/0/label/text]",
      [{ type: "input", label: plain(a(2_001)), element: { type: "plain_text_input" } }],
    ],
    ["unsupported type [json-pointer:/blocks/0/type]", [{ type: "fireworks" }]],
    [
      "unsupported type [json-pointer:/blocks/0/elements/0/type]",
      [{ type: "rich_text", elements: [{ type: "rich_text_poem", elements: [] }] }],
    ],
    [
      "invalid additional property: colour [json-pointer:/blocks/0/elements/0]",
      [actions(button({ colour: "red" }))],
    ],
  ])("are refused where: %s", async (problem, blocks) => {
    expect((await problems(blocks)).join("\n")).toContain(problem);
    expect(general.messages()).toEqual([]);
    expect(slack.faults()).toHaveLength(1);
  });

  it("are taken up to their limits", async () => {
    const fields = many(10, () => mrkdwn(a(200)));
    const blocks = [
      section(a(3_000), { fields, block_id: a(255) }),
      { type: "header", text: plain(a(150)) },
      actions(
        ...many(25, (at) => button({ text: plain(a(75)), action_id: `${at}`, value: a(2_000) })),
      ),
      { type: "context", elements: many(10, () => plain("a")) },
      ...many(46, () => ({ type: "divider" })),
    ];
    expect(await post(blocks.slice(0, 5))).toMatchObject({ ok: true });
    expect(await post(many(50, () => ({ type: "divider" })))).toMatchObject({ ok: true });
    expect(await post([{ type: "markdown", text: a(12_000) }])).toMatchObject({ ok: true });
    expect(slack.faults()).toEqual([]);
  });

  it("hold some 13,200 characters in all", async () => {
    const full = many(4, () => section(a(3_000)));
    expect(await post(full)).toMatchObject({ ok: true });
    const more = await post([...full, section(a(1_000))]);
    expect(more).toMatchObject({ ok: false, error: "msg_blocks_too_long" });
  });

  it("that are no JSON are refused with an error of their own", async () => {
    const body = new URLSearchParams({ channel: general.id, blocks: "[{" });
    const headers = { authorization: `Bearer ${acme.botToken}` };
    const answer = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: "POST",
      headers,
      body,
    });
    expect(await answer.json()).toMatchObject({ error: "invalid_blocks_format" });
  });

  it("without text are a fault, as nobody hears what they say", async () => {
    await bot.call("chat.postMessage", { channel: general.id, blocks: [section("a")] });
    expect(slack.faults()).toEqual([expect.stringContaining("has blocks and no text")]);
  });

  it("stand in no attachments", async () => {
    await post([section("a")], { attachments: [{ text: "b" }] });
    expect(slack.faults()).toEqual([expect.stringContaining("chat.postMessage has attachments")]);
  });

  it("are given ids, and stay when only the text is changed", async () => {
    const { ts } = await post([section("a"), actions(button())]);
    await bot.call("chat.update", { channel: general.id, ts, text: "b" });
    const [seen] = general.messages();
    expect(seen).toMatchObject({ buttons: ["Go"], edited: true, raw: { text: "b" } });
    expect(seen?.raw.blocks).toMatchObject([
      { block_id: expect.any(String) },
      { elements: [{ action_id: expect.any(String) }] },
    ]);
    await bot.call("chat.update", { channel: general.id, ts, text: "b", blocks: [] });
    expect(general.messages()[0]?.text).toBe("b");
  });
});

describe("a text", () => {
  it("of nothing but space is none", async () => {
    const args = { channel: general.id, text: " \n" };
    expect(await bot.refused("chat.postMessage", args)).toBe("no_text");
  });

  it("is cut off, and may be shorter where a message is changed", async () => {
    const { ts } = await bot.call("chat.postMessage", { channel: general.id, text: a(40_001) });
    expect(general.messages()[0]?.text).toHaveLength(40_000);
    const args = { channel: general.id, ts, text: a(4_001) };
    expect(await bot.refused("chat.update", args)).toBe("msg_too_long");
  });

  it("as Markdown stands alone", async () => {
    const args = { channel: general.id, markdown_text: "**a**" };
    expect(await bot.call("chat.postMessage", args)).toMatchObject({ ok: true });
    const both = { ...args, text: "a" };
    expect(await bot.refused("chat.postMessage", both)).toBe("markdown_text_conflict");
  });
});

describe("mentions by the bot", () => {
  const inline = (piece: object) => ({
    type: "rich_text",
    elements: [{ type: "rich_text_section", elements: [piece] }],
  });

  it("are noted wherever they notify or link somebody", async () => {
    const user = `<@${ann.id}>`;
    await bot.call("chat.postMessage", { channel: general.id, text: `${user} <!here>` });
    await post([section(`<!channel> <#${general.id}> <!subteam^S1>`)]);
    await post([{ type: "markdown", text: "<!everyone>" }]);
    await post([inline({ type: "user", user_id: ann.id })]);
    await post([inline({ type: "broadcast", range: "here" })]);
    expect(slack.pings.map(({ names }) => names)).toEqual([
      ["@Ann", "@here"],
      ["@channel", "#general", "@S1"],
      ["@everyone"],
      ["@Ann"],
      ["@here"],
    ]);
  });

  it("are nothing in plain text, in rich text and where they are escaped", async () => {
    const text = `<@${ann.id}> <!here>`;
    const escaped = text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    await post([{ type: "header", text: plain(text) }, inline({ type: "text", text })]);
    await post([section(escaped)], { text: escaped });
    expect(slack.pings).toEqual([]);
    expect(general.messages()[1]?.text).toBe(text);
  });

  it("are noted where a message is changed", async () => {
    const { ts } = await post([section("a")]);
    await bot.call("chat.update", { channel: general.id, ts, text: "<!here>" });
    expect(slack.pings).toEqual([{ message: ts, channel: general.id, names: ["@here"] }]);
  });
});

it("reads as people read it", async () => {
  await post([
    { type: "header", text: plain("Fault tolerance") },
    section(`For <@${ann.id}>: _spares_ &amp; <https://example.org|more>`),
    {
      type: "table",
      rows: [
        [cell("In the story"), cell("In the system")],
        [cell("tire"), cell("node")],
      ],
    },
    { type: "context", elements: [mrkdwn("1 of 3"), plain("networks")] },
    actions(button(), {
      type: "static_select",
      placeholder: plain("Which?"),
      options: many(2, option),
    }),
  ]);
  expect(general.transcript()).toBe(
    [
      "Likewise: Fault tolerance",
      "  For @Ann: _spares_ & more (https://example.org)",
      "  In the story | In the system",
      "  tire | node",
      "  1 of 3 networks",
      "  [Go] [Which?: Option 0 | Option 1]",
    ].join("\n"),
  );
});
