/** The page as a platform: what its adapter calls itself, and the one workspace of all who come to it. */
export const pagePlace = { platform: "web", workspace: "page" } as const;

/** Who learns on the page. */
export interface PagePerson {
  readonly learner: string;
  /** As the others see it. */
  readonly name: string;
  /** Shows with what they were let in; nothing that the store could read. */
  readonly admission: string;
  /** When they came first, in milliseconds since 1970. */
  readonly at: number;
}

/** A conversation on the page. */
export interface PageThread {
  readonly id: string;
  readonly lesson: string;
  readonly mode: "solo" | "group";
  /** When it was begun, in milliseconds since 1970. */
  readonly at: number;
}

/** A thread with those who take part, who began it first. */
export interface PageRoom extends PageThread {
  readonly people: readonly { readonly learner: string; readonly name: string }[];
}

/** Something said on the page. */
export interface PageWords {
  /** A second message with the id does nothing. */
  readonly id: string;
  readonly thread: string;
  /** Who said it, or for whom alone it is; null for the bot. */
  readonly learner: string | null;
  /** JSON, which the store does not look into. */
  readonly body: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** What the page keeps of one person: who they are, and what they said, or what was for them alone, in its order. */
export interface KeptPerson extends Pick<PagePerson, "name" | "at"> {
  readonly messages: readonly Pick<PageWords, "thread" | "body" | "at">[];
}

/** A message as it stands in its thread. */
export interface PageMessage extends PageWords {
  /** Grows from message to message, and is given once only. */
  readonly number: number;
  /** The learner's name now. */
  readonly name: string | null;
}

/** What a page remembers, as a platform of its own: who its people are, and what they and the bot said. */
export interface PageStore {
  /** Stores a person in place of the one that had the id; `at` stays as it was. */
  savePerson(person: PagePerson): Promise<void>;
  findPerson(learner: string): Promise<PagePerson | null>;
  /** Begins a thread in which one takes part. */
  addThread(thread: PageThread, learner: string): Promise<void>;
  findThread(id: string): Promise<PageRoom | null>;
  /** The threads that a learner takes part in, those first in which something was said last. */
  listThreads(learner: string): Promise<readonly PageRoom[]>;
  /** False where there is no such thread; to take a seat twice changes nothing. */
  takeSeat(thread: string, learner: string, at: number): Promise<boolean>;
  /** `known` where there is a message of that id already, `gone` where there is no such thread. */
  addMessage(words: PageWords): Promise<number | "known" | "gone">;
  /** A thread's messages after a number, in their order; of more than `most`, the last. */
  listMessages(thread: string, after: number, most: number): Promise<readonly PageMessage[]>;
  /** Forgets a thread with all that was said in it; gives how many messages there were. */
  forgetThread(thread: string): Promise<number>;
  /** Forgets what one learner said in a thread, and that they took part; gives how many messages there were. */
  forgetWords(thread: string, learner: string): Promise<number>;
}
