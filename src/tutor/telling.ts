import type { Analogy, Concept, MappingRow, Question } from "../lessons/lesson.ts";
import { firstWord } from "../lessons/slots.ts";
import { capitalise } from "./capitals.ts";
import { teachingOffers } from "./offers.ts";
import { wantsNoStories } from "./plain-wish.ts";
import type { Part } from "./reply.ts";
import { chooseNext, plain } from "./rotation.ts";
import type { Meet } from "./state.ts";
import { readStoryWish } from "./story-wish.ts";
import { reach, type Step, type Turn } from "./turn.ts";

/** A paragraph. */
export function say(text: string): Part {
  return { kind: "text", text };
}

/** An answer under the question that it answers, where it is not the first thing said. */
export function headAnswer({ phrasings }: Question, answer: string): string {
  return `**${phrasings[0]}** ${answer}`;
}

/** A step whose first paragraph begins with a clause; where it begins with something else, the clause is one of its own. */
export function leadIn(clause: string, step: Step): Step {
  const [first, ...rest] = step.parts;
  if (first?.kind !== "text") return { ...step, parts: [say(clause), ...step.parts] };
  return { ...step, parts: [{ ...first, text: `${clause} ${first.text}` }, ...rest] };
}

/** The whole of a story: it always ends on the system, and on where it stops being true. */
export function tellStory(analogy: Analogy): Part[] {
  return [{ kind: "story", title: analogy.title, text: analogy.story }, ...lineUp(analogy)];
}

/** How a story's parts line up with the system, and where it breaks down. */
export function lineUp({ mapping, breaksDown }: Analogy): Part[] {
  return [
    { kind: "mapping", rows: mapping.map(showRow) },
    { kind: "breakdown", text: `Where it breaks down: ${breaksDown}` },
  ];
}

/** A row with one word on each side. */
export function showRow({ story, system }: MappingRow): MappingRow {
  return { story: firstWord(story), system: firstWord(system) };
}

/** Teaches a concept by what leads to its next analogy; to whoever wants no stories, that is all. */
export function teachNext(
  turn: Turn,
  concept: Concept,
  lead: readonly Part[],
  meet: Meet | null = turn.state.meet,
): Step {
  if (!wantsNoStories(turn.meaning, turn.state)) return tellNext(turn, concept, lead, meet);
  return {
    parts: lead,
    offers: teachingOffers(turn, concept),
    progress: [reach(concept.id, "met")],
    state: { ...enter(turn, concept.id), meet },
    concept: concept.id,
    chosen: "no story was wanted",
  };
}

/** Tells the next analogy of a concept, or its simple words when all are heard. */
export function tellNext(
  turn: Turn,
  concept: Concept,
  lead: readonly Part[],
  meet: Meet | null = turn.state.meet,
): Step {
  const { analogy, why } = chooseNext(concept, turn.heard, meet, readStoryWish(turn.said, concept));
  return {
    parts: [...lead, ...(analogy ? tellStory(analogy) : [say(concept.simply)])],
    offers: teachingOffers(turn, concept),
    heard: [{ concept: concept.id, item: analogy?.id ?? plain }],
    progress: [reach(concept.id, "met")],
    state: {
      ...enter(turn, concept.id),
      ...(analogy && { analogy: { concept: concept.id, analogy: analogy.id } }),
      meet: null,
    },
    concept: concept.id,
    ...(analogy && { analogy: analogy.id }),
    chosen: why,
  };
}

/** The session's state on arriving at a concept. */
export function enter({ state }: Turn, concept: string): Partial<Turn["state"]> {
  const taught = state.taught.includes(concept) ? state.taught : [...state.taught, concept];
  return {
    concept,
    taught,
    returnTo: state.returnTo.filter((id) => id !== concept),
  };
}

/** The session's state on a visit to a concept from another one: the way back is kept. */
export function visit(turn: Turn, to: string): Partial<Turn["state"]> {
  const { concept, returnTo } = turn.state;
  const left =
    concept === null || concept === to
      ? returnTo
      : [...returnTo.filter((id) => id !== concept), concept];
  return { ...enter(turn, to), returnTo: left.filter((id) => id !== to) };
}

/** The turn as it stands once the session's state has changed: what is offered next depends on it. */
export function after(turn: Turn, change: Partial<Turn["state"]>): Turn {
  return { ...turn, state: { ...turn.state, ...change } };
}

/** A concept's sentence under its name, which is not said twice where the sentence begins with it. */
export function nameSummary(concept: Concept): string {
  const name = nameOf(concept);
  const { summary } = concept;
  const isFirst = summary.toLowerCase().startsWith(`${name.toLowerCase()} `);
  return `**${capitalise(name)}**${isFirst ? summary.slice(name.length) : `: ${summary}`}`;
}

/** How the bot calls a concept. */
export function nameOf(concept: Concept): string {
  return concept.names[0];
}
