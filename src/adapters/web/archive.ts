import type { About } from "../../tutor/about.ts";
import type { Reply } from "../../tutor/reply.ts";

/** What was said, by a learner or by the bot. */
export type Said =
  | { readonly kind: "words"; readonly text: string; readonly addressed: boolean }
  /** A button was pressed, or a concept picked; `label` is what stood on it. */
  | { readonly kind: "press"; readonly offer: string; readonly label: string }
  | { readonly kind: "reply"; readonly reply: Reply; readonly about: About | null }
  | { readonly kind: "joined" }
  /** For one learner's eyes alone. */
  | { readonly kind: "aside"; readonly reply: Reply };

/** A message in a thread. */
export interface Message {
  /** Grows from message to message. */
  readonly number: number;
  readonly id: string;
  /** Who said it, or for an aside whom it is for; null for the bot. */
  readonly learner: string | null;
  /** That learner's name now. */
  readonly name: string | null;
  readonly said: Said;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** Someone who learns on the page. */
export interface Person {
  readonly learner: string;
  readonly name: string;
  /** Shows with which password they were let in, to who has their cookie. */
  readonly admission: string;
  readonly at: number;
}

/** A conversation, with those who take part, who began it first. */
export interface Room {
  readonly id: string;
  readonly lesson: string;
  readonly mode: "solo" | "group";
  readonly at: number;
  readonly people: readonly { readonly learner: string; readonly name: string }[];
}

/** Where the page keeps what other platforms keep for themselves: who its people are, and what was said. */
export interface Archive {
  savePerson(person: Person): Promise<void>;
  findPerson(learner: string): Promise<Person | null>;
  addThread(thread: Omit<Room, "people">, learner: string): Promise<void>;
  findThread(id: string): Promise<Room | null>;
  /** The threads that a learner takes part in, those first in which something was said last. */
  listThreads(learner: string): Promise<readonly Room[]>;
  takeSeat(thread: string, learner: string, at: number): Promise<boolean>;
  /** The message's number; `known` where there is one of that id already, `gone` where there is no such thread. */
  addMessage(
    thread: string,
    message: Pick<Message, "id" | "learner" | "said" | "at">,
  ): Promise<number | "known" | "gone">;
  /** A thread's messages after a number, in their order; of more than `most`, the last. */
  listMessages(thread: string, after: number, most: number): Promise<readonly Message[]>;
  forgetThread(thread: string): Promise<number>;
  forgetWords(thread: string, learner: string): Promise<number>;
}
