import type { Concept } from "../../lessons/lesson.ts";
import type { AsksOfStories } from "../../understanding/meaning.ts";
import { listed } from "../listed.ts";
import { offersAt } from "../offers.ts";
import type { Part } from "../reply.ts";
import { compareTerms, findStoryWord, name, standFor } from "../story-words.ts";
import { nameOf, say, showRow } from "../telling.ts";
import { type Answer, findConcept, findStory, type Step, type Turn } from "../turn.ts";
import { tellCompared } from "./comparing-stories.ts";

/** What is asked of stories as such is answered from their mappings; all else as the move is. */
export function unlessOfStories(answer: Answer): Answer {
  return (turn) => {
    const { stories } = turn.meaning;
    const parts = stories && !stories.besides ? tellAsked(turn, stories.asks) : null;
    return stories && parts ? answerWith(turn, stories.asks, parts) : answer(turn);
  };
}

/** What is asked of stories besides follows on the answer; one that was asked for along with it has been told by then. */
export function withStories(turn: Turn, step: Step): Step {
  const { stories } = turn.meaning;
  if (!stories?.besides || step.state?.pending?.kind === "check") return step;
  const { asks } = stories;
  const now = step.state?.analogy ?? null;
  const parts =
    asks.kind === "compare" && asks.stories[0] === null
      ? tellCompared(turn, [now, asks.stories[1]], now)
      : tellAsked(turn, asks);
  return parts ? { ...step, parts: [...step.parts, ...parts] } : step;
}

function answerWith(turn: Turn, asks: AsksOfStories, parts: readonly Part[]): Step {
  const own = asks.kind === "about" ? findConcept(turn.lesson, asks.story.concept) : null;
  const concept = own ?? findConcept(turn.lesson, turn.state.concept);
  return {
    parts,
    offers: offersAt(turn, concept),
    // What is asked of a story leaves the question that was open open.
    state: { pending: turn.state.pending },
    concept: concept?.id ?? null,
  };
}

function tellAsked(turn: Turn, asks: AsksOfStories): readonly Part[] | null {
  switch (asks.kind) {
    case "compare":
      return tellCompared(turn, asks.stories);
    case "about":
      return tellAbout(turn, asks);
    case "counterpart":
      return tellCounterpart(turn, asks);
  }
}

type Asked<K extends AsksOfStories["kind"]> = Extract<AsksOfStories, { kind: K }>;

/** So many rows tell what a story is about. */
const mostRows = 3;

/** The concept that a story belongs to, what it shows of it, and what stands for what. */
function tellAbout(turn: Turn, asks: Asked<"about">): readonly Part[] | null {
  const story = findStory(turn.lesson, asks.story);
  if (!story) return null;
  const { concept, analogy } = story;
  const [head, ...rows] = analogy.mapping.slice(0, mostRows).map(showRow);
  const others = rows.map((row) => `${name(row.story)} for ${name(row.system)}`);
  const told = head ? ` In it, ${listed([standFor(head.story, head.system), ...others])}.` : "";
  const shown = `“${analogy.title}” is a picture of **${nameOf(concept)}**. What it shows of that: ${analogy.facets.join(", ")}.`;
  return [say(`${leadAbout(turn, concept)}${shown}${told}`)];
}

/** "Is the taxi story about redundancy?" Which of several it is about, the answer says itself. */
function leadAbout({ lesson, meaning: { mentions, stories } }: Turn, concept: Concept): string {
  const [asked, another] = mentions.flatMap((id) => findConcept(lesson, id) ?? []);
  if (!asked || another || stories?.besides) return "";
  return asked.id === concept.id ? "Yes: " : `Not of ${nameOf(asked)}: `;
}

/** What in a story plays the part that a thing of another one has, or that something in it stands for. */
function tellCounterpart(
  { lesson }: Turn,
  { story: ref, system, thing }: Asked<"counterpart">,
): readonly Part[] | null {
  const story = findStory(lesson, ref);
  if (!story) return null;
  const { analogy } = story;
  const word = findStoryWord(system, analogy, compareTerms(lesson));
  if (!word) {
    const lead = thing
      ? `“${analogy.title}” has nothing in the part of ${name(thing.story)}: nothing in it stands`
      : `Nothing in “${analogy.title}” stands`;
    return [say(`${lead} for ${name(system)}.`)];
  }
  return [
    say(
      thing
        ? `In “${analogy.title}”, the part of ${name(thing.story)} is played by ${name(word, "**")}: both stand for ${name(system)}.`
        : `In “${analogy.title}”, ${standFor(word, system, "**")}.`,
    ),
  ];
}
