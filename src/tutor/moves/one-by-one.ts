import type { Concept } from "../../lessons/lesson.ts";
import { listAnswered } from "../answered.ts";
import { offer } from "../offers.ts";
import { nameOf, nameSummary, say } from "../telling.ts";
import { findConcept, type Step, type Turn } from "../turn.ts";

/** "Scalability, availability, fault tolerance, what's the difference?" and "one line each, please": each in a sentence, so that they can be told apart; null where nothing of the kind is asked. */
export function tellOneByOne(turn: Turn): Step | null {
  if (turn.state.pending?.kind === "check") return null;
  const concepts = listWanted(turn);
  if (!concepts) return null;
  return {
    parts: [say(concepts.map((each) => `- ${nameSummary(each)}`).join("\n"))],
    offers: concepts
      .slice(0, mostOffered)
      .map((each) => offer(`concept:${each.id}`, `Explain ${nameOf(each)}`)),
    state: { compared: concepts.map(({ id }) => id) },
    concept: concepts[0]?.id ?? null,
  };
}

function listWanted(turn: Turn): readonly Concept[] | null {
  const { meaning, state } = turn;
  const { mentions, move, words } = meaning;
  const find = (ids: readonly string[]) =>
    [...new Set(ids)].flatMap((id) => findConcept(turn.lesson, id) ?? []);
  if (mentions.length > 2 && move === "compare") return find(mentions);
  if (summing.test(words) && mentions.length > 1) return find(mentions);
  if (!inALine.test(words)) return null;
  const spokenOf = [...(state.compared ?? listAnswered(state)), ...mentions];
  const wanted = find(mentions.length > 1 ? mentions : spokenOf);
  return wanted.length > 1 ? wanted.slice(0, most) : null;
}

/** So many sentences are still read. */
const most = 6;
const mostOffered = 4;

const summing = /\b(?:recap|sum up|summari[sz]e|summary of)\b/;
const inALine =
  /\b(?:a|1|one|single|in one) (?:short |single )?(?:line|sentence|phrase|liner|word)s? (?:each|apiece|per (?:one|concept|word|thing)|for each)\b|\beach (?:of (?:them|these|those) )?(?:in|with) (?:a|1|one|half a) (?:short |single )?(?:line|sentence|phrase)\b/;
