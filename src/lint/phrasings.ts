import type { Concept, Lesson, Place, Problem } from "../lessons/lesson.ts";
import { understand } from "../understanding/understand.ts";
import type { Vocabulary } from "../understanding/vocabulary.ts";

/** Sample phrasings that are not recognised as the question or misconception they were written for. */
export function checkPhrasings({ concepts }: Lesson, vocabulary: Vocabulary): Problem[] {
  return concepts.flatMap((concept) =>
    listSamples(concept).flatMap(({ id, text, at }) => {
      const { match } = understand(text, vocabulary, {
        concept: concept.id,
        analogy: null,
        taught: [concept.id],
        pending: null,
        offers: [],
      });
      if (match?.concept === concept.id && match.id === id) return [];
      const taken = match
        ? `it is taken for “${match.id}” of ${match.concept}`
        : "it is not recognised";
      return [
        {
          at,
          severity: "error",
          message: `“${text}” should lead here, but ${taken}. Say it in words that only this question uses.`,
        } as const,
      ];
    }),
  );
}

function listSamples({
  questions,
  misconceptions,
}: Concept): { id: string; text: string; at: Place }[] {
  return [
    ...questions.flatMap(({ id, phrasings, at }) => phrasings.map((text) => ({ id, text, at }))),
    ...misconceptions.flatMap(({ id, phrasings, at }) =>
      phrasings.map((text) => ({ id, text, at })),
    ),
  ];
}
