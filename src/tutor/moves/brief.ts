import { any } from "../../understanding/any.ts";
import { say } from "../telling.ts";
import type { Step, Turn } from "../turn.ts";
import { shorten } from "./told-again.ts";

const few = "(?:(?:just|only|at most|max|maybe|like) )*(?:one|a|1)";
const brief = any(
  `\\b(?:in|with|give me|gimme) ${few} (?:single |short |simple )*(?:sente?n[cs]es?|lines?)\\b`,
  `\\b${few} (?:single |short |simple )*sente?n[cs]es?(?: (?:please|only|max|is enough|would do|will do))*$`,
  `^(?:\\w+ ){0,2}${few} (?:single |short |simple )*sente?n[cs]e\\b`,
  /^(?:(?:way|much|that is|that was|this is|still|ok|again) )*too long\b/,
  /\b(?:one liner|short version|short answer|in short|in brief|in a nutshell|tldr)\b/,
  /\b(?:definition|answer) only\b|\b(?:just|only) (?:give me )?(?:the|a) (?:\w+ )?definition\b/,
  /\b(?:keep|make) (?:it|that|this) (?:very |really )?(?:short|brief)\b|^(?:\w+ )*but (?:keep )?(?:short|brief)(?:ly)?$/,
  /(?:^|\bplease )(?:short|briefly)\b|\b(?:short|briefly)(?: (?:please|answer))?$/,
);
const otherwise =
  /\b(?:too|so|very|is|are|was|be|how|not|fall|falls|run|runs|cut) (?:short|brief)\b/;

/** True for who wants it in few words: "security in one or two sentences", "definition only". */
export function wantsItShort(words: string): boolean {
  return brief.test(words) && !otherwise.test(words);
}

/** What is told of a question in its first sentences, for who wants it short. */
export function inBrief({ meaning }: Turn, step: Step): Step {
  const [first] = step.parts;
  const isAnswer = step.told !== undefined && step.told.kind !== "term";
  if (!isAnswer || first?.kind !== "text" || !wantsItShort(meaning.words)) return step;
  return { ...step, parts: [say(shorten(first.text))] };
}
