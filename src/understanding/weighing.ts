import { type Draft, draftHeard } from "./draft.ts";
import { listFeatures, type Utterance } from "./model/features.ts";
import { listTelling, type Model, predict, unpackModel } from "./model/model.ts";
import type { Standing } from "./model/standing.ts";
import { trained } from "./model/trained.ts";

let model: Model | null = null;

/** Unpacked when a line first needs it: whoever only starts the bot need not wait for it. */
function recall(): Model {
  model ??= unpackModel(trained);
  return model;
}

/** What a cue of next to no weight counts, and what examples that are sure add to it. */
const light = 36;
const added = 24;

/** False where most words are such as no example has. */
function isFamiliar({ clauses }: Utterance): boolean {
  const { places } = recall();
  const words = clauses.flatMap(({ text }) => text.split(" "));
  return 2 * words.filter((word) => places.has(word)).length > words.length;
}

/** Weighs all that was said against the examples: they decide, and the cue that says the same is the reason. */
export function weighDraft(utterance: Utterance, standing: Standing): Draft {
  const { draft, heard } = utterance;
  const predicted = predict(recall(), listFeatures(utterance, standing));
  if (!predicted || (draft.by === "nothing" && !isFamiliar(utterance))) return draft;
  const { move, share } = predicted;
  if (move === draft.move) return { ...draft, share };
  const cue = heard.find((each) => each.cue.move === move);
  if (cue) return { ...draftHeard(cue), share };
  const words = draft.clause?.text.split(" ") ?? [];
  return {
    ...draft,
    move,
    by: "examples",
    rule: "example",
    words: listTelling(recall(), words, move).join(" "),
    weight: Math.round(light + added * share),
    share,
  };
}
