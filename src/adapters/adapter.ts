import type { Hono } from "hono";
import type { Answer, Call, Choice, Finding, Link, Overview } from "../commands/command.ts";
import type { About } from "../tutor/about.ts";
import type { Reply } from "../tutor/reply.ts";

/** Where something happened or is to be said. */
export interface Where {
  readonly platform: string;
  readonly workspace: string;
  readonly thread: string;
}

/** What one learner did, in no platform's terms. */
export interface Incoming {
  /** The platform's id of the event: a second delivery of it does nothing. */
  readonly id: string;
  readonly where: Where;
  /** The conversation that `where` is a thread of: where that thread has no lesson of its own, the conversation's is meant, and answered in the thread. */
  readonly within?: string;
  readonly learner: string;
  readonly act: /** Opens a lesson in the thread, or comes back to the one that is open there. */
    | {
        readonly kind: "open";
        readonly mode: "solo" | "group";
        /** The concept to begin with; left out or null, the learner chooses. */
        readonly concept?: string | null;
      }
    | { readonly kind: "say"; readonly text: string }
    | { readonly kind: "press"; readonly offer: string }
    /** Points at an earlier message, with the ids of its offers, to have it explained again. */
    | { readonly kind: "point"; readonly offers: readonly string[]; readonly text: string };
  /** The lesson to teach where the thread has no open session; null for the lesson that it had, if any. */
  readonly lesson: string | null;
  /** True where the bot is named or replied to: in a group it then answers whatever is said. */
  readonly addressed: boolean;
  /** True in direct messages, where what is said may open a lesson. */
  readonly direct?: boolean;
  /** True where somebody else is, and the bot is not: a group's talk, then, while a lesson for one goes on. */
  readonly forOthers?: boolean;
  /** True where it is said to somebody else, in a reply to them or with their name ahead: no part of a lesson for one, either. */
  readonly toOthers?: boolean;
  /** The platform's mark of how far the thread is read with this; a later one is longer, or greater as text. */
  readonly position: string | null;
}

/** What is for one learner's eyes alone. */
export interface Aside extends Reply {
  /** The ways to other threads of the workspace. */
  readonly links?: readonly Link[];
}

/** What an adapter is told to deliver. */
export interface Sending {
  readonly where: Where;
  readonly reply: Reply;
  /** The same at every attempt; at most 22 characters. */
  readonly id: string;
  /** True where an earlier attempt may have arrived. */
  readonly again: boolean;
  /** When it was first to be said, in milliseconds since 1970: no attempt was made before. */
  readonly since: number;
  /** Of the turn that this answers, where the adapter shows it. */
  readonly about?: About;
  /**
   * Where a repeat would be seen, as no platform tells it by its `id`, the adapter awaits this right before the reply
   * shows: where nobody comes to tell what became of it, it is not attempted again, unless a learner asks for it.
   */
  mark(): Promise<void>;
}

/** An open session's thread, and how far it has been read. */
export interface OpenThread {
  readonly where: Where;
  readonly position: string | null;
}

/** The bot as an adapter sees it. */
export interface Host {
  /**
   * Takes a turn to its end: stored, and its reply carried. Gives what is for this learner's eyes alone. Awaits
   * `onStored` in between, where something is stored; that must not reject. Never rejects.
   */
  handle(incoming: Incoming, onStored?: () => Promise<void>): Promise<Aside | null>;
  /** What is said to who may not take part there, before they have said anything; null where they may. May reject. */
  findObjection(asked: Pick<Incoming, "where" | "within" | "learner">): Promise<Aside | null>;
  /** Runs a slash command. Never rejects. */
  command(call: Call): Promise<Answer>;
  /** The command that an offer's id stands for; null where it is a turn. */
  readLine(id: string): Pick<Call, "command" | "options"> | null;
  /** All that a learner has in a workspace, for a page of their own; may reject. */
  look(call: Call): Promise<Overview>;
  /** What may be typed for a command's option. */
  suggest(call: Call, option: string, typed: string): readonly Choice[];
  /** The platform's open sessions, the latest turn first. */
  listOpen(): Promise<readonly OpenThread[]>;
  /** The thread is gone or closed to us: its session ends, if it had one, and who started it is told. */
  endSession(where: Where, reason: string): Promise<void>;
  /** What is wrong with the lessons as they stand in their files, in the order of those; for their authors. */
  listMistakes(): readonly Mistake[];
  /** Tells the operator of something that they should know, or the developer where it is ours to mend. */
  report(trouble: string, who?: "operator" | "developer"): void;
}

/** A mistake in a lesson. With a warning the lesson is taught all the same; with an error it is taught as it last was, if it ever was. */
export interface Mistake {
  /** The line and column count from 1. */
  readonly at: { readonly file: string; readonly line: number; readonly column: number };
  readonly severity: "error" | "warning";
  readonly message: string;
}

/** One chat platform. It reads, renders and carries; it decides nothing about teaching. */
export interface Adapter {
  readonly platform: string;
  /** Never settles, unless the platform shuts us out for good: then it rejects with a ConnectError. */
  readonly lost?: Promise<never>;
  /** Whether it shows what a turn was taken to mean, words of the learner among it; then the store keeps that until the reply has arrived. */
  readonly showsReasons?: boolean;
  /** What it serves over HTTP, at paths of its own; it is mounted where the program listens, before `start`. */
  readonly app?: Hono;
  /** True while what learners do arrives here; left out where no connection can be lost. */
  ready?(): boolean;
  /** Begins to receive. */
  start(host: Host): Promise<void>;
  /** Carries one reply. Throws DeliveryError. */
  deliver(sending: Sending): Promise<void>;
  /** Throws DeliveryError where it can be known that nothing would arrive there now. */
  reach?(where: Where): Promise<void>;
  /** Says something to one learner in private, where the platform and the learner allow it; may reject. */
  whisper?(learner: string, reply: Reply, workspace: string): Promise<void>;
  /** Stops receiving, and settles when what was received has been handed over; it can still be delivered. */
  stop(): Promise<void>;
  /** Lets go of everything it holds. */
  close?(): Promise<void>;
  /** Looks into everything that has to be right on the platform, for one workspace or for all. */
  diagnose?(workspace: string | null): Promise<readonly Finding[]>;
}

/** A reply did not arrive. */
export class DeliveryError extends Error {
  override readonly name = "DeliveryError";
  /**
   * A later attempt may succeed; or the place is closed to us, for its admins to open; or the place is no more; or
   * nobody can tell whether all of it arrived; or we made it wrong, for a developer to mend.
   */
  readonly kind: "later" | "closed" | "gone" | "unsure" | "faulty";
  constructor(message: string, kind: DeliveryError["kind"], options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** A platform does not let us in; the message says who can mend it and how. */
export class ConnectError extends Error {
  override readonly name = "ConnectError";
}
