import { concept, type Mistakes } from "./mistake.ts";

const voiced = `- voiced:
  - isn't that just copying to another disk?
  - so it's the same as having two disks?
`;

const frequent =
  "As often as you can bear to lose: with a copy every evening, a lost disk costs you at most one day's work.";

/** What goes wrong in questions and misconceptions. */
export const questionMistakes: Mistakes = {
  "a question without kind": concept(
    "- kind: what-if\n",
    "",
    "### What if",
    "has no kind. Write “- kind:” and what-if, ask-how, apply, compare, relate",
  ),
  "a question of unknown kind": concept(
    "- kind: what-if",
    "- kind: why",
    "- kind: why",
    "has the unknown kind “why”",
  ),
  "a question from no angle": concept(
    "- angles: purpose, need",
    "- angles: purpose, price",
    "- angles",
    "“price” is no angle. There are purpose, drawbacks, need, start,",
  ),
  "two questions from one angle": concept(
    "- kind: ask-how\n- asked",
    "- kind: ask-how\n- angles: need\n- asked",
    "### What do I need",
    "Another question of this concept has the angle “need” already",
  ),
  "a question without answer": concept(frequent, "", "### How often", "has no answer"),
  "a comparison with nothing": concept(
    "- kind: ask-how",
    "- kind: compare",
    "### How often",
    "does not say which concept it is about. Add “- with: …”",
  ),
  "a relation to an unknown concept": concept(
    "- kind: ask-how",
    "- kind: relate\n- with: sync",
    "- with",
    "“with” names “sync”, but the lesson has no file sync.md",
  ),
  "a concept compared with itself": concept(
    "- kind: ask-how",
    "- kind: ask-how\n- with: backup",
    "- with",
    "“with” names this concept itself",
  ),
  "two questions of one id": concept(
    "### How often should I make one?",
    "### What if the copy is lost, as well?",
    "### What if the copy is lost, as",
    "This question has the same id",
  ),
  "an unknown requirement": concept(
    "requires: []",
    "requires: [disks]",
    "disks]",
    "“requires” names “disks”, but the lesson has no file disks.md",
  ),
  "a slot that nothing fills": concept(
    "{the original} back",
    "{the node} back",
    "> In the story",
    "The slot {the node} cannot be filled",
  ),
  "a brace without partner": concept(
    "keep a second {copy}",
    "keep a second {copy",
    "> In the story",
    "A brace of this line has no partner",
  ),
  "an in-story line without slot": concept(
    "if {a copy} is gone as well, nothing brings {the original} back, so you keep a second {copy} elsewhere.",
    "all is lost.",
    "> In the story",
    "This line has no slot",
  ),
  "two in-story lines": concept(
    "### How often",
    "> In the story: {copy}.\n\n### How often",
    "> In the story: {copy}.",
    "A question has one “In the story” line",
  ),
  "another quote in a question": concept(
    "### How often",
    "> By the way.\n\n### How often",
    "> By the way",
    "A quote in a question begins with “In the story:”",
  ),
  "a misconception that nobody voices": concept(
    voiced,
    "",
    "### A second disk",
    "does not say how learners voice it",
  ),
  "a misconception without refutation": concept(
    "A second disk in the same machine does survive the first one breaking. It does not survive a theft, a fire or a spilt cup of tea, because both disks are there. If one event can take both copies, you have one backup less than you think.",
    "",
    "### A second disk",
    "has no refutation",
  ),
  "a misconception met by an unknown analogy": concept(
    "- analogy: spare-key",
    "- analogy: door-key",
    "- analogy: door-key",
    "“door-key” is not an analogy of this concept. Its analogies are spare-key, photo-album.",
  ),
};
