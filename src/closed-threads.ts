import { DeliveryError, type Where } from "./adapters/adapter.ts";
import { sayEnded } from "./asides.ts";
import { type BotParts, findAdapter } from "./bot-parts.ts";
import type { Courier } from "./courier.ts";
import type { Refusal } from "./delivery.ts";

/** Comes back to a thread: what could not arrive there is carried now. Gives what is in the way; that it is gone, the one who comes is not told in private, too. */
export async function visitThread(
  parts: BotParts,
  courier: Courier,
  where: Where,
  learner: string,
): Promise<Refusal | null> {
  const adapter = findAdapter(parts, where.platform);
  try {
    await adapter?.reach?.(where);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    if (error.kind === "gone") await endLesson(parts, where, error.message, learner);
    const { kind, message } = error;
    return kind === "gone" || kind === "closed" ? { kind, reason: message } : null;
  }
  const taken = await courier.takeUp(where);
  return taken === "known" ? null : taken;
}

/** Ends the session of a thread that is gone, and tells who started it, unless they are `told` otherwise. Never rejects: what cannot be stored now is found again when the thread is next used. */
export async function endLesson(
  parts: BotParts,
  where: Where,
  reason: string,
  told: string | null = null,
): Promise<void> {
  const session = await parts.store.endSession(where, parts.now()).catch((error: unknown) => {
    parts.report({ who: "operator", message: String(error), where });
    return null;
  });
  if (!session) return;
  const taught = await parts.library.findVersion(session.lesson, session.version);
  const title = taught?.lesson.title ?? session.lesson;
  parts.report({
    who: "operator",
    message: `The lesson “${title}” in ${where.platform} thread ${where.thread} has ended: ${reason} Progress is kept.`,
    where,
  });
  const adapter = findAdapter(parts, where.platform);
  const [starter] = session.learners;
  // Not everyone takes private messages, and the lesson is over either way.
  if (starter && starter !== told)
    await adapter?.whisper?.(starter, sayEnded(title, reason), where.workspace).catch(() => {});
}
