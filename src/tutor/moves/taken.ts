import type { Concept, Lesson, Term } from "../../lessons/lesson.ts";
import { firstWord, slotKey } from "../../lessons/slots.ts";
import type { AnalogyRef, Fit, Row, Taken, Verdict } from "../../understanding/meaning.ts";
import { toWords } from "../../understanding/normalise.ts";
import { stem } from "../../understanding/stems.ts";
import { capitalise } from "../capitals.ts";
import { listed } from "../listed.ts";
import { listParts } from "../own-picture.ts";
import { compareTerms, findStoryWord, name, standFor, withArticle } from "../story-words.ts";
import { nameOf, nameSummary, say } from "../telling.ts";
import { currentConcept, findConcept, findStory, type Step, type Turn } from "../turn.ts";
import { chooseOpener, verdictOpenings } from "../voice.ts";
import { putBeside, weighed } from "./echoing.ts";
import { tellTerm } from "./words.ts";

/** "So the chefs are the nodes?" */
export function tellRow(turn: Turn, row: Row): Step {
  const { story, system, from, fits } = row;
  const fact = `${standFor(story, system)}.`;
  if (fits) return putBeside(turn, "right", from.concept, fact);
  const text = ["Not quite:", fact, findOther(turn, row)].filter((each) => each !== null).join(" ");
  const concept = findConcept(turn.lesson, from.concept);
  return weighed(turn, concept, { verdict: "wrong", opener: turn.state.opener }, [say(text)]);
}

/** What in the story is what the learner took the thing for. */
function findOther({ lesson }: Turn, { from, taken }: Pick<Row, "from" | "taken">): string | null {
  const word = taken === null ? null : findWordFor(lesson, from, taken);
  return word ? `What stands for the ${taken} is ${name(word)}.` : null;
}

function findWordFor(lesson: Lesson, from: AnalogyRef, part: string): string | null {
  const story = findStory(lesson, from);
  return story && findStoryWord(part, story.analogy, compareTerms(lesson));
}

/** What things of our story were taken for: each is held against the mapping, and what that has nothing for is said to be open. */
export function tellTaken(turn: Turn, taken: readonly Taken[]): Step {
  const verdict = weighAll(taken);
  const isRight = verdict === "right";
  const opener = isRight ? chooseOpener(verdictOpenings.right, turn.state) : turn.state.opener;
  const [only, another] = taken;
  // A yes would be heard of all that was said.
  const lead = saysMore(turn) ? "" : `${opener} `;
  const told =
    isRight && opener
      ? `${lead}${capitalise(listed(taken.map((each) => sayRow(turn, each))))}.`
      : only && !another
        ? sayOne(turn, only)
        : `One by one:\n${taken.map((each) => `- **${each.said}**: ${sayInList(turn, each)}`).join("\n")}`;
  const whole = sayWhole(turn);
  const meant = whole && verdict === "unsure" ? "nearly" : verdict;
  return weighed(turn, findStoryConcept(turn, taken), { verdict: meant, opener }, [
    say(told),
    ...(whole ? [say(whole)] : []),
  ]);
}

/** "Availability = it never crashes, and operators = servers": true where more is said to be something than what the mapping was held against. */
function saysMore({ said, meaning: { taken } }: Turn): boolean {
  return said.split(/=|\bmeans?\b/).length - 1 > taken.length;
}

function findStoryConcept(turn: Turn, taken: readonly Taken[]): Concept | null {
  const thing = taken.find((each) => each.thing)?.thing;
  return findConcept(turn.lesson, thing?.from.concept ?? null) ?? currentConcept(turn);
}

function weighAll(taken: readonly Taken[]): Verdict {
  const has = (...fits: readonly Fit[]) => taken.some(({ fit }) => fits.includes(fit));
  if (has("wrong")) return "wrong";
  if (has("other", "said", "theirs", "unknown")) return "unsure";
  return has("kin") ? "nearly" : "right";
}

/** "The doctor stands for the node"; what is only a case of what the mapping has is said to be one. */
function sayRow({ lesson }: Turn, { said, thing, taken, fit }: Taken): string {
  if (!thing) return "";
  const system = firstWord(thing.system);
  // "The spare taxi" is a spare node where the taxi is a node.
  const isKindOf = fit === "right" && slotKey(taken).endsWith(` ${slotKey(system)}`);
  const shown = fit === "shows" ? findConcept(lesson, taken) : null;
  const more = isKindOf
    ? `, and so ${name(said)} for ${name(taken)}`
    : shown
      ? `, which belongs to ${nameOf(shown)}`
      : "";
  if (shareWord(said, thing.story)) return `${standFor(thing.story, system)}${more}`;
  return `I count ${name(said)} with ${name(thing.story)}, and that stands for ${name(system)}${more}`;
}

function shareWord(one: string, other: string): boolean {
  const words = new Set(toWords(one).map(stem));
  return toWords(other).some((word) => words.has(stem(word)));
}

/** One thing alone. */
function sayOne(turn: Turn, each: Taken): string {
  const row = sayRow(turn, each);
  switch (each.fit) {
    case "kin":
      return `Nearly: ${row}${sayKin(turn, each)}.`;
    case "wrong":
      return ["Not quite:", `${row}.`, findTrueWord(turn, each)].filter(Boolean).join(" ");
    case "other":
      return `I have that otherwise: ${row}. ${explainPart(turn, each.taken)}`.trim();
    case "said":
      return `${capitalise(row)}. Whether that is ${withArticle("a", each.taken)} as well is another question. ${explainPart(turn, each.taken)}`.trim();
    case "theirs":
      return `${capitalise(row)}. ${sayTest(turn, each)}`;
    default:
      return capitalise(sayUnknown(turn, each, name(each.said)));
  }
}

/** One thing of several, behind its name. */
function sayInList(turn: Turn, each: Taken): string {
  const system = name(firstWord(each.thing?.system ?? ""));
  const isCase = each.thing && !shareWord(each.said, each.thing.story);
  switch (each.fit) {
    case "right":
    case "shows":
      return isCase ? `yes, ${sayRow(turn, each)}.` : `yes, ${system}.`;
    case "kin":
      return `nearly. I have ${system} for it${sayKin(turn, each)}.`;
    case "wrong":
      return ["not quite. I have", `${system} for it.`, findTrueWord(turn, each)]
        .filter(Boolean)
        .join(" ");
    case "other":
    case "said":
      return `I have ${system} for it.`;
    case "theirs":
      return `I have ${system} for it. ${sayTest(turn, each)}`;
    case "unknown":
      return sayUnknown(turn, each, "that");
  }
}

function findTrueWord(turn: Turn, { thing, taken }: Taken): string {
  return (thing && findOther(turn, { from: thing.from, taken })) ?? "";
}

/** What it was taken for goes along with what it stands for. */
function sayKin({ lesson }: Turn, { thing, taken }: Taken): string {
  const word = thing && findWordFor(lesson, thing.from, taken);
  return word ? `, and ${name(word)} for ${name(taken)}` : "";
}

/** What is of their own world is tested by what the part means. */
function sayTest({ lesson }: Turn, { thing, taken }: Taken): string {
  const text = findTermOf(lesson, firstWord(thing?.system ?? ""))?.text;
  return `${text ? `${text} ` : ""}As far as that is true of your ${taken}, it fits.`;
}

/** Neither yes nor no: what the story tells of it, and what the part is, to be held against each other. */
function sayUnknown(turn: Turn, { told, taken }: Taken, thing: string): string {
  const { analogy } = turn.state;
  const part = explainPart(turn, taken);
  const test = part ? ` Hold it against this. ${part}` : "";
  if (told) return `my table has no row for ${thing}, and the story says: “${told}”${test}`;
  const word = analogy && findWordFor(turn.lesson, analogy, taken);
  return word
    ? `${thing} is not in the story. In it, ${standFor(word, taken)}.`
    : `${thing} is not in the story, so I can't say.${test}`;
}

/** What a part of the system is, in the author's words. */
function explainPart(turn: Turn, part: string): string {
  const concept = findConcept(turn.lesson, part);
  const term = findTermOf(turn.lesson, part);
  return term ? tellTerm(term) : concept ? nameSummary(concept) : "";
}

function findTermOf({ concepts }: Lesson, part: string): Term | undefined {
  const same = (each: string) => slotKey(each) === slotKey(part);
  return concepts.flatMap(({ terms }) => terms).find(({ names }) => names.some(same));
}

const ways =
  /\b(?:both|two|different|three|all)\b[^.?!]*\b(?:ways?|kinds?|forms?|sorts?|types?|means|examples?|parts?|sides?) (?:of|to)\b/i;

/** "Two different ways of being fault tolerant, correct?": what they say of all the parts together. */
function sayWhole(turn: Turn): string | null {
  const { taken, mentions } = turn.meaning;
  const concept = findConcept(turn.lesson, mentions[0] ?? null);
  if (!concept || taken.length < 2 || !ways.test(turn.said)) return null;
  const parts = new Set([...listParts(concept), ...concept.terms.map(({ names }) => names[0])]);
  const names = [...new Set(taken.map((each) => each.taken))];
  if (names.length < 2 || !names.every((each) => parts.has(each))) return null;
  const all = names.length === 2 ? "both" : "all of them";
  return `And yes: ${listed(names)} are different things, and ${all} belong to ${nameOf(concept)}.`;
}
