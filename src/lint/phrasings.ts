import type { Concept, Lesson, Place, Problem } from "../lessons/lesson.ts";
import { decide } from "../tutor/decide.ts";
import { openState, readDialogue } from "../tutor/state.ts";
import type { Meaning } from "../understanding/meaning.ts";
import { understand } from "../understanding/understand.ts";
import type { Vocabulary } from "../understanding/vocabulary.ts";

/** Sample phrasings that are not recognised as what they were written for, and, as warnings, those that are answered otherwise all the same. */
export function checkPhrasings(lesson: Lesson, vocabulary: Vocabulary): Problem[] {
  return lesson.concepts.flatMap((concept) => {
    const state = { ...openState("solo"), concept: concept.id, taught: [concept.id] };
    const samples = listSamples(concept);
    const recognised = samples.flatMap(({ id, text, at }): Problem[] => {
      const meaning = understand(text, vocabulary, readDialogue(state));
      const { match } = meaning;
      if (match?.concept !== concept.id || match.id !== id) {
        const taken = match
          ? `it is taken for “${match.id}” of ${match.concept}`
          : "it is not recognised";
        const message = `“${text}” should lead here, but ${taken}. Say it in words that only this question uses.`;
        return [{ at, severity: "error", message }];
      }
      const act = { kind: "say", text, meaning, addressed: true } as const;
      const { log } = decide({ lesson, state, act, heard: [], progress: [] });
      if (log.question === id || isExplained(meaning)) return [];
      const message = `“${text}” is recognised, but heard as “${meaning.move}”${because(meaning, text)}, and answered as that. Begin it in another way.`;
      return [{ at, severity: "warning", message }];
    });
    return [...recognised, ...findRepeated(samples)];
  });
}

/** What stands there twice is compared with every message twice, and says nothing new. */
function findRepeated(samples: readonly Sample[]): Problem[] {
  const seen = new Set<string>();
  return samples.flatMap(({ id, text, at }): Problem[] => {
    const key = `${id} ${spell(text)}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `“${text}” stands here twice${capitals}. Take one of them out.`;
    return [{ at, severity: "warning", message }];
  });
}

const capitals = " (capitals and closing marks count for nothing)";

function spell(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.!?…]+$/, "")
    .replace(/[’‘]/g, "'");
}

/** Which words of the phrasing made the move; what was weighed word by word makes no sense to read. */
function because({ why }: Meaning, text: string): string {
  return why.words !== "" && spell(text).includes(why.words) ? ` (“${why.words}”)` : "";
}

/** A phrasing, and what it was written for. */
interface Sample {
  readonly id: string;
  readonly text: string;
  readonly at: Place;
}

/** A term that is asked for is explained, whatever question it stands in. */
function isExplained({ move, terms }: Meaning): boolean {
  return move === "clarify-term" && terms.length > 0;
}

function listSamples({ questions, misconceptions }: Concept): Sample[] {
  return [...questions, ...misconceptions].flatMap(({ id, phrasings, lines, at }) =>
    phrasings.map((text, index) => ({ id, text, at: placeLine(at, lines?.[index]) })),
  );
}

/** The heading's own place, or the beginning of another line. */
function placeLine(at: Place, line = at.line): Place {
  return line === at.line ? at : { ...at, line, column: 1 };
}
