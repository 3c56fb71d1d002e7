import { any } from "./any.ts";
import {
  type AnalogyRef,
  type AsksOfStories,
  type DialogueState,
  isSameAnalogy,
} from "./meaning.ts";
import { isTold, listTold, type Piece, storyNoun } from "./story-names.ts";

const named = "(?:TALE|NAMED)";

/** What stands between stories that are held against each other. */
const comparing = any(
  /\b(?:compar(?:e|es|ed|ing|ison)|versus|differs?|differences?|in common|alike|similar\w*|contrast)\b/,
  /\bdifferent (?:from|than|to|between)\b|\bdifferent$/,
  /\bwhich\b.*\b(?:BOTH|closer|nearer|more like|better)\b/,
  `\\bwhich\\b.*${named} or ${named}|${named} or ${named}\\b.*\\bwhich\\b`,
);
/** Said of all kinds of things, and of stories only where these are called so. */
const likening = /\b(?:same|different|relate|related|connected|line up|match up)\b/;
/** What asks for another story, or for what somebody has in mind. */
const otherwise =
  /\b(?:an?|any|some|something|give|tell|want|use|with) (?:\w+ )?different\b|\bdifferent (?:story|analogy|example|picture)\b|\bcompare (?:it|that|this|CONCEPT) (?:to|with) (?:an?|my|our|something)\b|\bto compare$/;

/** Where it is of stories that something is said, and not of what is in them. */
const called = /\b(?:NAMED|stor(?:y|ies)|analog(?:y|ies)|metaphors?|pictures)\b/;

/** What a story is told for. */
const about = any(
  `\\b(?:what|which)(?: (?:one|concept|topic|idea|part))? (?:is|was|are|were) ${named}(?: (?:really|actually|even|supposed|meant|to|be))* (?:about|for|show|showing|explain|explaining|illustrate|illustrating|on)\\b`,
  `\\b(?:what|which)(?: (?:one|concept|topic|idea|part))? (?:does|did|do) NAMED(?: (?:really|actually|even))* (?:show|illustrate|teach|explain|belong|stand for)\\b`,
  `\\bwhich (?:concept|topic|idea)\\b.*${named}|${named} .*\\bwhich (?:concept|topic|idea)\\b`,
  "\\bwhat is (?:the )?(?:point|moral|message|meaning|lesson) (?:of|behind|in) NAMED",
  `${named} ,? ?(?:is|was|are|were) (?:that|this)(?: (?:one|story))(?: \\w+){0,2} CONCEPT`,
  `NAMED ,? ?(?:is|was|are|were) (?:that|this|it|they)(?: (?:about|for|an? (?:example|picture) of))? CONCEPT`,
  `^(?:\\w+ ){0,2}?(?:is|was|are|were) NAMED(?: (?:really|actually|just|still))*(?: (?:about|for|of|an? (?:example|picture) of|one of))? CONCEPT`,
  `^(?:\\w+ ){0,2}?(?:is|was|are|were) TALE(?: (?:really|actually|just|still))* (?:about|an? (?:example|picture) of) CONCEPT`,
);
/** Who has lost the story wants to hear it. */
const forgotten = /\b(?:again|remind|once more|repeat|retell)\b/;

/** "How does the power grid compare to the pilots?", "which one is the taxi story about?"; null for all else. `asksAnother` where a further story is asked for in the same message. */
export function readAsksOfStories(
  pieces: readonly Piece[],
  state: DialogueState,
  asksAnother: boolean,
): AsksOfStories | null {
  const text = pieces.map((each) => each.text).join(" ");
  return (
    readAbout(pieces, text, state) ??
    readCompared(pieces, standIn(text), { state, asksAnother, isCalled: called.test(text) })
  );
}

function readAbout(
  pieces: readonly Piece[],
  text: string,
  state: DialogueState,
): AsksOfStories | null {
  if (!about.test(text) || forgotten.test(text)) return null;
  const [story, ...others] = listDistinct(pieces.flatMap((each) => each.story ?? []));
  if (!story || others.length > 0) return null;
  const isMeant = text.includes("NAMED") || isTold(story, state);
  return isMeant ? { kind: "about", story } : null;
}

const back = "(?:last|previous|earlier|former|other|prior)";
const standIns = [
  [new RegExp(`\\b(?:this|the (?:current|new|newer|latest|present)) ${storyNoun}\\b`, "g"), "THIS"],
  [/\bthe one before(?: (?:that|this|it))?\b/g, "LAST"],
  [new RegExp(`\\b(?:the|your|that) ${back} ${storyNoun}\\b`, "g"), "LAST"],
  [new RegExp(`\\b(?:the|your) first ${storyNoun}\\b`, "g"), "FIRST"],
  [
    /\b(?:(?:the|these|those|your|both|last|two|of) )+(?:stories|analogies|pictures|metaphors)\b/g,
    "BOTH",
  ],
] as const;

/** "This story and the last one" as what the two stand for. */
function standIn(text: string): string {
  return standIns.reduce((words, [form, mark]) => words.replace(form, mark), text);
}

interface Compared {
  readonly state: DialogueState;
  readonly asksAnother: boolean;
  readonly isCalled: boolean;
}

function readCompared(
  pieces: readonly Piece[],
  text: string,
  compared: Compared,
): AsksOfStories | null {
  const { state, isCalled } = compared;
  const refs = listRefs(pieces, text, state);
  const areMeant = isCalled || refs.every((each) => isTold(each, state));
  const compares = comparing.test(text) || (areMeant && likening.test(text));
  if (otherwise.test(text) || !compares) return null;
  const [one, other] = refs;
  if (!one || !(isCalled || refs.some((each) => isTold(each, state)))) return null;
  return other ? { kind: "compare", stories: [one, other] } : readAgainstIt(one, text, compared);
}

/** "How does it compare to the pilots?": the story in the air, or the one that is asked for along with it. */
function readAgainstIt(
  story: AnalogyRef,
  text: string,
  { state: { analogy }, asksAnother }: Compared,
): AsksOfStories | null {
  const isPlain = !/\b(?:CONCEPT|TERM)\b/.test(text) && comparing.test(text);
  if (!isPlain || !/\b(?:it|that|this|they|THIS)\b/.test(text)) return null;
  if (asksAnother) return { kind: "compare", stories: [null, story] };
  const isOther = analogy !== null && !isSameAnalogy(story, analogy);
  return isOther ? { kind: "compare", stories: [analogy, story] } : null;
}

/** The stories that are spoken of, each once, in order. */
function listRefs(
  pieces: readonly Piece[],
  text: string,
  state: DialogueState,
): readonly AnalogyRef[] {
  const told = listTold(state);
  const names = pieces.flatMap(({ story }) => story ?? []);
  const [air, before] = told;
  const refs = text.split(" ").flatMap((word): readonly (AnalogyRef | undefined)[] => {
    if (word === "TALE" || word === "NAMED") return [names.shift()];
    if (word === "THIS") return [air];
    if (word === "LAST") return [before];
    if (word === "FIRST") return [told.at(-1)];
    return word === "BOTH" && names.length === 0 ? [before, air] : [];
  });
  return listDistinct(refs.flatMap((each) => each ?? []));
}

function listDistinct(refs: readonly AnalogyRef[]): AnalogyRef[] {
  return refs.filter((ref, at) => refs.findIndex((each) => isSameAnalogy(each, ref)) === at);
}
