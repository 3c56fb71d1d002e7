import type { Angle, Question } from "../lessons/lesson.ts";
import { any, oneOf } from "./any.ts";
import type { Clause } from "./clauses.ts";
import { isFraming } from "./content.ts";
import type { Draft } from "./draft.ts";
import type { Asking } from "./echoed.ts";
import type { Move } from "./meaning.ts";
import type { Found } from "./questions.ts";
import { probable } from "./scores.ts";
import { stem } from "./stems.ts";

/** The concept that is asked about, by its name or as what is talked about. */
const it = oneOf("CONCEPT", "it|this|that|them|these|all (?:of )?(?:this|that|it)|one");
const may = "(?:do|does|did|should|would|can|could|must|will|might)";
const who =
  "(?:i|we|you|one|they|people|anyone|anybody|someone|somebody|everyone|everybody|nobody|(?:a |the |my )?(?:\\w+ )?(?:teams?|company|companies|projects?|apps?|startups?|devs?|developers?)|beginners|newcomers)";
const effort =
  "(?:hard|difficult|tricky|complicated|complex|expensive|costly|exhausting|annoying|painful|(?:much|lots? of|a lot of|more|extra) (?:work|effort|trouble|hassle|stress))";

/** What asks from each angle, wherever in a clause it stands. */
const cues: Readonly<Record<Angle, RegExp>> = {
  purpose: any(
    /\b(?:the|an?|any|its|no|what|which|some|are there) (?:whole |main |real |big |actual )*(?:point|purpose|use|benefits?|advantages?|upsides?|value|aim|goal|pros|reasons?|gain|payoff)\b|^(?:and )?(?:benefits|advantages|upsides)\b/,
    `\\b(?:what|which) (?:problems?|issues?) ${may}\\b.*\\b(?:solve|fix|address)\\b`,
    `\\bwhat (?:is|are) ${it} (?:even )?(?:good |useful |meant |used |there )?for\\b`,
    `\\bwhat ${may} ${it} (?:bring|give|buy|get|do|solve|change|help)\\b`,
    `\\bwhat ${may} ${who} (?:get|gain|win) (?:out of|from|by|with|of)\\b`,
    /\bwhat is in it for\b|\bwhat good\b|\bwhat (?:\w+ ){1,2}(?:want|need|use|do) (?:it|this|that|CONCEPT) for\b|\bwhat\b.*\b(?:meant|supposed) to (?:achieve|do|help|solve|bring)\b/,
    `\\bwhy (?:${may} (?:not )?)?(?:${who} )?(?:even |ever )?(?:need|want|use|have|do|bother|care|go for|invest|spend)\\b`,
    `\\bwhy (?:is|are)\\b.*\\b(?:important|needed|necessary|useful|helpful|worth|relevant|deal|obsessed|crazy|hype|fuss|made)\\b`,
    `\\bwhy (?:even )?CONCEPT$|\\bwhy (?:${may} ${it} matter|is ${it} (?:good|a (?:good )?thing))\\b`,
    `\\bhow ${may} ${it} help\\b`,
    `\\b(?:what|how|where|anything|something)\\b.*\\bwithout ${it}`,
    `\\b(?:if|suppose|imagine) ${who} (?:just )?(?:(?:${may} not|never) (?:have|do|use|bother with|care about)|did that|have no|had no|skip|skipped|leave out|forget|ignore)\\b`,
  ),
  drawbacks: any(
    /\b(?:downsides?|disadvantages?|drawbacks?|cons|trade ?offs?|catch|negatives?|price|(?:flip|bad|dark|other) side|costs?)\b/,
    /\b(?:speaks|is|be) against\b|\ba hassle\b|\blot of hassle\b|\bgive up\b|\bwhat is (?:so )?bad\b/,
    `\\b(?:is|are|be|gets?|make|makes|sounds?|looks?)\\b.*\\b${effort}\\b|\\bhow ${effort}\\b`,
    `\\b${may} (?:not )?${it} (?:\\w+ )?(?:slow|hurt|harm|make things|cause)\\b`,
    /\bwhy (?:does not every(?:one|body)|do (?:\w+ )?(?:people|developers|teams|folks) (?:hate|dislike|avoid))\b/,
    `\\b(?:is|are) ${it} always\\b.*\\b(?:good|better|best|right)\\b`,
  ),
  need: any(
    `\\b(?:when|at what (?:size|point)|from when on) ${may} (?:not )?${who} (?:not )?(?:need|use|want|have|do|skip|avoid|care|start|bother|go for)\\b`,
    `^(?!why\\b).*\\b(?:when|is|are)\\b.*\\b(?:un)?(?:needed|necessary|useful|important|relevant|required|mandatory|overkill|optional|a must|nice to have|over the top)\\b`,
    `\\b(?:when|(?:which|what) (?:situations?|cases?)) (?:is|are|does|do) ${it}\\b.*\\b(?:idea|sense|matter|worth)\\b|\\bworth (?:it|doing|the \\w+)\\b`,
    `^${may} (?:not )?(?:${who}|every \\w+|(?:a |my |our |your )?(?:small|tiny|little|simple|solo|single)(?: \\w+)?) (?:always |even |ever |\\w+ )?(?:(?:need|skip|leave out|worry about|care about|bother with|do without|get away without|live without)(?: to (?:do|have|use|be))?|have to (?:do|have|use))(?: (?:something like|any of|all of|all))? ${it}|^${may} (?:not )?${who} (?:have to|do without)$`,
    `\\bwho\\b.*\\b(?:needs?|should|has to|have to|can (?:do|live) without)\\b|\\btime for ${it}$|\\bcan (?:skip|do without) ${it}`,
    `\\b(?:if|whether) ${who} (?:need|should have)\\b|\\btoo (?:early|small|soon)\\b`,
    `\\b(?:is|are) ${it} (?:something |only |also )*for\\b`,
  ),
  start: any(
    `\\b(?:get|getting|got) (?:started|going)\\b|\\b(?:how ${may} ${who} (?:best )?(?:start|begin)|where ${may} ${who} (?:best )?(?:start|begin) (?:with|on|doing) ${it})\\b`,
    /\bfirst (?:steps?|thing(?: to do| (?:i|we|you)\b|$))|\b(?:what|which)\b.*\b(?:do|start|begin|learn|try|set up|tackle|comes?) first\b|\bstep one\b|\bstarting point\b|\bbegin with\b|\b(?:easiest|simplest|quickest|best) way (?:in|into|to (?:get|do|start|begin|have))\b/,
    `\\bhow ${may} ${who}\\b.*\\b(?:implement|set (?:it |this |that )?up|setting up|introduce|achieve|add|bring|get there|get it|put|adopt|improve|go about|begin|start with)\\b`,
    `\\bif ${who} wanted to\\b|\\bbefore (?:i|we|you) can\\b`,
  ),
  measure: any(
    /\bhow\b.*\b(?:measured?|quantif(?:y|ied)|assess(?:ed)?|evaluate|judged?|prove|verify|calculated?)\b|\b(?:metrics?|kpis?|benchmarks?)\b|\b(?:is|are) there (?:an? |any |some )?(?:numbers?|scores?|figures?)\b|\bput (?:an? )?numbers? (?:on|to)\b/,
    /\b(?:how|what|when)\b.*\b(?:know|tells?|see|sure|check|find out|notice|look at|signs?|say)\b.*\b(?:works?|working|went|good|enough|right|well|properly|correctly|helps?|done|have it|CONCEPT)\b/,
    `\\b(?:when|what) (?:is|are) ${it}? ?(?:good )?enough\\b|\\bwhat (?:does|is|counts as) good\\b`,
    `^${may} ${who} (?:test|measure|check) ${it}\\b`,
  ),
  kinds: any(
    /\b(?:kinds|types|forms|sorts|variants|variations|varieties|flavou?rs|versions|categories|styles|levels|models|approaches|subtypes|areas)\b/,
    /\b(?:what|which) (?:kind|type|form|sort) of CONCEPT\b|\b(?:one|a single|more than one) (?:kind|type|form)\b|\b(?:several|different|many|more than one|other|only one|just one) ways?\b/,
  ),
  examples: any(
    `\\b(?:who|which (?:\\w+ ){1,3}|what (?:companies|systems|apps|services|sites|people) ) ?(?:uses?|using|have|has|cares? about|needs?|rel(?:y|ies) on|depends? on|runs?|practi[cs]es?) ${it}`,
    `\\bwhere\\b.*\\b(?:used|found|seen|applied|meet|see|find|use|encounter|come across|come up|run into)\\b`,
    /\bis CONCEPT (?:common|used|done|normal)\b|\b(?:big|large|famous|known|real) (?:companies|company|sites|names|systems)\b|\b(?:netflix|google|amazon)\b/,
  ),
  mistakes: any(
    /\b(?:mistakes|pitfall?s?|gotchas?|traps?|misconceptions|misunderstandings)\b|\bcommon(?:est)? (?:CONCEPT )?(?:mistake|error)\b|\bhow does CONCEPT (?:fail|break)\b|\b(?:common|typical|frequent|classic|beginners?|biggest) (?:mistake|error|failure|problem)s?\b/,
    `\\bwhat (?:${may}|can|usually|often|goes)\\b.*\\bwrong\\b|\\b(?:go|goes|going|gone|went) (?:wrong|bad|badly)\\b|\\bdo ${it} wrong\\b`,
    `\\b(?:what|anything|something|where|how)\\b.*\\b(?:watch out|look out|avoid|careful|beware|pay at+ention|mess (?:this |it |that )?up|screw (?:this |it |that )?up|fail at|forgets?|overlooks?|trip up|stumble|never do)\\b`,
  ),
};

/** "The pros and cons" are both. */
const both =
  /\b(?:pros and cons|(?:advantages|upsides|benefits) and (?:disadvantages|drawbacks|downsides|costs|risks))\b/;

/** Of whom and where it is asked says nothing of what: "for a small team", "in real life". */
const beside: ReadonlySet<string> = new Set(
  (
    "i we you they people everyone everybody anyone anybody someone somebody nobody team teams company companies project projects app apps startup startups site website blog beginner beginners newcomer newcomers " +
    "big small tiny little large simple own usually often normally typically commonly common typical usual classic main real world life practice practical everyday production work day general first good best bad great most many other different several " +
    "use need have do happen happens give name list talk look help come know see find care worry start try actually else always never without exist big only much less more there here before after both everybody time times without nobody towards better newbie whole roughly rather tend folks job thing way ways most often"
  )
    .split(" ")
    .map(stem),
);

/** In so many words, more is asked than what is asked of any concept. */
const mostWords = 18;
/** So many words of its own may stand beside what asks. */
const mostOwn = 1;

/** What a clause asks of a concept, whichever that is. */
export interface Angled {
  /** None in most clauses; two where both sides are asked for. */
  readonly angles: readonly Angle[];
  /** True where not a word of it says anything else. */
  readonly isAll: boolean;
}

/** From which angles a clause asks. */
export function readAngles(text: string): Angled {
  if (text.split(" ").length > mostWords || unlike.test(text)) return none;
  if (both.test(text)) return read(text, both, ["purpose", "drawbacks"]);
  for (const angle of order) {
    const found = cues[angle].test(text) ? read(text, cues[angle], [angle]) : none;
    if (found.angles.length > 0) return found;
  }
  return none;
}

const none: Angled = { angles: [], isAll: false };

/** A part of the system or of a story is spoken of. */
const unlike = /\b(?:TERM|STORY|ANALOGY)\b/;

/** The plainest first. */
const order = [
  ...(["mistakes", "kinds", "drawbacks", "need"] as const),
  ...(["measure", "examples", "start", "purpose"] as const),
];

/** Where more is said than what asks, and of what, something else is asked. */
function read(text: string, cue: RegExp, angles: readonly Angle[]): Angled {
  const rest = text.replace(cue, " ").split(" ");
  const own = rest.filter((word) => /^[a-z0-9]+$/.test(word) && !isSaidBeside(stem(word)));
  return own.length <= mostOwn ? { angles, isAll: own.length === 0 } : none;
}

function isSaidBeside(word: string): boolean {
  return isFraming(word) || beside.has(word);
}

/** The questions that answer "what's the point of it?", "any downsides?" and the like, of the concept that is named or talked about. Where that may be asked of something else, what is found for it goes before. */
export function findAngled(asking: Asking, [best]: readonly Found[]): readonly Found[] {
  const { subject, state, vocabulary } = asking;
  const clause = chooseClause(asking);
  const [named, other] = subject.mentions;
  if (!clause || other !== undefined || subject.terms.length > 0 || best?.isSame) return [];
  const { angles, isAll } = readAngles(clause.text);
  if (angles.length === 0 || !asks(clause) || isSettled(asking.draft)) return [];
  if (asking.clauses.some((each) => each !== clause && each.form === "wh")) return [];
  const isPlain = isAll && (named !== undefined || !(state.explained || state.answered));
  if (!(isPlain && isAlone(clause, asking)) && (best?.score ?? 0) >= probable) return [];
  const id = named ?? state.concept;
  const concept = vocabulary.lesson.concepts.find((each) => each.id === id);
  return angles.flatMap((angle) => {
    const question = concept?.questions.find((each) => each.angles.includes(angle));
    return concept && question ? [show(concept.id, question)] : [];
  });
}

/** "Where do I start?" asks what can be done here, in so many words. */
function isSettled({ by, move }: Draft): boolean {
  return by === "cue" && settled.has(move);
}

const settled: ReadonlySet<Move> = new Set([
  ...(["help", "recap", "quiz-me", "hint", "answer", "continue"] as const),
  ...(["stop", "greeting", "thanks", "goodbye"] as const),
]);

/** "The point is that it goes on" states something. */
function asks({ form, asked }: Clause): boolean {
  return asked || form !== "statement";
}

/** Where more is said than the clause, that may be what is asked about. */
function isAlone(clause: Clause, { clauses }: Asking): boolean {
  return clauses.every((each) => each === clause || each.text.split(" ").length <= fewWords);
}

/** A courtesy has no more words. */
const fewWords = 4;

/** What is asked last, where the deciding clause asks nothing. */
function chooseClause({ draft, clauses }: Asking): Clause | null {
  return draft.clause ?? clauses.at(-1) ?? null;
}

function show(concept: string, { id }: Question): Found {
  return {
    kind: "question",
    concept,
    id,
    score: 1,
    stems: new Set(),
    shared: 2,
    isSame: true,
    isOfPair: true,
  };
}
