import {
  type PassageIndex,
  type Shared,
  type Side,
  saidSign,
  sentenceSigns,
} from "./passage-signs.ts";
import type { Evidence, Ranked } from "./ranking.ts";

/** How likely it is a passage of that concept that is spoken of, rightly or wrongly. */
export interface Recalled extends Shared {
  readonly concept: string;
}

/** How likely what is stated says the same as what learners are known to say, rightly and wrongly: 0..1, together no more than 1. */
export interface Recall {
  readonly right: number;
  readonly wrong: number;
  /** 0..1: how much of what is stated the likeliest of them has. */
  readonly said: number;
  /** The same by what they say it of. */
  readonly passages: readonly Recalled[];
}

/** What is less likely than that is nothing anybody would have meant. */
const leastShare = 0.003;

/** The statements of a concept, and what speaks for them. */
interface Looked {
  readonly concept: { readonly id: string };
  readonly index: PassageIndex<Side>;
  readonly evidence: Evidence;
}

/** One side of a passage, and how likely it is. */
interface Likely extends Side, Recalled {
  /** How much of what is stated the nearest of its statements has. */
  readonly said: number;
}

/** Adds up how likely each of the statements of some concepts is; `ranked` goes by the concepts' places. */
export function sumUp(looked: readonly Looked[], ranked: readonly Ranked[]): Recall {
  const likely = looked.flatMap((each, at) => listLikely(each, ranked[at]));
  const sum = (isRight: boolean) =>
    likely.reduce((total, each) => total + (each.isRight === isRight ? each.share : 0), 0);
  const passages = new Map<string, Recalled>();
  for (const { concept, kind, id, share } of likely) {
    const key = `${concept}/${kind}/${id}`;
    passages.set(key, { concept, kind, id, share: share + (passages.get(key)?.share ?? 0) });
  }
  const [first] = [...likely].sort((a, b) => b.share - a.share);
  return {
    right: sum(true),
    wrong: sum(false),
    said: first?.said ?? 0,
    passages: [...passages.values()],
  };
}

function listLikely({ concept, index, evidence }: Looked, ranked: Ranked | undefined): Likely[] {
  const { shares = [], nearest = [] } = ranked ?? {};
  return index.passages.flatMap((side, number) => {
    const share = shares[number] ?? 0;
    if (share < leastShare) return [];
    const row = (nearest[number] ?? 0) * sentenceSigns.length;
    const { kind, id, isRight } = side;
    return [
      { concept: concept.id, kind, id, isRight, share, said: evidence.texts[row + saidSign] ?? 0 },
    ];
  });
}
