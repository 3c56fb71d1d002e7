import { describe, expect, test } from "vitest";
import {
  nameThread,
  renderAside,
  renderEcho,
  renderModal,
  renderReply,
} from "../../../src/adapters/discord/render.ts";
import type { Offer, Part, Reply } from "../../../src/tutor/reply.ts";
import { listComponents, messageBody, modalBody } from "./limits.ts";
import { preview, readDiscord, textsOf } from "./reading.ts";

const id = "V1StGXR8_Z5jdHi6B-myT1";

const text = (markdown: string): Part => ({ kind: "text", text: markdown });
const offers = (many: number): Offer[] =>
  Array.from({ length: many }, (_, at) => ({ id: `o${at}`, label: `Offer ${at}` }));

function render(parts: readonly Part[], given: readonly Offer[] = []): unknown[] {
  return renderReply({ parts, offers: given }, id);
}

function buttonsOf(body: unknown) {
  return listComponents(messageBody.parse(body).components).filter((each) => each.type === 2);
}

const labelsOf = (body: unknown) => buttonsOf(body).map(({ label }) => label);

const story: Reply = {
  parts: [
    text("Let me try another picture."),
    {
      kind: "story",
      title: "The taxi rank",
      text: "A rank has *three* taxis.\n\nOne won't start.",
    },
    {
      kind: "mapping",
      rows: [
        { story: "taxi", system: "node" },
        { story: "radio room", system: "`load balancer`" },
      ],
    },
    { kind: "breakdown", text: "Where it breaks down: a driver can say that the car is **ill**." },
    { kind: "ask", text: "Which part is still fuzzy?" },
  ],
  offers: [
    { id: "fuzzy:a/b", label: "Noticing" },
    { id: "again", label: "Another analogy" },
  ],
};

const check: Reply = {
  parts: [text("Try once more:"), { kind: "ask", text: "What would you double first?" }],
  offers: [
    {
      id: "choice:a/b/0",
      label: "The load balancer that…",
      text: "The load balancer that all pass.",
    },
    { id: "choice:a/b/2", label: "The database." },
    { id: "hint:a/b", label: "A hint, please" },
  ],
};

const lines = (...all: readonly string[]) => all.join("\n");

describe("a reply on Discord", () => {
  test("shows a story as a card, what it stands for line by line, and asks last", () => {
    expect(renderReply(story, id).map(preview)).toEqual([
      lines(
        "Let me try another picture.",
        "",
        "┃ ### The taxi rank",
        "┃",
        "┃ A rank has _three_ taxis.",
        "┃",
        "┃ One won't start.",
        "┃ ───",
        "┃ **taxi** → node",
        "┃ **radio room** → `load balancer`",
        "┃",
        "┃ > Where it breaks down: a driver can say that the car is **ill**.",
        "",
        "**Which part is still fuzzy?**",
        "",
        "[ Noticing ] [ Another analogy ] [ Ask or say something ]",
      ),
    ]);
  });

  test("lists the choices of a check in full where a button had to cut one", () => {
    expect(renderReply(check, id).map(preview)).toEqual([
      lines(
        "Try once more:",
        "",
        "**What would you double first?**",
        "",
        "**A.** The load balancer that all pass.",
        "**B.** The database.",
        "",
        "[ A. The load balancer that… ] [ B. The database. ] [ A hint, please ] [ Ask or say something ]",
      ),
    ]);
  });

  test("gives a choice the letter of its place, which is what a typed letter picks", () => {
    const [hint, ...choices] = [...check.offers].reverse();
    const mixed = hint ? [hint, ...choices] : [];
    expect(render([], mixed).flatMap(labelsOf)).toEqual([
      "A hint, please",
      "B. The database.",
      "C. The load balancer that…",
      "Ask or say something",
    ]);
  });

  test("can be sent twice and is shown once, and pings nobody", () => {
    expect(render([text("Hello, @everyone.")])).toEqual([
      {
        flags: 32_768,
        components: [
          { type: 10, content: "Hello, \\@everyone." },
          {
            type: 1,
            components: [
              { type: 2, style: 1, label: "Ask or say something", custom_id: `say:${id}` },
            ],
          },
        ],
        allowed_mentions: { parse: [], replied_user: false },
        nonce: id,
        enforce_nonce: true,
      },
    ]);
  });

  test("of nothing is the button by which one can speak", () => {
    expect(render([]).map(preview)).toEqual(["[ Ask or say something ]"]);
    expect(render([text(" "), { kind: "mapping", rows: [] }]).map(preview)).toEqual([
      "[ Ask or say something ]",
    ]);
  });

  test("shows a breakdown and a mapping without their story as a card, too", () => {
    const rows = [{ story: "taxi", system: "node" }];
    expect(
      render([
        { kind: "mapping", rows },
        { kind: "breakdown", text: "It stops." },
      ]).map(preview),
    ).toEqual(["┃ **taxi** → node\n┃\n┃ > It stops.\n\n[ Ask or say something ]"]);
  });

  test("keeps two stories in two cards", () => {
    const two = [1, 2].map((n): Part => ({ kind: "story", title: `Story ${n}`, text: "x" }));
    expect(render(two).map(preview)).toEqual([
      "┃ ### Story 1\n┃\n┃ x\n\n┃ ### Story 2\n┃\n┃ x\n\n[ Ask or say something ]",
    ]);
  });
});

describe("the buttons of a reply", () => {
  test("carry the offer's own id, once, five in a row", () => {
    const given = [...offers(6), { id: "o1", label: "The same again" }];
    const [body] = render([text("x")], given);
    expect(buttonsOf(body).map((each) => "custom_id" in each && each.custom_id)).toEqual([
      ...["o0", "o1", "o2", "o3", "o4", "o5"],
      `say:${id}`,
    ]);
    const rows = messageBody.parse(body).components.filter((each) => each.type === 1);
    expect(rows.map(({ components }) => components.length)).toEqual([5, 2]);
  });

  test("are cut from the end where they are too many, but one can always speak", () => {
    const labels = render([text("x")], offers(60)).flatMap(labelsOf);
    expect(labels).toHaveLength(25);
    expect(labels.slice(-2)).toEqual(["Offer 23", "Ask or say something"]);
  });

  test("stand below the last message only", () => {
    const bodies = render([text("word ".repeat(2000))], offers(3));
    expect(bodies.map((body) => buttonsOf(body).length)).toEqual([0, 0, 4]);
  });

  test("always have a label that fits, and an id that fits", () => {
    const given = [
      { id: "blank", label: " \n " },
      { id: "long", label: "👨‍👩‍👧‍👦".repeat(40) },
      { id: "x".repeat(101), label: "An id that Discord would refuse" },
      { id: "", label: "None" },
    ];
    const labels = render([], given).flatMap(labelsOf);
    expect(labels).toEqual([
      "…",
      expect.stringMatching(/^(?:👨‍👩‍👧‍👦)+…$/u),
      "Ask or say something",
    ]);
  });
});

describe("an aside", () => {
  const links = [{ label: "Your thread", url: "https://discord.com/channels/1/2" }];

  test("is seen by one person, leads first, and offers what was offered", () => {
    const body = renderAside({ parts: [text("It is open.")], offers: offers(1) }, links);
    expect(body.flags).toBe(32_768 + 64);
    expect(preview(body)).toBe("It is open.\n\n[ Your thread ] [ Offer 0 ]");
  });

  test("that is too long ends where the sense allows", () => {
    const sentence = "One after another they were led to the door and out. ";
    const [shown = ""] = textsOf(
      renderAside({ parts: [text(sentence.repeat(200))], offers: [] }, []),
    );
    expect(shown).toMatch(/ out\. …$/);
    expect(shown.length).toBeGreaterThan(3000);
  });

  test("is never empty", () => {
    expect(textsOf(renderAside({ parts: [], offers: [] }, []))).toEqual(["…"]);
  });

  test("leaves out a link that is none", () => {
    const bad = { label: "x", url: "javascript:alert(1)" };
    expect(labelsOf(renderAside({ parts: [text("x")], offers: [] }, [bad, ...links]))).toEqual([
      "Your thread",
    ]);
  });
});

describe("an echo", () => {
  test("is a quotation with the learner's name", () => {
    expect(textsOf(renderEcho("Ann", "So it's like\n\na spare tyre?"))).toEqual([
      "> **Ann:** So it's like\n> \n> a spare tyre?",
    ]);
  });

  test("shows signs to the letter, and pings nobody", () => {
    const said =
      "# *a* ~~b~~ ||c|| <@1> @everyone\n- [d](https://e.org/x_y_z)\n>>> `f` :smile: <t:1:R>";
    const [content = ""] = textsOf(renderEcho("**Ann**\n# x", said));
    const { text: read, signs } = readDiscord(content);
    expect(read).toBe(`**Ann** # x: ${said}`);
    expect(signs).toEqual(["quote", "quote", "quote", "strong"]);
  });

  test("fits whatever the modal lets through", () => {
    for (const sign of ["*", "\n", "\n*", "👨‍👩‍👧‍👦", "a "])
      messageBody.parse(renderEcho("*".repeat(300), sign.repeat(1800).slice(0, 1800)));
    messageBody.parse(renderEcho("", ""));
  });
});

test("the modal has one labelled input for a paragraph", () => {
  const modal = modalBody.parse(renderModal(`say:${id}`));
  expect(modal.custom_id).toBe(`say:${id}`);
  expect(modal.components[0]?.component).toMatchObject({
    custom_id: "text",
    style: 2,
    max_length: 1800,
  });
});

describe("a thread's name", () => {
  test.each([
    ["Distributed systems", null, "Distributed systems"],
    ["Distributed *systems*", "Ann", "Distributed systems · Ann"],
    ["a\nb\u0007\u202Ec", "An\nn", "a bc · An n"],
    ["", null, "Lesson"],
    ["", " ", "Lesson"],
  ])("of %j for %j is %j", (title, learner, name) => {
    expect(nameThread(title, learner)).toBe(name);
  });

  test("has at most 100 characters, and keeps the learner's name", () => {
    const name = nameThread("word ".repeat(60), "👨‍👩‍👧‍👦".repeat(20));
    expect(name.length).toBeLessThanOrEqual(100);
    expect(name).toMatch(/^(?:word )+.*… · (?:👨‍👩‍👧‍👦)+…$/u);
  });
});
