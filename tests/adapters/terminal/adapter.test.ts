import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { PassThrough, Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import type { Host, Incoming, Sending, Where } from "../../../src/adapters/adapter.ts";
import { createTerminal, type Terminal } from "../../../src/adapters/terminal/adapter.ts";
import type { Reply } from "../../../src/tutor/reply.ts";

const where = { platform: "terminal", workspace: "local", thread: "ada/backups" };
const farewell = "Bye. Your progress is kept.";

function sayBack(text: string): Reply {
  return { parts: [{ kind: "text", text }], offers: [] };
}

interface Desk {
  readonly input: PassThrough;
  readonly output: PassThrough;
  readonly terminal: Terminal;
  readonly heard: Incoming[];
  printed(): string;
}

/** A terminal on real streams, and a mentor who says back what was said. */
function openDesk(person: boolean, colour?: boolean): Desk {
  const input = Object.assign(new PassThrough(), { isTTY: person });
  const output = new PassThrough();
  let printed = "";
  output.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  const ids = ["e1", "e2", "e3", "e4", "e5", "e6"];
  const newId = () => ids.shift() ?? "e0";
  const seat = { learner: "ada", lesson: "backups" };
  const terminal = createTerminal({ input, output, ...seat, colour, newId });
  return { input, output, terminal, heard: [], printed: () => printed };
}

/** The bot, of which a terminal needs no more than that it handles what is said. */
function handling(handle: (incoming: Incoming) => Promise<void>): Pick<Host, "handle"> {
  return { handle: (incoming) => handle(incoming).then(() => null) };
}

/** Something to deliver for the first time. */
function sending(to: Where, reply: Reply): Sending {
  return { where: to, reply, id: "d1", again: false, since: 0, mark: async () => {} };
}

async function answer(desk: Desk): Promise<void> {
  await desk.terminal.start(
    handling(async (incoming) => {
      desk.heard.push(incoming);
      const { act } = incoming;
      const text = act.kind === "say" ? `You said ${act.text}.` : `You did ${act.kind}.`;
      await desk.terminal.deliver(sending(incoming.where, sayBack(text)));
    }),
  );
}

async function waitFor(desk: Desk, text: string): Promise<void> {
  while (!desk.printed().includes(text)) await once(desk.output, "data");
}

describe("a script at the terminal", () => {
  test("is answered line by line, without prompt, opening or colour", async () => {
    const desk = openDesk(false);
    desk.input.end("hello\r\n\n  \nwhy?");
    await answer(desk);
    await desk.terminal.finished;
    expect(desk.printed()).toBe("You said hello.\n\nYou said why?.\n\n");
    expect(desk.heard).toEqual([
      {
        id: "e1",
        where,
        learner: "ada",
        act: { kind: "say", text: "hello" },
        lesson: "backups",
        addressed: true,
        position: null,
      },
      {
        id: "e2",
        where,
        learner: "ada",
        act: { kind: "say", text: "why?" },
        lesson: "backups",
        addressed: true,
        position: null,
      },
    ]);
  });

  test("that says nothing is told nothing", async () => {
    const desk = openDesk(false);
    desk.input.end();
    await answer(desk);
    await desk.terminal.finished;
    expect(desk.printed()).toBe("");
  });

  test("has no line taken before the one before it is answered", async () => {
    const desk = openDesk(false);
    const events: string[] = [];
    desk.input.end("a\nb\nc\n");
    await desk.terminal.start(
      handling(async ({ act }) => {
        const said = act.kind === "say" ? act.text : "";
        events.push(`${said} begins`);
        for (let step = said === "a" ? 20 : 1; step > 0; step--) await new Promise(setImmediate);
        events.push(`${said} ends`);
      }),
    );
    await desk.terminal.finished;
    expect(events.join(", ")).toBe("a begins, a ends, b begins, b ends, c begins, c ends");
  });

  test("may write its letters and lines in any pieces", async () => {
    const desk = openDesk(false);
    await answer(desk);
    const bytes = Buffer.from("né 你\nzwei\n");
    for (const byte of bytes) desk.input.write(Buffer.of(byte));
    desk.input.end();
    await desk.terminal.finished;
    expect(desk.printed()).toBe("You said né 你.\n\nYou said zwei.\n\n");
  });

  test("may leave and ask for help as a person does", async () => {
    const desk = openDesk(false);
    desk.input.end(":help\n:q\nnever said\n");
    await answer(desk);
    await desk.terminal.finished;
    expect(desk.printed()).toMatch(/^Ask in your own words.*:q leaves.*:help shows this\.\n\n$/);
    expect(desk.heard).toEqual([]);
  });

  test("may write 5 MB without a line feed, and is heard as far as a line goes", async () => {
    const desk = openDesk(false);
    await answer(desk);
    for (let piece = 0; piece < 80; piece++) desk.input.write("x".repeat(65_536));
    desk.input.end(`\n${"y".repeat(10_000)}\n`);
    await desk.terminal.finished;
    const said = desk.heard.map(({ act }) => (act.kind === "say" ? act.text.length : 0));
    expect(said).toEqual([20_000, 10_000]);
  });

  test("is coloured where that was asked for", async () => {
    const desk = openDesk(false, true);
    await desk.terminal.deliver(sending(where, sayBack("**so**")));
    expect(desk.printed()).toBe("\u001B[1mso\u001B[22m\n\n");
  });

  test("ends with what the handler throws, so that no bug is passed over", async () => {
    const desk = openDesk(false);
    desk.input.write("a\nb\n");
    await desk.terminal.start(handling(() => Promise.reject(new Error("a bug"))));
    await expect(desk.terminal.finished).rejects.toThrow("a bug");
  });
});

describe("a person at the terminal", () => {
  test.each([80, 38])("reads help that breaks between words at %i columns", async (columns) => {
    const desk = openDesk(true);
    Object.assign(desk.output, { isTTY: true, columns });
    await answer(desk);
    await waitFor(desk, "you> ");
    desk.input.write(":help\n:q\n");
    await desk.terminal.finished;
    const said = /Ask in your own words[\s\S]*shows this\./.exec(desk.printed())?.[0] ?? "";
    expect(said.replaceAll("\n", " ")).toContain("so do Ctrl-C and Ctrl-D");
    expect(said.split("\n").length).toBeGreaterThan(1);
    for (const line of said.split("\n")) expect(line.length).toBeLessThanOrEqual(columns);
  });

  test("is welcomed, asked for every line, and seen off", async () => {
    const desk = openDesk(true);
    await answer(desk);
    await waitFor(desk, "you> ");
    desk.input.write("\n");
    desk.input.write("hello\n");
    await waitFor(desk, "hello.");
    desk.input.write(":q\n");
    await desk.terminal.finished;
    expect(desk.printed()).toBe(
      [
        ":q leaves, :help tells more.\n\nYou did open.\n\n",
        "you> you> \nYou said hello.\n\n",
        `you> \n${farewell}\n`,
      ].join(""),
    );
    expect(desk.heard.map(({ act }) => act)).toEqual([
      { kind: "open", mode: "solo" },
      { kind: "say", text: "hello" },
    ]);
  });

  test("who closes the input is answered first", async () => {
    const desk = openDesk(true);
    await answer(desk);
    desk.input.end("one\ntwo\n");
    await desk.terminal.finished;
    expect(desk.printed()).toContain("You said two.");
    expect(desk.printed().endsWith(`\n${farewell}\n`)).toBe(true);
  });
});

describe("a reply", () => {
  const seat = { learner: "ada", lesson: "backups", newId: () => "e1" };
  const input = new PassThrough();

  test("has left the program when it counts as delivered", async () => {
    let carried = "";
    const output = new Writable({
      write(chunk, _encoding, done) {
        setImmediate(() => {
          carried += chunk;
          done();
        });
      },
    });
    await createTerminal({ ...seat, input, output }).deliver(sending(where, sayBack("So.")));
    expect(carried).toBe("So.\n\n");
  });

  test("that has nothing in it prints nothing", async () => {
    const desk = openDesk(false);
    await desk.terminal.deliver(sending(where, { parts: [], offers: [] }));
    expect(desk.printed()).toBe("");
  });

  test.each([
    { ...where, thread: "grace/backups" },
    { ...where, thread: "ada/networks" },
    { ...where, workspace: "elsewhere" },
  ])("for $workspace $thread waits for a terminal of its own", async (other) => {
    const desk = openDesk(false);
    const delivery = desk.terminal.deliver(sending(other, sayBack("Psst.")));
    await expect(delivery).rejects.toMatchObject({ name: "DeliveryError", kind: "later" });
    expect(desk.printed()).toBe("");
  });
});

describe("the end of a terminal", () => {
  test("that is stopped lets the turn under way finish, and takes no other", async () => {
    const desk = openDesk(false);
    const gate = new PassThrough();
    await desk.terminal.start(
      handling(async (incoming) => {
        desk.heard.push(incoming);
        gate.emit("begun");
        await once(gate, "data");
        await desk.terminal.deliver(sending(incoming.where, sayBack("Done.")));
      }),
    );
    const begun = once(gate, "begun");
    desk.input.write("a\nb\nc\n");
    await begun;
    await desk.terminal.stop();
    gate.write("go on");
    await desk.terminal.finished;
    expect(desk.printed()).toBe("Done.\n\n");
    expect(desk.heard).toHaveLength(1);
    expect(desk.input.destroyed).toBe(true);
  });

  test("that waits for a line comes with its stop", async () => {
    for (const person of [true, false]) {
      const desk = openDesk(person);
      await answer(desk);
      if (person) await waitFor(desk, "you> ");
      await desk.terminal.stop();
      await desk.terminal.finished;
      expect(desk.printed().endsWith(`you> \n${farewell}\n`)).toBe(person);
    }
  });

  test("that was never started comes with its stop", async () => {
    const desk = openDesk(true);
    await desk.terminal.stop();
    await desk.terminal.start(handling(() => Promise.reject(new Error("too late"))));
    await expect(desk.terminal.finished).resolves.toBeUndefined();
  });

  test("whose reader went away is quiet, and the reply is known not to have arrived", async () => {
    const input = new PassThrough();
    const reader = spawn(process.execPath, ["-e", ""], { stdio: ["pipe", "ignore", "inherit"] });
    await once(reader, "exit");
    const failures: unknown[] = [];
    const seat = { learner: "ada", lesson: "backups", newId: () => "e1" };
    const terminal = createTerminal({ ...seat, input, output: reader.stdin });
    await terminal.start(
      handling(async (incoming) => {
        await terminal.deliver(sending(incoming.where, sayBack("Hi."))).catch((error: unknown) => {
          failures.push(error);
        });
      }),
    );
    input.write("a\nb\nc\n");
    await terminal.finished;
    expect(failures).toMatchObject([{ name: "DeliveryError", kind: "closed" }]);
  });

  test.skipIf(!existsSync("/dev/full"))(
    "whose file takes no more text says so (skipped without /dev/full)",
    async () => {
      const input = new PassThrough();
      const output = createWriteStream("/dev/full");
      const seat = { learner: "ada", lesson: "backups", newId: () => "e1" };
      const terminal = createTerminal({ ...seat, input, output });
      await terminal.start(
        handling((incoming) => terminal.deliver(sending(incoming.where, sayBack("Hi.")))),
      );
      input.end("a\n");
      await expect(terminal.finished).rejects.toThrow("ENOSPC");
    },
  );
});
