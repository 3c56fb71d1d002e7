import type { Concept, Lesson } from "../lessons/lesson.ts";
import { compileVocabulary, type Vocabulary } from "./vocabulary.ts";

/**
 * All lessons as one vocabulary, in which each lesson is a concept: its title and its id name it, and so do the names of
 * all that it teaches. With it, a message is understood before anybody knows which lesson it is for.
 */
export function compileCatalogue(lessons: readonly Lesson[]): Vocabulary {
  const at = { file: "", line: 1, column: 1 };
  const blank = { id: "", version: "", title: "", aim: "", opening: "", recap: "", at };
  return compileVocabulary({ ...blank, concepts: lessons.map(showAsConcept) });
}

function showAsConcept({ id, title, concepts, at }: Lesson): Concept {
  const taught = concepts.flatMap(({ names, aliases }) => [...names, ...aliases]);
  const terms = concepts.flatMap((concept) => concept.terms);
  return {
    id,
    names: [title, id.replaceAll(/[-_]+/g, " ")],
    aliases: [...new Set(taught)],
    terms,
    requires: [],
    explanation: "",
    summary: "",
    simply: "",
    facets: [],
    analogies: [],
    questions: [],
    misconceptions: [],
    statements: [],
    checks: [],
    at,
  };
}
