import type { Incoming } from "./adapters/adapter.ts";
import { type BotParts, judgeFailure, type Trouble } from "./bot-parts.ts";
import { carry, type Loss, type Refusal } from "./delivery.ts";

/** The lesson was removed and no copy of it is left: the learner is told, and the authors. */
export async function sayGone(parts: BotParts, incoming: Incoming, lesson: string): Promise<void> {
  parts.report({
    who: "author",
    where: incoming.where,
    event: incoming.id,
    message: `The lesson “${lesson}” is asked for, but it is not in LESSONS_DIR, or it has mistakes: run lint.`,
  });
  await carry(
    parts,
    incoming.where,
    `The lesson “${lesson}” isn't here any more. Please ask whoever runs this bot to put it back; your progress is kept.`,
  );
}

/** Who can mend that replies do not arrive in a thread. */
export function judgeLoss(kind: (Refusal | Loss)["kind"]): Trouble["who"] {
  if (kind === "faulty") return "developer";
  return kind === "unsure" ? "platform" : "operator";
}

/** The learner gets one kind line; whoever can mend it gets the reason. */
export async function apologise(
  parts: BotParts,
  incoming: Incoming,
  error: unknown,
): Promise<void> {
  const { who, detail } = judgeFailure(error);
  const isStore = who === "operator";
  parts.report({
    who,
    message: isStore
      ? detail
      : `Turn ${incoming.id} in ${incoming.where.thread}: ${withoutWords(detail, incoming)}`,
    where: incoming.where,
    event: incoming.id,
  });
  const line = isStore
    ? "I can't write down your progress just now, so I'd rather not go on. Nothing from before is lost: please try again in a while."
    : "Something went wrong on my side, and I've noted it. Please try that again, or say it in another way.";
  await carry(parts, incoming.where, line);
}

/** What a learner wrote is never logged, not even where an error repeats it; a word of three letters says nothing. */
function withoutWords(detail: string, { act }: Incoming): string {
  const text = "text" in act ? act.text.trim() : "";
  return text.length > 3 ? detail.replaceAll(text, "…") : detail;
}
