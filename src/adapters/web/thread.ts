import { html } from "hono/html";
import type { ProgressView } from "../../commands/command.ts";
import type { Message, Room } from "./archive.ts";
import { renderPage } from "./layout.ts";
import type { Html } from "./markup.ts";
import { hasOffers, renderMessage, type View } from "./render.ts";
import { renderList, renderMap, type Standing } from "./render-map.ts";

/** A thread as one learner sees it. */
export interface Scene extends View {
  readonly room: Room;
  readonly messages: readonly Message[];
  /** True where there is more before the first of them. */
  readonly isCut: boolean;
  readonly progress: readonly ProgressView[];
  /** The concept under discussion. */
  readonly at: string | null;
  /** What stands in the box already. */
  readonly draft: string;
  /** Addresses by which others reach the page; none where it is for this machine alone. */
  readonly reach: readonly string[];
}

const titleOf = ({ lesson, room }: Scene) => lesson?.title ?? room.lesson;

/** The conversation, with the box to write in. */
export function renderThread(scene: Scene): Html {
  const { thread, messages, isCut, room } = scene;
  const title = titleOf(scene);
  return renderPage({
    title: `${title} · Likewise`,
    skip: { to: "text", label: "Skip to the message box" },
    kind: "thread",
    aside: html`<nav class="ways" aria-label="Elsewhere"><a class="quiet" href="/">Lessons</a>
<a class="quiet" href="/threads/${thread}/map"><span>Map<span class="unseen"> of ${title}</span>${room.mode === "group" ? " and people" : ""}</span></a></nav>`,
    body: html`<div class="columns">
<main id="main">
<h1>${title}</h1>
${room.mode === "group" ? html`<p class="note invite">This is a group. <a href="/threads/${thread}/map#invite">Invite others</a></p>` : ""}
${isCut ? html`<p class="earlier"><a href="/threads/${thread}?all=yes">Show what was said before</a></p>` : ""}
<h2 class="unseen">Conversation</h2>
<div id="log" role="log" aria-live="polite" aria-label="Conversation" data-thread="${thread}" data-last="${messages.at(-1)?.number ?? 0}">
${renderMessages(messages, scene)}
</div>
${renderBox(scene)}
</main>
<aside class="side" id="side" aria-label="This lesson">${renderSide(scene)}</aside>
</div>`,
  });
}

/** Messages one below the other; the last from the bot has its buttons. */
export function renderMessages(messages: readonly Message[], view: View): Html {
  const latest = messages.findLast(({ said }) => said.kind === "reply" || said.kind === "aside");
  return html`${messages.map((message) =>
    renderMessage(message, view, message === latest && hasOffers(message)),
  )}`;
}

function renderBox({ thread, room, draft, act }: Scene): Html {
  const isGroup = room.mode === "group";
  return html`<div class="dock">
<a id="newer" class="button newer" hidden>New message below</a>
<p id="state" class="state" role="status"></p>
<form id="say" class="box" method="post" action="/threads/${thread}/say">
<input type="hidden" name="id" value="${act}">
<label class="unseen" for="text">Your message</label>
<textarea id="text" name="text" rows="1" placeholder="${isGroup ? "Write to the group" : "Ask or say something"}" required>${draft}</textarea>
<button class="primary send">Send</button>
${isGroup ? html`<label class="check"><input type="checkbox" name="addressed" value="yes"> Likewise shall answer this in any case</label>` : ""}
</form></div>`;
}

/** What stands beside the conversation, where there is room. */
export function renderSide(scene: Scene): Html {
  const standing = standingOf(scene);
  return html`${standing ? html`<h2>Concepts</h2>${renderList(standing)}` : ""}
${scene.room.mode === "group" ? renderPeople(scene) : ""}`;
}

/** What requires what in the lesson, who takes part, and the way to forget it all. */
export function renderMapPage(scene: Scene): Html {
  const title = titleOf(scene);
  const standing = standingOf(scene);
  return renderPage({
    title: `Map of ${title} · Likewise`,
    skip: { to: "main", label: "Skip to the map" },
    kind: "plain",
    aside: html`<a class="quiet" href="/threads/${scene.thread}"><span>Back<span class="unseen"> to the conversation</span></span></a>`,
    body: html`<main id="main"><h1>${title}</h1>
${standing ? html`<p class="lead">What builds on what. Pick a concept to ask about it.</p><div class="atlas"><div class="card chart">${renderMap(standing)}</div><div>${renderList(standing)}</div></div>` : html`<p class="lead">This lesson is not here any more; what was said is kept.</p>`}
${scene.room.mode === "group" ? renderPeople(scene) : ""}
${renderForget(scene)}
</main>`,
  });
}

function standingOf({ lesson, progress, at, thread }: Scene): Standing | null {
  return lesson && { lesson, progress, at, thread };
}

function renderPeople({ room, reach, thread, learner }: Scene): Html {
  return html`<section class="people"><h2>In this group</h2>
<ul>${room.people.map((each) => html`<li>${each.name}${each.learner === learner ? " (you)" : ""}</li>`)}</ul>
<h3 id="invite">Invite others</h3>
${
  reach.length === 0
    ? html`<p class="note">Only this machine can open the page so far. Whoever runs Likewise can set HOST and WEB_PASSWORD to let others on the network in. On this machine, another browser can join by the address of this page.</p>`
    : html`<p class="note">Whoever has ${reach.length === 1 ? "this link" : "one of these links"}, and the password, can join:</p><p class="links">${reach.map((each) => html`<code>${each}/threads/${thread}</code>`)}</p>`
}</section>`;
}

function renderForget({ room, learner, thread }: Scene): Html {
  const isStarter = room.people[0]?.learner === learner;
  const isGroup = room.mode === "group";
  const [label, note] = isStarter
    ? [
        "Forget this conversation",
        `All that was said in it is deleted${isGroup ? ", for everyone in the group," : ""} and cannot be brought back. What you learned is kept.`,
      ]
    : [
        "Leave, and forget what I said",
        "Your messages in this conversation are deleted, and you no longer take part. What you learned is kept.",
      ];
  return html`<details class="forget"><summary>${label} …</summary>
<p class="note">${note}</p>
<form method="post" action="/threads/${thread}/forget"><button class="danger">${label}</button></form></details>`;
}
