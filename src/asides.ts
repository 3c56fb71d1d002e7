import { writeStart } from "./commands/lessons.ts";
import { writeLine } from "./commands/line.ts";
import type { Refusal } from "./delivery.ts";
import type { Lesson } from "./lessons/lesson.ts";
import type { Reply } from "./tutor/reply.ts";

/** What is said to one person alone, where no turn is taken. */
export function sayAside(
  kind: "known" | "unknown" | "foreign" | "gone",
  lesson: Lesson | null,
): Reply {
  const id = lesson ? writeStart(lesson.id) : writeLine({ command: "lesson start", options: {} });
  const start = { id, label: "Start my own" };
  switch (kind) {
    case "known":
      return speak("That button has been answered already. The newest ones are at the end.");
    case "unknown":
      return speak(
        "That button doesn't belong to this lesson as it is now. The newest ones are at the end.",
      );
    case "foreign":
      return speak(
        `This is somebody else's lesson, and it goes at their pace. You can have one of your own${lesson ? `: ${lesson.title}` : ""}.`,
        [start],
      );
    case "gone":
      return speak(`This lesson has ended, as its thread was closed. ${kept}`, [
        { ...start, label: "Go on elsewhere" },
      ]);
  }
}

/** Said to who waits for a reply that cannot be shown, or for a lesson that cannot begin yet. */
export function sayClosed({ kind, reason }: Refusal, isOpening = false): Reply {
  if (kind === "gone") return speak(`This lesson has ended, because ${reason} ${kept}`);
  return isOpening
    ? speak(
        `The lesson is open, but I can't write there yet. ${reason} After that, \`/lesson resume\` takes you there.`,
      )
    : speak(
        `I can't answer here at the moment. ${reason} After that, please press the same button again, or ask once more.`,
      );
}

/** Said in private to who started a lesson whose thread is no more. */
export function sayEnded(title: string, reason: string): Reply {
  return speak(`Your lesson “${title}” has ended, because ${reason} ${kept}`);
}

const kept = "Your progress is kept, and `/lesson start` takes it up again.";

/** A reply of one text. */
export function speak(text: string, offers: Reply["offers"] = []): Reply {
  return { parts: [{ kind: "text", text }], offers };
}
