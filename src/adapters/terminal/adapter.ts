import { type Adapter, DeliveryError, type Host, type Where } from "../adapter.ts";
import { converse } from "./conversation.ts";
import { paint } from "./paint.ts";
import { locateThread, type Seat } from "./read.ts";
import { renderReply } from "./render.ts";
import { createScreen, type Output } from "./screen.ts";
import { type Input, openPipe, openPrompt } from "./source.ts";

/** A person is welcomed and asked where `input` is a terminal; else its lines are answered one by one. */
export interface TerminalOptions extends Seat {
  readonly input: Input;
  readonly output: Output;
  /** Left out, the terminal's own width up to 88, and no wrapping where `output` is none. */
  readonly columns?: number | undefined;
  /** Left out, only where both ends are a terminal that has colours. */
  readonly colour?: boolean | undefined;
  readonly newId: () => string;
}

/** `finished` settles when the learner has left or the input has ended and all is answered; it rejects on what broke. */
export interface Terminal extends Adapter {
  start(host: Pick<Host, "handle">): Promise<void>;
  readonly finished: Promise<void>;
}

/** The learner at this computer's own terminal, or a script that speaks for one. */
export function createTerminal(options: TerminalOptions): Terminal {
  const { input } = options;
  const person = input.isTTY === true;
  const leaving = new AbortController();
  const screen = createScreen({ ...options, person }, () => leaving.abort());
  const { finished, settle } = createEnding();

  const openSource = () => {
    const prompt = paint("you> ", ["cyan"], screen.look());
    const source = person ? openPrompt(options, prompt, leaving) : openPipe(input, leaving.signal);
    leaving.signal.addEventListener("abort", () => source.close(), { once: true });
    return source;
  };

  return {
    platform: "terminal",
    finished,
    async start({ handle }) {
      if (leaving.signal.aborted) return settle();
      const { learner, lesson, newId } = options;
      const source = openSource();
      const left = leaving.signal;
      settle(converse({ learner, lesson, newId, screen, source, person, left, handle }));
    },
    async deliver({ where, reply, mark }) {
      requireOwn(where, options);
      const text = renderReply(reply, screen.look());
      // Side by side: between the two, a kill loses the reply.
      const marked = mark();
      if (text !== "") await screen.show(text);
      await marked;
    },
    async stop() {
      leaving.abort();
      settle();
    },
  };
}

/** A terminal shows one learner's thread: what waits for another one has to wait on. */
function requireOwn(where: Where, seat: Seat): void {
  const own = locateThread(seat);
  const same = where.workspace === own.workspace && where.thread === own.thread;
  if (same && where.platform === own.platform) return;
  throw new DeliveryError(`This terminal does not show ${where.thread}.`, "later");
}

/** Only the first `settle` counts. Where nobody waits for the end, a failure does not end the program. */
function createEnding() {
  let settle: (ending?: Promise<void>) => void = () => {};
  const finished = new Promise<void>((resolve) => {
    settle = resolve;
  });
  finished.catch(() => {});
  return { finished, settle };
}
