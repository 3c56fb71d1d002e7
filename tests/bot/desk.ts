import { randomUUID } from "node:crypto";
import type { Adapter, Incoming } from "../../src/adapters/adapter.ts";
import { renderReply } from "../../src/adapters/terminal/render.ts";
import { type Bot, createBot, type Outcome } from "../../src/bot.ts";
import type { Done, Trouble } from "../../src/bot-parts.ts";
import { createLibrary, type Library } from "../../src/library.ts";
import { openSqlite } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { loadOnce } from "../load-once.ts";

/** What was shown to learners, and where. */
export interface Shown {
  readonly workspace: string;
  readonly thread: string;
  readonly id: string;
  readonly text: string;
}

/** What is done otherwise than by "ada", alone, in thread "t1", in a message of its own to the bot. */
export interface Given {
  readonly id?: string;
  readonly learner?: string;
  readonly workspace?: string;
  readonly thread?: string;
  readonly lesson?: string;
  readonly addressed?: boolean;
}

/** A whole bot at work on a database file, with a platform that keeps what it is given. */
export interface Desk {
  readonly bot: Bot;
  readonly store: Store;
  readonly library: Library;
  readonly shown: readonly Shown[];
  readonly troubles: readonly Trouble[];
  /** What the bot told of its work. */
  readonly done: readonly Done[];
  act(act: Incoming["act"], given?: Given): Promise<Outcome | null>;
  say(text: string, given?: Given): Promise<Outcome | null>;
  press(offer: string, given?: Given): Promise<Outcome | null>;
  close(): Promise<unknown>;
}

export interface DeskOptions {
  readonly path: string;
  /** Folders of lessons. */
  readonly lessons: readonly string[];
  /** The lesson that new sessions are for. */
  readonly lesson: string;
  readonly wrap?: (store: Store) => Store;
  /** Left out, what could not be answered is kept. */
  readonly inbox?: boolean;
  readonly open?: (path: string) => Promise<Store>;
  /** The platform takes until this settles to show a reply. */
  readonly showing?: () => Promise<unknown>;
}

/** Starts as the program does: the database first, then the lessons, then what waits to be delivered. */
export async function openDesk({
  wrap,
  open = openSqlite,
  inbox = true,
  showing = async () => {},
  ...options
}: DeskOptions): Promise<Desk> {
  const opened = await open(options.path);
  const store = wrap ? wrap(opened) : opened;
  const { lessons } = await loadOnce(options.lessons, store);
  const library = createLibrary(lessons, (version) => store.readLesson(version));
  const shown: Shown[] = [];
  const troubles: Trouble[] = [];
  const done: Done[] = [];
  const bot = createBot({
    store,
    library,
    adapters: [keepIn(shown, showing)],
    inbox,
    now: Date.now,
    newId: randomUUID,
    report: (trouble) => troubles.push(trouble),
    observe: (each) => done.push(each),
  });
  await bot.deliverWaiting("desk");
  const act: Desk["act"] = async (it, given = {}) => {
    const handled = await bot.handle(readGiven(it, given, options.lesson));
    return handled.kind === "turn" ? handled.outcome : null;
  };
  return {
    bot,
    store,
    library,
    shown,
    troubles,
    done,
    ...actBy(act),
    close: () => store.close(),
  };
}

function actBy(act: Desk["act"]): Pick<Desk, "act" | "say" | "press"> {
  return {
    act,
    say: (text, given) => act({ kind: "say", text }, given),
    press: (offer, given) => act({ kind: "press", offer }, given),
  };
}

/** The same desk, seen from a workspace of its own, where nobody knows what is done in others. */
export function enterWorkspace(desk: Desk, workspace: string): Desk {
  const before = desk.troubles.length;
  return {
    ...desk,
    ...actBy((done, given = {}) => desk.act(done, { workspace, ...given })),
    get shown() {
      return desk.shown.filter((each) => each.workspace === workspace);
    },
    get troubles() {
      return desk.troubles.slice(before);
    },
  };
}

function readGiven(act: Incoming["act"], given: Given, usual: string): Incoming {
  const { thread = "t1", workspace = "room", ...rest } = given;
  const where = { platform: "desk", workspace, thread };
  return {
    id: randomUUID(),
    where,
    learner: "ada",
    act,
    lesson: usual,
    addressed: true,
    position: null,
    ...rest,
  };
}

function keepIn(shown: Shown[], showing: () => Promise<unknown>): Adapter {
  return {
    platform: "desk",
    start: async () => {},
    stop: async () => {},
    async deliver({ where: { workspace, thread }, reply, id }) {
      await showing();
      shown.push({ workspace, thread, id, text: plainText(reply) });
    },
  };
}

/** A reply as it is read. */
export function plainText(reply: Outcome["reply"]): string {
  return reply ? renderReply(reply, { columns: Number.POSITIVE_INFINITY, colour: false }) : "";
}
