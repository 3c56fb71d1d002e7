import { anotherExampleExamples } from "./examples/another-example.ts";
import { applyExamples } from "./examples/apply.ts";
import { askConceptExamples } from "./examples/ask-concept.ts";
import { askHowExamples } from "./examples/ask-how.ts";
import { breaksDownExamples } from "./examples/breaks-down.ts";
import { clarifyTermExamples } from "./examples/clarify-term.ts";
import { compareExamples } from "./examples/compare.ts";
import { continueExamples } from "./examples/continue.ts";
import { explainAgainExamples } from "./examples/explain-again.ts";
import { goodbyeExamples } from "./examples/goodbye.ts";
import { greetingExamples } from "./examples/greeting.ts";
import { helpExamples } from "./examples/help.ts";
import { hintExamples } from "./examples/hint.ts";
import { offTopicExamples } from "./examples/off-topic.ts";
import { ownAnalogyExamples } from "./examples/own-analogy.ts";
import { quizMeExamples } from "./examples/quiz-me.ts";
import { reExplainAnalogyExamples } from "./examples/re-explain-analogy.ts";
import { recapExamples } from "./examples/recap.ts";
import { relateExamples } from "./examples/relate.ts";
import { restateExamples } from "./examples/restate.ts";
import { simplerExamples } from "./examples/simpler.ts";
import { stopExamples } from "./examples/stop.ts";
import { thanksExamples } from "./examples/thanks.ts";
import { understoodExamples } from "./examples/understood.ts";
import { whatIfExamples } from "./examples/what-if.ts";
import type { Move } from "./meaning.ts";

const texts: readonly (readonly [Move, string])[] = [
  ["explain-again", explainAgainExamples],
  ["another-example", anotherExampleExamples],
  ["re-explain-analogy", reExplainAnalogyExamples],
  ["simpler", simplerExamples],
  ["ask-concept", askConceptExamples],
  ["ask-how", askHowExamples],
  ["apply", applyExamples],
  ["what-if", whatIfExamples],
  ["compare", compareExamples],
  ["relate", relateExamples],
  ["clarify-term", clarifyTermExamples],
  ["own-analogy", ownAnalogyExamples],
  ["restate", restateExamples],
  ["breaks-down", breaksDownExamples],
  ["quiz-me", quizMeExamples],
  ["hint", hintExamples],
  ["continue", continueExamples],
  ["understood", understoodExamples],
  ["recap", recapExamples],
  ["help", helpExamples],
  ["stop", stopExamples],
  ["greeting", greetingExamples],
  ["thanks", thanksExamples],
  ["goodbye", goodbyeExamples],
  ["off-topic", offTopicExamples],
];

/** For messages in which no cue fires: what other people said, and which move it was. */
export const examples: readonly { readonly move: Move; readonly text: string }[] = texts.flatMap(
  ([move, lines]) =>
    lines
      .trim()
      .split("\n")
      .map((text) => ({ move, text })),
);
