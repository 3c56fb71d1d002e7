const unless = "(?<!\\b(?:not|less|longer|never|nothing|no) (?:\\w+ )?)";
const feelings = [
  "(?:afraid|scared|nervous|anxious|terrified) (?:of|that|about|to|when|if|they|people)",
  "(?:scared|nervous|anxious|terrified) (?:i|we|it|the|my) \\w+",
  "(?:my worry|worries|worry|worried|dread|dreading|fear|fearing|panicking|freaking out)",
  "(?:ashamed|embarrassed|mortified|uneasy) (?:of|that|about|to|by|when|if|i)",
  "(?:so|very|really|a (?:little|bit)) (?:ashamed|embarrassed|nervous|scared|worried)",
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
  return worried.test(text) && !courteous.test(text);
}
