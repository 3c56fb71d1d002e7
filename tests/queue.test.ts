import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createQueue } from "../src/queue.ts";

/** Tasks that take a few turns of the event loop each, and the order in which they began and ended. */
function createDiary() {
  const events: string[] = [];
  const task = (name: string, turns = 3) => {
    return async () => {
      events.push(`${name} begins`);
      for (let turn = 0; turn < turns; turn++) await setImmediate();
      events.push(`${name} ends`);
      return name;
    };
  };
  return { events, task };
}

describe("a queue", () => {
  test("runs tasks of one key one after another, in the order they came", async () => {
    const queue = createQueue();
    const { events, task } = createDiary();
    await Promise.all([queue.run(["k"], task("a", 9)), queue.run(["k"], task("b", 1))]);
    expect(events).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });

  test("runs tasks without a common key side by side", async () => {
    const queue = createQueue();
    const { events, task } = createDiary();
    await Promise.all([queue.run(["k"], task("a", 9)), queue.run(["l"], task("b", 1))]);
    expect(events).toEqual(["a begins", "b begins", "b ends", "a ends"]);
  });

  test("keeps a task waiting for each of its keys", async () => {
    const queue = createQueue();
    const { events, task } = createDiary();
    await Promise.all([
      queue.run(["thread", "ada"], task("a", 9)),
      queue.run(["other", "bob"], task("b", 20)),
      queue.run(["thread", "bob"], task("c")),
      queue.run(["third", "ada"], task("d")),
    ]);
    expect(events.indexOf("c begins")).toBeGreaterThan(events.indexOf("a ends"));
    expect(events.indexOf("c begins")).toBeGreaterThan(events.indexOf("b ends"));
    expect(events.indexOf("d begins")).toBeGreaterThan(events.indexOf("a ends"));
    expect(events.indexOf("d begins")).toBeLessThan(events.indexOf("b ends"));
  });

  test("gives back what a task came to, and goes on after one that failed", async () => {
    const queue = createQueue();
    const failing = queue.run(["k"], () => Promise.reject(new Error("broken")));
    const next = queue.run(["k"], async () => "fine");
    await expect(failing).rejects.toThrow("broken");
    expect(await next).toBe("fine");
  });
});
