import type { Concept, Lesson, MappingRow, Term } from "../lessons/lesson.ts";
import { firstWord, slotKey } from "../lessons/slots.ts";
import { isWord, type Token } from "./normalise.ts";
import { isThing } from "./things.ts";

/** What in a scene of the learner's own plays which part of a concept, as far as their words say so: "a float nurse steps in", "all go out through one exit door". Only what happens to people everywhere is known by its words, and only where the author has a part for it. */
export function readHints(
  tokens: readonly Token[],
  concept: Concept,
  lesson: Lesson,
): readonly MappingRow[] {
  const clauses = cutScene(tokens);
  const { terms, names } = readParts(concept, lesson);
  const stands = readStanding(clauses, terms);
  const rows = [
    ...readNarrow(clauses, terms),
    ...stands,
    ...(stands.length > 0 ? readFailing(clauses, terms) : []),
  ];
  return rows.some(({ story }) => names.has(slotKey(story)) || ofComputers.test(story)) ? [] : rows;
}

/** What is of the lesson's own world is no picture of it. */
const ofComputers =
  /\b(?:servers?|databases?|db|machines?|computers?|laptops?|nodes?|apps?|websites?|sites?|systems?|services?|programs?|cluster|cloud|api|network|virus)\b/;

const joint = /^(?:if|when|but|and|so|then|because|while|like|where|once|whenever|until|till|or)$/;

function cutScene(tokens: readonly Token[]): string[] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (isWord(token) && !joint.test(token)) clauses.at(-1)?.push(token);
    else clauses.push([]);
  }
  return clauses.filter(({ length }) => length > 1).map((words) => words.join(" "));
}

const narrow =
  /\b(?:through|past|at|for|on|via|over|by|share|shares|sharing|only|just|still|same) (?:(?:the|that|a|have|has|is|there|at|on) ){0,3}?(?:one|single|same) (?!(?:thing|time|day|way|idea|another|of|or)\b)(?<thing>[a-z]+(?: (?!(?:to|who|that|which|at|in|for|and|can|is|are|where|of|on|with|left|anyway|then|though|right)\b)[a-z]+)?)/;
const all = /\b(?:everyone|everybody|everything|all|they|people|still|only|each|every)\b/;
/** How authors explain what all depends on. */
export const ofAll =
  /\beverything\b[^.]{0,20}\b(?:depends? on|pass(?:es)? through|goes through|waits? for)\b/i;

/** "Everyone still has to go out through one exit door." */
function readNarrow(clauses: readonly string[], terms: readonly Term[]): MappingRow[] {
  const said = clauses.find((clause) => all.test(clause) && narrow.test(clause)) ?? "";
  const thing = narrow.exec(said)?.groups?.thing;
  return makeRow(
    thing && isThing(thing) ? thing : undefined,
    terms.find(({ text }) => ofAll.test(text)),
  );
}

const spare = "(?:spare|backup|reserve|standby|substitute|replacement|stand in)";
const between =
  "(?: (?:who|that|which|always|just|then|also|simply|will|would|can|could|has to|immediately|quickly))*";
const act =
  "(?:(?:steps?|jumps?|fills?|stands?|comes?) in(?: for)?|takes? over|takes? (?:his|her|their|its|the|that) (?:place|shift|job|role|work)|covers?(?: for)?|replaces?|substitutes?)";
const standing = new RegExp(
  `\\b(?:an?|the|another|our|my|his|her|one) (?<who>(?!other|next)(?:[a-z]+ )?[a-z]+?)${between} (?<act>${act})\\b`,
);
const kept = new RegExp(`\\b(?:an?|the|one|two|our|my|some|extra) (?<who>${spare} [a-z]+)`);
/** How authors explain what waits to stand in. */
const ofSpare = /\bthere to (?:take over|stand in|step in)\b|\btakes? over when\b/i;
const ofMove = /^moving the work of\b/i;

/** "A float nurse steps in", "we keep a spare oven". */
function readStanding(clauses: readonly string[], terms: readonly Term[]): MappingRow[] {
  // A virus takes over as well; who stands in does so for somebody who is missing.
  const isMissed = clauses.some((clause) => failing.test(clause));
  const found = (isMissed ? clauses : [])
    .map((clause) => standing.exec(clause)?.groups)
    .find((groups) => groups?.who && isThing(groups.who) && !noThing.test(groups.who));
  const who = found?.who ?? clauses.flatMap((clause) => kept.exec(clause)?.groups?.who ?? [])[0];
  return [
    ...makeRow(
      who,
      terms.find(({ text }) => ofSpare.test(text)),
    ),
    ...makeRow(
      found?.act,
      terms.find(({ text }) => ofMove.test(text)),
    ),
  ];
}

const noThing = /^(?:one|others?|first|rest|next|new one|old one|who|that)$/;
const failing =
  /\b(?:calls? in sick|(?:is|are|am|was|were|gets?|got|falls?|fell|goes|feels?) (?:off )?(?:sick|ill|hurt|injured|absent|away|down|broken|missing|lame|unavailable)|breaks?(?: down| (?:an?|his|her|the|its) [a-z]+)?|fails?|dies|quits|collapses|faints)\b/;

/** "Someone calls in sick": where another stands in, it is what that is for. */
function readFailing(clauses: readonly string[], terms: readonly Term[]): MappingRow[] {
  const said = clauses.flatMap((clause) => failing.exec(clause)?.[0] ?? [])[0];
  return makeRow(
    said,
    terms.find(({ names }) => names.some((name) => /^(?:failure|fault|crash)$/.test(name))),
  );
}

function makeRow(story: string | undefined, term: Term | undefined): MappingRow[] {
  return story && term ? [{ story, system: term.names[0] }] : [];
}

/** The parts that a thing of a picture can play, and all that they are called. */
interface Parts {
  readonly terms: readonly Term[];
  readonly names: ReadonlySet<string>;
}

const known = new WeakMap<Concept, Parts>();

/** A concept belongs to one lesson, and stays what it is. */
function readParts(concept: Concept, lesson: Lesson): Parts {
  const kept = known.get(concept);
  if (kept) return kept;
  const terms = listTerms(concept, lesson);
  const names = new Set(terms.flatMap((term) => term.names.map(slotKey)));
  const parts = { terms, names };
  known.set(concept, parts);
  return parts;
}

/** The terms that the concept's stories have a part for, and then its own. */
function listTerms({ analogies, terms: own }: Concept, { concepts }: Lesson): readonly Term[] {
  const parts = new Set(
    analogies.flatMap(({ mapping }) => mapping.map(({ system }) => slotKey(firstWord(system)))),
  );
  const terms = concepts.flatMap(({ terms }) => terms);
  const mapped = terms.filter(({ names }) => names.some((name) => parts.has(slotKey(name))));
  return [...new Set([...mapped, ...own])];
}
