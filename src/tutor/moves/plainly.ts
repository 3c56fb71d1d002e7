import type { Concept } from "../../lessons/lesson.ts";
import { isDisheartened } from "../../understanding/worries.ts";
import { capitalise } from "../capitals.ts";
import { teachingOffers } from "../offers.ts";
import { wantsNoStories } from "../plain-wish.ts";
import { plain } from "../rotation.ts";
import { enter, nameOf, say } from "../telling.ts";
import { type Answer, currentConcept, reach, type Step, type Turn } from "../turn.ts";
import { chooseOpener, type Opening } from "../voice.ts";
import { wantsItShort } from "./brief.ts";
import { askFuzzy } from "./explaining.ts";

/** The same answer, but for who wants no story, and for who despairs: neither is told another one. */
export function unlessPlainly(answer: Answer): Answer {
  return (turn) => {
    const { words } = turn.meaning;
    const concept = currentConcept(turn);
    if (!concept) return answer(turn);
    if (isDisheartened(words)) return encourage(turn, concept);
    if (wantsItShort(words)) return tell(turn, concept, "fewer", concept.summary);
    const isNew = turn.meaning.move === "ask-concept" && !turn.state.taught.includes(concept.id);
    const isPlain = wantsNoStories(turn.meaning, turn.state) && !isNew;
    return isPlain ? explainPlainly(turn, concept) : answer(turn);
  };
}

/** The plain words that this learner has not just heard, and no story with them. */
function explainPlainly(turn: Turn, concept: Concept): Step {
  const texts = hasHeardPlain(turn, concept)
    ? [listFacets(concept), concept.explanation]
    : [concept.simply];
  const text = texts[turn.state.agains % texts.length] ?? concept.simply;
  return tell(turn, concept, "bare", text);
}

function hasHeardPlain({ heard }: Turn, { id }: Concept): boolean {
  return heard.some(({ concept, item }) => concept === id && item === plain);
}

function tell(turn: Turn, concept: Concept, opening: Opening, text: string): Step {
  const opener = chooseOpener(opening, turn.state);
  const isHere = turn.state.concept === concept.id;
  // A sentence that begins with the name needs nothing before it.
  const isNamed = text.toLowerCase().startsWith(nameOf(concept).toLowerCase());
  const back = isHere ? "" : `${capitalise(nameOf(concept))}. `;
  const lead = !isHere && isNamed ? "" : `${back}${opener} `;
  return {
    parts: [say(`${lead}${capitalise(text)}`)],
    offers: teachingOffers(turn, concept),
    heard: [{ concept: concept.id, item: plain }],
    progress: [reach(concept.id, "met")],
    state: { ...enter(turn, concept.id), opener, agains: isHere ? turn.state.agains + 1 : 1 },
    concept: concept.id,
    chosen: "plain words were asked for",
  };
}

function listFacets({ facets }: Concept): string {
  return `\n${facets.map(({ id, text }) => `- **${capitalise(id)}**: ${text}`).join("\n")}`;
}

/** "I'm too stupid for this": the fault is not theirs, the step becomes smaller, and they say where it is steep. */
function encourage(turn: Turn, concept: Concept): Step {
  const text = hasHeardPlain(turn, concept) ? concept.summary : concept.simply;
  const step = tell(turn, concept, "kindly", text);
  const pending = { kind: "fuzzy", concept: concept.id } as const;
  return { ...askFuzzy(concept, step), state: { ...step.state, pending } };
}
