import type { Clause } from "./clauses.ts";
import type { DialogueState } from "./meaning.ts";
import type { Picture } from "./picture.ts";

const drawn = "(?:picture|image|analogy|comparison|metaphor|story)";
const own = `my (?:own )?(?<title>(?:(?!not\\b|and\\b)\\w+ ){0,3}?)${drawn}\\b`;
const stops =
  "(?:breaks? (?:down|apart)|breaks?|stops?|fails?|falls? (?:apart|down|short)|limps?|ends?|limits?|goes wrong|does not (?:fit|work|hold|carry)|weak(?:ness\\w*| spots?)?)";
const fits =
  "(?:right|wrong|correct|ok|fair|good|close|off|accurate|true|valid|fit|fits|fitting|work|works|hold|holds|hold up|carry|carries|make sense|makes sense|match|line up)";
const lead = "(?:(?:so|and|but|ok|oh|then|now|well|actually|er|dude|hey|no|yes|sorry) )*";

/** What asks of "my picture", whatever was drawn. */
const ofMine: readonly (readonly [Picture["act"], RegExp])[] = [
  [
    "limits",
    new RegExp(
      `\\b(?:where|when|how far|at what point|how|what|which|does|do)\\b.*\\b${own}.*\\b${stops}\\b`,
    ),
  ],
  [
    "limits",
    new RegExp(
      `\\b(?:limits?|breakdown|breaking points?|weak (?:spots?|points?)|wrong|what is missing) (?:of|in|with|from) ${own}`,
    ),
  ],
  ["fits", new RegExp(`\\b(?:is|was|does|did|do|would|were|could) (?:not )?${own}.*\\b${fits}\\b`)],
  [
    "fits",
    new RegExp(`\\b${own} (?:\\w+ )?(?:is|was|does|did|would be)? ?(?:\\w+ )?${fits}\\b.*\\?`),
  ],
  ["fits", new RegExp(`\\b(?:what|how) (?:do you think )?(?:about|of) ${own}`)],
  [
    "fits",
    /\bmy (?:\w+ ){1,6}(?:is|are|was|were|makes?|would be) (?:a |an )?(?:good|fair|right|ok|valid|decent|fitting|nice|bad) (?:picture|image|comparison|analogy|metaphor)\b/,
  ],
  [
    "returns",
    new RegExp(
      `\\b(?:i|we) (?:was|am|were|are|mean|meant)(?: (?:talking|speaking|asking|thinking))?(?: (?:about|of))? ${own}`,
    ),
  ],
  ["returns", new RegExp(`\\b(?:not|instead of) (?:your|yours|that)\\b.*\\b${own}`)],
];

/** "My photocopier" and "mine" are a picture where one was drawn. */
const thing = "my (?:own )?(?<title>\\w+(?: \\w+){0,2}?)";
const ofThing: readonly (readonly [Picture["act"], RegExp])[] = [
  ["returns", /\b(?:i (?:mean|meant)|(?:talking|speaking|asking) (?:about|of)) mine\b/],
  ["returns", new RegExp(`\\b(?:not|instead of) your\\b.*\\b${thing}(?= ?[.,?]| ?$)`)],
  [
    "returns",
    new RegExp(
      `\\b(?:i|we) (?:was|am|were|are) (?:talking|speaking|asking|thinking) (?:about|of) ${thing}(?= (?:and )?(?:not|instead)\\b| ?[.,?]| ?$)`,
    ),
  ],
  [
    "returns",
    new RegExp(
      `\\b(?:i|we) (?:mean|meant) ${thing}(?= (?:, )?(?:and )?(?:not|instead of) your\\b| ?[.,?]| ?$)`,
    ),
  ],
  [
    "limits",
    new RegExp(
      `(?:^|[.,?] )${lead}(?:where|how far|at what point) (?:does|would|do) ${thing} (?:\\w+ )?${stops}\\b`,
    ),
  ],
];

/** Asked of "it" right after a picture was spoken of, or in the message that draws it. */
const end = "(?: (?:or not|then|at all|right|so far|now|too))*(?= ?[.,?]| ?$)";
const ofIt: readonly (readonly [Picture["act"], RegExp])[] = [
  [
    "limits",
    new RegExp(
      `(?:^|[.,?] )${lead}(?:where|when|how far) (?:does|would|do|will) (?:it|this|that|they|the (?:comparison|picture|analogy)) (?:\\w+ )?${stops}${end}`,
    ),
  ],
  [
    "fits",
    new RegExp(
      `(?:^|[.,?] )${lead}(?:does|do|did|would|is|was) (?:it|this|that|they)(?: (?:all|really|even|still|a|an|about))* ${fits}(?: (?:picture|analogy|comparison))?${end}`,
    ),
  ],
];

/** What is anybody's, and in no picture. */
export const noPicture =
  /\b(?:question|answer|point|problem|message|code|words?|name|last|first|next|team|boss|colleagues?|company|job|work|own)\b/;

/** True where a picture of the learner's own was drawn in the last turn, or is waited for. */
export function isJustDrawn({ pictured, pending }: DialogueState): boolean {
  return pictured === "just" || pending === "own-analogy";
}

/** What is asked or said of a picture of the learner's own as a whole; `maps` where the message itself draws one. */
export function readTalk(
  said: string,
  clauses: readonly Clause[],
  { state, maps }: { readonly state: DialogueState; readonly maps: boolean },
): Pick<Picture, "act" | "title"> | null {
  const isJust = isJustDrawn(state) || maps;
  return (
    find(ofMine, said) ??
    (state.pictured && !namesLesson(clauses) ? find(ofThing, said) : null) ??
    (isJust ? find(ofIt, said) : null)
  );
}

function find(
  signs: readonly (readonly [Picture["act"], RegExp])[],
  said: string,
): Pick<Picture, "act" | "title"> | null {
  for (const [act, sign] of signs) {
    const found = sign.exec(said);
    const title = found?.groups?.title?.trim() ?? "";
    if (found && !noPicture.test(title)) return { act, title: title === "" ? null : title };
  }
  return null;
}

/** "I was talking about my code review" is of the lesson. */
function namesLesson(clauses: readonly Clause[]): boolean {
  return clauses.some(({ text }) => /\bmy (?:own )?(?:CONCEPT|TERM)\b/.test(text));
}
