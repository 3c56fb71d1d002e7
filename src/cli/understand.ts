import { z } from "zod";
import type { Taught } from "../library.ts";
import type { AnalogyRef, DialogueState } from "../understanding/meaning.ts";
import { toWords } from "../understanding/normalise.ts";
import { understand } from "../understanding/understand.ts";
import { tellRule } from "./why.ts";

const query = z.object({
  text: z.string(),
  context: z.string().nullish(),
  taught: z.array(z.string()).nullish(),
  analogy: z.string().nullish(),
  pending: z.boolean().nullish(),
});

/** Understands one JSON line. Throws an error that says what is wrong with it. */
export function understandLine(line: string, { lesson, vocabulary }: Taught): string {
  const { text, context = null, taught = null, analogy, pending } = query.parse(JSON.parse(line));
  const state: DialogueState = {
    concept: context,
    analogy: analogy ? findAnalogy(analogy, lesson.concepts, context) : null,
    taught,
    pending: pending ? "check" : null,
    offers: [],
  };
  const { move, also, concept, band, why } = understand(text, vocabulary, state);
  return JSON.stringify({ move, also, concept, band, why: tellRule(why) });
}

/** A story by its id, or by a word of its keywords or title; of several, the one of the concept under discussion. */
function findAnalogy(
  named: string,
  concepts: Taught["lesson"]["concepts"],
  context: string | null,
): AnalogyRef | null {
  const ordered = [
    ...concepts.filter(({ id }) => id === context),
    ...concepts.filter(({ id }) => id !== context),
  ];
  const all = ordered.flatMap(({ id, analogies }) =>
    analogies.map((analogy) => ({ concept: id, analogy })),
  );
  const wanted = spell(named);
  const found =
    all.find(({ analogy }) => analogy.id === named) ??
    all.find(({ analogy }) => analogy.keywords.some((keyword) => spell(keyword) === wanted)) ??
    all.find(({ analogy }) =>
      [analogy.title, ...analogy.keywords].some((name) =>
        ` ${spell(name)} `.includes(` ${wanted} `),
      ),
    );
  return found ? { concept: found.concept, analogy: found.analogy.id } : null;
}

function spell(text: string): string {
  return toWords(text).join(" ");
}
