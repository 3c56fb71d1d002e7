import type { Incoming } from "../adapter.ts";

/** What a message of the bot says that it answers. */
interface Referring {
  readonly message_reference?: {
    readonly message_id: string;
    readonly fail_if_not_exists: boolean;
  };
}

/** Which message is answered late: by then others may stand in between, and whom an answer is for would not show. */
export interface References {
  /** Until `task` is done, what is said in the message's thread answers that message. */
  during<T>(message: Incoming, task: () => Promise<T>): Promise<T>;
  /** What the next message of a thread says that it answers; nothing where it answers what was said just now. */
  find(thread: string): Referring;
}

/** None yet. A thread's messages are answered one after another. */
export function createReferences(): References {
  const answered = new Map<string, string>();
  return {
    async during({ id, where: { thread } }, task) {
      answered.set(thread, id);
      try {
        return await task();
      } finally {
        answered.delete(thread);
      }
    },
    find(thread) {
      const message_id = answered.get(thread);
      return message_id === undefined
        ? {}
        : { message_reference: { message_id, fail_if_not_exists: false } };
    },
  };
}
