import type { Analogy, Concept, MappingRow } from "../../lessons/lesson.ts";
import { cellWords } from "../../lessons/slots.ts";
import { confirming, type Echo, type Match, type Verdict } from "../../understanding/meaning.ts";
import { toWords } from "../../understanding/normalise.ts";
import { suspected } from "../../understanding/scores.ts";
import { readStance } from "../../understanding/stances.ts";
import { stemName } from "../../understanding/stems.ts";
import { isFresh } from "../answered.ts";
import { capitalise } from "../capitals.ts";
import { listed } from "../listed.ts";
import { offersAt } from "../offers.ts";
import type { Part } from "../reply.ts";
import { standFor } from "../story-words.ts";
import { say } from "../telling.ts";
import { findConcept, findStory, type Step, type Turn } from "../turn.ts";
import { chooseOpener, verdictOpenings } from "../voice.ts";
import { answerMatch } from "./authored.ts";
import { dropNod } from "./checks.ts";
import { answerBriefly } from "./told-again.ts";
import { tellTerm } from "./words.ts";

/** Below this share the passage may be any other: what sums the concept up fits what is right of it better than that. */
const pointedAt = 0.3;
/** An answer says much besides, so it has to be the likelier. */
export const surelyPointedAt = 0.45;

/** What the author says of it, after a word on how the learner's own words compare. */
export function weighEcho(turn: Turn, echo: Echo): Step {
  const step = sayEcho(turn, echo);
  const { turns } = turn.state;
  const weighed = { turn: turns, verdict: echo.verdict, by: echo.sentence };
  return step.state?.weighed ? { ...step, state: { ...step.state, weighed } } : step;
}

function sayEcho(turn: Turn, echo: Echo): Step {
  const { verdict, passage } = echo;
  const { kind, id } = passage;
  const concept = findConcept(turn.lesson, echo.concept);
  const least = kind === "question" || kind === "misconception" ? surelyPointedAt : pointedAt;
  if (concept && confirming.has(verdict) && echo.score < least) {
    const { match } = turn.meaning;
    if (match?.kind === "question" && match.score >= suspected)
      return answerWith(turn, verdict, match);
    return sumUp(turn, verdict, concept);
  }
  if (kind === "question" || kind === "misconception") {
    const match = { kind, concept: echo.concept, id, score: echo.score };
    return verdict === "right" ? confirm(turn, echo, match) : answerWith(turn, verdict, match);
  }
  if (kind === "story") return weighStory(turn, concept, echo);
  return putBeside(turn, verdict, echo.concept, tellPassage(concept, echo) ?? echo.sentence);
}

/** A story that was understood leads to what it shows; one that was not is told in its own words. */
function weighStory(turn: Turn, concept: Concept | null, echo: Echo): Step {
  const { verdict, passage, sentence, facet } = echo;
  const story = findStory(turn.lesson, { concept: echo.concept, analogy: passage.id })?.analogy;
  const shown = concept?.facets.find(({ id }) => id === facet)?.text;
  if (!confirming.has(verdict))
    return putBeside(turn, verdict, echo.concept, quoteStory(story?.story ?? "", sentence));
  // Whoever has it right needs no words that may speak of something else.
  return shown && verdict === "nearly"
    ? putBeside(turn, verdict, echo.concept, shown)
    : mapThings(turn, concept, story, verdict);
}

/** Whoever has said what an answer says need not read it: the author's own sentence for it will do, where it can stand by itself. */
function confirm(turn: Turn, { sentence }: Echo, { kind, concept: of, id }: Match): Step {
  const concept = findConcept(turn.lesson, of);
  const opener = chooseOpener(verdictOpenings.right, turn.state);
  const isSpare = leaning.test(sentence) || isFresh(turn.state, { kind, concept: of, id });
  const added = isSpare ? "" : ` ${capitalise(sentence)}`;
  const step = weighed(turn, concept, { verdict: "right", opener }, [say(`${opener}${added}`)]);
  return { ...step, question: id, told: { kind, concept: of, id } };
}

/** Whoever tells a story right has yet to see what the things in it stand for. */
function mapThings(
  turn: Turn,
  concept: Concept | null,
  story: Analogy | undefined,
  verdict: Verdict,
): Step {
  const said = new Set(toWords(turn.said).map(stemName));
  const rows = listParticular(concept, story).flatMap((row) => {
    const word = cellWords(row.story).find((each) =>
      toWords(each)
        .map(stemName)
        .every((it) => said.has(it)),
    );
    return word ? [standFor(word, row.system)] : [];
  });
  const opener = chooseOpener(verdictOpenings.right, turn.state);
  const told = rows.length > 0 ? ` ${capitalise(listed(rows.slice(0, mostMapped)))}.` : "";
  return weighed(turn, concept, { verdict, opener }, [say(`${opener}${told}`)]);
}

const mostMapped = 3;

/** What most stories have, as all of them have something for a node, tells nothing of what this one is told for. */
function listParticular(concept: Concept | null, story: Analogy | undefined): MappingRow[] {
  const others = (concept?.analogies ?? []).filter((each) => each !== story);
  return (story?.mapping ?? []).filter(({ system }) => {
    const having = others.filter(({ mapping }) => mapping.some((row) => row.system === system));
    return having.length <= others.length / 2;
  });
}

/** What no sentence in particular says as well is borne out by the whole: who has it right need not hear that, too. */
function sumUp(turn: Turn, verdict: Verdict, concept: Concept): Step {
  const opener = chooseOpener(verdictOpenings[verdict], turn.state);
  const told = opener.endsWith(":") ? ` ${concept.summary}` : "";
  return weighed(turn, concept, { verdict, opener }, [say(`${opener}${told}`)]);
}

/** An authored answer, after such a word; in short where it was told a moment ago. */
export function answerWith(turn: Turn, verdict: Verdict, match: Match): Step {
  const opener =
    denyFirmly(turn, verdict, match) ?? chooseOpener(verdictOpenings[verdict], turn.state);
  const asked = findHeading(turn, match);
  const step = isFresh(turn.state, match) ? answerBriefly(turn, match) : answerMatch(turn, match);
  const [first, ...rest] = step.parts;
  const weighed = { turn: turn.state.turns, verdict };
  if (first?.kind !== "text" || step.state?.opener)
    return { ...step, state: { ...step.state, weighed } };
  const text = confirming.has(verdict) ? dropNod(first.text) : first.text;
  const told = asked && leaning.test(text) ? `“${asked}” ${text}` : text;
  const parts = [{ ...first, text: `${opener} ${told}` }, ...rest];
  return { ...step, parts, state: { ...step.state, opener, weighed } };
}

/** "No." to who surely holds what is mistaken. */
function denyFirmly(turn: Turn, verdict: Verdict, { kind, concept, id }: Match): string | null {
  if (verdict !== "wrong" || kind !== "misconception") return null;
  const belief = findConcept(turn.lesson, concept)?.misconceptions.find((each) => each.id === id);
  const isHeld = belief && readStance(turn.said, belief) === "holds";
  return isHeld ? chooseOpener("denied", turn.state) : null;
}

/** An answer that begins so makes sense after its question only. */
const leaning = /^(?:then|yes|no|not|it|they|that|this|these|those|because|so|neither|both)\b/i;

function findHeading({ lesson }: Turn, { concept, id }: Match): string | undefined {
  return findConcept(lesson, concept)?.questions.find((each) => each.id === id)?.phrasings[0];
}

/** A passage as it can stand by itself. */
function tellPassage(
  concept: Concept | null,
  { passage: { kind, id }, sentence, verdict }: Echo,
): string | null {
  if (!concept) return null;
  const { summary, simply, explanation, facets, terms, analogies } = concept;
  const analogy = analogies.find((each) => each.id === id);
  switch (kind) {
    case "summary":
      return summary;
    case "simply":
      return simply;
    case "explanation":
      return verdict === "right" ? sentence : findParagraph(explanation, sentence);
    case "facet":
      return facets.find((each) => each.id === id)?.text ?? null;
    case "term": {
      const term = terms.find(({ names }) => names[0] === id);
      return term ? tellTerm(term) : null;
    }
    case "breakdown":
      return verdict === "right" ? (analogy?.breaksDown ?? null) : summary;
    default:
      return null;
  }
}

function findParagraph(text: string, sentence: string): string | null {
  return text.split("\n\n").find((paragraph) => paragraph.includes(sentence)) ?? null;
}

/** A sentence of a story, and the one before it: who "she" is stands there. */
function quoteStory(story: string, sentence: string): string {
  const at = story.indexOf(sentence);
  const before =
    story
      .slice(0, at)
      .trimEnd()
      .split(/(?<=[.!?]”?)\s+/)
      .at(-1) ?? "";
  return `In the story: ${[before, sentence].filter(Boolean).join(" ")}`;
}

/** The author's own sentence beside the learner's. */
export function putBeside(turn: Turn, verdict: Verdict, id: string, text: string): Step {
  const opener = chooseOpener(verdictOpenings[verdict], turn.state);
  const told = opener.endsWith(":") ? text : capitalise(text);
  const concept = findConcept(turn.lesson, id);
  return weighed(turn, concept, { verdict, opener }, [say(`${opener} ${told}`)]);
}

/** What is said of a learner's own words; who begins with them goes on from there. */
export function weighed(
  turn: Turn,
  concept: Concept | null,
  { verdict, opener }: { readonly verdict: Verdict; readonly opener: string | null },
  parts: readonly Part[],
): Step {
  return {
    parts,
    offers: offersAt(turn, concept),
    state: {
      opener,
      concept: turn.state.concept ?? concept?.id ?? null,
      weighed: { turn: turn.state.turns, verdict },
    },
    concept: concept?.id ?? null,
  };
}
