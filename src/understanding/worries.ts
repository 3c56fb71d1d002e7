import { any } from "./any.ts";

const unless = "(?<!\\b(?:not|less|longer|never|nothing|no) (?:\\w+ )?)";
const feelings = [
  "(?:afraid|scared|nervous|anxious|terrified) (?:of|that|about|to|when|if|they|people)",
  "(?:scared|nervous|anxious|terrified) (?:i|we|it|the|my) \\w+",
  "(?:my worry|worries|worry|worried|dread|dreading|fear|fearing|panicking|freaking out)",
  "(?:ashamed|embarrassed|mortified|uneasy) (?:of|that|about|to|by|when|if|i)",
  "(?:so|very|really|quite|pretty|(?:kind|sort) of|a (?:little|bit)) (?:ashamed|embarrassed|nervous|scared|afraid|anxious|terrified|worried)",
  "feel (?:\\w+ )?(?:guilty|ashamed|bad|awful|terrible|rude|attacked)",
  "(?:would|will) (?:hate|feel (?:awful|terrible|bad)|die of shame)",
  "do not dare",
].join("|");
const worried = new RegExp(`${unless}\\b(?:${feelings})\\b`);
/** "I'm afraid I did not follow" is a courtesy, and "we worry about it later" is no feeling. */
const courteous =
  /\b(?:i am afraid (?:i|that (?:went|was|is|one))\b|no worr(?:y|ies)\b|(?:do not|let us|we) worry\b|ashamed to ask\b)/;

/** True for what speaks of a fear or of shame; of a spelled-out text in lower case. */
export function isWorried(text: string): boolean {
  return worried.test(text) && !courteous.test(text) && !others.test(text);
}

/** "When no text comes you start to worry" tells of somebody else. */
const others =
  /\b(?:you|they|he|she|people|everyone|everybody|users?|customers?) (?:(?:start|begin|starts|begins|would|will|might|may|to) )*(?:worry|worries|panic)\b/;

const self = "(?:stupid|dumb|thick|dense|slow|hopeless|an idiot|a moron|a fool|too old)";
const disheartened = any(
  `\\bi (?:am|feel|felt|must be|guess i am|think i am|am just|feel like i am) (?!not\\b)(?:(?:just|too|so|really|pretty|very|kind of|maybe|probably|simply|a bit|a little|like) )*${self}\\b`,
  `\\bam i (?:just |too |that |really )?${self}\\b`,
  `\\b(?:makes?|making) me feel (?:\\w+ )?${self}\\b`,
  /\bi (?:will|am) never (?:going to )?(?:get|understand|grasp|learn) (?:it|this|that|any of (?:it|this))\b/,
  /\b(?:too (?:hard|difficult|complicated|much)|not made) for me\b|\bi am not (?:smart|clever|bright) enough\b/,
);

/** True for what says that the learner despairs of understanding it; of a spelled-out text in lower case. */
export function isDisheartened(text: string): boolean {
  return disheartened.test(text);
}
