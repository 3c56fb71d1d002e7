import { z } from "zod";
import type { Taught } from "../library.ts";
import type { AnalogyRef, DialogueState } from "../understanding/meaning.ts";
import { toWords } from "../understanding/normalise.ts";
import { understand } from "../understanding/understand.ts";
import { UsageError } from "./usage.ts";
import { tellRule } from "./why.ts";

const query = z.object({
  text: z.string(),
  context: z.string().nullish(),
  taught: z.array(z.string()).nullish(),
  analogy: z.string().nullish(),
  pending: z.boolean().nullish(),
});
type Query = z.infer<typeof query>;

const forms: Readonly<Record<string, string>> = {
  context: "the id of a concept",
  taught: "a list of ids of concepts",
  analogy: "the id of a story, or a word for it",
  pending: "true or false",
};

/** Understands JSON lines, one after another; blank ones are passed over. Throws UsageError, in one line, at the first that is not what it should be. */
export async function understandLines(
  lines: AsyncIterable<string>,
  taught: Taught,
  write: (text: string) => void,
): Promise<void> {
  let at = 0;
  for await (const line of lines) {
    at++;
    if (line.trim() !== "") write(`${understandQuery(readQuery(line, at), taught)}\n`);
  }
}

function readQuery(line: string, at: number): Query {
  const read = query.safeParse(parseJson(line));
  if (read.success) return read.data;
  const fields = new Set(read.error.issues.map(({ path }) => String(path[0] ?? "text")));
  if (fields.has("text"))
    throw new UsageError(
      `Line ${at} is not a JSON object with a “text”, such as {"text": "what if two nodes fail?"}.`,
    );
  const wrong = [...fields].map((name) => `“${name}” has to be ${forms[name]}`);
  throw new UsageError(`Line ${at} cannot be read: ${wrong.join(", and ")}, or left out.`);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function understandQuery(asked: Query, { lesson, vocabulary }: Taught): string {
  const { text, context = null, taught = null, analogy, pending } = asked;
  const state: DialogueState = {
    isOpen: true,
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
