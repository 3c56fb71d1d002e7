import { html } from "hono/html";
import { renderPage } from "./layout.ts";
import type { Html } from "./markup.ts";

const toMain = { to: "main", label: "Skip to the content" };

/** Asks who somebody is. */
export interface Asking {
  /** Null for a newcomer. */
  readonly name: string | null;
  /** What stands in the box. */
  readonly typed: string;
  readonly needsPassword: boolean;
  /** What was wrong with what they gave. */
  readonly trouble: { readonly field: "name" | "password"; readonly line: string } | null;
  /** Where they wanted to go. */
  readonly way: string;
}

/** The first page: what this is, and a name. With a name already, the page to change it. */
export function renderWho(asking: Asking): Html {
  const isNew = asking.name === null;
  return renderPage({
    title: isNew ? "Likewise: learn in a conversation" : "Your name · Likewise",
    skip: toMain,
    kind: "plain",
    body: html`<main id="main" class="narrow">
${isNew ? welcome : html`<h1>Your name</h1>`}
<form method="post" action="/me" class="card who-form">
<input type="hidden" name="way" value="${asking.way}">
${asking.trouble === null ? "" : html`<p class="trouble" id="trouble" role="alert">${asking.trouble.line}</p>`}
<label for="name">What shall we call you?</label>
<input id="name" name="name" value="${asking.typed}" maxlength="40" autocomplete="given-name" required ${describeField(asking, "name")}>
<p class="note" id="name-note">Others in a group see it. You can change it at any time.</p>
${
  asking.needsPassword
    ? html`<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required ${describeField(asking, "password")}>
<p class="note" id="password-note">Whoever runs this page can tell you.</p>`
    : ""
}
<button class="primary">${isNew ? "Begin" : "Keep this name"}</button>
</form>
${isNew ? promises : html`<p><a href="/">Back to the lessons</a></p>`}
</main>`,
  });
}

/** Whoever cannot see which field is meant is led there, and told. */
function describeField({ trouble }: Asking, field: "name" | "password"): Html {
  return trouble?.field === field
    ? html`aria-describedby="trouble ${field}-note" aria-invalid="true" autofocus`
    : html`aria-describedby="${field}-note"`;
}

const welcome = html`<h1>Learn in a conversation</h1>
<p class="lead">Ask, wonder, say “can you explain that again?”. Likewise answers as a patient mentor would, each time with another story that you have not heard yet.</p>`;

const promises = html`<p class="note">No account and no language model: every answer comes from a lesson that somebody wrote, and what you write stays on the machine that runs this page.</p>`;

/** Something that cannot be done or found, in one kind line, with the way back: to the lessons, or to the conversation at \`way\`. */
export function renderTrouble(title: string, line: string, way = "/"): Html {
  return renderPage({
    title: `${title} · Likewise`,
    skip: toMain,
    kind: "plain",
    body: html`<main id="main" class="narrow"><h1>${title}</h1><p class="lead">${line}</p><p><a class="button" href="${way}">${way === "/" ? "To the lessons" : "Back to the conversation"}</a></p></main>`,
  });
}

/** An invitation to a group, before one takes part. */
export function renderJoin(
  thread: string,
  lesson: string,
  people: readonly { readonly name: string }[],
): Html {
  const names = people.map(({ name }) => name);
  return renderPage({
    title: `Join: ${lesson} · Likewise`,
    skip: toMain,
    kind: "plain",
    body: html`<main id="main" class="narrow"><h1>${lesson}</h1>
<p class="lead">${names.length === 0 ? "A group learns this together." : `${joinNames(names)} ${names.length === 1 ? "is" : "are"} learning this as a group.`} You are welcome to join in.</p>
<form method="post" action="/threads/${thread}/join"><button class="primary">Join the conversation</button></form>
<p class="note">They will see your name and what you write here.</p></main>`,
  });
}

/** Names as one says them: “Ada, Ben and Cem”. */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  const before = names.slice(0, -1).join(", ");
  return before === "" ? last : `${before} and ${last}`;
}

/** Browsers keep our cookie back from who follows a link on another site; coming from here, they bring it. */
export function renderStep(): Html {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0"><title>Likewise</title></head><body><p>One moment …</p></body></html>`;
}
