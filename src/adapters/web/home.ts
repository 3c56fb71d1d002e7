import { html } from "hono/html";
import type { LessonOverview, Overview, ProgressView } from "../../commands/command.ts";
import type { Room } from "./archive.ts";
import { renderPage } from "./layout.ts";
import { type Html, renderLine } from "./markup.ts";
import { joinNames } from "./pages.ts";
import { levelOf } from "./render-map.ts";

/** What a learner has here. */
export interface Home extends Overview {
  readonly name: string;
  readonly learner: string;
  /** Those first in which something was said last. */
  readonly rooms: readonly Room[];
}

/** The lessons, and the conversations that one can go on with. */
export function renderHome(home: Home): Html {
  const { name, rooms, lessons } = home;
  return renderPage({
    title: "Lessons · Likewise",
    skip: { to: "main", label: "Skip to the lessons" },
    kind: "plain",
    aside: html`<a class="quiet" href="/me" aria-label="${name}: change your name">${name}</a>`,
    body: html`<main id="main">
<h1>${rooms.length === 0 ? `Hello, ${name}` : `Welcome back, ${name}`}</h1>
${rooms.length === 0 ? html`<p class="lead">Pick a lesson. You can ask whatever you like, in your own words, and stop at any time.</p>` : renderRooms(home)}
<h2>Lessons</h2>
${lessons.length === 0 ? html`<p class="card">There is no lesson yet. Whoever runs this page can add one.</p>` : html`<ul class="lessons">${lessons.map((lesson) => renderLesson(lesson, home.progress))}</ul>`}
</main>`,
  });
}

function renderRooms(home: Home): Html {
  return html`<h2>Go on</h2><ul class="rooms">${home.rooms.map((room) => renderRoom(room, home))}</ul>`;
}

function renderRoom(room: Room, { lessons, sessions, learner }: Home): Html {
  const lesson = lessons.find(({ id }) => id === room.lesson);
  const session = sessions.find(({ thread }) => thread === room.id);
  const concept = lesson?.concepts.find(({ id }) => id === session?.concept)?.name;
  const others = room.people.filter((each) => each.learner !== learner).map(({ name }) => name);
  const company = others.length > 0 ? `with ${joinNames(others)}` : "in a group, nobody else yet";
  const notes = [
    ...(session ? [] : ["stopped"]),
    ...(concept ? [`at ${concept}`] : []),
    ...(room.mode === "group" ? [company] : []),
  ];
  return html`<li><a class="room" href="/threads/${room.id}"><span class="room-title">${lesson?.title ?? room.lesson}</span><span class="note">${notes.join(", ") || "just begun"}</span></a></li>`;
}

function renderLesson(lesson: LessonOverview, progress: readonly ProgressView[]): Html {
  const levels = lesson.concepts.map(({ id }) => levelOf({ lesson, progress }, id));
  const met = levels.filter((level) => level !== "new").length;
  const shown = levels.filter((level) => level === "shown").length;
  const many = lesson.concepts.length;
  const concepts = `${many} ${many === 1 ? "concept" : "concepts"}`;
  const told =
    met === 0 ? concepts : `${met} of ${concepts} met${shown > 0 ? `, ${shown} shown` : ""}`;
  return html`<li class="card lesson"><h3>${lesson.title}</h3>
<div class="aim">${renderLine(lesson.aim)}</div>
<div class="progress"><progress value="${met}" max="${Math.max(many, 1)}" aria-label="${told}"></progress><span class="note">${told}</span></div>
<form method="post" action="/threads" class="starts"><input type="hidden" name="lesson" value="${lesson.id}">
<button class="primary" name="mode" value="solo" aria-label="Learn alone: ${lesson.title}">Learn alone</button>
<button name="mode" value="group" aria-label="Learn as a group: ${lesson.title}">Learn as a group</button></form></li>`;
}
