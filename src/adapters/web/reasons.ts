import { html } from "hono/html";
import type { LessonOverview } from "../../commands/command.ts";
import type { About } from "../../tutor/about.ts";
import type { Html } from "./markup.ts";

/** What a turn was taken to mean, and why it was answered so; closed at first. */
export function renderAbout(about: About, lesson: LessonOverview | null): Html {
  const concept = lesson?.concepts.find(({ id }) => id === about.concept)?.name ?? about.concept;
  const rows: readonly (readonly [string, Html | string | null])[] = [
    ["Taken as", about.move.replaceAll("-", " ")],
    ["About", concept],
    ["How sure", bands[about.band]],
    ["By the rule", html`<code>${about.rule}</code>`],
    ["From the words", about.words === "" ? null : `“${unmask(about.words)}”`],
    ["Analogy", about.analogy],
    ["Chosen because", about.chosen],
  ];
  return html`<details class="about"><summary>What I understood</summary><dl>${rows
    .filter(([, value]) => value !== null)
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></details>`;
}

const bands: Readonly<Record<About["band"], string>> = {
  sure: "sure, so I acted on it",
  likely: "likely, so I answered and left a way out",
  unsure: "unsure, so I asked",
};

/** Rules see a concept, a story or a term as such, in capitals. */
function unmask(words: string): string {
  return words.replace(/\b(?:CONCEPT|ANALOGY|STORY|TERM)\b/g, (mask) => `[${mask.toLowerCase()}]`);
}
