import { answerSigns, optionSigns, textKinds } from "../options.ts";
import { passageSigns, sentenceSigns } from "../passage-signs.ts";
import type { Ranking } from "../ranking.ts";
import { phrasingSigns, questionSigns } from "../signs.ts";

/** What signs count before anything is learned, in the order of the signs; those that are left out count nothing. */
function believe(
  texts: readonly string[],
  candidates: readonly string[],
  counts: Readonly<Record<string, number>>,
): Ranking {
  const list = (signs: readonly string[]) => signs.map((sign) => counts[sign] ?? 0);
  return { texts: list(texts), candidates: list(candidates), nothing: counts.nothing ?? 0 };
}

/** Of the signs that a question is asked. */
export const askingBeliefs = believe(phrasingSigns, questionSigns, {
  ...{ "common words": 3, "common pairs": 3, share: 3, words: 3, answered: 2 },
  ...{ "common words here": 3.5, here: 3, meaning: 2, case: 2, strange: -4, lone: -3, verbatim: 4 },
  ...{ "same pair": 4, "other pair": -4, "other number": -4, "other manner": -2 },
});

/** Of the signs that a passage speaks of what is stated. */
export const statingBeliefs = believe(sentenceSigns, passageSigns, {
  ...{ "common words": 3, "common pairs": 3, share: 2, said: 3, lone: -1, words: 3, here: 1 },
  nothing: 2,
});

/** Of the signs that it says the same as a learner's statement does. */
export const recallingBeliefs = believe(sentenceSigns, passageSigns, {
  ...{ "common words": 4, "common pairs": 4, share: 2, said: 3, lone: -1, words: 1, here: 1 },
  ...{ denied: -2, opposed: -2, turned: -1, asked: 1, nothing: 5 },
});

/** The same of whichever text speaks for an option. */
const ofTexts = { "common words": 2, "common pairs": 2, share: 2, said: 2, lone: -1 };

/** Of the signs that an option is meant by an answer. */
export const answeringBeliefs = believe(answerSigns, optionSigns, {
  ...Object.fromEntries(
    textKinds.flatMap((kind) =>
      Object.entries(ofTexts).map(([sign, count]) => [`${kind}: ${sign}`, count]),
    ),
  ),
  ...{ "own words": 3, agrees: 3, disagrees: -3, "other number": -2, nothing: 2 },
});
